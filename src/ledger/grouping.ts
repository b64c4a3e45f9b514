import { compare } from '../text/order.ts'
import type { GroupRulings } from './rulings.ts'

/** Why two members are taken to be of one group. Never merged for good: a person can cut it. */
export interface ScoredLink {
  /** Keys of two members, the lesser first. */
  readonly between: readonly [string, string]
  /** 0 to 1. */
  readonly score: number
}

/** Do two groups, by their members, never stand together? */
type Forbidden = (a: readonly string[], b: readonly string[]) => boolean

/**
 * Groups of keys that links connect: what people put together first, then the strongest links first, never across a cut. Keys ascend within a group,
 * and groups by their first key; the order of keys and links does not matter. `mayJoin` can keep two groups apart that a link would make one, not
 * those that people put together.
 */
export const grouped = (
  keys: Iterable<string>,
  links: readonly ScoredLink[],
  rulings?: GroupRulings,
  mayJoin: (a: readonly string[], b: readonly string[], link: ScoredLink) => boolean = () => true,
): string[][] => {
  const groupAt = new Map<string, string[]>()
  for (const key of keys) groupAt.set(key, [key])
  const isForbidden = forbiddenBy(rulings)
  const join = (a: string, b: string, link?: ScoredLink): void => {
    const [one, other] = [groupAt.get(a), groupAt.get(b)]
    if (one === undefined || other === undefined || one === other || isForbidden(one, other)) return
    if (link && !mayJoin(one, other, link)) return
    const [more, less] = one.length >= other.length ? [one, other] : [other, one]
    more.push(...less)
    for (const key of less) groupAt.set(key, more)
  }
  for (const [a, b] of sortedPairs(rulings?.together ?? [])) join(a, b)
  for (const link of links.toSorted(strongestFirst)) join(...link.between, link)
  const groups = [...new Set(groupAt.values())].map((group) => group.sort())
  return groups.sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}

const sortedPairs = (pairs: readonly (readonly [string, string])[]): (readonly [string, string])[] =>
  pairs.map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const))).sort((a, b) => compare(a.join(' '), b.join(' ')))

/** By score, then by keys. */
export const strongestFirst = (a: ScoredLink, b: ScoredLink): number =>
  b.score - a.score || compare(a.between[0], b.between[0]) || compare(a.between[1], b.between[1])

const forbiddenBy = (rulings: GroupRulings | undefined): Forbidden => {
  if (!rulings?.apart.length) return () => false
  const cuts = rulings.apart.map(({ these, those }) => ({ these: new Set(these), those: new Set(those) }))
  return (a, b) =>
    cuts.some(
      ({ these, those }) =>
        (a.some((key) => these.has(key)) && b.some((key) => those.has(key))) ||
        (a.some((key) => those.has(key)) && b.some((key) => these.has(key))),
    )
}
