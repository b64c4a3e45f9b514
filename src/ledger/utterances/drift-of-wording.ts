import type { Found } from './drift-kinds.ts'
import { UNSURE } from './drift-of-certainty.ts'
import { type Hunk, hunksOf, isForm, spanOfWords } from './hunks.ts'
import type { Statement } from './statement.ts'
import type { Word } from './words.ts'

/** Of the shorter wording, this share must stand in the other: else it is another sentence, and every word of it another. */
const MOST_KEPT = 0.5

/** Behind the last word that both have, more words than these go on to something else. */
const LAST = 4

/** Where a report puts other telling words in place of some, outside quotation marks or in one of the two only: "two weeks", "a fortnight". */
export function wordingDrift(original: Statement, statement: Statement, pairs: readonly (readonly [number, number])[]): Found[] {
  const [a, b] = [original.words, statement.words]
  if (pairs.length < MOST_KEPT * Math.min(a.length, b.length)) return []
  const isReworded = (hunk: Hunk): boolean => {
    const [was, is] = [a.slice(...hunk.a), b.slice(...hunk.b)]
    if (hunk.isLast && (was.length > LAST || is.length > LAST)) return false
    if (was.every(({ quoted }) => quoted) && is.every(({ quoted }) => quoted)) return false
    if (was.length === is.length && was.every(({ key }, i) => isForm(key, is[i]!.key))) return false
    return tells(was, is) && tells(is, was)
  }
  return hunksOf(a, b, pairs)
    .filter(isReworded)
    .map((hunk) => ({ kind: 'reworded', from: spanOfWords(a, ...hunk.a), to: spanOfWords(b, ...hunk.b) }))
}

/** Is there a word that tells something, is no number and no hedge (these have kinds of their own), and has no form among the other's? */
const tells = (words: readonly Word[], others: readonly Word[]): boolean =>
  words.some(({ key, telling }) => telling && !/^\d/.test(key) && !UNSURE.has(key) && !others.some((other) => isForm(key, other.key)))
