import { stem, type Word } from './words.ts'

/** Longer contents are aligned by their first so many words: alignment is quadratic. */
const LONGEST = 400

/** The words that both have in the same order, as pairs of indices: a longest common subsequence. */
export function align(a: readonly Word[], b: readonly Word[]): [number, number][] {
  const [n, m] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)]
  const [left, right] = [a.slice(0, n).map(({ key }) => stem(key)), b.slice(0, m).map(({ key }) => stem(key))]
  // A reprint has the same words: most need no table.
  if (n === m && left.every((word, i) => word === right[i])) return left.map((_, i) => [i, i])
  const best = new Uint16Array((n + 1) * (m + 1))
  const at = (i: number, j: number): number => best[i * (m + 1) + j]!
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      best[i * (m + 1) + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < n && j < m; )
    if (left[i] === right[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  return pairs
}
