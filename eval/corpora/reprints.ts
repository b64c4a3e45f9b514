/** Reprints and follow-ups made out of real reports, as desks make them: the same in every run. */
import { findPassages } from '../../src/ledger/wires/passages.ts'
import type { Print } from '../../src/ledger/wires/print.ts'
import { findParagraphs } from '../../src/reader/layout/paragraphs.ts'
import { pick } from '../perturb.ts'

type Next = () => number

/** How a reprint was made, so that misses can be understood. */
export interface Made {
  readonly print: Print
  /** Id of the report that it is made from. */
  readonly from: string
  /** Share of the paragraphs kept, and of the words changed. */
  readonly kept: number
  readonly changed: number
  /** Paragraphs of another report put in front or between, as local matter. */
  readonly added: number
}

const paragraphsOf = ({ text, body }: Print): string[] =>
  body.flatMap((span) =>
    findParagraphs(text.slice(span.start, span.end)).map(({ start, end }) => text.slice(span.start + start, span.start + end)),
  )

const printed = (id: string, headline: string, paragraphs: readonly string[]): Print => {
  const text = paragraphs.join('\n\n')
  return { id, text, headline, body: [{ start: 0, end: text.length }], lines: [] }
}

/** Words of the text replaced by words of other reports, dropped, or joined by one: each a third of the changes. */
const withWordsChanged = (text: string, share: number, vocabulary: readonly string[], next: Next): string =>
  text.replace(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu, (word) => {
    if (next() >= share) return word
    const chance = next()
    if (chance < 2 / 3) return pick(vocabulary, next)
    return chance < 5 / 6 ? '' : `${pick(vocabulary, next)} ${word}`
  })

/** Paragraphs cut from the foot, as most desks do, or here and there; at least two stay. */
const withCuts = (paragraphs: readonly string[], share: number, next: Next): string[] => {
  const keep = Math.min(paragraphs.length, Math.max(2, Math.round(paragraphs.length * share)))
  if (next() < 0.5) return paragraphs.slice(0, keep)
  const drop = new Set<number>()
  while (drop.size < paragraphs.length - keep) drop.add(Math.floor(next() * paragraphs.length))
  return paragraphs.filter((_, i) => !drop.has(i))
}

/** The lead moved down by one to three paragraphs. */
const withLeadMoved = (paragraphs: readonly string[], next: Next): string[] => {
  const [lead, ...rest] = paragraphs
  const by = 1 + Math.floor(next() * 3)
  return lead === undefined ? [] : [...rest.slice(0, by), lead, ...rest.slice(by)]
}

/**
 * A reprint: 30 to 100 % of the paragraphs, half of them with the lead moved, another headline, 5 to 30 % of the words changed, and
 * in half of them local matter: paragraphs of another report, up to a quarter of the length of either.
 */
export const reprint = (original: Print, local: Print, vocabulary: readonly string[], next: Next): Made => {
  const kept = 0.3 + 0.7 * next()
  const changed = 0.05 + 0.25 * next()
  const cut = withCuts(paragraphsOf(original), kept, next)
  const moved = next() < 0.5 ? withLeadMoved(cut, next) : cut
  const words = moved.map((paragraph) => withWordsChanged(paragraph, changed, vocabulary, next))
  const additions: string[] = []
  if (next() < 0.5) {
    const offered = paragraphsOf(local)
    const room = Math.min(moved.join(' ').length, offered.join(' ').length) / 4
    for (const paragraph of offered) {
      if (additions.join(' ').length + paragraph.length > room) break
      additions.push(paragraph)
    }
  }
  const headline = local.headline ?? ''
  return {
    print: printed(`${original.id}~reprint`, headline, [...additions, ...words]),
    from: original.id,
    kept,
    changed,
    added: additions.length,
  }
}

/** A follow-up: another report into which two to four sentences of the first are put, as background, each a paragraph of its own. */
export const withBackground = (report: Print, earlier: Print, next: Next): Made => {
  const sentences = findPassages(earlier.text, earlier.body)
  const many = Math.min(2 + Math.floor(next() * 3), sentences.length)
  const from = Math.floor(next() * (sentences.length - many + 1))
  const background = sentences.slice(from, from + many).map(({ start, end }) => earlier.text.slice(start, end))
  return followUp(report, earlier, background, 'background')
}

/** A follow-up that repeats the quotations of the first, up to eight sentences of them. */
export const withQuotations = (report: Print, earlier: Print): Made => {
  const quoting = findPassages(earlier.text, earlier.body).filter(({ quoted }) => quoted.filter(Boolean).length > quoted.length / 2)
  return followUp(
    report,
    earlier,
    quoting.slice(0, 8).map(({ start, end }) => earlier.text.slice(start, end)),
    'quotations',
  )
}

const followUp = (report: Print, earlier: Print, sentences: readonly string[], kind: string): Made => {
  const own = paragraphsOf(report)
  const at = Math.ceil(own.length / 2)
  const print = printed(`${report.id}~${kind}`, report.headline ?? '', [...own.slice(0, at), ...sentences, ...own.slice(at)])
  return { print, from: earlier.id, kept: 0, changed: 0, added: sentences.length }
}
