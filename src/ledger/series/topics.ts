import { grouped } from '../grouping.ts'
import { groupBy } from '../sources/links.ts'
import type { Observation } from './observations.ts'

/**
 * Money, minutes and cubic metres measure anything. Two of one unit are taken for the same thing when what is told around them is the same, or when one
 * report sets them side by side; no step may be of more than three times.
 */
const FACTOR = 3
/** Sums of money are many in one report, and near each other mean nothing: only nearly the same sum can be a revision of one. */
const MONEY = /^(?:dollar|euro|pound|lev|yen|yuan|rouble|ruble|cent)\b/
const MONEY_FACTOR = 1.5
/** How far apart, in characters, two amounts that a report compares can stand. */
const SIDE_BY_SIDE = 260

/** Amounts of one unit, parted by what they are of. */
export function byTopic(observations: readonly Observation[]): Observation[][] {
  const isMoney = MONEY.test(observations[0]?.measure.head ?? '')
  const factor = isMoney ? MONEY_FACTOR : FACTOR
  const keyed = new Map<string, Observation>(
    observations.map((one) => [`${one.article}#${String(one.start).padStart(9, '0')}`, one] as const),
  )
  const entries = [...keyed].map(([key, one]) => ({ key, one }))
  const blocks = groupBy(
    entries.flatMap((entry) => blocksOf(entry.one).map((block) => ({ ...entry, block }))),
    ({ block }) => block,
  )
  const edges: [string, string][] = []
  // In order of size, neighbours within the factor join whatever lies within it.
  for (const members of blocks.values()) {
    const sorted = members.toSorted((a, b) => middle(a.one) - middle(b.one) || (a.key < b.key ? -1 : 1))
    for (const [i, { key, one }] of sorted.entries()) {
      const next = sorted[i + 1]
      if (next && middle(next.one) <= factor * middle(one)) edges.push([key, next.key])
    }
  }
  for (const members of isMoney ? [] : groupBy(entries, ({ one }) => one.article).values()) {
    const sorted = members.toSorted((a, b) => a.one.start - b.one.start)
    for (const [i, { key, one }] of sorted.entries()) {
      const next = sorted[i + 1]
      if (
        next &&
        next.one.start - one.end <= SIDE_BY_SIDE &&
        Math.max(middle(one), middle(next.one)) <= FACTOR * Math.min(middle(one), middle(next.one))
      )
        edges.push([key, next.key])
    }
  }
  const links = edges.map((between) => ({ between, score: 1 }))
  return grouped(keyed.keys(), links).map((keys) => keys.map((key) => keyed.get(key)!))
}

const middle = ({ low, high }: Observation): number => (low + high) / 2

/** Two words of the topic; or one, with the very number. */
const blocksOf = ({ topic = [], low, high }: Observation): string[] => [
  ...topic.flatMap((a, i) => topic.slice(i + 1).map((b) => `${a} ${b}`)),
  ...topic.map((word) => `${word} ${low}-${high}`),
]
