import { type ScoredLink, strongestFirst } from '../grouping.ts'
import type { UtteranceLink } from './same.ts'

export const ruledLinks = (together: readonly (readonly [string, string])[]): UtteranceLink[] =>
  together.map(([a, b]) => ({ between: a < b ? [a, b] : [b, a], reason: 'a person put them together', score: 1 }))

/** By the first key of a group, the links inside it. */
export const linksByGroup = (groups: readonly (readonly string[])[], links: readonly UtteranceLink[]): Map<string, UtteranceLink[]> => {
  const groupAt = new Map(groups.flatMap((keys) => keys.map((key) => [key, keys[0]!] as const)))
  const inside = links.filter(({ between: [a, b] }) => groupAt.has(a) && groupAt.get(a) === groupAt.get(b))
  return Map.groupBy(inside, ({ between }) => groupAt.get(between[0])!)
}

/** The strongest links that connect what all of them connect. */
export const tree = <L extends ScoredLink>(links: readonly L[]): L[] => {
  const rootAt = new Map<string, string>()
  const rootOf = (key: string): string => {
    const up = rootAt.get(key) ?? key
    if (up === key) return key
    const root = rootOf(up)
    rootAt.set(key, root)
    return root
  }
  return links.toSorted(strongestFirst).filter(({ between }) => {
    const [a, b] = [rootOf(between[0]), rootOf(between[1])]
    rootAt.set(a, b)
    return a !== b
  })
}
