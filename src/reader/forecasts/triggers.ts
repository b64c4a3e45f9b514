import {
  ANNOUNCING,
  AWAITED,
  BE_PAST,
  BE_PRESENT,
  DATED,
  DROPPED,
  EXPECTED,
  HABITUAL,
  INTENDED,
  INTENDING,
  JUDGED,
  MAY,
  OWN_POLITE,
  OWN_TALK,
  PERCEIVE,
  POLITE,
  PREDICTING,
  REFUSED,
  STATIVE,
  TALK,
  TIMETABLED,
  WILL,
} from '../english/forecast-words.ts'
import type { Certainty } from '../reading.ts'
import type { Token } from '../sentences.ts'
import { lowerAt, skipAdverbs, skipAdverbsBack, verbAfter, verbAfterModal } from './token-words.ts'

/** Words that foretell something, if what they need is there. Token indices into the sentence. */
export interface Trigger {
  /** First word of the verb phrase: "will", "is" of "is expected to". */
  readonly from: number
  /** The verb of what is foretold, or the word that a time must follow. */
  readonly verb: number
  readonly certainty: Certainty
  /**
   * 'time': a time yet to come must stand in the clause. 'told': that, or it must be reported in the past. 'report': it must be reported speech, or hang on a condition.
   * 'event': a verb of happening that somebody is reported to have said, or a time yet to come.
   */
  readonly needs?: 'time' | 'told' | 'report' | 'event'
}

/** "I'll be honest", "we will see": talk about the talk. */
const isTalk = (tokens: readonly Token[], subject: string, verb: number): boolean => {
  const word = lowerAt(tokens, verb)
  if (/^(?:i|we)$/.test(subject) && word === 'get' && /^(?:into|ahead|beyond)$/.test(lowerAt(tokens, verb + 1))) return true
  if (subject === 'we') return TALK.has(word)
  // "I'm not going to speak to that"
  if (subject !== 'i') return false
  return (
    TALK.has(word) ||
    OWN_TALK.has(word) ||
    (word === 'be' && /^(?:honest|brief|clear|frank|happy|glad|careful|very|quick)$/.test(lowerAt(tokens, verb + 1)))
  )
}

/** "by Will Dunham": a name. In a headline, words before it have capitals too. */
const isName = (tokens: readonly Token[], at: number): boolean =>
  /^(?:Will|May)$/.test(tokens[at]!.text) &&
  at > 0 &&
  (tokens[at]!.text === 'May' || tokens[at]!.name !== undefined || !/^\p{Lu}/u.test(tokens[at - 1]!.text))

