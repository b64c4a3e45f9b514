/**
 * NewsQuant: sentences from news with their quantities.
 * Satya Almasian, Vivian Kazakova, Philip Göldner, Michael Gertz, "CQE: A Comprehensive Quantity Extractor", EMNLP 2023.
 */
import { readLines } from '../lines.ts'

export interface GoldQuantity {
  readonly change: '=' | '~' | '>' | '<' | 'up' | 'down'
  /** "10000", or "3000-7000" for a range. */
  readonly value: string
  /** "-" for none. */
  readonly unit: string
  readonly normalized_unit: string
}

export interface QuantitySentence {
  readonly text: string
  readonly quantities: readonly GoldQuantity[]
}

export const readNewsQuant = (path: string): QuantitySentence[] => readLines<QuantitySentence>(path)
