import { personName } from '../../reader/entities/person-names.ts'
import { nameKey } from '../../text/keys.ts'
import { grouped, strongestFirst } from '../grouping.ts'
import { append, groupBy, type Link, link, pairs, star } from './links.ts'
import { blocks, sameSpelling } from './names.ts'
import { roleHead } from './roles.ts'
import type { SourceFacts } from './rows.ts'

/** A source of one story, as far as it takes to know it again in another. */
export interface InStory extends SourceFacts {
  readonly story: string
  readonly id: string
  readonly name: string
  readonly kind: 'person' | 'organization' | 'government'
  readonly first?: string
  readonly last?: string
}

/** Days over which one name in two offices is more likely two people than one who moved. */
const MOVE_DAYS = 60

export const keyAcross = ({ story, id }: Pick<InStory, 'story' | 'id'>): string => `${story} ${id}`

/** A source over stories: its rows, and why they are one. */
export interface Across<Row> {
  readonly rows: readonly Row[]
  readonly links: readonly Link[]
}

/**
 * Rows of one block that are one person or body over stories. Bodies need one name and no two countries; persons one name and one office, or no other office at
 * that time. Two that one story tells apart stay two. The same rows give the same answer in any order.
 */
export function joinedAcross<Row extends InStory>(given: readonly Row[]): Across<Row>[] {
  const rows = given.toSorted((a, b) => (keyAcross(a) < keyAcross(b) ? -1 : 1))
  const byKey = new Map(rows.map((row) => [keyAcross(row), row] as const))
  const links = [
    ...persons(rows.filter(({ kind }) => kind === 'person')),
    ...bodies(rows.filter(({ kind }) => kind === 'organization')),
    ...oneName(
      rows.filter(({ kind }) => kind === 'government'),
      'one country in several stories',
      0.95,
    ),
  ]
  const groups = byStories(rows, links)
  const at = new Map(groups.flatMap((keys) => keys.map((key) => [key, keys[0]!] as const)))
  const linksOf = groupBy(
    links.filter(({ between: [a, b] }) => at.get(a) === at.get(b)),
    ({ between }) => at.get(between[0])!,
  )
  return groups.map((keys) => ({ rows: keys.map((key) => byKey.get(key)!), links: linksOf.get(keys[0]!) ?? [] }))
}

interface Together {
  readonly keys: string[]
  readonly stories: Set<string>
}

/** Groups that links connect, the strongest first, of which none holds two rows of one story. */
function byStories(rows: readonly InStory[], links: readonly Link[]): string[][] {
  const groupAt = new Map(
    rows.map((row): [string, Together] => [keyAcross(row), { keys: [keyAcross(row)], stories: new Set([row.story]) }]),
  )
  for (const { between } of links.toSorted(strongestFirst)) {
    const [one, other] = between.map((key) => groupAt.get(key)!)
    if (one === other) continue
    const [more, less] = one!.keys.length >= other!.keys.length ? [one!, other!] : [other!, one!]
    if ([...less.stories].some((story) => more.stories.has(story))) continue
    more.keys.push(...less.keys)
    for (const story of less.stories) more.stories.add(story)
    for (const key of less.keys) groupAt.set(key, more)
  }
  const groups = [...new Set(groupAt.values())].map(({ keys }) => keys.sort())
  return groups.sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}

const oneName = (rows: readonly InStory[], reason: string, score: number): Link[] => star(rows.map(keyAcross), reason, score)

/** A body is one over stories, unless stories say that it is part of two. */
function bodies(rows: readonly InStory[]): Link[] {
  const wholes = new Set(rows.flatMap(({ within }) => (within ? [within.name] : [])))
  if (wholes.size < 2) return oneName(rows, 'one name in several stories', 0.85)
  return [...groupBy(rows, ({ within }) => within?.name ?? '')].flatMap(([whole, same]) =>
    whole === '' ? [] : oneName(same, `one name, part of ${whole} in several stories`, 0.9),
  )
}

/** Persons of names that can be one, parted by office. */
function persons(rows: readonly InStory[]): Link[] {
  const spelled = [...groupBy(rows, ({ name }) => personName(name).parts.join(' '))].map(([key, same]) => ({
    key,
    same,
    person: personName(same[0]!.name),
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
    const isFull = personName(members[0]!.name).parts.length > 1
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
const byOffice = (rows: readonly InStory[]): InStory[][] => {
  const byKey = new Map(rows.map((row) => [keyAcross(row), row]))
  const offices = new Map<string, string[]>()
  for (const row of rows) for (const office of officesOf(row)) append(offices, office, keyAcross(row))
  const links = [...offices.values()].flatMap((keys) => star(keys, 'one office', 1))
  return grouped(byKey.keys(), links).map((keys) => keys.map((key) => byKey.get(key)!))
}

/** The institutions that somebody speaks for, and those with the kind of role: "minister" of any of a government is one office of one name. */
const officesOf = ({ speaksFor, above }: InStory): string[] => [
  ...speaksFor.map(({ institution }) => nameKey(institution)),
  ...speaksFor.flatMap(({ role }) => {
    const head = roleHead(role)
    const whole = above.at(-1)
    return head && whole ? [`${head} of ${nameKey(whole)}`] : []
  }),
]

/** Do their days overlap, or nearly? */
function areTogether(a: readonly InStory[], b: readonly InStory[]): boolean {
  const [x, y] = [a, b].map((rows) => rows.flatMap(({ first, last }) => (first && last ? [first, last] : [])).sort())
  if (!x?.length || !y?.length) return true
  return !(daysApart(x.at(-1)!, y[0]!) > MOVE_DAYS || daysApart(y.at(-1)!, x[0]!) > MOVE_DAYS)
}

/** Days from one to a later one; negative where it is earlier. */
const daysApart = (earlier: string, later: string): number => (Date.parse(later) - Date.parse(earlier)) / 86_400_000
