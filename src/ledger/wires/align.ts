import type { Passage } from './passages.ts'

/** A passage of one text with the passage of another that it comes from. */
export interface Match {
  /** Index of the passage in the first text. */
  readonly from: number
  /** Index of the passage in the second text. */
  readonly to: number
  /** Pairs of indices into the words of either, ascending: the words that both have, in the same order. */
  readonly words: readonly (readonly [number, number])[]
}

/** Passages of the second text looked at for each of the first: those that share most words. */
const MOST_RIVALS = 6
/** A word in more passages of a text than this tells nothing about where another passage comes from. */
const MOST_PASSAGES = 40
/** Longer passages are compared by their first so many words. */
const LONGEST = 200

/** Longest common subsequence of two short lists, as pairs of indices. Quadratic; both are cut to LONGEST. */
const commonWords = (a: readonly string[], b: readonly string[]): [number, number][] => {
  const n = Math.min(a.length, LONGEST)
  const m = Math.min(b.length, LONGEST)
  const best = new Uint16Array((n + 1) * (m + 1))
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      best[i * (m + 1) + j] =
        a[i] === b[j] ? best[(i + 1) * (m + 1) + j + 1]! + 1 : Math.max(best[(i + 1) * (m + 1) + j]!, best[i * (m + 1) + j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < n && j < m; )
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (best[(i + 1) * (m + 1) + j]! >= best[i * (m + 1) + j + 1]!) i++
    else j++
  return pairs
}

/**
 * For each passage of the first text that comes from one of the second, which it is: the one with most words in common, in order.
 * `least` is the share of its own words that must be there. Order among passages does not matter: leads are moved.
 */
export const alignPassages = (first: readonly Passage[], second: readonly Passage[], least: number): Match[] => {
  const holders = new Map<string, number[]>()
  second.forEach(({ words }, index) => {
    for (const key of new Set(words.map((word) => word.key))) {
      const list = holders.get(key)
      if (list) list.push(index)
      else holders.set(key, [index])
    }
  })
  const keys = second.map(({ words }) => words.map(({ key }) => key))
  return first.flatMap(({ words }, from): Match[] => {
    const shared = new Map<number, number>()
    for (const key of new Set(words.map((word) => word.key))) {
      const list = holders.get(key)
      if (list && list.length <= MOST_PASSAGES) for (const index of list) shared.set(index, (shared.get(index) ?? 0) + 1)
    }
    const rivals = [...shared].sort(([a, m], [b, n]) => n - m || keys[a]!.length - keys[b]!.length || a - b).slice(0, MOST_RIVALS)
    const own = words.map(({ key }) => key)
    let match: Match | undefined
    for (const [to] of rivals) {
      const pairs = commonWords(own, keys[to]!)
      // Of two that have as much of it the shorter is nearer; rivals come in that order.
      if (pairs.length > (match?.words.length ?? 0)) match = { from, to, words: pairs }
    }
    return match && comesFrom(match.words.length, words.length, keys[match.to]!.length, least) ? [match] : []
  })
}

/** Three words are needed, for two stand together by chance; a short sentence must be there whole. */
const comesFrom = (common: number, own: number, other: number, least: number): boolean =>
  common >= 3 ? common >= least * own : common === own && common === other
