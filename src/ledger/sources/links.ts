/** Why two mentions are taken to be one source. Never merged for good: a person can cut it. */
export interface Link {
  /** Keys of two nodes, the lesser first. */
  readonly between: readonly [string, string]
  readonly reason: string
  /** 0 to 1. */
  readonly score: number
}

/** A link with the names that its two ends have in their reports. */
export interface NamedLink extends Link {
  readonly names: readonly [string, string]
}

export const link = (a: string, b: string, reason: string, score: number): Link => ({ between: a < b ? [a, b] : [b, a], reason, score })

/** The pairs that share a block, each once. */
export function* pairs<T>(items: readonly T[], blocksOf: (item: T) => readonly string[]): Generator<readonly [T, T]> {
  const blocks = new Map<string, number[]>()
  for (const [i, item] of items.entries()) for (const block of new Set(blocksOf(item))) append(blocks, block, i)
  const seen = new Set<string>()
  for (const members of blocks.values())
    for (const [n, i] of members.entries())
      for (const j of members.slice(n + 1)) {
        const pair = `${i} ${j}`
        if (seen.has(pair)) continue
        seen.add(pair)
        yield [items[i]!, items[j]!]
      }
}

/** A star over items that belong together: each is linked to the least. */
export const star = (keys: readonly string[], reason: string, score: number): Link[] => {
  const [least, ...rest] = [...keys].sort()
  return rest.map((key) => link(least!, key, reason, score))
}

/** Appends under a key, without copying what is there. */
export const append = <T>(groups: Map<string, T[]>, key: string, item: T): void => {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}

export const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) append(groups, keyOf(item), item)
  return groups
}
