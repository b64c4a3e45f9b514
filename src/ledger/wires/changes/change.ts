import type { Span } from '../../../text/span.ts'

export type ChangeKind =
  | 'headline'
  | 'local-lead'
  | 'added'
  | 'cut'
  | 'reordered'
  | 'hedge-dropped'
  | 'hedge-added'
  | 'hedge-changed'
  | 'probably-lost'
  | 'figure-changed'
  | 'figure-dropped'
  | 'figure-added'
  | 'misattributed'
  | 'attribution-dropped'
  | 'attribution-added'
  | 'quote-altered'
  | 'spelling'
  | 'reworded'

/**
 * One thing that a copy did to its origin. Spans point into the text of either; a sentence that was cut has none in the copy, one that was added none in
 * the origin. Where words were left out of a sentence or put into it, the sentence on the other side stands for their place.
 */
export interface Change {
  readonly kind: ChangeKind
  readonly origin?: Span
  readonly copy?: Span
  /** Of a passage that was cut, added or put in front: how many figures are in it, where there are any. */
  readonly figures?: number
  /** In words, where the spans alone do not say it: "> 300 became = 300". */
  readonly detail?: string
}

/** A sentence of the copy with the one of the origin that it comes from. */
export interface Pair {
  readonly origin: Span
  readonly copy: Span
}
