import { cut, type Span } from '../../text/span.ts'
import { BEFORE } from '../english/bounds.ts'
import { BRINGS_ABOUT, NUMBER_NOUNS, PEOPLE_STATES, STATES, TALLIES } from '../english/states.ts'
import { findNounPhrases, type NounPhrase } from '../grammar/noun-phrases.ts'
import type { Time } from '../reading.ts'
import type { Token } from '../sentences.ts'
import type { Lookup } from './lookup.ts'
import { tokenSpan } from './nouns.ts'

/** What a figure counts or measures, in the text's words, and where its noun stands. */
export interface Concept {
  readonly words: string
  readonly noun?: Span
}

const BE =
  /^(?:is|are|was|were|be|been|being|'s|’s|'re|’re|have|has|had|'ve|’ve|still|now|also|already|reportedly|believed|to|remain|remained|remains|left|confirmed|feared|presumed|not|were|who|that|listed|reported|as|currently|said|thought|getting|got)$/i

/** The state told of a counted noun, after it or after its "be": "killed" of "27 Americans have been killed". */
export const stateAfter = (tokens: readonly Token[], at: number): { word: string; last: number } | undefined => {
  let i = at
  // "people in Kramatorsk were killed": one phrase of place may stand between.
  if (/^(?:in|at|from|on|near|across)$/i.test(tokens[i]?.text ?? '')) {
    let place = i + 1
    while (place < tokens.length && place < i + 5 && /^(?:DT|NN|JJ|POS|CD)/.test(tokens[place]!.tag)) place++
    if (/^(?:was|were|is|are|have|has|had|remain|remained)$/i.test(tokens[place]?.text ?? '')) i = place
  }
  while (i < at + 10 && BE.test(tokens[i]?.text ?? '')) i++
  const word = tokens[i]?.text.toLowerCase()
  if (word === undefined || !STATES.has(word)) return undefined
  if (word === 'taken' || word === 'held') {
    const prisoner = tokens[i + 1]?.text.toLowerCase()
    return prisoner === 'hostage' || prisoner === 'prisoner' || prisoner === 'captive'
      ? { word: `${word} ${prisoner}`, last: i + 2 }
      : word === 'held'
        ? { word, last: i + 1 }
        : undefined
  }
  // An active verb is no state: "27 soldiers killed two civilians".
  const next = tokens[i + 1]
  if (next && i === at && /^(?:DT|CD|PRP\$|NNP?S?|JJ)$/.test(next.tag) && tokens[i]!.tag === 'VBD') return undefined
  const whole = word === 'unaccounted' && next?.text.toLowerCase() === 'for'
  return whole ? { word: 'unaccounted for', last: i + 2 } : { word, last: i + 1 }
}

/** The state that a verb right before the number brings about: "killing at least 30 people", "the deaths of 12 men". */
export const stateBefore = (tokens: readonly Token[], at: number): string | undefined => {
  let i = at - 1
  while (
    i >= 0 &&
    i > at - 6 &&
    (BEFORE.has(tokens[i]!.text.toLowerCase()) ||
      /^(?:than|least|many|as|most|the|a|an|fewer|of|another|these|those)$/i.test(tokens[i]!.text))
  )
    i--
  const word = tokens[i]?.text.toLowerCase() ?? ''
  const state = BRINGS_ABOUT.get(word)
  if (state === undefined) return undefined
  // "were killed 12 hours later", "people killed 30": passive, with its own subject.
  if (/ed$|held/.test(word) && /^(?:was|were|been|be|being|are|is|got)$/i.test(tokens[i - 1]?.text ?? '')) return undefined
  return state
}

export const isPeopleState = (word: string): boolean => PEOPLE_STATES.has(word.replace(/ for$/, ''))

const words = (text: string, tokens: readonly Token[], from: number, to: number): string =>
  cut(text, tokenSpan(tokens, from, to)).replace(/\s+/g, ' ')

const DETERMINER = /^(?:the|a|an|this|that|these|those|its|their|his|her|our|my|your|all|some|any|each|every|both|another)$/i

const conceptOf = (text: string, tokens: readonly Token[], phrase: NounPhrase): Concept | undefined => {
  let { from } = phrase
  while (from < phrase.head && (DETERMINER.test(tokens[from]!.text) || tokens[from]!.tag === 'CD' || tokens[from]!.tag === 'POS')) from++
  if (
    phrase.pronoun ||
    tokens[phrase.head]!.tag === 'CD' ||
    !/^NN/.test(tokens[phrase.head]!.tag) ||
    /^(?:%|percent|cent)$/i.test(tokens[phrase.head]!.text)
  )
    return undefined
  return { words: words(text, tokens, from, phrase.to), noun: tokenSpan(tokens, from, phrase.to) }
}

/** The phrase after "of", "in", "for" or "worth of": "$12 million of claims", "$10 billion in aid", "60% of its revenue". */
export const conceptAfter = (text: string, tokens: readonly Token[], at: number): Concept | undefined => {
  const preposition = tokens[at]?.text.toLowerCase() ?? ''
  const start = preposition === 'worth' ? at + 2 : at + 1
  if (!/^(?:of|in|for|worth|on)$/.test(preposition)) return undefined
  const phrase = findNounPhrases(tokens.slice(start, start + 12))[0]
  if (!phrase || phrase.from > 0) return undefined
  const found = conceptOf(text, tokens, { ...phrase, from: phrase.from + start, to: phrase.to + start, head: phrase.head + start })
  // "in Russia" is where, "in 2019" is when; neither is what.
  return found && preposition !== 'of' && /^NNP/.test(tokens[phrase.head + start]!.tag) ? undefined : found
}

/** How many tokens back the subject of a number is looked for. */
const SUBJECT_REACH = 60

const phrasesBefore = (tokens: readonly Token[], at: number): NounPhrase[] => {
  const from = Math.max(0, at - SUBJECT_REACH)
  return findNounPhrases(tokens.slice(from, at)).map((phrase) => ({
    ...phrase,
    from: phrase.from + from,
    to: phrase.to + from,
    head: phrase.head + from,
  }))
}

/** The noun that the number is of ("a toll of 45"), or else the subject of its verb ("the toll rose to 45"). Times are no nouns here. */
export const conceptBefore = (text: string, tokens: readonly Token[], at: number, times: Lookup<Time>): Concept | undefined => {
  const phrases = phrasesBefore(tokens, at)
  const furthest = Math.max(-1, at - SUBJECT_REACH)
  let i = at - 1
  while (i > at - 6 && i >= 0 && (BEFORE.has(tokens[i]!.text.toLowerCase()) || /^(?:than|least|many|as|most)$/i.test(tokens[i]!.text))) i--
  const direct = /^of$/i.test(tokens[i]?.text ?? '') ? phrases.find((phrase) => phrase.to === i) : undefined
  if (direct && !NUMBER_NOUNS.has(tokens[direct.head]!.text.toLowerCase())) return conceptOf(text, tokens, direct)
  // "an average of 50 per cent": look on to what was averaged, not to the average.
  let verb = direct ? direct.from - 1 : i
  while (verb > furthest && !tokens[verb]!.tag.startsWith('VB')) {
    if (/^[;:]$/.test(tokens[verb]!.text)) return undefined
    verb--
  }
  if (verb <= furthest) return undefined
  while (verb > 0 && /^(?:VB|MD|RB|TO)/.test(tokens[verb - 1]!.tag)) verb--
  const isTime = (phrase: NounPhrase): boolean => times(tokens[phrase.head]!).length > 0
  let last = phrases.findLastIndex((phrase) => phrase.to <= verb && !isTime(phrase))
  if (last < 0) return undefined
  const subject = phrases[last]!
  // "life expectancy for men in Glasgow": what is before the prepositions is the head.
  let end = subject
  while (last > 0) {
    const preposition = tokens[phrases[last]!.from - 1]
    if (preposition?.tag !== 'IN' || phrases[last - 1]!.to !== phrases[last]!.from - 1) break
    last--
    end = /^of$/i.test(preposition.text) ? end : phrases[last]!
  }
  const head = conceptOf(text, tokens, phrases[last]!)
  if (!head || isTime(phrases[last]!)) return undefined
  if (end === phrases[last]) return head
  return {
    words: cut(text, { start: head.noun!.start, end: tokens[end.to - 1]!.end }).replace(/\s+/g, ' '),
    noun: { start: head.noun!.start, end: tokens[end.to - 1]!.end },
  }
}

/** "death toll", "casualties": a tally of people, though no person is named. */
export const isTally = (concept: string): boolean =>
  TALLIES.has(concept.split(/\s+/).at(-1)?.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '') ?? '')
