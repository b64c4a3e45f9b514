import type { Span } from '../../text/span.ts'
import type { Found } from './drift-kinds.ts'
import { isSpelling } from './hunks.ts'
import type { Statement } from './statement.ts'
import type { Word } from './words.ts'

/** A gap of more words than this between two words that both have is a passage left out or put in, no alteration. */
const LONGEST_GAP = 8
/** Words in common in a row around a gap, both sides together: fewer can stand there by chance. */
const ANCHOR = 4

const hullOf = (words: readonly Word[], from: number, to: number): Span => ({ start: words[from]!.start, end: words[to]!.end })

const OURSELVES = /^(?:we|we'(?:re|ve|ll|d))$/

const endsSentence = (between: string): boolean => /[.?!]/.test(between)

/**
 * Where both quote and the words between what they share differ; and where the quotation is ended with a full stop before its sentence ends. Spans
 * take in the words on either side of the difference.
 */
export function quoteDrift(original: Statement, statement: Statement, pairs: readonly (readonly [number, number])[]): Found[] {
  const [a, b] = [original.words, statement.words]
  const shared = pairs.filter(([i, j]) => a[i]!.quoted && b[j]!.quoted)
  if (shared.length < ANCHOR) return []
  const found: Found[] = []
  for (const [n, [i, j]] of shared.entries()) {
    const next = shared[n + 1]
    if (!next) continue
    const [k, l] = next
    const [first, second] = [a.slice(i + 1, k), b.slice(j + 1, l)]
    if ((first.length === 0 && second.length === 0) || first.length > LONGEST_GAP || second.length > LONGEST_GAP) continue
    if (first.length === second.length && first.every(({ key }, x) => isSpelling(key, second[x]!.key))) continue
    if (!isAnchored(shared, n) || isOutside(original.text, a, i, k) || isOutside(statement.text, b, j, l)) continue
    found.push({ kind: 'quote-altered', from: hullOf(a, i, k), to: hullOf(b, j, l) })
  }
  found.push(...subjectDrift(a, b, shared[0]!))
  const [i, j] = shared.at(-1)!
  const isLast = j === b.length - 1 && i < a.length - 1 && a[i + 1]!.quoted
  if (
    isLast &&
    endsSentence(statement.text.slice(b[j]!.end, b[j]!.end + 1)) &&
    !endsSentence(original.text.slice(a[i]!.end, a[i + 1]!.start))
  )
    found.push({ kind: 'quote-altered', from: hullOf(a, i, endOfPiece(original.text, a, i)), to: hullOf(b, j, j) })
  return found
}

/** The last word before the quotation is interrupted, a few words further on at most. */
const endOfPiece = (text: string, words: readonly Word[], from: number): number => {
  let last = from
  while (last + 1 < words.length && last - from < LONGEST_GAP && !/["”»]/.test(text.slice(words[last]!.end, words[last + 1]!.start))) last++
  return last
}

/** Who "we" are, told for the speaker: “We were not warned” → the authorities “were not warned”. */
const subjectDrift = (a: readonly Word[], b: readonly Word[], [i, j]: readonly [number, number]): Found[] => {
  const [was, is] = [a[i - 1], b[j - 1]]
  const isTold = was?.quoted && OURSELVES.test(was.key) && is && !is.quoted && is.telling
  return isTold ? [{ kind: 'quote-altered', from: hullOf(a, i - 1, i), to: hullOf(b, j - 1, j) }] : []
}

/** Do enough words that both have stand in a row on the two sides of the gap? */
const isAnchored = (shared: readonly (readonly [number, number])[], n: number): boolean => {
  const follows = (x: number): boolean => {
    const [one, other] = [shared[x], shared[x + 1]]
    return one !== undefined && other !== undefined && other[0] === one[0] + 1 && other[1] === one[1] + 1
  }
  let row = 2
  for (let x = n - 1; row < ANCHOR && follows(x); x--) row++
  for (let x = n + 1; row < ANCHOR && follows(x); x++) row++
  return row >= ANCHOR
}

/** Does a sentence or the quotation end in the gap? Then a passage was left out, as a quotation in pieces may. */
const isOutside = (text: string, words: readonly Word[], from: number, to: number): boolean =>
  /[.?!"“”»«]/.test(text.slice(words[from]!.end, words[to]!.start)) || words.slice(from, to + 1).some(({ quoted }) => !quoted)
