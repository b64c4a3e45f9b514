import type { Span } from '../../text/span.ts'
import type { Sentence, Token } from '../sentences.ts'
import { findNounPhrases, type NounPhrase } from './noun-phrases.ts'
import { findVerbGroups, type VerbGroup } from './verb-groups.ts'

/** A sentence with its phrases, and a mark for each token that stands inside quotation marks. */
export interface Parsed {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly groups: readonly VerbGroup[]
  readonly phrases: readonly NounPhrase[]
  /** For each token: does it stand inside (or is it) a quotation? */
  readonly quoted: readonly boolean[]
}

export const isOpenQuote = ({ text }: Token): boolean => /^(?:"|“|„|«|``|‘|')$/.test(text)
export const isQuoteMark = ({ text }: Token): boolean => /^(?:"|“|”|„|«|»|``|''|‘|’|')$/.test(text)

/** `quotations` are those that overlap the sentence. */
export function parse(sentence: Sentence, quotations: readonly Span[]): Parsed {
  const { tokens } = sentence
  return {
    sentence,
    tokens,
    groups: findVerbGroups(tokens),
    phrases: findNounPhrases(tokens),
    quoted: tokens.map((token) => quotations.some((q) => token.start >= q.start && token.end <= q.end)),
  }
}

/** The span from token `from` up to and without token `to`. */
export const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
})

/** Token index where the sentence's last words end: final marks other than a closing quotation are left out. */
export function lastWord({ tokens, quoted }: Parsed): number {
  let to = tokens.length
  while (to > 0 && /^[.!?;:…,]+$/.test(tokens[to - 1]!.text) && !quoted[to - 1]) to--
  return to
}
