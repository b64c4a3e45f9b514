import type { Span } from '../../text/span.ts'
import { stem, type Word } from './words.ts'

/** A gap of more words than this between two words that both have is a passage left out or put in, no alteration. */
const LONGEST = 8

/** Words of the one where the other has other words, or none. Indices into the words of either; `[from, to)`. */
export interface Hunk {
  /** Behind the last word that both have. */
  readonly isLast: boolean
  readonly a: readonly [from: number, to: number]
  readonly b: readonly [from: number, to: number]
}

/** Where two wordings differ between words that both have, and behind the last of them. */
export function hunksOf(a: readonly Word[], b: readonly Word[], pairs: readonly (readonly [number, number])[]): Hunk[] {
  const hunks: Hunk[] = []
  for (const [n, [i, j]] of pairs.entries()) {
    const [k, l] = pairs[n + 1] ?? [a.length, b.length]
    if (k === i + 1 && l === j + 1) continue
    if (k - i - 1 <= LONGEST && l - j - 1 <= LONGEST) hunks.push({ isLast: n === pairs.length - 1, a: [i + 1, k], b: [j + 1, l] })
  }
  return hunks
}

/** The span of some words, taking in one more on either side where it would be empty or is asked for. */
export const spanOfWords = (words: readonly Word[], from: number, to: number): Span => {
  const [first, last] = from < to ? [from, to - 1] : [Math.max(0, from - 1), Math.min(words.length - 1, from)]
  return { start: words[first]!.start, end: words[last]!.end }
}

/** The same word in another spelling: "meters", "metres"; "don’t" is no spelling of "do not". */
export const isSpelling = (a: string, b: string): boolean =>
  a === b || (a.length > 4 && b.length > 4 && [...a].sort().join('') === [...b].sort().join(''))

/** Of the longer of two forms of a word, the shorter has this much from the start: "opens", "opened"; "plans", "planned". */
const STEM = 0.55

/** The same word in another form or spelling. */
export const isForm = (a: string, b: string): boolean => {
  if (isSpelling(a, b) || stem(a) === stem(b)) return true
  const longer = Math.max(a.length, b.length)
  let same = 0
  while (same < longer && a[same] === b[same]) same++
  return same >= 4 && same >= STEM * longer
}
