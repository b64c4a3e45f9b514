import type { Pieces } from './pieces.ts'

/** Pieces [start, end) of an article, of which words [first, last) stand better here than in the windows beside it. */
export interface Window {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
}

/** In pieces, the encoder's two marks left out. */
const size = 382
const overlap = 96

/** As few windows as will do, all of one length. Twin of `even` and `cores` in training/encoder/windows.py. */
export function windowsOf({ ids, first }: Pieces): Window[] {
  const count = ids.length
  const windows = count <= size ? 1 : Math.ceil((count - overlap) / (size - overlap))
  const length = Math.ceil((count + (windows - 1) * overlap) / windows)
  const step = length - overlap
  const cuts = Array.from({ length: windows }, (_, i) => Math.min(i * step, count - length)).map((start) => ({
    start,
    end: start + length,
  }))
  const edge = (i: number): number => {
    const [before, after] = [cuts[i - 1], cuts[i]]
    return lowerBound(first, before && after ? (after.start + before.end) >> 1 : before ? count : 0)
  }
  return cuts.map((cut, i) => ({ ...cut, first: edge(i), last: edge(i + 1) }))
}

/** Index of the first that is not below the value. */
export function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
