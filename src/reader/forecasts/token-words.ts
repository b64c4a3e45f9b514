import { NO_VERB } from '../english/forecast-words.ts'
import type { Token } from '../sentences.ts'

/** Lower case with straight apostrophes; empty past either end of the sentence. */
export const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text.toLowerCase().replace('\u2019', "'") ?? ''

const ADVERBS =
  /^(?:not|n't|never|also|still|soon|now|then|only|just|even|almost|all|both|either|again|ever|always|once|first|instead|perhaps|maybe|already|yet|further|once)$/

/** An adverb or negation, such as stands between a modal and its verb. */
export const isAdverb = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (!token) return false
  const lower = lowerAt(tokens, at)
  if (ADVERBS.test(lower)) return true
  return token.tag === ''
    ? lower.endsWith('ly') && lower.length > 4 && !/^(?:supply|apply|reply|rely|multiply|comply|imply|rally|tally|assembly)$/.test(lower)
    : token.tag.startsWith('RB')
}

export const skipAdverbs = (tokens: readonly Token[], at: number): number => {
  let to = at
  while (to < at + 4 && isAdverb(tokens, to)) to++
  return to
}

/** The first token on the left that is no adverb. */
export const skipAdverbsBack = (tokens: readonly Token[], at: number): number => {
  let to = at
  while (to > at - 4 && to >= 0 && isAdverb(tokens, to)) to--
  return to
}

/** Could this be a verb in its base form? */
export const isBaseVerb = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (!token || !/^\p{L}[\p{L}'-]*$/u.test(token.text)) return false
  if (token.tag !== '') return token.tag === 'VB' || token.tag === 'VBP'
  return /^\p{Ll}/u.test(token.text) && !NO_VERB.has(token.text)
}

/** Index of the base verb that follows, adverbs skipped; undefined where none does. */
export const verbAfter = (tokens: readonly Token[], at: number): number | undefined => {
  const to = skipAdverbs(tokens, at)
  return isBaseVerb(tokens, to) ? to : undefined
}

/** The same after a modal, where a tag for an adjective, a noun or an adverb is the tagger's mistake: "will augment", "will close". */
export const verbAfterModal = (tokens: readonly Token[], at: number): number | undefined => {
  const to = skipAdverbs(tokens, at)
  if (isBaseVerb(tokens, to) || (/^(?:JJ|NN|VB)/.test(tokens[to]?.tag ?? '') && isPlainWord(tokens[to]!.text))) return to
  const last = to - 1
  return last >= at && isPlainWord(tokens[last]!.text) && !ADVERBS.test(lowerAt(tokens, last)) && !tokens[last]!.text.endsWith('ly')
    ? last
    : undefined
}

const isPlainWord = (text: string): boolean => /^\p{Ll}{3,}$/u.test(text) && !NO_VERB.has(text)

export const isQuoteMark = (text: string): boolean => /^(?:"|\u201c|\u201d|``|''|\u00ab|\u00bb)$/.test(text)
