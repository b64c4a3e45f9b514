import { grouped, type ScoredLink } from '../grouping.ts'
import { figureKey, type GroupRulings } from '../rulings.ts'
import { groupBy } from '../sources/links.ts'
import type { Measure } from './measure.ts'
import { inOrder, type Observation } from './observations.ts'
import { byTopic } from './topics.ts'

/** Figures that measure the same thing. */
export interface Group {
  /** What it measures, as a key. Of an amount in a common unit, and of what people took apart, also its least figure. */
  readonly id: string
  readonly measure: Measure
  /** In the order in which they were said. */
  readonly members: readonly Observation[]
}

/**
 * Figures grouped by what they measure: people and things under their key alone, amounts of money or time parted by what they are of.
 * What people put together or took apart outranks both.
 */
export function groupsOf(observations: readonly Observation[], rulings: GroupRulings): Group[] {
  const found = [...groupBy(observations, ({ key }) => key)].flatMap(parted)
  const groups = isSilent(rulings) ? found : ruled(found, rulings)
  const sorted = groups.map(({ id, members }) => ({ id, measure: measureOf(members), members: members.toSorted(inOrder) }))
  return sorted.sort((a, b) => (a.id < b.id ? -1 : 1))
}

interface Found {
  readonly id: string
  readonly members: readonly Observation[]
}

function parted([key, members]: readonly [string, readonly Observation[]]): Found[] {
  if (members[0]!.topic === undefined) return [{ id: key, members }]
  return byTopic(members).map((own) => ({ id: `${key}#${leastOf(own)}`, members: own }))
}

const leastOf = (members: readonly Observation[]): string => members.map(({ article, start }) => `${article}@${start}`).sort()[0]!

const isSilent = ({ together, apart }: GroupRulings): boolean => together.length === 0 && apart.length === 0

const keyOf = ({ article, figure }: Observation): string => figureKey(article, figure)

/** Links within what was found, the stronger between those that no cut parts, so that both sides of a cut hold together. */
function ruled(found: readonly Found[], rulings: GroupRulings): Found[] {
  const sides = rulings.apart.map(({ these, those }) => [new Set(these), new Set(those)] as const)
  const sideOf = (key: string): string => sides.map(([these, those]) => (these.has(key) ? 'a' : those.has(key) ? 'b' : '-')).join('')
  const links: ScoredLink[] = found.flatMap(({ members }) => {
    const sameSide = [...groupBy([...new Set(members.map(keyOf))].sort(), sideOf).values()]
    return [...sameSide.flatMap((keys) => star(keys, 1)), ...star(sameSide.map(([least]) => least!).sort(), 0.5)]
  })
  const byKey = groupBy(
    found.flatMap(({ id, members }) => members.map((one) => ({ id, one }))),
    ({ one }) => keyOf(one),
  )
  const groups = grouped(byKey.keys(), links, rulings).map((keys) => keys.flatMap((key) => byKey.get(key)!))
  const claimed = groupBy(groups, idOf)
  return groups.map((members) => {
    const id = idOf(members)
    const own = members.map(({ one }) => one)
    const isOnly = claimed.get(id)!.length === 1
    return { id: isOnly ? id : `${id.replace(/#.*$/, '')}#${leastOf(own)}`, members: own }
  })
}

/** The id that most of them had; of as many, the first. */
const idOf = (members: readonly { readonly id: string }[]): string =>
  [...groupBy(members, ({ id }) => id)].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]![0]

const star = ([least, ...rest]: readonly string[], score: number): ScoredLink[] =>
  rest.map((key) => ({ between: [least!, key] as const, score }))

/** The measure of most: people may have put others beside it. */
const measureOf = (members: readonly Observation[]): Measure =>
  [...groupBy(members, ({ key }) => key)].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]![1][0]!.measure
