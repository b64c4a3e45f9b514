import { cut, type Span } from '../../text/span.ts'
import { BEFORE } from '../english/bounds.ts'
import { BRINGS_ABOUT, NUMBER_NOUNS, PEOPLE_STATES, STATES, TALLY } from '../english/states.ts'
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
    // "the count of the dead"
    !(/^NN/.test(tokens[phrase.head]!.tag) || (phrase.to - phrase.from === 2 && isPeopleState(tokens[phrase.head]!.text.toLowerCase()))) ||
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

/** The noun phrase that starts right at a token: "the size" of "triple the size of the programme". */
export const conceptFrom = (text: string, tokens: readonly Token[], at: number): Concept | undefined => {
  const phrase = findNounPhrases(tokens.slice(at, at + 12))[0]
  if (!phrase || phrase.from > 0) return undefined
  return conceptOf(text, tokens, { ...phrase, from: at, to: phrase.to + at, head: phrase.head + at })
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

/** The phrase before `end` that prepositions lead back to: "life expectancy" of "life expectancy for men in Glasgow". Indices into `phrases`. */
const chainBefore = (tokens: readonly Token[], phrases: readonly NounPhrase[], last: number): { head: number; to: number } => {
  let head = last
  let to = last
  while (head > 0) {
    const preposition = tokens[phrases[head]!.from - 1]
    if (preposition?.tag !== 'IN' || phrases[head - 1]!.to !== phrases[head]!.from - 1) break
    head--
    // Of what follows, only the phrase after "of" belongs to the words of the concept.
    if (!/^of$/i.test(preposition.text)) to = head
  }
  return { head, to }
}

/** Whose number it is, and not what it counts: "the ministry reported 57". */
export const isTeller = (token: Pick<Token, 'text' | 'name'>): boolean =>
  token.name === 'PERSON' ||
  token.name === 'ORGANIZATION' ||
  token.name === 'LOCATION' ||
  /^(?:offices?|ministry|ministries|government|agency|officials?|police|spokes\w+|company|governor|mayor|minister|president|association|institute|authorit(?:y|ies)|army|military|report|reports|whose|sides?|operator|coordinator|doctors?|relatives?|sources?|fact|day)$/i.test(
    token.text,
  )

/**
 * What the number is of ("a toll of 45"), or what was put at it ("raised its toll to 45"), or else the subject of its verb ("the toll rose to 45").
 * `counted` holds the token that is counted where a number is told of something ("the number of troops rose to 45").
 * With `bare` a number without unit: who gives it is not what it counts.
 */
export const conceptBefore = (
  text: string,
  tokens: readonly Token[],
  at: number,
  times: Lookup<Time>,
  bare: boolean,
): (Concept & { readonly counted?: Token }) | undefined => {
  const phrases = phrasesBefore(tokens, at)
  const furthest = Math.max(-1, at - SUBJECT_REACH)
  const isTime = (phrase: NounPhrase): boolean => times(tokens[phrase.head]!).length > 0
  let i = at - 1
  while (
    i > at - 6 &&
    i >= 0 &&
    !/^(?:at|by)$/i.test(tokens[i]!.text) &&
    (BEFORE.has(tokens[i]!.text.toLowerCase()) || /^(?:than|least|many|as|most)$/i.test(tokens[i]!.text))
  )
    i--
  const lead = tokens[i]?.text.toLowerCase() ?? ''
  let verb = i
  if (/^(?:of|to|at|by|from|as)$/.test(lead)) {
    let end = i
    // "raised its toll on Monday to 31": the day stands between.
    for (
      let time = phrases.findLast((phrase) => phrase.to === end);
      time && isTime(time);
      time = phrases.findLast((phrase) => phrase.to === end)
    )
      end = tokens[time.from - 1]?.tag === 'IN' ? time.from - 1 : time.from
    const last = phrases.findLastIndex((phrase) => phrase.to === end)
    const { head, to } = last < 0 ? { head: -1, to: -1 } : lead === 'of' ? { head: last, to: last } : chainBefore(tokens, phrases, last)
    const object = head >= 0 && (lead === 'of' || /^(?:VB|RP)/.test(tokens[phrases[head]!.from - 1]?.tag ?? ''))
    if (object) {
      const isNumber = NUMBER_NOUNS.has(tokens[phrases[head]!.head]!.text.toLowerCase())
      const of = head < to && /^of$/i.test(tokens[phrases[head]!.to]!.text) ? phrases[head + 1] : undefined
      if (isNumber && of) return withCounted(text, tokens, of)
      if (!isNumber) return spanning(text, tokens, phrases[head]!, phrases[to]!)
      if (lead !== 'of') return undefined
      // "an average of 50 per cent": look on to what was averaged, not to the average.
      verb = phrases[head]!.from - 1
    }
  }
  while (verb > furthest && !/^(?:VB|MD)/.test(tokens[verb]!.tag)) {
    if (/^[;:]$/.test(tokens[verb]!.text)) return undefined
    verb--
  }
  if (verb <= furthest) return undefined
  while (verb > 0 && /^(?:VB|MD|RB|TO)/.test(tokens[verb - 1]!.tag)) verb--
  let last = phrases.findLastIndex((phrase) => phrase.to <= verb && !isTime(phrase))
  // "the number of Americans who have been killed rose": the clause belongs to what stands before "who".
  const relative = /^(?:who|that|which)$/i.test(tokens[phrases[last]?.head ?? -1]?.text ?? '')
  if (relative && last > 0 && phrases[last - 1]!.to === phrases[last]!.from) last--
  if (last < 0) return undefined
  const { head, to } = chainBefore(tokens, phrases, last)
  const subject = phrases[head]!
  if (isTime(subject) || (bare && isTeller(tokens[subject.head]!))) return undefined
  if (NUMBER_NOUNS.has(tokens[subject.head]!.text.toLowerCase())) {
    if (head < to) return withCounted(text, tokens, phrases[head + 1]!)
    // "The number missing fell to 86"; of "its count stood at 57" nothing tells what is counted.
    const state = tokens[subject.to]
    if (state && isPeopleState(state.text.toLowerCase())) return { words: state.text, noun: { start: state.start, end: state.end } }
    if (bare) return undefined
  }
  return spanning(text, tokens, subject, phrases[to]!)
}

const withCounted = (text: string, tokens: readonly Token[], of: NounPhrase): (Concept & { readonly counted?: Token }) | undefined => {
  // "an estimate of the number of people": what is counted lies deeper.
  const deeper =
    NUMBER_NOUNS.has(tokens[of.head]!.text.toLowerCase()) && /^of$/i.test(tokens[of.to]?.text ?? '')
      ? findNounPhrases(tokens.slice(of.to + 1, of.to + 8))[0]
      : undefined
  if (deeper?.from === 0)
    return withCounted(text, tokens, { ...deeper, from: of.to + 1, to: of.to + 1 + deeper.to, head: of.to + 1 + deeper.head })
  const concept = conceptOf(text, tokens, of)
  const state = stateAfter(tokens, of.to)?.word
  return (
    concept && {
      ...concept,
      ...(state !== undefined && { words: `${concept.words} ${state}` }),
      ...(/^NNP?S$/.test(tokens[of.head]!.tag) && { counted: tokens[of.head]! }),
    }
  )
}

/** From the head of one phrase to the end of another. */
const spanning = (text: string, tokens: readonly Token[], from: NounPhrase, to: NounPhrase): Concept | undefined => {
  const head = conceptOf(text, tokens, from)
  if (!head || from === to) return head
  const noun = { start: head.noun!.start, end: tokens[to.to - 1]!.end }
  return { words: cut(text, noun).replace(/\s+/g, ' '), noun }
}

/** "death toll", "count of the dead", "lives": a tally of people. */
export const isTally = (concept: string): boolean => TALLY.test(concept)
