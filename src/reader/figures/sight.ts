import type { Span } from '../../text/span.ts'
import type { Time } from '../reading.ts'
import type { Sentence, Token } from '../sentences.ts'
import type { Lookup } from './lookup.ts'
import { findPieces, type Piece } from './pieces.ts'

/** All that the finding of quantities looks at: one sentence, cut finely, with the times found in it. */
export interface Sight {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly tokens: readonly Token[]
  readonly times: Lookup<Time>
}

export const sightOf = (text: string, sentence: Sentence, times: Lookup<Time>): Sight => ({
  text,
  pieces: findPieces(text, sentence),
  tokens: sentence.tokens,
  times,
})

/** Index of the first token that ends after the offset: the token there, or the next one. */
export const tokenFrom = (tokens: readonly Token[], offset: number): number => {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Index of the first piece that starts at the offset or after it. */
export const pieceFrom = (pieces: readonly Piece[], offset: number): number => {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The tag of the token that a piece stands in; empty where nothing is tagged. */
export const tagOf = ({ tokens }: Sight, piece: Piece | undefined): string => (piece && tokens[tokenFrom(tokens, piece.start)]?.tag) ?? ''

/** Where a run of pieces stands in the text. */
export const spanOf = ({ pieces }: Sight, first: number, last: number): Span => ({
  start: pieces[first]!.start,
  end: pieces[last - 1]!.end,
})
