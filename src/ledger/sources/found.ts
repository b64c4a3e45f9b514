import type { Across } from './across.ts'
import { roleHead } from './roles.ts'
import type { Office, SourceDetail, Why } from './rows.ts'
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
  /** In how many stories it stands. */
  readonly stories: number
  /** Its entities, "article#entity": those of the stories in which it spoke last, where there are very many. */
  readonly mentions: readonly string[]
  /** Why its names are taken as one, the strongest reason first. */
  readonly why: readonly Why[]
}

/** What the rows of one source tell; `details` are those of its newest stories, `id` is that of its least mention. */
export function foundSource({ rows, links }: Across, id: string, outlets: readonly string[], details: readonly SourceDetail[]): SourceHead {
  const usual = rows.toSorted((a, b) => b.statements - a.statements || (a.source < b.source ? -1 : 1))
  const { name, kind, named } = usual[0]!.facts
  const names = new Set(rows.flatMap(({ facts }) => facts.names))
  names.delete(name)
  const days = rows.flatMap(({ first, last }) => (first && last ? [first, last] : [])).sort()
  const within = details.flatMap((detail) => detail.within ?? []).sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))[0]
  return {
    id,
    kind,
    name,
    named,
    names: [...names].sort(),
    roles: [...new Set(usual.flatMap(({ facts }) => facts.roles))],
    speaksFor: officesOf(details),
    ...(within && { within }),
    above: [...new Set(usual.flatMap(({ facts }) => facts.above))],
    statements: rows.reduce((sum, { statements }) => sum + statements, 0),
    reports: rows.reduce((sum, { reports }) => sum + reports, 0),
    outlets,
    ...(days.length > 0 && { first: days[0]!, last: days.at(-1)! }),
    stories: rows.reduce((sum, { stories }) => sum + stories, 0),
    mentions: [...new Set(details.flatMap(({ mentions }) => mentions))].sort(),
    why: whyOf(details, links),
  }
}

/** One office told in several stories is one: from the first day of all; until a day only where every story knows one. */
function officesOf(details: readonly SourceDetail[]): Office[] {
  const offices = Map.groupBy(
    details.flatMap(({ speaksFor }) => speaksFor),
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
function whyOf(details: readonly SourceDetail[], links: Across['links']): Why[] {
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
