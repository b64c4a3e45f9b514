import type { Signature } from './signature.ts'

/** Finds the articles that may be copies of one, without looking at them all. A storage implements the same over its own tables. */
export interface WireIndex {
  /** Adding an article again changes nothing. */
  readonly add: (id: string, signature: Signature) => void
  /** Ids of articles worth comparing, without the article itself, in the order of their ids. */
  readonly candidates: (id: string, signature: Signature) => string[]
}

/**
 * At most so many articles are looked at for one key. A key that more of them hold is a stock phrase or a much printed wire; the articles that
 * stand for it are those of the smallest rank, a hash of the id, so that the same ones stand for all keys of a wire, whatever came first.
 */
export const MOST_PER_KEY = 48
/** Of the keys of the article that has fewer, the share that two must have in common, and the number. A copy with 30 % of its words changed has a third. */
const LEAST_SHARE = 0.06
const LEAST_KEYS = 2

/** The keys under which an article is found: all of its signature's. As a storage would write them, one row each. */
export const bandsOf = ({ keys }: Signature): readonly number[] => keys

/** Are so many shared keys worth a comparison of the texts? Depends on the two signatures alone. */
export const isCandidate = (shared: number, a: Signature, b: Signature): boolean => {
  const fewer = Math.min(a.keys.length, b.keys.length)
  return shared >= Math.min(LEAST_KEYS, fewer) && shared >= LEAST_SHARE * fewer
}

/** Where an article stands among those that hold one key: 32 bits of its id (FNV-1a, mixed), so that no outlet or day comes first. */
export const rankOf = (id: string): number => {
  let h = 0x811c9dc5
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

interface Held {
  readonly id: string
  readonly rank: number
  readonly signature: Signature
}

const before = (a: Held, b: Held): boolean => a.rank < b.rank || (a.rank === b.rank && a.id < b.id)

/** A list of the smallest ranks, kept in order and never longer than MOST_PER_KEY. */
const insert = (list: Held[], item: Held): void => {
  if (list.length >= MOST_PER_KEY && before(list.at(-1)!, item)) return
  let at = list.length
  while (at > 0 && before(item, list[at - 1]!)) at--
  list.splice(at, 0, item)
  if (list.length > MOST_PER_KEY) list.pop()
}

const SHARDS = 16

/** An index in memory: for tests, measurements and small ledgers. */
export const openWireIndex = (): WireIndex => {
  // A Map holds 16.7 million entries at most: 80,000 articles' keys.
  const shards = Array.from({ length: SHARDS }, () => new Map<number, Held | Held[]>())
  const shardOf = (key: number): Map<number, Held | Held[]> => shards[Math.floor(key / 2) % SHARDS]!
  const known = new Set<string>()
  return {
    add: (id, signature) => {
      if (known.has(id)) return
      known.add(id)
      const item: Held = { id, rank: rankOf(id), signature }
      for (const key of bandsOf(signature)) {
        const byKey = shardOf(key)
        const held = byKey.get(key)
        // Most keys are one article's alone; a list for each would be most of the memory.
        if (held === undefined) byKey.set(key, item)
        else if (Array.isArray(held)) insert(held, item)
        else byKey.set(key, before(held, item) ? [held, item] : [item, held])
      }
    },
    candidates: (id, signature) => {
      const shared = new Map<Held, number>()
      for (const key of bandsOf(signature)) {
        const held = shardOf(key).get(key)
        if (held === undefined) continue
        for (const item of Array.isArray(held) ? held : [held]) shared.set(item, (shared.get(item) ?? 0) + 1)
      }
      return [...shared]
        .filter(([item, count]) => item.id !== id && isCandidate(count, signature, item.signature))
        .map(([item]) => item.id)
        .sort()
    },
  }
}
