import type { Span } from '../src/text/span.ts'

const AROUND = 50

/** The span in brackets with some text either side, on one line. */
export const excerpt = (text: string, { start, end }: Span, around = AROUND): string => {
  const before = text.slice(Math.max(0, start - around), start)
  const after = text.slice(end, end + around)
  return `${before}[${text.slice(start, end)}]${after}`.replace(/\s+/g, ' ').trim()
}

/** Spans on one line, long ones cut short. */
export const quoted = (text: string, spans: readonly Span[], most = 70): string => {
  const whole = spans
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
    .replace(/\s+/g, ' ')
  return whole.length > most ? `${whole.slice(0, most)}…` : whole || '(nothing)'
}
