import type { Across, InStory } from './across.ts'
import { roleHead } from './roles.ts'
import type { Office, SourceDetail, StorySource, Why } from './rows.ts'
import { mostCommon } from './services.ts'

/** A person or body over stories. Days are ISO 8601. */
export interface SourceHead {
  /** That of its least mention: "article#entity". */
  readonly id: string
  readonly kind: 'person' | 'organization' | 'government'
  readonly name: string
  /** Is it called by a name, or only by what it is? */
  readonly named: boolean
  /** Every other spelling, in alphabetical order. */
  readonly names: readonly string[]
  /** What reports call it, the usual first. */
  readonly roles: readonly string[]
  readonly speaksFor: readonly Office[]
  /** The body or government that it is part of, and why that is held. */
  readonly within?: { readonly name: string; readonly reason: string; readonly score: number }
  /** Who stands in the line above it, the nearest first. */
  readonly above: readonly string[]
  readonly statements: number
  readonly reports: number
  readonly outlets: readonly string[]
  readonly first?: string
  readonly last?: string
  /** Ids of the stories in which it stands. */
  readonly stories: readonly string[]
  /** Its entities, "article#entity": those of the stories in which it spoke last, where there are very many. */
  readonly mentions: readonly string[]
  /** Why its names are taken as one, the strongest reason first. */
  readonly why: readonly Why[]
}

type Row = InStory & Pick<StorySource, 'named' | 'statements' | 'reports'>

export function foundSource({ rows, links }: Across<Row>, details: readonly (Row & SourceDetail)[]): SourceHead {
  const name = mostCommon(rows.flatMap((row) => Array.from({ length: 1 + Math.min(row.statements, 100) }, () => row.name)))!
  const names = new Set(rows.flatMap((row) => row.names))
  names.delete(name)
  const days = rows.flatMap(({ first, last }) => (first && last ? [first, last] : [])).sort()
  const within = rows.flatMap((row) => row.within ?? []).sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))[0]
  const speaksFor = officesOf(rows)
  return {
    id: rows.map(({ id }) => id).sort()[0]!,
    kind: rows[0]!.kind,
    name,
    named: rows[0]!.named,
    names: [...names].sort(),
    roles: [...new Set(rows.toSorted((a, b) => b.statements - a.statements).flatMap(({ roles }) => roles))],
    speaksFor,
    ...(within && { within }),
    above: [...new Set(rows.flatMap(({ above }) => above))],
    statements: rows.reduce((sum, { statements }) => sum + statements, 0),
    reports: rows.reduce((sum, { reports }) => sum + reports, 0),
    outlets: [...new Set(rows.flatMap(({ outlets }) => outlets))].sort(),
    ...(days.length > 0 && { first: days[0]!, last: days.at(-1)! }),
    stories: rows.map(({ story }) => story),
    mentions: [...new Set(details.flatMap(({ mentions }) => mentions))].sort(),
    why: whyOf(details, links),
  }
}

/** One office told in several stories is one: from the first day of all; until a day only where every story knows one. */
function officesOf(rows: readonly Row[]): Office[] {
  const offices = Map.groupBy(
    rows.flatMap(({ speaksFor }) => speaksFor),
    ({ institution, role }) => `${institution} ${roleHead(role)}`,
  )
  return [...offices.values()]
    .map((same) => {
      const from = same.flatMap((one) => one.from ?? []).sort()[0]
      const ends = same.flatMap((one) => one.until ?? []).sort()
      const until = ends.length === same.length ? ends.at(-1) : undefined
      return {
        institution: same[0]!.institution,
        role: mostCommon(same.map(({ role }) => role).filter(Boolean)) ?? '',
        ...(from && { from }),
        ...(until && { until }),
      }
    })
    .sort((a, b) => ((a.from ?? '') + a.institution < (b.from ?? '') + b.institution ? -1 : 1))
}

/** The reasons within its stories, and those that join it over them. */
function whyOf(details: readonly SourceDetail[], links: Across<Row>['links']): Why[] {
  const told = [...details.flatMap(({ why }) => why), ...links.map(({ reason, score }) => ({ names: [], reason, score, times: 1 }))]
  return [...Map.groupBy(told, ({ reason }) => reason)]
    .map(([reason, same]) => ({
      reason,
      score: Math.max(...same.map(({ score }) => score)),
      times: same.reduce((sum, { times }) => sum + times, 0),
      names: [...new Set(same.flatMap(({ names }) => names))].sort(),
    }))
    .sort((a, b) => b.score - a.score || (a.reason < b.reason ? -1 : 1))
}
