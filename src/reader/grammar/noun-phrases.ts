import type { Token } from '../sentences.ts'

/** A base noun phrase: determiner to head, names whole, no clause inside. Token indices into the sentence; `to` is exclusive. */
export interface NounPhrase {
  readonly from: number
  readonly to: number
  readonly head: number
  readonly pronoun: boolean
}

const PRONOUN = /^(?:PRP|WP|EX)$/
const INSIDE = /^(?:DT|PDT|PRP\$|WP\$|CD|JJ[RS]?|NNP?S?|POS|VBN|VBG|\$|#|FW|RBS|HYPH|ADD)$/
const NOUN = /^(?:NN|CD|FW|\$|ADD)/

/** Base noun phrases in order, none overlapping. A possessive joins what it possesses: "Moscow's ambassador" is one phrase. */
export function findNounPhrases(tokens: readonly Token[]): readonly NounPhrase[] {
  const phrases: NounPhrase[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]!
    if (PRONOUN.test(token.tag) || (token.tag === 'DT' && loneDeterminer(tokens, at))) {
      phrases.push({ from: at, to: at + 1, head: at, pronoun: true })
      at++
      continue
    }
    if (!startsPhrase(tokens, at)) {
      at++
      continue
    }
    const to = phraseEnd(tokens, at)
    let head = to - 1
    while (head > at && !NOUN.test(tokens[head]!.tag)) head--
    if (NOUN.test(tokens[head]!.tag) || /^JJ|^DT/.test(tokens[head]!.tag))
      phrases.push({ from: at, to: Math.max(head + 1, at + 1), head, pronoun: false })
    at = Math.max(to, at + 1)
  }
  return phrases
}

/** "those who", "this was": a determiner that stands alone. */
const loneDeterminer = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  return (
    /^(?:this|that|these|those|some|many|others|all|both|another|each|most)$/i.test(tokens[at]!.text) &&
    (!next || !INSIDE.test(next.tag) || /^VB/.test(next.tag))
  )
}

const startsPhrase = (tokens: readonly Token[], at: number): boolean => {
  const { tag } = tokens[at]!
  if (tag === 'VBN' || tag === 'VBG') return false
  return tag !== 'POS' && INSIDE.test(tag)
}

function phraseEnd(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < tokens.length) {
    const { tag, text } = tokens[at]!
    if (INSIDE.test(tag)) {
      // A determiner opens the next phrase; a participle after a noun opens a clause.
      if (at > from && /^(?:DT|PRP\$|PDT)$/.test(tag) && !/^(?:PDT|DT|CD)$/.test(tokens[at - 1]!.tag)) break
      if (/^VB[NG]$/.test(tag) && at > from && /^NN/.test(tokens[at - 1]!.tag)) break
      if (at > from && startsTime(tokens, at)) break
      at++
    } else if (text === '&' || (text === 'and' && joinsName(tokens, at))) at++
    else if ((text === '[' || text === ']') && tokens[at + 1] && at > from) at++
    else break
  }
  return at
}

/** "reporters Monday", "Kos last week": a time after a noun opens a phrase of its own. */
const startsTime = (tokens: readonly Token[], at: number): boolean => {
  if (!/^NN/.test(tokens[at - 1]!.tag)) return false
  if (/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(tokens[at]!.text))
    return !/^NN/.test(tokens[at + 1]?.tag ?? '') || /^(?:morning|afternoon|evening|night)$/.test(tokens[at + 1]!.text)
  return (
    /^(?:last|next|this)$/i.test(tokens[at]!.text) &&
    /^(?:week|month|year|summer|winter|spring|fall|autumn|night)$/i.test(tokens[at + 1]?.text ?? '')
  )
}

/** "Bureau of …" apart, "and" inside one tagged name: "Radio and Television Authority". */
const joinsName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.name !== undefined && tokens[at + 1]?.name === tokens[at]!.name && !tokens[at]!.begins
