import type { Span } from '../../text/span.ts'
import { align } from './align.ts'
import { type Word, wordsOf } from './words.ts'

/** One way in which something was worded. */
export interface Wording {
  /** Indices of the contents that have it word for word, ascending. */
  readonly contents: readonly number[]
  /** Where the words stand, in the first of these contents, that the wording it is held against has not. UTF-16 offsets. */
  readonly changed: readonly Span[]
  /** Index of the wording that it is held against; none of the first of its kind. */
  readonly against?: number
}

/** Each wording is compared with no more than so many that stand before it. */
const MOST = 30

/** Wordings of which less than this share of the shorter's words stands in the other are two things said, not one changed. */
const LEAST_ALIKE = 0.3

/**
 * Contents grouped by their words, in the order of the first of each; case, marks and spacing do not count. Each wording is held against the one that
 * is most like it among those before it, and `fullest` before all others.
 */
export function wordingsOf(contents: readonly string[], fullest?: number): Wording[] {
  const words = contents.map((content) => wordsOf(content, [{ start: 0, end: content.length }], false))
  const groups = [...Map.groupBy(words.keys(), (i) => words[i]!.map(({ key }) => key).join(' ')).values()]
  const first = groups.findIndex((group) => fullest !== undefined && group.includes(fullest))
  return groups.map((group, n) => {
    const own = words[group[0]!]!
    if (n === first) return { contents: group, changed: [] }
    const before = groups.flatMap((_, m) => (m < n && m !== first ? [m] : [])).slice(-MOST)
    const others = first < 0 ? before : [first, ...before]
    const best = others
      .map((m) => ({ m, pairs: align(words[groups[m]![0]!]!, own), size: words[groups[m]![0]!]!.length }))
      .filter(({ pairs, size }) => pairs.length >= LEAST_ALIKE * Math.min(size, own.length))
      .sort((a, b) => b.pairs.length - a.pairs.length || Number(b.m === first) - Number(a.m === first) || a.m - b.m)[0]
    if (!best) return { contents: group, changed: [] }
    return { contents: group, changed: changedIn(own, new Set(best.pairs.map(([, j]) => j))), against: best.m }
  })
}

/** Runs of words that are not kept. */
const changedIn = (words: readonly Word[], kept: ReadonlySet<number>): Span[] => {
  const changed: { start: number; end: number }[] = []
  for (const [i, { start, end }] of words.entries()) {
    if (kept.has(i)) continue
    const last = changed.at(-1)
    if (last && !kept.has(i - 1)) last.end = end
    else changed.push({ start, end })
  }
  return changed
}
