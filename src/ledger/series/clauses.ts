import type { Figure } from '../../reader/reading.ts'
import type { Span } from '../../text/span.ts'

/** Far enough for a clause of news; nothing is looked for beyond. */
const REACH = 220

/** The words before and after a figure in its own sentence, up to the figures beside it. */
export interface Surroundings {
  readonly before: string
  readonly inside: string
  readonly after: string
  /** The sentence as a whole. */
  readonly sentence: Span
}

/** A line end ends a sentence, but not where a wire's lines are cut by length. */
const STOP = /[.!?](?=["”’)]*(?:\s|$))|\n(?![\p{Ll}\d(])/gu
const ABBREVIATION = /(?:^|[\s(])(?:U\.S|U\.N|Mr|Ms|Mrs|Dr|Gov|Gen|Col|Maj|Lt|St|No|a\.m|p\.m|[A-Z])$/

export function surroundings(text: string, figures: readonly Figure[], index: number): Surroundings {
  const figure = figures[index]!
  const sentence = sentenceAround(text, figure)
  const previous = Math.max(sentence.start, beside(figures, index, -1, sentence)?.end ?? 0)
  const next = Math.min(sentence.end, beside(figures, index, 1, sentence)?.start ?? sentence.end)
  return {
    before: text.slice(previous, figure.start),
    inside: text.slice(figure.start, figure.end),
    after: text.slice(figure.end, next),
    sentence,
  }
}

/** The nearest figure on one side that does not overlap this one, within the sentence. Figures stand in text order. */
function beside(figures: readonly Figure[], index: number, by: -1 | 1, sentence: Span): Figure | undefined {
  const figure = figures[index]!
  for (let i = index + by; i >= 0 && i < figures.length; i += by) {
    const other = figures[i]!
    if (other.start >= sentence.end || other.end <= sentence.start) return undefined
    if (by < 0 ? other.end <= figure.start : other.start >= figure.end) return other
  }
  return undefined
}

function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - REACH)
  const head = text.slice(from, start)
  const tail = text.slice(end, end + REACH)
  let left = from
  for (const stop of head.matchAll(STOP)) if (!ABBREVIATION.test(head.slice(0, stop.index))) left = from + stop.index + stop[0].length
  let right = end + tail.length
  for (const stop of tail.matchAll(STOP)) {
    if (ABBREVIATION.test(tail.slice(0, stop.index))) continue
    right = end + stop.index
    break
  }
  return { start: left, end: right }
}
