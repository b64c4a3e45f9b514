import { findQuotations } from '../../reader/quotation-marks.ts'
import { findSentences } from '../../reader/sentences.ts'
import type { Span } from '../../text/span.ts'
import { indexSpans } from '../../text/span-index.ts'
import { type Word, wordsIn } from './words.ts'

/** A sentence of the body with its telling words. */
export interface Passage extends Span {
  readonly words: readonly Word[]
  /** For each word: does it stand between quotation marks? Whoever heard the speaker has those words, copied or not. */
  readonly quoted: readonly boolean[]
  /** Index of its paragraph. */
  readonly paragraph: number
}

/**
 * Is it written as a headline, most of its longer words in capitals? Then it stands in the body as furniture: "Related" links, which an outlet's
 * reports of one day share without being copies.
 */
const isTitle = (sentence: string): boolean => {
  const long = sentence.match(/[\p{L}'’-]{4,}/gu) ?? []
  return long.length >= 4 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.75 * long.length
}

/** The sentences of the given stretches that have a telling word and are no headlines, in text order. Linear in the text but for sorting. */
export const findPassages = (text: string, body: readonly Span[]): Passage[] => {
  const bodies = indexSpans(body, (stretch) => stretch)
  const sentences = findSentences(text, body).filter((sentence) => bodies.at(sentence).length > 0)
  const quotations = indexSpans(
    findQuotations(text, sentences).quotations.filter(({ depth }) => depth === 0),
    (quotation) => quotation,
  )
  return sentences.flatMap(({ start, end, paragraph }) => {
    const words = wordsIn(text, { start, end })
    const around = quotations.at({ start, end })
    const quoted = words.map((word) => around.some((quotation) => quotation.start <= word.start && word.end <= quotation.end))
    return words.length === 0 || isTitle(text.slice(start, end)) ? [] : [{ start, end, paragraph, words, quoted }]
  })
}
