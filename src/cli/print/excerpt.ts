import { inTextOrder, type Span } from '../../text/span.ts'
import type { Style } from './style.ts'

/** Longer than this an excerpt is cut: no quote is, but a text without full stops may be. In UTF-16 code units. */
export const maxExcerpt = 1500

/** Index of the last sentence that starts at or before the offset; -1 where none does. */
const sentenceAt = (sentences: readonly Span[], offset: number): number => {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The sentences that hold any of the spans, in text order; neighbours are joined. A span outside all of them stands for itself. */
export const surrounding = (spans: readonly Span[], sentences: readonly Span[]): Span[] => {
  const indexes = new Set<number>()
  const loose: Span[] = []
  for (const span of spans) {
    const first = sentenceAt(sentences, span.start)
    if (first < 0 || sentences[first]!.end <= span.start) loose.push(span)
    for (let i = Math.max(0, first); i < sentences.length && sentences[i]!.start < span.end; i++)
      if (sentences[i]!.end > span.start) indexes.add(i)
  }
  const joined: Span[] = []
  let last = -2
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const sentence = sentences[index]!
    const before = joined[joined.length - 1]
    if (before && index === last + 1) joined[joined.length - 1] = { start: before.start, end: sentence.end }
    else joined.push({ start: sentence.start, end: sentence.end })
    last = index
  }
  return [...joined, ...loose].sort(inTextOrder)
}

/** Overlapping and touching spans made one, in text order. */
const merged = (spans: readonly Span[]): Span[] => {
  const out: Span[] = []
  for (const span of [...spans].sort(inTextOrder)) {
    const last = out[out.length - 1]
    if (last && span.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else out.push({ start: span.start, end: span.end })
  }
  return out
}

/** The text with line breaks and runs of spaces made one space. */
const line = (text: string): string => text.replace(/\s+/g, ' ')

/** The exact text of the stretch, with the parts inside `content` standing out and the rest quiet. */
const marked = (text: string, stretch: Span, content: readonly Span[], style: Style): string => {
  let out = ''
  let at = stretch.start
  for (const span of content) {
    const start = Math.max(at, span.start)
    const end = Math.min(stretch.end, span.end)
    if (end <= start) continue
    out += style.quiet(line(text.slice(at, start))) + style.said(line(text.slice(start, end)))
    at = end
  }
  return out + style.quiet(line(text.slice(at, stretch.end)))
}

/** Stretches of the article with what was said marked in them; a gap between stretches is shown. */
export const excerpt = (text: string, stretches: readonly Span[], content: readonly Span[], style: Style): string => {
  const kept = merged(content)
  let room = maxExcerpt
  const shown: string[] = []
  for (const stretch of stretches) {
    if (room <= 0) break
    const end = Math.min(stretch.end, stretch.start + room)
    room -= end - stretch.start
    shown.push(marked(text, { start: stretch.start, end }, kept, style) + (end < stretch.end ? style.quiet(' […]') : ''))
  }
  return shown.join(style.quiet(' […] '))
}
