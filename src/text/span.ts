/** A half-open range [start, end) of an article's text, in UTF-16 code units: what `String.prototype.slice` takes. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Length in UTF-16 code units. */
export const length = ({ start, end }: Span): number => end - start

/** The text that the span cuts. */
export const cut = (text: string, { start, end }: Span): string => text.slice(start, end)

/** Do the two share at least one code unit? */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Does `outer` hold all of `inner`? */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The same range, `by` code units further on. */
export const shift = <S extends Span>(span: S, by: number): S => ({ ...span, start: span.start + by, end: span.end + by })

/** Text order: earlier start first, then the longer span. */
export const inTextOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The smallest span that holds them all; undefined of none. */
export const hull = (spans: readonly Span[]): Span | undefined => {
  const first = spans[0]
  if (!first) return undefined
  let { start, end } = first
  for (const span of spans) {
    if (span.start < start) start = span.start
    if (span.end > end) end = span.end
  }
  return { start, end }
}

/** The span without white space at either end. */
export const trim = (text: string, span: Span): Span => {
  let { start, end } = span
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}
