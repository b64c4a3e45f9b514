import type { Span } from '../../text/span.ts'

export type DriftKind =
  | 'hedge-dropped'
  | 'hedge-added'
  | 'hedge-changed'
  | 'number-changed'
  | 'certainty-changed'
  | 'quote-altered'
  | 'paraphrased'
  | 'misattributed'

/** How a report departs from the wording that it reports. Spans point into the text of either's article. */
export interface Drift {
  readonly kind: DriftKind
  /** Keys of statements. */
  readonly original: string
  readonly statement: string
  readonly from: Span
  readonly to: Span
}

/** A drift between two statements, before it is told whose. */
export type Found = Pick<Drift, 'kind' | 'from' | 'to'>
