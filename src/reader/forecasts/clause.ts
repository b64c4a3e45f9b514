import { ENDS_AFTER_COMMA, REPORTING, SUBJECTS, UNFINISHED } from '../english/forecast-words.ts'
import type { Token } from '../sentences.ts'
import { isAdverb, isQuoteMark, lowerAt, skipAdverbsBack } from './token-words.ts'
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

/** A quotation mark that ends a quotation: it hangs on the word before it. */
const isClosing = (tokens: readonly Token[], at: number): boolean => {
  const { text, start } = tokens[at]!
  if (/^[\u201d\u00bb]$/.test(text)) return true
  return /^(?:"|'')$/.test(text) && tokens[at - 1]?.end === start
}

/** "push for — for fuel": a speaker who takes up a word again goes on with the same clause. */
const isRepair = (tokens: readonly Token[], dash: number): boolean => {
  if (!/^(?:-{2,}|[\u2014\u2013])$/.test(tokens[dash]!.text)) return false
  const next = lowerAt(tokens, dash + 1)
  return next !== '' && [1, 2, 3].some((back) => lowerAt(tokens, dash - back) === next)
}

/** Does the clause break off: on a word on which nobody ends, or on half a word? */
export const isBroken = (tokens: readonly Token[], { to }: Clause): boolean =>
  UNFINISHED.has(lowerAt(tokens, to - 1)) || /-$/.test(tokens[to - 1]!.text)

/** "He will say — he will say so on Friday": the second go is the one that counts. */
export const isRestarted = (tokens: readonly Token[], { verb }: Trigger, next: Trigger | undefined, { to }: Clause): boolean =>
  next !== undefined &&
  next.from >= to &&
  next.from <= to + 4 &&
  /^(?:-{2,}|[\u2014\u2013])$/.test(tokens[to]?.text ?? '') &&
  lowerAt(tokens, next.verb) === lowerAt(tokens, verb)

/** The longest aside between commas, in tokens. */
const LONGEST_ASIDE = 14

/** "the lake, which lies downstream, to fall": the comma that ends an aside after which the clause goes on. */
const asideEnd = (tokens: readonly Token[], comma: number, limit: number): number | undefined => {
  if (!/^(?:which|who|whose)$/.test(lowerAt(tokens, comma + 1))) return undefined
  for (let at = comma + 2; at < Math.min(limit - 1, comma + LONGEST_ASIDE); at++) {
    if (tokens[at]!.text === ',') return /^(?:TO|IN)$/.test(tokens[at + 1]!.tag) ? at : undefined
  }
  return undefined
}

/** Where the clause that a verb opens ends: at the sentence's end, the end of its quotation, or where another clause begins. */
const clauseEnd = (tokens: readonly Token[], verb: number, limit: number): number => {
  let at = verb + 1
  let open = 0
  for (; at < limit; at++) {
    const { text } = tokens[at]!
    if (isQuoteMark(text)) {
      if (!isClosing(tokens, at)) open++
      else if (open-- === 0) break
      continue
    }
    if (open > 0) continue
    if (isMark(text) && !isRepair(tokens, at)) break
    const next = lowerAt(tokens, at + 1)
    if (text === ',') {
      const aside = asideEnd(tokens, at, limit)
      if (aside !== undefined) {
        at = aside
        continue
      }
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
const PRONOUN = /^(?:i|we|he|she|they|it|you|this|these|those|there)$/
const LINK = /^(?:of|in|for|on|with|from|between|at|by|near|against|over|about|and|&)$/
/** What may stand right before a whole subject. */
const BOUNDARY = /^(?:[,;:(]|-{2,}|[\u2014\u2013]|that|because|while|as|if|although|though|when|after|before|since|unless|and|but|or|so)$/

/** The longest subject that is taken into the span, in tokens. */
const LONGEST_SUBJECT = 14

/**
 * Where the subject of the verb phrase begins: its noun phrases on the left, as far as tags show them, if a clause can begin right before
 * them; half a subject would mislead. Without tags only a pronoun.
 */
const subjectStart = (tokens: readonly Token[], from: number, limit: number, barrier = limit): number => {
  const before = skipAdverbsBack(tokens, from - 1)
  if (before < limit) return from
  if (PRONOUN.test(lowerAt(tokens, before))) return before
  let at = before + 1
  while (at > Math.max(limit, barrier) && before - at < LONGEST_SUBJECT) {
    const token = tokens[at - 1]!
    const word = token.text.toLowerCase()
    if (isQuoteMark(token.text) || (word === 'that' && token.tag === 'IN') || !(NOUNLIKE.test(token.tag) || LINK.test(word))) break
    at--
  }
  while (at <= before && /^(?:and|&|that|or)$/.test(lowerAt(tokens, at))) at++
  if (at > before || LINK.test(lowerAt(tokens, at)) || /^(?:who|which|whom|that)$/.test(lowerAt(tokens, at))) return from
  const edge = lowerAt(tokens, at - 1)
  if (at - 1 === limit && isAdverb(tokens, at - 1)) return at
  return at <= limit || at === barrier || isQuoteMark(edge) || BOUNDARY.test(edge) || REPORTING.test(edge) ? at : from
}

/**
 * The clause of a trigger, subject included where it stands right before it. `limits` are the tokens it must stay inside; no subject
 * reaches over `barrier`, the token after a time at the head ("By the end of next week all tents will").
 */
export const clauseOf = (tokens: readonly Token[], { from, verb }: Trigger, limits: Clause, barrier: number): Clause => ({
  from: subjectStart(tokens, from, limits.from, barrier),
  to: clauseEnd(tokens, verb, limits.to),
})

/** Ends a clause before the next one that foretells something, where "and", "or" or "but" joins them. */
export const cutBefore = (tokens: readonly Token[], { verb }: Trigger, next: Trigger | undefined, clause: Clause): Clause => {
  if (!next || next.from >= clause.to) return clause
  let to = subjectStart(tokens, next.from, verb + 1) - 1
  if (!/^(?:and|or|but|nor)$/.test(lowerAt(tokens, to)) || to <= verb) return clause
  while (to > verb + 1 && tokens[to - 1]!.text === ',') to--
  return { from: clause.from, to }
}
