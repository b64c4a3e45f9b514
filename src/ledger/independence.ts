/** Independence: how many origins stand behind a claim, and why what looks like several is one. Pure; storage is elsewhere. */
import { grouped, strongestFirst } from './grouping.ts'
import type { OriginLink, UnitLink } from './independence/link.ts'
import { linksBetween } from './independence/links.ts'
import { reasonsOf } from './independence/reasons.ts'
import { type OriginParts, type Unit, unitsOf } from './independence/units.ts'
import type { GroupRulings } from './rulings.ts'
import { groupBy } from './sources/links.ts'
import { tree } from './utterances/trees.ts'

export type { OriginLink, OriginLinkKind } from './independence/link.ts'
export type { OriginParts } from './independence/units.ts'

/** Statements that go back to one source. Plain JSON. */
export interface Origin {
  /** Keys, ascending. A joint statement stands in the origin of each who makes it. */
  readonly statements: readonly string[]
  /** Who answers for it: an institution, a person, or somebody unnamed, who is no source. */
  readonly restsOn: { readonly source?: string; readonly name: string }
  /** Why its statements are one, the strongest first: a tree, each link of which a person can cut. */
  readonly links: readonly OriginLink[]
  /** The same in a few words: "4 are prints of one story of Continental Press". */
  readonly reasons: readonly string[]
}

export interface Origins {
  /** How many independent origins: confirmation counts these, never articles. */
  readonly count: number
  /** That with most statements first. */
  readonly origins: readonly Origin[]
}

/**
 * The independent origins of a claim, by the keys of the statements that make it. Two statements have one origin when they report one utterance, are
 * prints of one story, or rest on one word. Keys that the record does not have are origins of their own. The order of the keys does not matter.
 */
export function originsOf(statements: readonly string[], parts: OriginParts, rulings?: GroupRulings): Origins {
  const units = unitsOf(statements, parts)
  const ruled = rulings && onUnits(rulings, units)
  const links = [...linksBetween(units, parts.sources), ...ruledLinks(ruled, units)].sort(strongest)
  const scored = links.map((link) => ({ ...link, between: link.units }))
  const groups = grouped(
    units.map(({ id }) => id),
    scored,
    ruled,
  )
  const groupAt = new Map(groups.flatMap((ids) => ids.map((id) => [id, ids] as const)))
  const inside = scored.filter(({ units: [a, b] }) => groupAt.get(a) === groupAt.get(b))
  const linksOf = groupBy(tree(inside), ({ units: [a] }) => groupAt.get(a)![0]!)
  const unitAt = new Map(units.map((unit) => [unit.id, unit]))
  const origins = groups
    .map((ids): Origin => {
      const members = ids.map((id) => unitAt.get(id)!)
      const own = linksOf.get(ids[0]!) ?? []
      return {
        statements: [...new Set(members.map(({ statement }) => statement))].sort(),
        restsOn: restsOn(members),
        links: own.map(({ units: [a, b], kind, reason }) => ({
          between: [unitAt.get(a)!.statement, unitAt.get(b)!.statement],
          kind,
          reason,
        })),
        reasons: reasonsOf(own),
      }
    })
    .sort((a, b) => b.statements.length - a.statements.length || (a.statements[0]! < b.statements[0]! ? -1 : 1))
  return { count: origins.length, origins }
}

const strongest = (a: UnitLink, b: UnitLink): number =>
  strongestFirst({ between: a.units, score: a.score }, { between: b.units, score: b.score })

/** Whoever answers for most: by name before unnamed, and the person alone where all of it is one person's. */
const restsOn = (members: readonly Unit[]): Origin['restsOn'] => {
  const named = members.filter(({ answerer }) => !answerer.isUnnamed)
  const all = (named.length > 0 ? named : members).map(({ answerer }) => answerer)
  const most = [...groupBy(all, ({ id }) => id).values()].sort((a, b) => b.length - a.length || (a[0]!.id < b[0]!.id ? -1 : 1))[0]!
  const { person, source, name } = most[0]!
  if (person && most.every((one) => one.person?.source === person.source)) return person
  return { ...(source && { source }), name }
}

/** What people said of statements, of their units. */
const onUnits = ({ together, apart }: GroupRulings, units: readonly Unit[]): GroupRulings => {
  const byStatement = groupBy(units, ({ statement }) => statement)
  const idsOf = (statement: string): string[] => (byStatement.get(statement) ?? []).map(({ id }) => id)
  return {
    together: together.flatMap(([a, b]) => idsOf(a).flatMap((one) => idsOf(b).map((other) => [one, other] as const))),
    apart: apart.map(({ these, those }) => ({ these: these.flatMap(idsOf), those: those.flatMap(idsOf) })),
  }
}

const ruledLinks = (rulings: GroupRulings | undefined, units: readonly Unit[]): UnitLink[] => {
  const unitAt = new Map(units.map((unit) => [unit.id, unit]))
  return (rulings?.together ?? []).map(([a, b]) => ({
    units: a < b ? [a, b] : [b, a],
    between: [unitAt.get(a)!.statement, unitAt.get(b)!.statement].sort() as [string, string],
    kind: 'ruling',
    reason: 'a person put them together',
    score: 1,
  }))
}
