import { alternative, blockKeys } from './format.ts'

/** Who bears a name: the place's index, and whether the name is not its main one. */
export interface Bearer {
  readonly place: number
  readonly alternative: boolean
}

/**
 * Looks names up in the sorted, front-coded table of the gazetteer's file, where it stands: nothing is built when it is opened.
 * A look-up is a binary search over the blocks' first keys and a walk through one block.
 */
export const openKeyTable = (keys: Uint8Array, blocks: DataView, blockCount: number) => {
  const encoder = new TextEncoder()
  const blockStart = (block: number): number => blocks.getUint32(block * 4, true)

  /** < 0 where the block's first key comes before the wanted one, 0 where it is the same. */
  const compareFirst = (block: number, wanted: Uint8Array): number => {
    const at = blockStart(block)
    const length = keys[at + 1] ?? 0
    const shared = Math.min(length, wanted.length)
    for (let i = 0; i < shared; i++) {
      const difference = (keys[at + 2 + i] ?? 0) - (wanted[i] ?? 0)
      if (difference !== 0) return difference
    }
    return length - wanted.length
  }

  /** The last block whose first key is not after the wanted one; -1 where there is none. */
  const blockOf = (wanted: Uint8Array): number => {
    let low = 0
    let high = blockCount - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      if (compareFirst(middle, wanted) <= 0) low = middle + 1
      else high = middle - 1
    }
    return high
  }

  const bearersAt = (at: number): Bearer[] =>
    Array.from({ length: keys[at] ?? 0 }, (_, i) => {
      const from = at + 1 + i * 3
      const value = (keys[from] ?? 0) | ((keys[from + 1] ?? 0) << 8) | ((keys[from + 2] ?? 0) << 16)
      return { place: value & ~alternative, alternative: (value & alternative) !== 0 }
    })

  /** The places that bear a folded name, the most populous first within main names and within others. */
  return (key: string): Bearer[] => {
    const wanted = encoder.encode(key)
    const block = blockOf(wanted)
    if (block < 0) return []
    let at = blockStart(block)
    // how many of the wanted bytes the keys so far have matched
    let matched = 0
    for (let i = 0; i < blockKeys && at < keys.length; i++) {
      const shared = keys[at] ?? 0
      const rest = keys[at + 1] ?? 0
      const end = at + 2 + rest
      if (shared < matched) return [] // the keys have gone past it
      if (shared === matched) {
        while (matched < wanted.length && matched - shared < rest && keys[at + 2 + matched - shared] === wanted[matched]) matched++
        if (matched === wanted.length && shared + rest === matched) return bearersAt(end)
      }
      at = end + 1 + (keys[end] ?? 0) * 3
    }
    return []
  }
}
