/**
 * TR-News: news articles with located place names.
 * Ehsan Kamalloo and Davood Rafiei, "A Coherent Unsupervised Model for Toponym Resolution", WWW 2018;
 * corrected by Milan Gritta et al., "A Pragmatic Guide to Geoparsing Evaluation", 2019.
 */
import type { Span } from '../../src/text/span.ts'
import { readLines } from '../lines.ts'

export interface GoldPlace extends Span {
  readonly name: string
  /** WGS 84 degrees. */
  readonly lat: number
  readonly lon: number
}

export interface PlacesDocument {
  readonly id: string
  readonly text: string
  readonly places: readonly GoldPlace[]
}

export const readTrNews = (path: string): PlacesDocument[] => readLines<PlacesDocument>(path)
