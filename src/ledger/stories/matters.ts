import { grouped } from '../grouping.ts'
import type { GroupRulings } from '../rulings.ts'
import { type Member, meanLikeness, type StoryEdge } from './alike.ts'
import type { Profile, Weights } from './profile.ts'

/** Two groups whose articles are on average less alike than this are two matters, however alike two of them are. In thousandths. */
const LEAST_MEAN = 60
/** And so are groups that are less alike than this share of what each is in itself: a chain of articles is no story. */
const LEAST_SHARE = 0.6

/** The profiles of a group added up, from which the mean likeness of its articles to those of another follows without comparing each two. */
class Sums {
  private readonly names = new Map<string, number>()
  private readonly topics = new Map<string, number>()
  private namesSquared = 0
  private topicsSquared = 0
  count = 0

  add({ names, topics }: Profile): void {
    this.namesSquared += addTo(this.names, names)
    this.topicsSquared += addTo(this.topics, topics)
    this.count++
  }

  /** On average, each article of the one with each of the other; in thousandths. */
  meanTo(other: Sums): number {
    const pairs = this.count * other.count
    return meanLikeness(product(this.names, other.names) / pairs, product(this.topics, other.topics) / pairs)
  }

  /** On average, each two articles of the group; one alone is no measure. */
  meanWithin(): number {
    const n = this.count
    if (n === 1) return Number.POSITIVE_INFINITY
    // An article is a million times alike to itself: that is taken away.
    const each = (sum: number): number => (sum - n * 1_000_000) / (n * (n - 1))
    return meanLikeness(each(this.namesSquared), each(this.topicsSquared))
  }
}

/** Adds, and gives by how much the square of the sum has grown. */
const addTo = (sums: Map<string, number>, weights: Weights): number => {
  let grown = 0
  for (const [word, weight] of weights) {
    const sum = sums.get(word) ?? 0
    grown += weight * (2 * sum + weight)
    sums.set(word, sum + weight)
  }
  return grown
}

const product = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  const [less, more] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [word, weight] of less) sum += weight * (more.get(word) ?? 0)
  return sum
}

/**
 * Puts articles into matters: the most alike first, two groups becoming one only where they are alike as wholes. What people put together or apart
 * comes before all that. Ids ascend within a matter, and matters by their first; the order of members and edges does not matter.
 */
export const mattersOf = (members: readonly Member[], edges: readonly StoryEdge[], rulings?: GroupRulings): string[][] => {
  const profiles = new Map(members.map(({ id, profile }) => [id, profile]))
  const sumsOf = new WeakMap<readonly string[], Sums>()
  /** A group that has grown since it was last asked for is brought up to date. */
  const sums = (group: readonly string[]): Sums => {
    const known = sumsOf.get(group) ?? new Sums()
    for (const id of group.slice(known.count)) known.add(profiles.get(id)!)
    sumsOf.set(group, known)
    return known
  }
  const areOne = (a: readonly string[], b: readonly string[]): boolean => {
    const [one, other] = [sums(a), sums(b)]
    const mean = one.meanTo(other)
    if (mean < LEAST_MEAN) return false
    return a.length === 1 || b.length === 1 || mean >= LEAST_SHARE * Math.min(one.meanWithin(), other.meanWithin())
  }
  return grouped(profiles.keys(), edges, rulings, areOne)
}
