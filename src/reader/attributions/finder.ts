import type { Span } from '../../text/span.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Quotation } from '../quotation-marks.ts'

/** The spans of one attribution, each list in text order; `source` and `cue` may be empty. Offsets into the article's text. */
export interface FoundAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** 0 to 1. */
  readonly score: number
}

/** What a finder of attribution spans is given: tagged and parsed sentences of the stretches that hold statements, and quoted stretches. */
export interface FinderInput {
  readonly text: string
  readonly parsed: readonly Parsed[]
  readonly quotations: readonly Quotation[]
}

/**
 * Finds who is said to have said what, as spans alone. Everything else about an attribution (kind, act, speakers, …) is read from
 * the spans afterwards, so that a trained encoder can stand here without changing another file.
 */
export interface AttributionFinder {
  /** Name and version, for `reading.reader.model`. */
  readonly model: string
  readonly find: (input: FinderInput) => readonly FoundAttribution[] | Promise<readonly FoundAttribution[]>
}
