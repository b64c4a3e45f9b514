/**
 * PolNeAR 1.0: news articles about the 2016 campaign with their attributions.
 * Edward Newell, Drew Margolin, Derek Ruths, "An Attribution Relations Corpus for Political News", LREC 2018.
 */
import type { Span } from '../../src/text/span.ts'
import { readLines } from '../lines.ts'
import { fromPairs, type Pair } from './spans.ts'

export interface GoldAttribution {
  /** Empty when nobody is named. */
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface PolnearDocument {
  readonly id: string
  readonly text: string
  readonly title: string
  readonly publisher: string
  /** ISO 8601 day. */
  readonly published: string
  /** One entry an annotator; most documents have one. */
  readonly annotations: readonly { readonly annotator: string; readonly attributions: readonly GoldAttribution[] }[]
}

interface Line extends Omit<PolnearDocument, 'annotations'> {
  readonly annotations: readonly {
    readonly annotator: string
    readonly attributions: readonly { readonly source: readonly Pair[]; readonly cue: readonly Pair[]; readonly content: readonly Pair[] }[]
  }[]
}

export const readPolnear = (path: string): PolnearDocument[] =>
  readLines<Line>(path).map(({ annotations, ...document }) => ({
    ...document,
    annotations: annotations.map(({ annotator, attributions }) => ({
      annotator,
      attributions: attributions.map(({ source, cue, content }) => ({
        source: fromPairs(source),
        cue: fromPairs(cue),
        content: fromPairs(content),
      })),
    })),
  }))
