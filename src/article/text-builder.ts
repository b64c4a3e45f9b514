import type { Span } from '../text/span.ts'
import type { MarkedSection, SectionKind } from './article.ts'

/**
 * Puts an article's text together out of a page's or a document's blocks, and keeps what they mark.
 * Blocks are parted by a blank line; white space inside one is folded to single spaces, no-break spaces become spaces (a run of them stays a run,
 * because transcripts set their labels apart so).
 */
export interface TextBuilder {
  /** Opens a paragraph: what is written next stands after a blank line. */
  readonly block: () => void
  readonly write: (words: string) => void
  /** A line break inside a paragraph. */
  readonly lineBreak: () => void
  /** Everything written by `run` is struck out. */
  readonly strike: (run: () => void) => void
  /** Everything written by `run` is a section of that kind. */
  readonly mark: (kind: SectionKind, run: () => void) => void
  readonly finish: () => { text: string; struck: Span[]; marked: MarkedSection[] }
}

export const textBuilder = (): TextBuilder => {
  let text = ''
  let pending: '' | ' ' | '\n' | '\n\n' = ''
  const struck: Span[] = []
  const marked: MarkedSection[] = []
  const write = (words: string) => {
    const folded = words.replace(/[ \t\r\n\f]+/g, ' ').replace(/[\u00a0\u202f]/g, ' ')
    if (folded === '') return
    const starts = folded.startsWith(' ') && !/^[ \t\r\n\f]*\u00a0/.test(words)
    if (starts && pending === '') pending = ' '
    const rest = starts ? folded.slice(1) : folded
    if (rest === '') return
    if (text !== '') text += pending
    pending = ''
    if (rest.endsWith(' ')) {
      text += rest.replace(/ $/, '')
      pending = ' '
    } else text += rest
  }
  /** Runs it and gives the span of what it wrote, without white space around it. */
  const spanOf = (run: () => void): Span => {
    const from = text.length
    run()
    let start = from
    while (start < text.length && /\s/.test(text[start]!)) start++
    return { start, end: Math.max(start, text.trimEnd().length) }
  }
  return {
    block: () => {
      pending = '\n\n'
    },
    write,
    lineBreak: () => {
      if (pending !== '\n\n') pending = '\n'
    },
    strike: (run) => {
      const span = spanOf(run)
      if (span.start < span.end) struck.push(span)
    },
    mark: (kind, run) => {
      const span = spanOf(run)
      if (span.start < span.end) marked.push({ ...span, kind })
    },
    finish: () => ({ text, struck, marked }),
  }
}
