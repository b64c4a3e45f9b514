import type { Word } from './words.ts'

export interface Run {
  /** Words in the longest stretch that both have. */
  readonly words: number
  readonly telling: number
  readonly quoted: 'both' | 'one' | 'neither'
  /** Is it all that stands between two quotation marks of either? */
  readonly isWholeQuotation: boolean
}

const NONE: Run = { words: 0, telling: 0, quoted: 'neither', isWholeQuotation: false }
const GRAM = 3
/** A stretch of three words that stands more often than this tells nothing of where the others belong. */
const MOST_PLACES = 30

const gram = (words: readonly Word[], at: number): string => `${words[at]!.key} ${words[at + 1]!.key} ${words[at + 2]!.key}`

/** The longest run of words that both have. Linear in the longer, but for stretches that repeat themselves. */
export function sharedRun(a: readonly Word[], b: readonly Word[]): Run {
  const [less, more] = a.length <= b.length ? [a, b] : [b, a]
  if (less.length < GRAM) return short(less, more)
  const places = new Map<string, number[]>()
  for (let i = 0; i + GRAM <= less.length; i++) {
    const key = gram(less, i)
    const list = places.get(key)
    if (!list) places.set(key, [i])
    else if (list.length < MOST_PLACES) list.push(i)
  }
  let best = NONE
  for (let j = 0; j + GRAM <= more.length; j++)
    for (const i of places.get(gram(more, j)) ?? []) {
      // Only where the run begins: its other places are the same run.
      if (i > 0 && j > 0 && less[i - 1]!.key === more[j - 1]!.key) continue
      let n = GRAM
      while (i + n < less.length && j + n < more.length && less[i + n]!.key === more[j + n]!.key) n++
      if (n > best.words) best = runAt(less, i, more, j, n)
    }
  return best
}

const runAt = (a: readonly Word[], i: number, b: readonly Word[], j: number, words: number): Run => {
  const telling = a.slice(i, i + words).filter((word) => word.telling).length
  const [first, second] = [a[i]!.quoted, b[j]!.quoted]
  const isWholeQuotation = isQuotation(a, i, i + words) || isQuotation(b, j, j + words)
  return { words, telling, quoted: first && second ? 'both' : first || second ? 'one' : 'neither', isWholeQuotation }
}

const isQuotation = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).every(({ quoted }) => quoted) && !words[from - 1]?.quoted && !words[to]?.quoted

const short = (less: readonly Word[], more: readonly Word[]): Run => {
  for (let j = 0; j + less.length <= more.length; j++)
    if (less.every(({ key }, i) => key === more[j + i]!.key)) return runAt(less, 0, more, j, less.length)
  return NONE
}
