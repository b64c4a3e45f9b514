import type { Span } from '../text/span.ts'
import { hull } from '../text/span.ts'
import { findMarks, type Mark } from './english/marks.ts'
import type { Note } from './reading.ts'
import type { Sentence } from './sentences.ts'

/**
 * A quoted stretch, its marks included: [open.start, close.end), or to where it was cut off when it has no closing mark.
 * A scare quote is one too.
 */
export interface Quotation extends Span {
  /** The opening mark; of no length where the text lacks it. */
  readonly open: Span
  readonly close?: Span
  /** 0 for an outermost quotation, 1 for one inside it, and so on. */
  readonly depth: number
  /** True when its speaker goes on in the next outermost quotation: the next paragraph opens with a fresh mark. */
  readonly continues?: boolean
}

export interface Quotations {
  /** In text order; an outer quotation before those inside it. */
  readonly quotations: readonly Quotation[]
  readonly notes: readonly Note[]
}

interface Paragraph extends Span {
  readonly sentenceEnds: readonly number[]
}

interface Open {
  readonly mark: Mark
  readonly index: number
}

type Found = { -readonly [K in keyof Quotation]: Quotation[K] }

const paragraphsOf = (sentences: readonly Sentence[]): Paragraph[] => {
  const groups: Sentence[][] = []
  for (const sentence of sentences) {
    const last = groups[groups.length - 1]
    if (last && last[0]!.paragraph === sentence.paragraph) last.push(sentence)
    else groups.push([sentence])
  }
  return groups.map((group) => ({
    ...hull(group.length > 1 ? [group[0]!, group[group.length - 1]!] : group)!,
    sentenceEnds: group.map((s) => s.end),
  }))
}

/** The first of the ascending offsets that is past `at`. */
const firstAfter = (offsets: readonly number[], at: number, otherwise: number): number => {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsets[middle]! > at) high = middle
    else low = middle + 1
  }
  return offsets[low] ?? otherwise
}

/** Where a quotation that is never closed is taken to end: with its paragraph if it began it, otherwise with its sentence. */
const cutOff = (paragraph: Paragraph, mark: Mark, nextMark: number): number => {
  const end = mark.start === paragraph.start ? paragraph.end : firstAfter(paragraph.sentenceEnds, mark.start, paragraph.end)
  return Math.max(mark.end, Math.min(end, nextMark))
}

/** Marks that are looked through for the partner of a single one, so that hostile text takes linear time. */
const furthest = 200

/** Index of the mark that closes the single-quoted stretch opened by `marks[from]`, or -1; never past the end of what holds it. */
const closingSingle = (marks: readonly Mark[], from: number): { at: number; stop: number } => {
  let doubles = 0
  let weak = -1
  let i = from + 1
  const limit = Math.min(marks.length, from + furthest)
  for (; i < limit; i++) {
    const mark = marks[i]!
    if (mark.double) {
      if (mark.side === 'open' || (mark.side === 'either' && doubles === 0)) doubles++
      else if (--doubles < 0) break
      continue
    }
    if (doubles > 0) continue
    if (mark.side === 'close') return { at: i, stop: i }
    if (mark.side === 'open') break
    if (mark.side === 'either') weak = i
  }
  return { at: weak, stop: i }
}

/** Does the paragraph start with this mark? */
const opens = (marks: readonly Mark[], paragraph: Paragraph | undefined, double: boolean): boolean => {
  const first = marks[0]
  return (
    first !== undefined && paragraph !== undefined && first.start === paragraph.start && first.double === double && first.side !== 'close'
  )
}

