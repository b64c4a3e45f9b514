import { linkCount, linkWidth } from './links.ts'
import type { Pieces } from './pieces.ts'
import { labelCount } from './viterbi.ts'
import type { Window } from './windows.ts'

/** What the network gives for one window, by piece, its opening mark included: [pieces × labels] and [pieces × links]. */
export interface WindowScores {
  readonly emissions: Float32Array
  readonly vectors: Float32Array
}

/** The network's numbers for an article's words, each from the window where it stands best. */
export interface ArticleScores {
  /** [words × labels] */
  readonly emissions: Float32Array
  /** A word's link vector in a slot, as the window of the asking word sees it; undefined where it stands outside that window. */
  readonly vector: (asking: number, word: number, slot: number) => Float32Array | undefined
}

export function articleScores({ first }: Pieces, windows: readonly Window[], scores: readonly WindowScores[]): ArticleScores {
  const emissions = new Float32Array(first.length * labelCount)
  const windowOf = new Uint32Array(first.length)
  for (const [w, window] of windows.entries()) {
    for (let word = window.first; word < window.last; word++) {
      windowOf[word] = w
      const from = (first[word]! - window.start + 1) * labelCount
      emissions.set(scores[w]!.emissions.subarray(from, from + labelCount), word * labelCount)
    }
  }
  const vector = (asking: number, word: number, slot: number): Float32Array | undefined => {
    const w = windowOf[asking]!
    const { start, end } = windows[w]!
    const piece = first[word]!
    if (piece < start || piece >= end) return undefined
    const from = ((piece - start + 1) * linkCount + slot) * linkWidth
    return scores[w]!.vectors.subarray(from, from + linkWidth)
  }
  return { emissions, vector }
}

/** How sure the network is of the labels of words [from, to): the mean of their probabilities. */
export function certaintyOf({ emissions }: ArticleScores, labels: Uint8Array, from: number, to: number): number {
  let sum = 0
  for (let word = from; word < to; word++) {
    const row = emissions.subarray(word * labelCount, (word + 1) * labelCount)
    const own = row[labels[word]!]!
    sum += 1 / row.reduce((total, other) => total + Math.exp(other - own), 0)
  }
  return sum / (to - from)
}
