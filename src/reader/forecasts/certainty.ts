import { CONDITION, NO_CONDITION, POSSIBLE_CUES, POSSIBLY, PROBABLE_CUES, PROBABLY } from '../english/forecast-words.ts'
import type { Certainty } from '../reading.ts'
import type { Token } from '../sentences.ts'
import type { Clause } from './clause.ts'
import { isQuoteMark, lowerAt } from './token-words.ts'
import type { Trigger } from './triggers.ts'

const rank: Readonly<Record<Certainty, number>> = { certain: 0, probable: 1, possible: 2, conditional: 3 }

const weaker = (a: Certainty, b: Certainty): Certainty => (rank[b] > rank[a] ? b : a)

/** Does what is foretold hang on a condition in its sentence? A condition at the sentence's head, or inside the clause. */
export const isConditional = (tokens: readonly Token[], sentence: Clause, clause: Clause): boolean => {
  // At the sentence's head it governs all of it, also what another clause reports: "If it rains, police said, roads will close".
  if (CONDITION.has(lowerAt(tokens, 0)) || (isQuoteMark(tokens[0]?.text ?? '') && CONDITION.has(lowerAt(tokens, 1)))) return true
  for (let at = sentence.from; at < Math.min(sentence.to, clause.to + 2); at++) {
    if (!CONDITION.has(lowerAt(tokens, at)) || NO_CONDITION.has(lowerAt(tokens, at - 1))) continue
    if (/^(?:provided|assuming)$/.test(lowerAt(tokens, at)) && lowerAt(tokens, at + 1) !== 'that') continue
    if (at >= clause.from) return true
    // Before the clause: only a condition that opens its sentence or its quotation, or stands after a comma or "that".
    if (at === sentence.from || /^(?:[,("]|\u201c|``|that|but|and|said)$/.test(lowerAt(tokens, at - 1))) return true
  }
  return false
}

const TIME_FOLLOWS = /^(?:by|in|on|within|before|next|this|tomorrow|today|tonight|for|later|early|late|mon|tues|wednes|thurs|fri|satur|sun)/

/** How sure the words are of what they foretell: the modal's own certainty, lowered by adverbs beside it and by the cue that introduces it. */
export const certaintyOf = (tokens: readonly Token[], { from, verb, certainty }: Trigger, clause: Clause, cue: string): Certainty => {
  let found = certainty
  for (let at = Math.max(0, from - 3); at <= verb; at++) {
    const word = lowerAt(tokens, at)
    if (PROBABLY.has(word)) found = weaker(found, 'probable')
    if (POSSIBLY.has(word)) found = weaker(found, 'possible')
  }
  // "would end probably tomorrow": right before a time the adverb speaks of all.
  for (let at = verb + 1; at < clause.to; at++)
    if (PROBABLY.has(lowerAt(tokens, at)) && TIME_FOLLOWS.test(lowerAt(tokens, at + 1))) found = weaker(found, 'probable')
  // "it is (un)likely that …"
  for (let at = Math.max(0, clause.from - 2); at < clause.from; at++)
    if (/^(?:un)?likely$/.test(lowerAt(tokens, at))) found = weaker(found, 'probable')
  if (PROBABLE_CUES.test(cue)) found = weaker(found, 'probable')
  if (POSSIBLE_CUES.test(cue)) found = weaker(found, 'possible')
  return found
}