const isNoun = (tokens: readonly Token[], at: number): boolean => {
  const tag = tokens[at]!.tag
  if (tag !== '') return tag.startsWith('NN')
  return (
    /^(?:the|a|an|his|her|their|its|our|my|your|free|good|political|'s|of|no)$/.test(lowerAt(tokens, at - 1)) ||
    /^(?:to|of|[.,;:])$/.test(lowerAt(tokens, at + 1))
  )
}

/** "will", "may", "would" and the like. */
const modal = (tokens: readonly Token[], at: number): Trigger | undefined => {
  const word = lowerAt(tokens, at)
  const will = WILL.has(word)
  const would = word === 'would' || word === "'d"
  const should = word === 'should'
  if (!will && !would && !should && !MAY.has(word)) return undefined
  if (isName(tokens, at) || isNoun(tokens, at)) return undefined
  if (tokens[at]!.tag !== '' && !/^(?:MD|VB)/.test(tokens[at]!.tag)) return undefined
  const verb = verbAfterModal(tokens, at + 1)
  if (verb === undefined) return undefined
  const lower = lowerAt(tokens, verb)
  const subject = lowerAt(tokens, skipAdverbsBack(tokens, at - 1))
  const perfect = lower === 'have' && isPastParticiple(tokens, skipAdverbs(tokens, verb + 1))
  for (let i = at + 1; i < verb; i++) if (HABITUAL.has(lowerAt(tokens, i))) return undefined
  if (isTalk(tokens, subject, verb)) return { from: at, verb, certainty: will ? 'certain' : 'possible', needs: 'time' }
  if (/^(?:you|one)$/.test(subject) && PERCEIVE.has(lower)) return undefined
  if (will) return { from: at, verb, certainty: 'certain', ...(perfect && { needs: 'time' as const }) }
  if (perfect) return undefined
  if (should) return AWAITED.has(lower) ? { from: at, verb, certainty: 'probable', needs: 'time' } : undefined
  if (would && lowerAt(tokens, verb - 1) === 'otherwise') return undefined
  if (would && lower === 'be' && JUDGED.has(lowerAt(tokens, skipAdverbs(tokens, verb + 1)))) return undefined
  if (would && (POLITE.has(lower) || (/^(?:i|we|you|one)$/.test(subject) && OWN_POLITE.has(lower)))) return undefined
  if (would && REFUSED.has(lower) && /^(?:not|n't)$/.test(lowerAt(tokens, at + 1))) return undefined
  if (would) return { from: at, verb, certainty: 'certain', needs: 'report' }
  const negatedCould = word === 'could' && /^(?:not|n't)$/.test(lowerAt(tokens, at + 1))
  if (negatedCould && lower === 'be' && /^(?:reached|contacted|found|verified|confirmed|identified)$/.test(lowerAt(tokens, verb + 1)))
    return undefined
  if (STATIVE.has(lower) || negatedCould || (word === 'could' && PERCEIVE.has(lower)))
    return { from: at, verb, certainty: 'possible', needs: 'time' }
  return { from: at, verb, certainty: 'possible', needs: 'event' }
}

const isPastParticiple = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (!token) return false
  return token.tag === ''
    ? /(?:ed|en|ne|wn|ught|lt|nt|ft|ade|een|ome|aid|ept|old|ung|id|et)$/.test(token.text)
    : token.tag === 'VBN' || token.tag === 'VBD'
}

/** Index of the form of "be" on the left, adverbs skipped, and its tense. */
const beBefore = (tokens: readonly Token[], at: number): { at: number; past: boolean } | undefined => {
  const be = skipAdverbsBack(tokens, at - 1)
  const word = lowerAt(tokens, be)
  if (BE_PRESENT.has(word)) return { at: be, past: false }
  if (BE_PAST.has(word)) return { at: be, past: true }
  if (word === 'been')
    return {
      at: /^(?:has|have|had|'ve|'s|'d)$/.test(lowerAt(tokens, be - 1)) ? be - 1 : be,
      past: /^(?:had|'d)$/.test(lowerAt(tokens, be - 1)),
    }
  return undefined
}

/** "is expected to", "are due to", "is going to", "is on track to"; "is due on Friday". */
const expected = (tokens: readonly Token[], at: number): Trigger | undefined => {
  const word = lowerAt(tokens, at)
  const track = (word === 'track' || word === 'course') && lowerAt(tokens, at - 1) === 'on'
  const certainty = track ? 'probable' : EXPECTED.get(word)
  if (certainty === undefined && !DATED.has(word)) return undefined
  const be = beBefore(tokens, track ? at - 1 : at)
  const from = be?.at ?? (track ? at - 1 : at)
  const verb = lowerAt(tokens, at + 1) === 'to' ? verbAfter(tokens, at + 2) : undefined
  if (verb !== undefined && certainty !== undefined) {
    if ((word === 'going' || word === 'about' || word === 'certain' || word === 'bound' || word === 'set') && !be) return undefined
    const subject = lowerAt(tokens, skipAdverbsBack(tokens, from - 1))
    if (isTalk(tokens, subject, verb)) return { from, verb, certainty, needs: 'time' }
    if (/^(?:you|one)$/.test(subject) && PERCEIVE.has(lowerAt(tokens, verb))) return undefined
    // "officials expected to find" is a verb of the past; "the bill, expected to pass" is not.
    const lone = !be && !/^[,(]$/.test(lowerAt(tokens, at - 1)) && /^(?:expected|forecast|predicted|anticipated|projected)$/.test(word)
    return { from, verb, certainty, ...((be?.past || lone) && { needs: lone ? ('time' as const) : ('told' as const) }) }
  }
  if (word === 'set' && lowerAt(tokens, at + 1) !== 'for') return undefined
  return be && DATED.has(word) && dateFollows(tokens, at + 1)
    ? { from, verb: at, certainty: certainty === undefined || word !== 'expected' ? 'certain' : 'probable', needs: 'time' }
    : undefined
}

/** Is it a preposition of time, or the first word of a time, that stands here? Whether a time really follows is for the times to say. */
const dateFollows = (tokens: readonly Token[], at: number): boolean =>
  /^(?:for|on|in|by|at|next|this|later|early|late|before|within|tomorrow|tonight|over|mon|tues?|wednes|thurs|fri|satur|sun)/.test(
    lowerAt(tokens, at),
  )

const isPlanNoun = (tokens: readonly Token[], at: number): boolean => {
  const tag = tokens[at]!.tag
  if (tag !== '') return tag.startsWith('NN') || /^VB/.test(tokens[at - 1]?.tag ?? '')
  return /^(?:the|a|his|her|their|its|our|my|'s|of|no|any|new|for|with|on|by)$|ed$/.test(lowerAt(tokens, at - 1))
}

/** "plans to", "vowed to", "agreed to". */
const intending = (tokens: readonly Token[], at: number): Trigger | undefined => {
  const word = lowerAt(tokens, at)
  const certainty = INTENDING.get(word) ?? INTENDED.get(word)
  if (certainty === undefined || lowerAt(tokens, at + 1) !== 'to') return undefined
  const verb = verbAfter(tokens, at + 2)
  // "refused to pledge to": only the first of such a chain speaks for itself.
  if (
    verb === undefined ||
    lowerAt(tokens, at - 1) === 'to' ||
    DROPPED.has(lowerAt(tokens, at - 1)) ||
    DROPPED.has(lowerAt(tokens, at - 2))
  )
    return undefined
  if (
    /^plans?$/.test(word) &&
    isPlanNoun(tokens, at) &&
    !ANNOUNCING.has(lowerAt(tokens, at - 1)) &&
    !ANNOUNCING.has(lowerAt(tokens, at - 2))
  )
    return undefined
  const be = beBefore(tokens, at)
  const past = be?.past || INTENDED.has(word) || /^did$/.test(lowerAt(tokens, skipAdverbsBack(tokens, at - 1)))
  return { from: be?.at ?? at, verb, certainty, ...(past && { needs: 'told' as const }) }
}

/** "forecasts growth of 2 percent next year" */
const predicting = (tokens: readonly Token[], at: number): Trigger | undefined => {
  const next = lowerAt(tokens, at + 1)
  if (!PREDICTING.has(lowerAt(tokens, at)) || /^(?:to|that|it|he|she|they|we|by|for|on|in|,|\.)$/.test(next) || /NN/.test(tokens[at]!.tag))
    return undefined
  if (beBefore(tokens, at) || lowerAt(tokens, at - 1) === ',') return undefined
  return { from: at, verb: at, certainty: 'probable', needs: 'time' }
}

/** "is to meet on Friday", "the strike begins Monday" */
const timetabled = (tokens: readonly Token[], at: number): Trigger | undefined => {
  const word = lowerAt(tokens, at)
  if (/^(?:is|are)$/.test(word) && lowerAt(tokens, at + 1) === 'to') {
    const verb = verbAfter(tokens, at + 2)
    return verb === undefined ? undefined : { from: at, verb, certainty: 'certain', needs: 'time' }
  }
  if (!TIMETABLED.has(word)) return undefined
  const tag = tokens[at]!.tag
  if (tag !== '' ? !/^VB[ZP]$/.test(tag) : !word.endsWith('s')) return undefined
  if (/^(?:to|the|a|his|her|its|their)$/.test(lowerAt(tokens, at - 1))) return undefined
  return { from: at, verb: at, certainty: 'certain', needs: 'time' }
}

/** All words of a sentence that may foretell something, left to right, one for each verb. */
export const findTriggers = (tokens: readonly Token[]): Trigger[] => {
  const triggers: Trigger[] = []
  for (let at = 0; at < tokens.length; at++) {
    const trigger = modal(tokens, at) ?? expected(tokens, at) ?? intending(tokens, at) ?? predicting(tokens, at) ?? timetabled(tokens, at)
    if (!trigger) continue
    const last = triggers.at(-1)
    // "will be expected to", "is likely to plan to": one chain, told by its first word.
    if (last && trigger.from <= last.verb + 1) continue
    triggers.push(trigger)
  }
  return triggers
}
