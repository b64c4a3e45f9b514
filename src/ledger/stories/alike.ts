import { dayNumber, WINDOW_DAYS } from './keys.ts'
import type { Profile, Weights } from './profile.ts'

/** An article as stories see it. */
export interface Member {
  readonly id: string
  /** ISO day: when it was published, else when it was first read. */
  readonly day: string
  readonly profile: Profile
}

/** Two articles that tell of one matter. */
export interface StoryEdge {
  /** Ids of two articles, the lesser first. */
  readonly between: readonly [string, string]
  /** 0 to 1, to three decimals. */
  readonly score: number
}

/**
 * How alike two articles of one story are at least. Both count, the names and the other words: two matters of one town share its names, and two
 * elections share their words.
 */
const LEAST_SCORE = 0.22

const product = (a: Weights, b: ReadonlyMap<string, number>): number =>
  a.reduce((sum, [word, weight]) => sum + weight * (b.get(word) ?? 0), 0)

/** The geometric mean of two products of weights, each in millionths, in thousandths. */
export const meanLikeness = (names: number, topics: number): number =>
  Math.round(Math.sqrt(Math.max(0, names) * Math.max(0, topics)) / 1000)

/** A profile ready to be compared with many. */
export interface Comparable extends Omit<Member, 'profile'> {
  readonly profile: Profile
  readonly names: ReadonlyMap<string, number>
  readonly topics: ReadonlyMap<string, number>
}

export const comparable = (member: Member): Comparable => ({
  ...member,
  names: new Map(member.profile.names),
  topics: new Map(member.profile.topics),
})

/** Are two articles of one matter? Depends on these two alone. */
export const alike = (a: Comparable, b: Member): StoryEdge | undefined => {
  if (Math.abs(dayNumber(a.day) - dayNumber(b.day)) > WINDOW_DAYS) return undefined
  const score = meanLikeness(product(b.profile.names, a.names), product(b.profile.topics, a.topics)) / 1000
  return score < LEAST_SCORE ? undefined : { between: a.id < b.id ? [a.id, b.id] : [b.id, a.id], score }
}
