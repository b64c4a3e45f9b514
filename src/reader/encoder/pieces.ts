/**
 * Text as the encoder sees it: word pieces of an uncased BERT vocabulary, the shape of each word and the gap before it.
 * Twin of training/encoder/pieces.py.
 */
import type { Span } from '../../text/span.ts'
import { splitWords } from './words.ts'

export interface Pieces {
  /** By piece: its number in the vocabulary, the shape of its word, the gap before it. */
  readonly ids: readonly number[]
  readonly shapes: readonly number[]
  readonly gaps: readonly number[]
  /** By word: its first piece, and its place in the text. */
  readonly first: readonly number[]
  readonly words: readonly Span[]
}

export type Vocabulary = ReadonlyMap<string, number>

export const unknown = '[UNK]'
const longest = 100

/** 1 lower case, 2 Title, 3 UPPER, 4 miXed, 5 no letters; 0 is kept for marks of the encoder's own. */
export function shapeOf(word: string): number {
  let letters = 0
  let upper = 0
  let first = false
  for (const character of word) {
    const lower = character.toLowerCase()
    if (lower === character && character.toUpperCase() === character) continue
    if (character !== lower) {
      upper++
      if (letters === 0) first = true
    }
    letters++
  }
  if (letters === 0) return 5
  if (upper === 0) return 1
  if (first && upper === 1) return 2
  return upper === letters ? 3 : 4
}

/** 0 none, 1 space, 2 a new line, 3 a new paragraph. */
export function gapOf(between: string): number {
  const line = between.indexOf('\n')
  return line < 0 ? (between ? 1 : 0) : between.indexOf('\n', line + 1) < 0 ? 2 : 3
}

/** The longest pieces that the vocabulary has, from the left (Schuster and Nakajima 2012); one unknown piece where it has none. */
export function wordPieces(word: string, vocabulary: Vocabulary): number[] {
  const characters = [...word]
  const found: number[] = []
  const none = [vocabulary.get(unknown)!]
  if (characters.length > longest) return none
  for (let from = 0; from < characters.length; ) {
    let to = characters.length
    let id: number | undefined
    for (; to > from && id === undefined; to--) id = vocabulary.get((from > 0 ? '##' : '') + characters.slice(from, to).join(''))
    if (id === undefined) return none
    found.push(id)
    from = to + 1
  }
  return found
}

export function cutPieces(text: string, vocabulary: Vocabulary): Pieces {
  const ids: number[] = []
  const shapes: number[] = []
  const gaps: number[] = []
  const first: number[] = []
  const words: Span[] = []
  let end = 0
  for (const word of splitWords(text)) {
    const shape = shapeOf(text.slice(word.start, word.end))
    first.push(ids.length)
    words.push({ start: word.start, end: word.end })
    gaps.push(gapOf(text.slice(end, word.start)))
    const pieces =
      vocabulary.has(word.plain) && word.plain.length <= longest ? [vocabulary.get(word.plain)!] : wordPieces(word.plain, vocabulary)
    for (let i = 0; i < pieces.length; i++) {
      ids.push(pieces[i]!)
      shapes.push(shape)
      if (i > 0) gaps.push(0)
    }
    end = word.end
  }
  return { ids, shapes, gaps, first, words }
}
