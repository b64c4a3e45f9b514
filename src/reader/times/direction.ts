import { TIMETABLED } from '../english/forecast-words.ts'
import { AHEAD, BACKWARD, EXPECTING, looksPast, PLANNING, PRESENT_BE, UNTIL } from '../english/tense-words.ts'
import type { Word } from './word.ts'

/** Whether the words around a date speak of what was or of what will be; undefined where they do not tell. */
export type Direction = 'past' | 'future' | undefined

/** The Penn Treebank tag of the token that starts at an offset, where the text was tagged. */
export type TagAt = (offset: number) => string | undefined

/** How far to look: enough for a clause, and what keeps long texts linear. */
const REACH = 24

const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? ''

const endsSentence = (words: readonly Word[], at: number): boolean => {
  const { lower } = words[at]!
  return lower === '?' || lower === '!' || lower === ';' || (lower === '.' && /^\P{Ll}/u.test(words[at + 1]?.text ?? 'A'))
}

const isPast = (word: Word, tagAt: TagAt | undefined): boolean => {
  const tag = tagAt?.(word.start)
  return tag === undefined ? looksPast(word.lower) : tag === 'VBD' || (tag === 'VBN' && looksPast(word.lower))
}

/** The auxiliary right before a participle, an adverb skipped: "be (formally) named". */
const auxiliary = (words: readonly Word[], at: number): string => {
  const before = lowerAt(words, at - 1)
  return before.endsWith('ly') || /^(?:not|n't|also|still|now|then)$/.test(before) ? lowerAt(words, at - 2) : before
}

/** What one word says of the time of its clause. */
const sign = (words: readonly Word[], at: number, tagAt: TagAt | undefined): Direction => {
  const word = words[at]!
  const next = lowerAt(words, at + 1)
  if (AHEAD.has(word.lower) && word.text !== 'May') {
    // "could not be reached Monday" looks back as often as ahead.
    if (word.lower === 'could') return undefined
    return next === 'have' || (next === 'not' && lowerAt(words, at + 2) === 'have') ? 'past' : 'future'
  }
  if (EXPECTING.has(word.lower) || (PLANNING.has(word.lower) && (next === 'to' || next === 'for'))) {
    return lowerAt(words, at - 1) === 'been' && lowerAt(words, at - 2) === 'had' ? 'past' : 'future'
  }
  if ((word.lower === 'is' || word.lower === 'are') && next === 'to') return 'future'
  if (BACKWARD.has(word.lower)) return 'past'
  if (isPast(word, tagAt)) {
    const before = auxiliary(words, at)
    // "will be named", "is heard": the auxiliary decides; the walk meets it next.
    if (before === 'be' || before === 'being') return undefined
    return PRESENT_BE.has(before) && before !== "'s" ? 'future' : 'past'
  }
  const tag = tagAt?.(word.start)
  // The present tense of what can be in a timetable: "the envoys meet Thursday".
  if ((tag === 'VBZ' || tag === 'VBP') && !PRESENT_BE.has(word.lower)) return TIMETABLED.has(word.lower) ? 'future' : undefined
  return PRESENT_BE.has(word.lower) && word.lower !== "'s" && next.endsWith('ing') ? 'future' : undefined
}

/** Words that may stand between "until" and a day. */
const isFiller = (word: Word): boolean =>
  word.classes.AMPM !== undefined ||
  word.classes.ZONE !== undefined ||
  word.classes.CLOCK !== undefined ||
  word.classes.HOUR !== undefined ||
  /^(?:early|late|mid|noon|midnight|the|end|of|beginning|sometime|at|least|after|before|,)$/.test(word.lower)

/** "is trying": looks ahead, but only within its own clause. */
const isProgressive = (words: readonly Word[], at: number): boolean =>
  PRESENT_BE.has(lowerAt(words, at)) && lowerAt(words, at + 1).endsWith('ing')

const clauseEnds = (words: readonly Word[], from: number, to: number): boolean => words.slice(from, to).some((word) => word.lower === ',')

/** The direction of the clause around words `from` to `to` (end exclusive): the nearest sign on the left, else the nearest on the right. */
export const directionAt = (words: readonly Word[], from: number, to: number, tagAt?: TagAt): Direction => {
  let lead = from - 1
  while (lead > 0 && from - lead < 5 && isFiller(words[lead]!)) lead--
  if (UNTIL.has(lowerAt(words, lead)) && !(lowerAt(words, lead) === 'by' && lowerAt(words, from - 1) === 'the')) return 'future'
  if (lowerAt(words, from - 1) === 'as' && /^(?:soon|early)$/.test(lowerAt(words, from - 2))) return 'future'
  // "Wednesday's ruling": what it belongs to tells, if anything does.
  const possessive = lowerAt(words, to) === "'s"
  if (!possessive) {
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      if (endsSentence(words, at)) break
      const found = sign(words, at, tagAt)
      if (found && !(isProgressive(words, at) && clauseEnds(words, at, from))) return found
    }
  }
  for (let at = to; at < Math.min(words.length, to + REACH); at++) {
    if (words[at]!.lower === '.' || endsSentence(words, at)) break
    const found = sign(words, at, tagAt)
    if (found) return found
  }
  return undefined
}
