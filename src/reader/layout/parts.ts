import type { Span } from '../../text/span.ts'
import type { Credit, Dateline, Section } from '../reading.ts'
import { findCaption } from './captions.ts'
import type { FoundDate } from './published.ts'

/** What one paragraph, or one section that the format marks, turned out to be. */
export interface Part {
  readonly sections: readonly Section[]
  readonly credits?: readonly Credit[]
  /** Authors and contributors that it names. */
  readonly names?: readonly string[]
  /** The day of publication that it gives. */
  readonly date?: FoundDate
  readonly dateline?: Dateline
  /** The day that its dateline gives, as written: "Oct. 5". */
  readonly day?: string
  /** The outlet that its masthead names. */
  readonly outlet?: string
}

export const section = (span: Span, kind: Section['kind']): Section => ({ start: span.start, end: span.end, kind })

/** A caption and the credit that it ends in; undefined for other paragraphs, unless the page marks it as a caption (`certain`). */
export const captionPart = (text: string, paragraph: Span, certain = false): Part | undefined => {
  const found = findCaption(text, paragraph, certain)
  if (!found) return undefined
  const sections = [
    ...(found.caption ? [section(found.caption, 'caption')] : []),
    ...(found.credit ? [section(found.credit, 'credit')] : []),
  ]
  return { sections: sections.sort((a, b) => a.start - b.start), credits: found.credits }
}
