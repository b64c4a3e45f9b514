import type { Span } from '../text/span.ts'
import { cut } from '../text/span.ts'
import { starters, states, titles, townOffices } from './english/abbreviations.ts'
import { findParagraphs } from './layout/paragraphs.ts'
import { findTokens } from './tokens.ts'

/** Name types that the tagger knows. */
export type NameType = 'PERSON' | 'ORGANIZATION' | 'LOCATION' | 'MISC'

/** A word or mark, split as the Penn Treebank splits ("doesn't" is "does" + "n't"; "Moscow's" is "Moscow" + "'s"). */
export interface Token extends Span {
  readonly text: string
  /** Penn Treebank part of speech: NNP, VBD, IN, …, and the marks by their own signs; empty until tagged. */
  readonly tag: string
  /** Set when the token is part of a name; adjacent tokens of one type and no `begins` are one name. */
  readonly name?: NameType
  /** True on the first token of a name. */
  readonly begins?: boolean
}

/** One sentence of the article, in text order; no sentence crosses a paragraph or a section. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[]
  /** Index of the paragraph (a stretch between line breaks) that it stands in, from 0. */
  readonly paragraph: number
}

const closers = new Set(['"', '”', "'", '’', "''", ')', ']', '}', '»'])
const openers = new Set(['"', '“', "'", '‘', '``', '(', '[', '{', '«'])
const terminal = /^(?:\.|[!?]+|…+|\.(?: ?\.)+)$/
const saying = new Set(
  'said says say asked asks added adds told tells wrote writes replied replies answered shouted yelled cried tweeted explained'.split(' '),
)

const startsLower = (word: string): boolean => /^\p{Ll}/u.test(word) && !/\p{Lu}/u.test(word)
const startsUpper = (word: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(word)

/** Do these tokens name a speaker and say that he spoke ("Mr. Trump asked")? Then the quotation before them goes on. */
const isSpeakerClause = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at; i < Math.min(at + 5, tokens.length); i++) {
    const word = tokens[i]!.text
    if (saying.has(word)) return i > at
    if (i === at + 1 && word === ',') return false
    if (!startsUpper(word)) return false
  }
  return false
}

/** Does a sentence end with token `last` (a terminal mark or an abbreviation), when `next` is the first token after its closing marks? */
const endsSentence = (tokens: readonly Token[], mark: number, next: number, sentenceStart: number): boolean => {
  const word = tokens[mark]!.text
  let at = next
  while (at < tokens.length && openers.has(tokens[at]!.text)) at++
  const following = tokens[at]
  if (following === undefined) return true
  const { text } = following
  const closed = next > mark + 1
  if (terminal.test(word)) {
    if (word === '.' && mark - sentenceStart === 1 && /^(?:\d{1,3}|[A-Za-z])$/.test(tokens[mark - 1]!.text)) return false
    if (startsLower(text)) return at > next && !closed && word === '.'
    if (/^(?:…+|\.[ .]+)$/.test(word)) return !/^[,;:\-—–]/.test(text) && text !== 'I'
    if (/^[,;:]/.test(text) || /^(?:-{1,2}|[—–―]+)$/.test(text)) return false
    if (closed && word !== '.' && isSpeakerClause(tokens, at)) return false
    return true
  }
  // An abbreviation that ends in a point.
  const key = word.slice(0, -1).toLowerCase()
  if (titles.has(key) || key === 'no' || key === 'nos' || key === 'vs' || key === 'v') return false
  if (closed && startsUpper(text)) return true
  if (/^\p{Lu}\.$/u.test(word)) return starters.has(text.toLowerCase()) && startsUpper(text) && !(text === 'A' && !closed)
  if (!startsUpper(text)) return false
  // "in Buffalo, N.Y. Hale left": inside a sentence a comma would follow the state.
  if (states.has(key) && mark - sentenceStart > 2 && tokens[mark - 1]!.text === ',' && startsUpper(tokens[mark - 2]!.text)) {
    return !townOffices.has(text.toLowerCase()) && !titles.has(text.replace('.', '').toLowerCase())
  }
  return starters.has(text.toLowerCase()) || at > next
}

const endsWithPoint = (word: string): boolean => word.length > 1 && word.endsWith('.') && /\p{L}/u.test(word)

/** Takes the closing quotation marks and brackets after a terminal mark into the sentence. */
const pastClosers = (tokens: readonly Token[], from: number, quoteOpen: boolean): number => {
  let at = from
  while (at < tokens.length) {
    const { text, start } = tokens[at]!
    if (!closers.has(text) || (openers.has(text) && start > tokens[at - 1]!.end && !quoteOpen)) break
    if (openers.has(text) && start > tokens[at - 1]!.end && tokens[at + 1]?.start === start + text.length) break
    at++
  }
  return at
}

/** Indices at which the sentences of one paragraph end, exclusive. */
const sentenceEnds = (tokens: readonly Token[]): number[] => {
  const ends: number[] = []
  let start = 0
  let quoteOpen = false
  for (let i = 0; i < tokens.length; i++) {
    const { text } = tokens[i]!
    if (text === '"') quoteOpen = !quoteOpen
    const point = terminal.test(text)
    if (!point && !endsWithPoint(text)) continue
    let next = pastClosers(tokens, i + 1, quoteOpen)
    while (point && next < tokens.length && terminal.test(tokens[next]!.text)) next = pastClosers(tokens, next + 1, quoteOpen)
    if (!endsSentence(tokens, i, next, start)) continue
    for (let j = i + 1; j < next; j++) if (tokens[j]!.text === '"') quoteOpen = !quoteOpen
    ends.push(next)
    start = next
    i = next - 1
  }
  if (start < tokens.length) ends.push(tokens.length)
  return ends
}

/** Paragraphs cut further where a section begins or ends. */
const pieces = (text: string, sections: readonly Span[]): (Span & { paragraph: number })[] => {
  const cuts = [...new Set(sections.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  let next = 0
  return findParagraphs(text).flatMap(({ start, end }, paragraph) => {
    while (next < cuts.length && cuts[next]! <= start) next++
    const found: (Span & { paragraph: number })[] = []
    let from = start
    for (; next < cuts.length && cuts[next]! < end; next++) {
      found.push({ start: from, end: cuts[next]!, paragraph })
      from = cuts[next]!
    }
    found.push({ start: from, end, paragraph })
    return found
  })
}

/**
 * The sentences of an article with their tokens, untagged, in text order.
 * Sentences end inside paragraphs and sections; white space belongs to none.
 */
export const findSentences = (text: string, sections: readonly Span[]): Sentence[] =>
  pieces(text, sections).flatMap(({ paragraph, ...piece }) => {
    const tokens = findTokens(text, piece).map((span): Token => ({ ...span, text: cut(text, span), tag: '' }))
    let from = 0
    return sentenceEnds(tokens).map((to): Sentence => {
      const own = tokens.slice(from, to)
      from = to
      return { start: own[0]!.start, end: own[own.length - 1]!.end, tokens: own, paragraph }
    })
  })
