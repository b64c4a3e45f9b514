import type { Span } from '../../text/span.ts'
import type { Bound } from './bounds.ts'

/** A quantity as one sentence gives it, before it is known who says so. */
export interface Quantity extends Span {
  readonly low: number
  readonly high: number
  readonly bound: Bound
  readonly unit: string
  readonly concept: string
  /** What sort of thing it is; 'bare' where nothing tells. */
  readonly kind: 'count' | 'money' | 'share' | 'measure' | 'duration' | 'age' | 'multiple' | 'bare'
  /** The digits or words of the number alone. */
  readonly number: Span
  /** Where the noun of the concept stands: after the number, or where it was carried over from. */
  readonly noun?: Span
  /** Start of the quantity whose noun it was given. */
  readonly carriedFrom?: number
  /** The earlier end of a change: 3,000 in "up from 3,000". */
  readonly before: boolean
  /** Its form is that of the next quantity: "7-" of "7- or 8-inch". */
  readonly suspended: boolean
  /** Counts some of what the next quantity counts all of: "280 million of the 1.5 billion shekels". */
  readonly partitive: boolean
}
