/*
 * Hashes that stand for words and features; the twin of training/tagger/features.py, which must give the same numbers.
 * All are unsigned 32-bit.
 */

/** FNV-1a over UTF-16 code units. */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The key of two in this order. */
export const joinKeys = (a: number, b: number): number => Math.imul(Math.imul(a, 31) ^ b, 0x9e3779b1) >>> 0

/** The feature of a kind (`template`) with one or two values. */
export const mix = (template: number, a: number, b: number): number => {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash ^ b, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
