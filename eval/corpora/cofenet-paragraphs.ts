/**
 * PolNeAR cut into the paragraphs and tokens on which CofeNet's exact figures were measured.
 * Yequan Wang et al., "CofeNet: Context and Former-Label Enhanced Net for Complicated Quotation Extraction", COLING 2022.
 */
import type { Span } from '../../src/text/span.ts'
import { readLines } from '../lines.ts'
import { fromPairs, type Pair } from './spans.ts'

export interface CofenetParagraph {
  /** The PolNeAR document that it is cut from. */
  readonly id: string
  /** In text order; offsets into the document's text. */
  readonly tokens: readonly Span[]
  /** A label a token: "O", "B-source", "I-source", and so for cue and content. */
  readonly labels: readonly string[]
}

export const readCofenetParagraphs = (path: string): CofenetParagraph[] =>
  readLines<{ id: string; tokens: Pair[]; labels: string[] }>(path).map(({ id, tokens, labels }) => ({
    id,
    tokens: fromPairs(tokens),
    labels,
  }))
