import { groupBy } from '../sources/links.ts'
import { type Measure, measureKey } from './measure.ts'
import type { Heard } from './observations.ts'

/** A figure with what it counts. */
export interface Counting {
  readonly one: Heard
  readonly measure: Measure
}

/**
 * What counts a part of the matter's place gets that place: "3,000 in Kursk" beside "10,000 in Russia". A place is a part where one institution gives another
 * number beside its own in one report, and nobody gives its numbers without it. Else it only says where all of it is.
 */
export function placed(all: readonly Counting[]): Counting[] {
  const parts = new Map<string, ReadonlySet<string>>()
  for (const [key, members] of groupBy(all, ({ measure }) => measureKey(measure))) parts.set(key, partsOf(members))
  return all.map(({ one, measure }) => {
    const { at } = one.counted
    return at !== undefined && parts.get(measureKey(measure))!.has(at) ? { one, measure: { ...measure, where: at } } : { one, measure }
  })
}

function partsOf(members: readonly Counting[]): ReadonlySet<string> {
  const places = [...new Set(members.flatMap(({ one }) => one.counted.at ?? []))]
  if (places.length === 0) return new Set()
  const elsewhere = (place: string): readonly Heard[] => members.filter(({ one }) => one.counted.at !== place).map(({ one }) => one)
  const byTelling = groupBy(
    members.map(({ one }) => one),
    ({ article, institution }) => `${article} ${institution}`,
  )
  const isPart = (place: string): boolean => {
    const own = members.filter(({ one }) => one.counted.at === place).map(({ one }) => one)
    const others = new Set(elsewhere(place).map(value))
    return (
      own.every((one) => !others.has(value(one))) &&
      own.some((one) =>
        byTelling.get(`${one.article} ${one.institution}`)!.some((other) => other.counted.at !== place && isFresh(one) && isFresh(other)),
      )
    )
  }
  return new Set(places.filter(isPart))
}

const value = ({ low, high }: Heard): string => `${low}-${high}`
const isFresh = ({ standing, bound }: Heard): boolean => (standing === 'news' || standing === 'asked') && bound !== 'up' && bound !== 'down'
