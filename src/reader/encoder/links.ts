/** How well a cue and a source, or a content and a cue, go together. Twin of `Links` in training/encoder/network.py. */
import type { Heads } from './heads.ts'
import { lowerBound } from './windows.ts'

/** A word's four vectors lie side by side: a cue asking for its source, a source, a content asking for its cue, a cue. */
export const linkWidth = 64
export const linkCount = 4

const half = 16

/** A signed distance in words, finely near and coarsely far. */
export function bucketOf(distance: number): number {
  const size = Math.abs(distance)
  const far = size < 6 ? size : 6 + Math.trunc(2 * Math.log2(size / 6))
  return Math.min(far, half - 1) + (distance < 0 ? half : 0)
}

const dot = (a: Float32Array, b: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < linkWidth; i++) sum += a[i]! * b[i]!
  return sum / Math.sqrt(linkWidth)
}

export interface Linker {
  /** The vector in one of the four slots of a word, in the window of the word that asks; undefined where it stands outside. */
  readonly vector: (asking: number, word: number, slot: number) => Float32Array | undefined
  readonly heads: Heads
}

/** Words further off than the widest window are never seen together. */
const furthest = 400

/**
 * Which of the candidates, in text order, by index, goes best with the asking word; undefined when none does.
 * `kind`: 0 a cue's source, 1 a content's cue.
 */
export function bestLink({ vector, heads }: Linker, kind: 0 | 1, asking: number, candidates: readonly number[]): number | undefined {
  const own = vector(asking, asking, 2 * kind)!
  let best = dot(own, heads.none[kind])
  let found: number | undefined
  for (let i = lowerBound(candidates, asking - furthest); i < candidates.length && candidates[i]! <= asking + furthest; i++) {
    const word = candidates[i]!
    const other = vector(asking, word, 2 * kind + 1)
    if (!other) continue
    const score = dot(own, other) + heads.bias[kind][bucketOf(word - asking)]!
    if (score >= best) {
      best = score
      found = i
    }
  }
  return found
}
