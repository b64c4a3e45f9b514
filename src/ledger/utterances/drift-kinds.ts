import type { Span } from '../../text/span.ts'

/** Names as in the changes of a wire, where they mean the same. */
export type DriftKind =
  | 'hedge-dropped'
  | 'hedge-added'
  | 'hedge-changed'
  | 'figure-changed'
  | 'mistranslated'
  | 'probably-lost'
  | 'probably-added'
  | 'quote-altered'
  | 'reworded'
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
