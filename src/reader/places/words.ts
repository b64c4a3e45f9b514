import type { Span } from '../../text/span.ts'
import type { NameType, Sentence } from '../sentences.ts'

/** A word as place names are made of: tokens, cut at hyphens ("Russia-Turkey", "Texas-based"). */
export interface Word extends Span {
  readonly text: string
  readonly lower: string
  /** Begins with a capital letter. */
  readonly capital: boolean
  readonly name?: NameType
  /** Index of the first word of the name that the tagger found here, and one past its last; both absent where it found none. */
  readonly nameFrom?: number
  readonly nameTo?: number
  /** Has the tagger looked at it? */
  readonly tagged: boolean
  readonly tag: string
  /** Joined to the word before by nothing but white space or a hyphen. */
  readonly joined: boolean
}

const isCapital = (text: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(text)
const hyphen = /[-‐‑]/

/** The words of a sentence. */
export const wordsOf = (text: string, sentence: Sentence): readonly Word[] => {
  const words: (Word & { begins: boolean })[] = []
  for (const token of sentence.tokens) {
    let start = token.start
    const pieces = hyphen.test(token.text) ? token.text.split(/(?<=[-‐‑])/) : [token.text]
    pieces.forEach((piece, i) => {
      const bare = i < pieces.length - 1 ? piece.slice(0, -1) : piece
      const end = start + bare.length
      if (bare !== '') {
        const before = words.at(-1)
        words.push({
          start,
          end,
          text: bare,
          lower: bare.toLowerCase(),
          capital: isCapital(bare),
          tagged: token.tag !== '',
          tag: token.tag,
          begins: token.begins === true && i === 0,
          joined: before !== undefined && /^\s*[‐‑-]?\s*$/.test(text.slice(before.end, start)),
          ...(token.name && { name: token.name }),
        })
      }
      start += piece.length
    })
  }
  return withNames(words)
}

const withNames = (words: readonly (Word & { begins: boolean })[]): Word[] => {
  const result: Word[] = []
  for (let from = 0; from < words.length; ) {
    const type = words[from]?.name
    let to = from + 1
    while (type && to < words.length && words[to]?.name === type && !words[to]?.begins) to++
    for (const word of words.slice(from, to)) result.push(type ? { ...word, nameFrom: from, nameTo: to } : word)
    from = to
  }
  return result
}
