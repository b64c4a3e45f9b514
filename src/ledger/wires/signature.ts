import type { Span } from '../../text/span.ts'
import { wordsIn } from './words.ts'

/**
 * A fingerprint of an article's body: hashes of runs of telling words, thinned by their value alone, so that two texts keep the same ones.
 * It tells how much of one text stands in another, which a MinHash of fixed size cannot where one is a third of the other.
 * (FracMinHash: Irber et al., "Lightweight compositional analysis of metagenomes with FracMinHash", 2022; winnowing has the same aim.)
 */
export interface Signature {
  /** Safe integers, ascending, each once. */
  readonly keys: readonly number[]
  /** How many telling words the body has. */
  readonly words: number
}

/** Telling words in a run: three are about six words of running text. */
const RUN = 3
/** One run in so many is kept. */
const ONE_IN = 2
/** At most so many runs are kept, those of the smallest hash: what a hostile or very long text may cost. */
const MOST = 1024

/** FNV-1a over UTF-16 code units, then mixed: 32 bits. */
const hash = (text: string, seed: number): number => {
  let h = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The fingerprint of the given stretches of a text; of all of it where none are given. Linear in their length. */
export const signatureOf = (text: string, body: readonly Span[] = [{ start: 0, end: text.length }]): Signature => {
  const keys = new Set<number>()
  let words = 0
  for (const span of body) {
    const own = wordsIn(text, span)
    words += own.length
    for (let i = 0; i + RUN <= own.length; i++) {
      const run = `${own[i]!.key} ${own[i + 1]!.key} ${own[i + 2]!.key}`
      const low = hash(run, 0)
      if (low % ONE_IN === 0) keys.add((hash(run, 0x9e3779b9) & 0x1fffff) * 0x100000000 + low)
    }
  }
  return { keys: [...keys].sort((a, b) => a - b).slice(0, MOST), words }
}
