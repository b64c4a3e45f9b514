import { AHEAD, looksPast, PLANNING, PRESENT_BE, UNTIL } from '../english/tense-words.ts'
import type { Word } from './words.ts'

/** Whether the words around a date speak of what was or of what will be; undefined where they do not tell. */
export type Direction = 'past' | 'future' | undefined

/** The Penn Treebank tag of the token that starts at an offset, where the text was tagged. */
export type TagAt = (offset: number) => string | undefined

/** How far to look: enough for a clause, and what keeps long texts linear. */
const REACH = 24

const endsSentence = (words: readonly Word[], at: number): boolean => {
  const word = words[at]!
  return (
    word.lower === '?' || word.lower === '!' || word.lower === ';' || (word.lower === '.' && /^\P{Ll}/u.test(words[at + 1]?.text ?? 'A'))
  )
}

const isPast = (word: Word, tagAt: TagAt | undefined): boolean => {
  const tag = tagAt?.(word.start)
  return tag === undefined ? looksPast(word.lower) : tag === 'VBD' || (tag === 'VBN' && looksPast(word.lower))
}

/** What one word says of the time of its clause. */
const sign = (words: readonly Word[], at: number, tagAt: TagAt | undefined): Direction => {
  const word = words[at]!
  const next = words[at + 1]?.lower
  const previous = words[at - 1]?.lower ?? ''
  if (AHEAD.has(word.lower) && !(word.lower === 'may' && word.text === 'May' && words[at + 1]?.classes.NUM !== undefined)) {
    return next === 'have' || (next === 'not' && words[at + 2]?.lower === 'have') ? 'past' : 'future'
  }
  if ((word.lower === 'to' || word.lower === 'for') && PLANNING.has(previous)) return 'future'
  if (PLANNING.has(word.lower) && (next === 'to' || next === 'for')) return 'future'
  if (isPast(word, tagAt)) return 'past'
  if (PRESENT_BE.has(word.lower) && words[at]!.lower !== "'s" && /ing$/.test(next ?? '')) return 'future'
  return undefined
}

/** The direction of the clause around words `from` to `to` (end exclusive): the nearest sign on the left, else the nearest on the right. */
export const directionAt = (words: readonly Word[], from: number, to: number, tagAt?: TagAt): Direction => {
  if (UNTIL.has(words[from - 1]?.lower ?? '')) return 'future'
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    if (endsSentence(words, at)) break
    const found = sign(words, at, tagAt)
    if (found) return found
  }
  for (let at = to; at < Math.min(words.length, to + REACH); at++) {
    if (words[at]!.lower === '.' || endsSentence(words, at)) break
    const found = sign(words, at, tagAt)
    if (found) return found
  }
  return undefined
}
