/** Time expressions of an article, as TIMEX3 has them: type, value, modifier. */
import type { Span } from '../text/span.ts'
import type { Time } from './reading.ts'
import type { Sentence } from './sentences.ts'
import { type Day, parseDay } from './times/calendar.ts'
import { Memory } from './times/context.ts'
import type { TagAt } from './times/direction.ts'
import { findIn } from './times/find.ts'
import { wordsOf } from './times/words.ts'

/** Longer paragraphs than this are read in pieces, which bounds the memory that hostile text can take. */
const LONGEST = 100_000

/** Stretches between empty lines, offsets included. */
function* pieces(text: string): Generator<{ start: number; text: string }> {
  let start = 0
  while (start < text.length) {
    const gap = text.indexOf('\n\n', start)
    let end = gap < 0 ? text.length : gap
    if (end - start > LONGEST) {
      const space = text.lastIndexOf(' ', start + LONGEST)
      end = space > start ? space : start + LONGEST
    }
    if (end > start) yield { start, text: text.slice(start, end) }
    start = Math.max(end, start + 1)
    while (text[start] === '\n') start++
  }
}

/** Index of the last of some spans in text order that starts at or before an offset; 0 where none does. */
const lastBefore = (spans: readonly Span[], offset: number): number => {
  let [low, high] = [0, spans.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (spans[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Looks up the tag of the token that starts at an offset; undefined where there is no such token, or it has no tag. */
const tagger = (sentences: readonly Sentence[] | undefined): TagAt | undefined => {
  if (!sentences || sentences.length === 0) return undefined
  return (offset) => {
    const { tokens } = sentences[lastBefore(sentences, offset)]!
    const token = tokens[lastBefore(tokens, offset)]
    return token?.start === offset && token.tag !== '' ? token.tag : undefined
  }
}

/** A day outside these years is a slip of the page, and nothing is told against it. */
const reportDay = (published: string | undefined): Day | undefined => {
  const day = published === undefined ? undefined : parseDay(published)
  return day && day.year >= 1500 && day.year <= 2200 ? day : undefined
}

export interface TimeOptions {
  /** ISO 8601: the day that "Monday" and "last week" are told against. Without it their values keep X for what is not known. */
  readonly published?: string
  /** With tags the tense of a clause is read better; without them it is guessed from the words. */
  readonly sentences?: readonly Sentence[]
}

/** In text order; none overlap. Offsets are UTF-16 code units of `text`. */
export const findTimes = (text: string, { published, sentences }: TimeOptions = {}): Time[] => {
  const said = reportDay(published)
  const memory = new Memory()
  const tagAt = tagger(sentences)
  const times: Time[] = []
  for (const piece of pieces(text)) times.push(...findIn(wordsOf(piece.text, piece.start), { said, memory, tagAt }))
  return times
}
