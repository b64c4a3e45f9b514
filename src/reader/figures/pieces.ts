import type { Span } from '../../text/span.ts'

/** A number in digits, a run of letters, or a single mark. Finer than a token: "US$5-10m" is six pieces. */
export interface Piece extends Span {
  readonly kind: 'digits' | 'word' | 'mark'
  readonly text: string
  /** Lower case, straight apostrophes, every dash a hyphen. */
  readonly key: string
  /** No white space stands between it and the piece before. */
  readonly glued: boolean
}

/** Linear: every alternative consumes what it looks at. */
const piece =
  /(?<digits>\d{1,3}(?:[,\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)|(?<word>(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}²³]*(?:['’]\p{L}+)*)|-{2,}|\S/gu

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/^(?:—|―|-{2,})$/, '—')

/** Cuts a stretch of the text into pieces; offsets point into the whole text. */
export const findPieces = (text: string, span: Span): Piece[] => {
  const pieces: Piece[] = []
  let end = -1
  for (const match of text.slice(span.start, span.end).matchAll(piece)) {
    const start = span.start + match.index
    const kind = match.groups?.['digits'] !== undefined ? 'digits' : match.groups?.['word'] !== undefined ? 'word' : 'mark'
    pieces.push({ start, end: start + match[0].length, kind, text: match[0], key: fold(match[0]), glued: start === end })
    end = start + match[0].length
  }
  return pieces
}

/** Is this a hyphen (or a dash as short) that touches both of its neighbours? */
export const joins = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.key === '-' && pieces[at]!.glued && pieces[at + 1]?.glued === true && !/^[,.;:)\]"”]$/.test(pieces[at + 1]!.key)
