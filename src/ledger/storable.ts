import { cut, inTextOrder, type Span } from '../text/span.ts'

/**
 * The text as both databases can hold it: NUL and halves of surrogate pairs, which no report needs and PostgreSQL refuses, become U+FFFD.
 * Length is kept, so offsets still hold.
 */
export const storable = (text: string): string => text.replaceAll('\0', '\ufffd').toWellFormed()

export const orNull = (text: string | undefined): string | null => (text === undefined ? null : storable(text))

export const yesNo = (value: boolean): number => (value ? 1 : 0)

/** The exact words of the spans in text order, joined by " … ". */
export const wordsOf = (text: string, spans: readonly Span[]): string =>
  storable(
    [...spans]
      .sort(inTextOrder)
      .map((span) => cut(text, span))
      .join(' … '),
  )

/** The day of an ISO 8601 or TIMEX3 value; null where it is not known to the day. */
export const dayOf = (value: string | undefined): string | null => /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(value ?? '')?.[0] ?? null
