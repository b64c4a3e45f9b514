import { ENDS_AFTER_COMMA, REPORTING, SUBJECTS } from '../english/forecast-words.ts'
import type { Token } from '../sentences.ts'
import { isQuoteMark, lowerAt, skipAdverbsBack } from './token-words.ts'
import type { Trigger } from './triggers.ts'

/** Token indices of a clause, end exclusive. */
export interface Clause {
  readonly from: number
  readonly to: number
}

const isMark = (text: string): boolean => /^(?:[;:?!]|-{2,}|[\u2014\u2013]|\.{2,}|\u2026)$/.test(text)

/** "…, the company said": after a comma, words that say who says it. */
const isSpeakerTail = (tokens: readonly Token[], comma: number): boolean => {
  for (let at = comma + 1; at < Math.min(tokens.length, comma + 10); at++) {
    const word = lowerAt(tokens, at)
    if (REPORTING.test(word)) return true
    if (/^[,.;]$/.test(word) || isQuoteMark(word)) return false
  }
  return false
}

/** Where the clause that a verb opens ends: at the sentence's end, a closing quotation mark, or where another clause begins. */
const clauseEnd = (tokens: readonly Token[], verb: number, limit: number): number => {
  let at = verb + 1
  for (; at < limit; at++) {
    const { text } = tokens[at]!
    if (isMark(text) || isQuoteMark(text)) break
    const next = lowerAt(tokens, at + 1)
    if (text === ',') {
      if (ENDS_AFTER_COMMA.has(next) || isSpeakerTail(tokens, at)) break
      if (/^(?:and|or|nor)$/.test(next) && SUBJECTS.has(lowerAt(tokens, at + 2))) break
    }
    if (
      /^(?:and|but|while|although|because)$/.test(text) &&
      (text !== 'and' || (SUBJECTS.has(next) && !/^(?:that|those|these|this)$/.test(next)))
    )
      break
    if (text === 'and' && REPORTING.test(next)) break
  }
  while (at > verb + 1 && /^[,.;:!?)\]]$/.test(tokens[at - 1]!.text) && !closesBracket(tokens, verb, at - 1)) at--
  return at
}

/** Is the mark a bracket that was opened inside the clause? */
const closesBracket = (tokens: readonly Token[], from: number, at: number): boolean =>
  /^[)\]]$/.test(tokens[at]!.text) && tokens.slice(from, at).some(({ text }) => text === '(' || text === '[')

const NOUNLIKE = /^(?:NN|DT|PDT|PRP|JJ|CD|POS|WDT|WP|EX|\$|VBG|VBN)/
const PRONOUN = /^(?:i|we|he|she|they|it|you|this|that|these|those|there|who|which)$/

/** The longest subject that is taken into the span, in tokens. */
const LONGEST_SUBJECT = 12

/** Where the subject of the verb phrase begins: its noun phrase on the left, as far as the tags show one; without tags only a pronoun. */
const subjectStart = (tokens: readonly Token[], from: number, limit: number): number => {
  const before = skipAdverbsBack(tokens, from - 1)
  if (before < limit) return from
  if (PRONOUN.test(lowerAt(tokens, before)) && !/^(?:that|who|which)$/.test(lowerAt(tokens, before))) return before
  let at = before + 1
  while (at > limit && before - at < LONGEST_SUBJECT) {
    const token = tokens[at - 1]!
    const word = token.text.toLowerCase()
    if (
      isQuoteMark(token.text) ||
      !(NOUNLIKE.test(token.tag) || word === 'of' || /^(?:and|&)$/.test(word)) ||
      (word === 'that' && token.tag === 'IN')
    )
      break
    at--
  }
  while (at <= before && /^(?:of|and|&|that|who|which|whom)$/.test(lowerAt(tokens, at))) at++
  return at <= before ? at : from
}

/** The clause of a trigger, subject included where it stands right before it; `limits` are the tokens it must stay inside. */
export const clauseOf = (tokens: readonly Token[], { from, verb }: Trigger, limits: Clause): Clause => ({
  from: subjectStart(tokens, from, limits.from),
  to: clauseEnd(tokens, verb, limits.to),
})
