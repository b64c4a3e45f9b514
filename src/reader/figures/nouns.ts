import type { Span } from '../../text/span.ts'
import { singular } from '../english/plurals.ts'
import { PEOPLE_STATES } from '../english/states.ts'
import type { Time } from '../reading.ts'
import type { Token } from '../sentences.ts'
import type { Lookup } from './lookup.ts'

/** The noun that a number counts, with its modifiers. Token indices; `to` is exclusive. */
export interface CountedNoun {
  readonly from: number
  readonly to: number
  readonly head: number
  /** Of a whole: "three of the hostages". */
  readonly partitive: boolean
  /** "3,000 more troops": an increment. */
  readonly more: boolean
}

const isNoun = (tag: string): boolean => /^NNP?S?$/.test(tag)
/** After a number taggers take plurals for verbs: "eight more picks", "3.7 rebounds". */
const isPluralTakenForVerb = ({ tag, text }: Token): boolean =>
  tag === 'VBZ' && /[^s'’]s$/.test(text) && !/^(?:is|was|has|does|says|comes|goes)$/i.test(text)
const isPlural = (token: Token): boolean =>
  token.tag === 'NNS' || token.tag === 'NNPS' || /^(?:people|police|personnel|troops)$/i.test(token.text)
const DETERMINER = /^(?:the|these|those|this|that|its|their|his|her|our|my|your|all|a|an|such)$/i
const FUNCTION =
  /^(?:in|on|at|by|to|for|from|with|of|and|or|but|as|than|that|which|who|is|are|was|were|be|been|has|have|had|will|would|could|may|might|can|after|before|since|while|when|if|because|into|over|under|said|says|not|per|a|an|the|it|they|he|she|we|you|I|there|this|these|those|so|now|then|ago|more|less)$/i

/** Without tags: up to the first word that ends like a plural, or else the next word alone. */
const untagged = (tokens: readonly Token[], from: number): { to: number; head: number } | undefined => {
  for (let at = from; at < Math.min(from + 5, tokens.length); at++) {
    const { text } = tokens[at]!
    if (!/^\p{L}/u.test(text) || FUNCTION.test(text)) break
    if (/^(?:people|police|troops|women|men|children|lives)$/i.test(text) || /[^s'’]s$/.test(text)) return { to: at + 1, head: at }
  }
  const next = tokens[from]
  return next && /^\p{Ll}/u.test(next.text) && !FUNCTION.test(next.text) && !/(?:ed|ly)$/.test(next.text)
    ? { to: from + 1, head: from }
    : undefined
}

/** Does a noun come before the run of modifiers from `at` ends? */
const nounAhead = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at; i < Math.min(at + 6, tokens.length); i++) {
    const { tag, text } = tokens[i]!
    if (isNoun(tag)) return true
    if (!/^(?:JJ[RS]?|VBN|VBG|RB|CC|HYPH)$/.test(tag) && text !== ',' && text !== '-') return false
  }
  return false
}

/** Base noun phrase from a token, without its determiner: modifiers, then nouns. */
const phraseFrom = (
  tokens: readonly Token[],
  from: number,
  blocked: (token: Token) => boolean,
): { to: number; head: number } | undefined => {
  // "6.5 times earnings", "78,000 times a minute": the times are what is counted.
  if (/^times$/i.test(tokens[from]?.text ?? '')) return { to: from + 1, head: from }
  let head: number | undefined
  let at = from
  for (; at < tokens.length; at++) {
    const token = tokens[at]!
    const { tag, text } = token
    if (blocked(token) || /^[@#]/.test(text)) break
    if (isNoun(tag) || (head === undefined && isPluralTakenForVerb(token))) {
      // After a plural only another common noun goes on: "sports cars", but not "people Israel".
      if (head !== undefined && isPlural(tokens[head]!) && (tag === 'NNP' || tag === 'NNPS' || head !== at - 1)) break
      head = at
      continue
    }
    const last = tokens[at - 1]
    if (tag === 'POS' && head === at - 1 && nounAhead(tokens, at + 1)) continue
    if (/^(?:CC|&)$/.test(tag) || text === '&') {
      if (at === from || !/^(?:and|or|&)$/i.test(text)) break
      if (head !== undefined && (isPlural(tokens[head]!) || head !== at - 1)) break
      const rest = phraseFrom(tokens, at + 1, blocked)
      // "Kia and Hyundai vehicles", "digital and physical sales"; not "a man and two women".
      if (!rest || (head !== undefined && (rest.head === at + 1 || !isPlural(tokens[rest.head]!)))) break
      return rest
    }
    if (head !== undefined) break
    if (
      /^JJ[RS]?$|^HYPH$/.test(tag) ||
      (/^VB[NG]$/.test(tag) && nounAhead(tokens, at + 1)) ||
      (/^RB/.test(tag) && nounAhead(tokens, at + 1))
    )
      continue
    if (tag === 'CD' && tokens[at + 1] && isNoun(tokens[at + 1]!.tag) && at > from) continue
    if (text === ',' && at > from && /^JJ/.test(last!.tag) && /^JJ/.test(tokens[at + 1]?.tag ?? '')) continue
    break
  }
  if (head === undefined) return undefined
  // "63,150 Model 3s": the name before the number is what is counted.
  return { to: head + 1, head: head > from && /^\d/.test(tokens[head]!.text) && isNoun(tokens[head - 1]!.tag) ? head - 1 : head }
}

/** The noun counted by a number that ends before token `from`, if one stands there. */
export const countedNoun = (tokens: readonly Token[], start: number, times: Lookup<Time>, stop: number): CountedNoun | undefined => {
  let from = start
  let partitive = false
  let more = false
  const word = (): string => tokens[from]?.text.toLowerCase() ?? ''
  while (/^(?:["“‘'`]+|\\|-?[)\]]|-rsb-)$/i.test(word())) from++
  const share = /^(?:the|its|their|his|her|our|my|your|those|these|all)$/i.test(word())
  if (word() === 'of' || share) {
    partitive = true
    if (!share) from++
    while (DETERMINER.test(word())) from++
  }
  if (/^(?:more|additional|extra|further)$/.test(word()) && tokens[from + 1]?.text !== 'than') {
    more = true
    from++
  }
  const first = tokens[from]
  if (!first || first.start >= stop) return undefined
  // A time that begins before the noun is the number's own: "the 50 previous years".
  const blocked = (token: Token): boolean => token.start >= stop || times(token).some((time) => time.start >= first.start)
  if (blocked(first)) return undefined
  const phrase = first.tag === '' ? untagged(tokens, from) : phraseFrom(tokens, from, blocked)
  // "five of the dead": the adjective stands for people.
  if (!phrase && partitive && PEOPLE_STATES.has(word())) return { from, to: from + 1, head: from, partitive, more }
  // "512 of the plant's 740 workers": what is counted comes after the other number.
  if (phrase && tokens[phrase.to]?.tag === 'POS') return undefined
  return phrase && { from, to: phrase.to, head: phrase.head, partitive, more }
}

/** The phrase after "of" that tells what a noun is of: "rounds of ammunition", "members of the security forces". Gives its end. */
export const ofPhrase = (
  tokens: readonly Token[],
  at: number,
  times: Lookup<Time>,
): { from: number; to: number; head: number } | undefined => {
  if (tokens[at]?.text !== 'of') return undefined
  let from = at + 1
  while (DETERMINER.test(tokens[from]?.text ?? '')) from++
  if (!tokens[from]?.tag) return undefined
  const phrase = phraseFrom(tokens, from, (token) => token.tag === 'CD' || times(token).length > 0)
  return phrase && { from, to: phrase.to, head: phrase.head }
}

/** The unit that a head noun gives: singular, lower case. */
export const unitOf = (token: Token): string => (/^(?:|NNS|NNPS|VBZ)$/.test(token.tag) ? singular(token.text) : token.text.toLowerCase())

/** Where a run of tokens stands in the text. */
export const tokenSpan = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
})