/** Pairs the marks of one paragraph. Single marks that find no partner are apostrophes. */
const pairMarks = (paragraph: Paragraph, marks: readonly Mark[], before: Found | undefined) => {
  const found: Found[] = []
  const notes: Note[] = []
  const stack: (Open & { quotation: Found; closes?: number })[] = []
  let skipSinglesBefore = 0
  const begin = (mark: Mark, index: number, closes?: number) => {
    const quotation: Found = { start: mark.start, end: mark.end, open: { start: mark.start, end: mark.end }, depth: stack.length }
    found.push(quotation)
    stack.push({ mark, index, quotation, ...(closes !== undefined && { closes }) })
  }
  const finish = (quotation: Found, mark: Mark) => {
    quotation.end = mark.end
    quotation.close = { start: mark.start, end: mark.end }
  }
  const abandon = (nextMark: number) => {
    const { mark, quotation } = stack.pop()!
    quotation.end = cutOff(paragraph, mark, nextMark)
    return quotation
  }
  const unclosed = (quotation: Found) =>
    notes.push({
      start: quotation.start,
      end: quotation.end,
      rule: 'unclosed-quotation',
      message: 'a quotation is opened and never closed',
    })

  marks.forEach((mark, i) => {
    const top = stack[stack.length - 1]
    if (!mark.double) {
      if (top?.closes === i) {
        finish(stack.pop()!.quotation, mark)
      } else if (mark.side === 'open' && i >= skipSinglesBefore) {
        const { at, stop } = closingSingle(marks, i)
        if (at > i) begin(mark, i, at)
        else skipSinglesBefore = stop
      }
      return
    }
    const doubleOpen = stack.findLastIndex((open) => open.mark.double && open.quotation.depth >= 0)
    const enclosed = top?.closes !== undefined // inside a single-quoted stretch: a double mark here pairs inside it
    const closable = enclosed ? (doubleOpen === stack.length - 1 ? doubleOpen : -1) : doubleOpen
    if (mark.side === 'close' || (mark.side === 'either' && closable >= 0)) {
      if (closable >= 0) {
        finish(stack[closable]!.quotation, mark)
        stack.length = closable
      } else if (before && found.length === 0 && !mark.inches) {
        // The quotation of the paragraph before went on without a fresh mark.
        before.continues = true
        const open = { start: paragraph.start, end: paragraph.start }
        found.push({ start: paragraph.start, end: mark.end, open, close: { start: mark.start, end: mark.end }, depth: 0 })
      } else if (!mark.inches) {
        notes.push({ start: mark.start, end: mark.end, rule: 'unopened-quotation', message: 'a quotation is closed that was never opened' })
      }
      return
    }
    if (closable >= 0 && closable === stack.length - 1 && !(mark.curly && closesTwice(marks, i))) unclosed(abandon(mark.start))
    begin(mark, i)
  })
  const last = stack.find((open) => open.mark.double)?.quotation
  while (stack.length > 0) abandon(paragraph.end)
  return { found, notes, last, unclosed }
}

/** Do two closing marks follow an opening one, before any other opens? Then a quotation stands in one with the same marks. */
const closesTwice = (marks: readonly Mark[], from: number): boolean => {
  let closing = 0
  for (let i = from + 1; i < marks.length && closing < 2; i++) {
    const mark = marks[i]!
    if (!mark.double) continue
    if (mark.side === 'open') return false
    closing++
  }
  return closing === 2
}

/**
 * The quotations of an article, with exact offsets.
 *
 * Marks are paired inside a paragraph, so that a missing mark harms no other paragraph. A quotation may go on over several
 * paragraphs, each of which opens with a fresh mark; only the last has a closing one.
 */
export const findQuotations = (text: string, sentences: readonly Sentence[]): Quotations => {
  const paragraphs = paragraphsOf(sentences)
  const marks = paragraphs.map((paragraph) => findMarks(text, paragraph))
  const quotations: Quotation[] = []
  const notes: Note[] = []
  let open: Found | undefined
  paragraphs.forEach((paragraph, i) => {
    const result = pairMarks(paragraph, marks[i]!, open)
    const previous = open
    open = undefined
    if (previous && !previous.continues) notes.push({ start: previous.start, end: previous.end, ...neverClosed })
    for (const note of result.notes) notes.push(note)
    for (const found of result.found) quotations.push(found)
    const { last } = result
    if (!last) return
    if (opens(marks[i + 1] ?? [], paragraphs[i + 1], true)) {
      last.end = paragraph.end
      last.continues = true
    } else open = last
  })
  if (open) notes.push({ start: open.start, end: open.end, ...neverClosed })
  return { quotations: quotations.sort((a, b) => a.start - b.start || b.end - a.end), notes }
}

const neverClosed = { rule: 'unclosed-quotation', message: 'a quotation is opened and never closed' }
