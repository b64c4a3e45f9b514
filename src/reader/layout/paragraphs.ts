import type { Span } from '../../text/span.ts'
import { trim } from '../../text/span.ts'

/** Widest line that counts as wrapped by hand or by a formatter; beyond it, lines are paragraphs. */
const widestWrapped = 130
/** Share of the single line breaks that must be explained by wrapping before the text counts as wrapped. */
const wrappedShare = 0.7

const linesOf = (text: string): Span[] => {
  const lines: Span[] = []
  const breaks = /\r\n|[\n\r\u2028\u2029\f\v]/g
  let start = 0
  for (let found = breaks.exec(text); found; found = breaks.exec(text)) {
    lines.push({ start, end: found.index })
    start = breaks.lastIndex
  }
  lines.push({ start, end: text.length })
  return lines
}

const firstWordLength = (text: string, line: Span): number => {
  let at = line.start
  while (at < line.end && !/\s/.test(text[at]!)) at++
  return at - line.start
}

const listItem = /(?:[*•·▪]|\d{1,3}[.)]|[A-Z]{1,4}\.? [A-Z][A-Z'’. -]{1,40}:|Q\b)[\s\u00a0]/y

/** Would the next line's first word have gone past the text's width? Then the break is the wrapping's, not the writer's. */
const isWrapping = (text: string, line: Span, next: Span, width: number): boolean => {
  listItem.lastIndex = next.start
  // A dash begins a list item only after a finished line: transcripts wrap in front of dashes too.
  if (/[-–—]/.test(text[next.start]!) && /[.:;!?]/.test(text[line.end - 1]!)) return false
  return !listItem.test(text) && line.end - line.start + 1 + firstWordLength(text, next) > width
}

const sentenceEnd = /[.!?…:]["”’')\]]*$/

/** The width the text is wrapped to, in code units, or undefined when a single line break ends a paragraph. */
const wrapWidth = (text: string, lines: readonly Span[]): number | undefined => {
  const lengths: number[] = []
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (next && line.end > line.start && next.end > next.start) lengths.push(line.end - line.start)
  })
  if (lengths.length < 2) return undefined
  const sorted = lengths.toSorted((a, b) => a - b)
  const width = sorted[Math.floor((sorted.length - 1) * 0.98)]!
  if (width > widestWrapped || width < 30) return undefined
  let explained = 0
  let broken = 0
  let finished = 0
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (!next || line.end === line.start || next.end === next.start) return
    const ends = sentenceEnd.test(text.slice(Math.max(line.start, line.end - 3), line.end))
    if (isWrapping(text, line, next, width - 1)) {
      explained++
      if (!ends) broken++
    } else if (ends) finished++
  })
  // Short lines that end a sentence end a paragraph too and speak for nothing; lines broken in mid-sentence are the proof.
  return broken > 1 && explained >= (lengths.length - finished) * wrappedShare ? width : undefined
}

/** A line that stops in mid-sentence before a small letter goes on there, however short it is and whatever the shape of the text. */
const isBroken = (text: string, line: Span, next: Span): boolean =>
  /[\p{Ll}\p{N},]/u.test(text[line.end - 1]!) && /\p{Ll}/u.test(text[next.start]!)

/**
 * The paragraphs of a text, trimmed, in text order; those of white space alone are left out.
 * A blank line always ends one. A single line break ends one too, unless the shape of the whole text shows that its lines
 * were wrapped to a width, as in transcripts, or the line stops in mid-sentence; a line that had room for the next word still ends one.
 */
export const findParagraphs = (text: string): Span[] => {
  const lines = linesOf(text).map((line) => trim(text, line))
  const width = wrapWidth(text, lines)
  const paragraphs: Span[] = []
  let open: { start: number; end: number } | undefined
  lines.forEach((line, i) => {
    if (line.start === line.end) {
      open = undefined
      return
    }
    const previous = lines[i - 1]
    const wraps = previous !== undefined && width !== undefined && isWrapping(text, previous, line, width - 1)
    if (open && previous && (wraps || isBroken(text, previous, line))) open.end = line.end
    else {
      open = { ...line }
      paragraphs.push(open)
    }
  })
  return paragraphs
}
