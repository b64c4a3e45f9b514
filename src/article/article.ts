import type { Span } from '../text/span.ts'

export type SectionKind = 'headline' | 'dateline' | 'body' | 'caption' | 'credit' | 'contributors' | 'correction' | 'turn'

/** A stretch of an article that the format itself marks: a figure's caption, a speaker's turn. */
export interface MarkedSection extends Span {
  readonly kind: SectionKind
  /** The label of a turn, as written: "MR. KIRBY", "Q". */
  readonly speaker?: string
}

/**
 * One report as published, before anything is read in it.
 * Every offset of a reading points into `text`, which is never changed afterwards.
 */
export interface Article {
  /** Given by the caller, or made from the text (see `articleId`). */
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  /** BCP 47; "en" is all that the reader reads. */
  readonly language: string
  /** ISO 8601, as precise as known: "2024-10-29", "2024-10-29T14:05:00Z". */
  readonly published?: string
  /** ISO 8601: when the outlet last changed it. */
  readonly modified?: string
  /** Authors that the page's metadata names; those named in the text are found by the reader. */
  readonly byline: readonly string[]
  /** Sections that the format marks; the reader finds the others. In text order. */
  readonly marked: readonly MarkedSection[]
  /** Stretches that the publisher struck out (`<s>…</s>`): in the text, but no longer said. */
  readonly struck: readonly Span[]
}
