import { personName } from '../../reader/entities/person-names.ts'
import { daysFrom } from '../../text/days.ts'
import { nameKey } from '../../text/keys.ts'
import { compare } from '../../text/order.ts'
import { grouped, strongestFirst } from '../grouping.ts'
import { append, groupBy, type Link, link, pairs, star } from './links.ts'
import { blocks, sameSpelling } from './names.ts'
import { roleHead } from './roles.ts'
import type { SourceFacts } from './rows.ts'

/** A name in an office, over stories: a row of the table `source`. */
export interface Known {
  readonly source: string
  readonly block: string
  readonly facts: SourceFacts
  readonly stories: number
  readonly statements: number
  readonly reports: number
  readonly first?: string
  readonly last?: string
}

/** Days over which one name in two offices is more likely two people than one who moved. */
const MOVE_DAYS = 60

/** One person or body over stories: its rows, and why they are one. */
export interface Across {
  readonly rows: readonly Known[]
  readonly links: readonly Link[]
}

/** How many statements all of it makes. */
export const said = ({ rows }: Across): number => rows.reduce((sum, { statements }) => sum + statements, 0)

/** Who says most first; of as many, by name. */
export const bySaid = (a: Across, b: Across): number =>
  said(b) - said(a) || compare(a.rows[0]!.facts.name, b.rows[0]!.facts.name) || compare(a.rows[0]!.source, b.rows[0]!.source)

/**
 * Rows of one block that are one person or body. Bodies need one name and no two wholes; persons one name and one office, or no other office at that time. Those
 * that one story tells apart, `apart`, stay two. The same rows give the same answer in any order.
 */
export function joinedAcross(given: readonly Known[], apart: readonly (readonly [string, string])[] = []): Across[] {
  const rows = given.toSorted((a, b) => (a.source < b.source ? -1 : 1))
  const byKey = new Map(rows.map((row) => [row.source, row] as const))
  const ofKind = (kind: SourceFacts['kind']): Known[] => rows.filter(({ facts }) => facts.kind === kind)
  const links = [
    ...persons(ofKind('person')),
    ...bodies(ofKind('organization')),
    ...oneName(ofKind('government'), 'one country in several stories', 0.95),
  ]
  const groups = parted(rows, links, apart)
  const at = new Map(groups.flatMap((keys) => keys.map((key) => [key, keys[0]!] as const)))
  const linksOf = groupBy(
    links.filter(({ between: [a, b] }) => at.get(a) === at.get(b)),
    ({ between }) => at.get(between[0])!,
  )
  return groups.map((keys) => ({ rows: keys.map((key) => byKey.get(key)!), links: linksOf.get(keys[0]!) ?? [] }))
}

/** Groups that links connect, the strongest first, of which none holds two that are apart. */
function parted(rows: readonly Known[], links: readonly Link[], apart: readonly (readonly [string, string])[]): string[][] {
  const groupAt = new Map(rows.map(({ source }) => [source, [source]] as const satisfies [string, string[]]))
  const foes = new Map<string, string[]>()
  for (const [a, b] of apart) {
    append(foes, a, b)
    append(foes, b, a)
  }
  for (const { between } of links.toSorted(strongestFirst)) {
    const [one, other] = between.map((key) => groupAt.get(key)!)
    if (one === other) continue
    const [more, less] = one!.length >= other!.length ? [one!, other!] : [other!, one!]
    if (less.some((key) => foes.get(key)?.some((foe) => groupAt.get(foe) === more))) continue
    more.push(...less)
    for (const key of less) groupAt.set(key, more)
  }
  const groups = [...new Set(groupAt.values())].map((keys) => keys.sort())
  return groups.sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}

const oneName = (rows: readonly Known[], reason: string, score: number): Link[] =>
  star(
    rows.map(({ source }) => source),
    reason,
    score,
  )

/** A body is one over stories, unless stories say that it is part of two. */
function bodies(rows: readonly Known[]): Link[] {
  const wholes = new Set(rows.flatMap(({ facts }) => facts.whole ?? []))
  if (wholes.size < 2) return oneName(rows, 'one name in several stories', 0.85)
  return [...groupBy(rows, ({ facts }) => facts.whole ?? '')].flatMap(([whole, same]) =>
    whole === '' ? [] : oneName(same, `one name, part of ${whole} in several stories`, 0.9),
  )
}

/** Persons of names that can be one, parted by office. */
function persons(rows: readonly Known[]): Link[] {
  const spelled = [...groupBy(rows, ({ facts }) => personName(facts.name).parts.join(' '))].map(([key, same]) => ({
    key,
    same,
    person: personName(same[0]!.facts.name),
  }))
  const alike = [...pairs(spelled, ({ person }) => blocks(person))].flatMap(([a, b]) => {
    const score = sameSpelling(a.person, b.person)?.score
    return score === undefined ? [] : [link(a.key, b.key, '', score)]
  })
  const byKey = new Map(spelled.map(({ key, same }) => [key, same]))
  return grouped(byKey.keys(), alike).flatMap((family) => {
    const members = family.flatMap((key) => byKey.get(key)!)
    const spellings = family.length > 1 ? 'spellings of one name' : 'one name'
    const described = members.filter((row) => officesOf(row).length > 0)
    const groups = byOffice(described)
    const isFull = personName(members[0]!.facts.name).parts.length > 1
    const people =
      groups.some((a, i) => groups.slice(i + 1).some((b) => areTogether(a, b))) || !isFull ? groups : groups.length ? [groups.flat()] : []
    const links = people.flatMap((one) => oneName(one, `${spellings} and office in several stories`, family.length > 1 ? 0.8 : 0.9))
    // A surname alone could be anybody's.
    if (!isFull) return links
    const loose = members.filter((row) => officesOf(row).length === 0)
    const [only, ...others] = people
    return others.length ? links : [...links, ...oneName([...loose, ...(only ?? []).slice(0, 1)], `${spellings}, and no other office`, 0.6)]
  })
}

/** Rows that share an office, directly or through others. */
const byOffice = (rows: readonly Known[]): Known[][] => {
  const byKey = new Map(rows.map((row) => [row.source, row]))
  const offices = new Map<string, string[]>()
  for (const row of rows) for (const office of officesOf(row)) append(offices, office, row.source)
  const links = [...offices.values()].flatMap((keys) => star(keys, 'one office', 1))
  return grouped(byKey.keys(), links).map((keys) => keys.map((key) => byKey.get(key)!))
}

/** The institutions that somebody speaks for, and those with the kind of role: "minister" of any of a government is one office of one name. */
const officesOf = ({ facts: { offices, above } }: Known): string[] => [
  ...offices.map(({ institution }) => nameKey(institution)),
  ...offices.flatMap(({ role }) => {
    const head = roleHead(role)
    const whole = above.at(-1)
    return head && whole ? [`${head} of ${nameKey(whole)}`] : []
  }),
]

/** Do their days overlap, or nearly? */
function areTogether(a: readonly Known[], b: readonly Known[]): boolean {
  const [x, y] = [a, b].map((rows) => rows.flatMap(({ first, last }) => (first && last ? [first, last] : [])).sort())
  if (!x?.length || !y?.length) return true
  return !(daysFrom(x.at(-1)!, y[0]!) > MOVE_DAYS || daysFrom(y.at(-1)!, x[0]!) > MOVE_DAYS)
}
