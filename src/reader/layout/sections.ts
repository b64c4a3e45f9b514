import type { Article, MarkedSection } from '../../article/article.ts'
import type { Span } from '../../text/span.ts'
import { cut, inTextOrder, overlaps, trim } from '../../text/span.ts'
import type { Section } from '../reading.ts'
import { bylineBefore } from './byline.ts'
import type { FoundContributors } from './contributors.ts'
import { findContributors } from './contributors.ts'
import { isCorrection, isCorrectionLabel } from './corrections.ts'
import { findDateline } from './dateline.ts'
import { findHead, sureLine } from './head.ts'
import { findParagraphs } from './paragraphs.ts'
import type { Part } from './parts.ts'
import { captionPart, section } from './parts.ts'
import { dateOfLine } from './published.ts'
import { isPlaceOrClock, placeOfHead } from './spoken.ts'
import { textCredit } from './text-credits.ts'

/** Body paragraphs, from the first, that may open with a dateline. */
const datelineParagraphs = 4

/** The parts of an article in text order, none overlapping. Paragraphs without a letter or a digit ("* * *") are part of nothing. */
export const findParts = (article: Article): Part[] => {
  const { text, marked } = article
  const paragraphs = unmarked(article, findParagraphs(text)).filter((paragraph) => /[\p{L}\p{N}]/u.test(cut(text, paragraph)))
  const found = marked.some(({ kind }) => kind === 'turn') ? transcriptParts(article, paragraphs) : articleParts(article, paragraphs)
  const parts = [...found, ...marked.map((mark) => markedPart(text, mark))].filter(({ sections }) => sections.length > 0)
  return parts.sort((a, b) => inTextOrder(a.sections[0]!, b.sections[0]!))
}

/** The paragraphs that stand in no section that the format marks; those that only label a turn are left out too. */
const unmarked = ({ text, marked }: Article, paragraphs: readonly Span[]): Span[] => {
  let next = 0
  return paragraphs.filter((paragraph) => {
    while (next < marked.length && marked[next]!.end <= paragraph.start) next++
    const mark = marked[next]
    return !mark || !(overlaps(mark, paragraph) || isLabelOfTurn(text, paragraph, mark))
  })
}

const isLabelOfTurn = (text: string, paragraph: Span, turn: MarkedSection): boolean => {
  if (turn.kind !== 'turn' || turn.speaker === undefined) return false
  if (turn.start - paragraph.end > 40 || paragraph.end - paragraph.start > turn.speaker.length + 8) return false
  return cut(text, paragraph).includes(turn.speaker)
}

/** A marked section as it stands; a caption is cut from its credit. */
const markedPart = (text: string, mark: MarkedSection): Part => {
  if (mark.kind === 'caption') return captionPart(text, mark, true) ?? { sections: [section(mark, 'caption')] }
  return { sections: [{ ...section(mark, mark.kind), ...(mark.speaker !== undefined && { speaker: mark.speaker }) }] }
}

const articleParts = (article: Article, paragraphs: readonly Span[]): Part[] => {
  const { text } = article
  const parts = findHead(article, paragraphs)
  let bodies = 0
  let datelined = parts.some(({ dateline }) => dateline)
  let correcting = false
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index < parts.length) continue
    const left = paragraphs.length - 1 - index
    const part: Part =
      (correcting || isCorrection(text, paragraph) ? { sections: [section(paragraph, 'correction')] } : undefined) ??
      captionPart(text, paragraph) ??
      (left < 3 ? footCredit(text, paragraph) : undefined) ??
      (left < 2 ? footDate(text, paragraph) : undefined) ??
      bodyPart(text, paragraph, bodies < datelineParagraphs && !datelined, left === 0)
    if (part.sections.some(({ kind }) => kind === 'body')) bodies++
    datelined ||= part.dateline !== undefined
    // A correction's label alone has it below: one paragraph above the body, all that is left under it.
    correcting = part.sections[0]?.kind === 'correction' && (isCorrectionLabel(text, paragraph) || (correcting && bodies > 0))
    parts.push(part)
  }
  return parts
}

/** "Source: Coastal Press", "CP/Harbor Gazette. Jane Roe reported from Oslo.": whose text it is, below it. */
const footCredit = (text: string, paragraph: Span): Part | undefined => {
  const found = textCredit(text, paragraph)
  if (!found) return undefined
  const names = namesOf(findContributors(text, { start: found.span.end, end: paragraph.end }, false))
  const { start, end } = found.span
  return {
    sections: [section(paragraph, found.kind)],
    credits: [{ start, end, parties: [...found.parties] }],
    ...(names.length > 0 && { names }),
  }
}

/** A date line below the text, such as print archives have. */
const footDate = (text: string, paragraph: Span): Part | undefined => {
  const date = dateOfLine(text, paragraph)
  return date && !date.rest ? { sections: [section(paragraph, 'dateline')], date } : undefined
}

/** A paragraph of the body, cut from the dateline (and byline) before it and the contributors after it. */
const bodyPart = (text: string, paragraph: Span, opens: boolean, isLast: boolean): Part => {
  const contributors = findContributors(text, paragraph, isLast)
  const words = { start: paragraph.start, end: contributors?.start ?? paragraph.end }
  const byline = opens ? bylineBefore(text, words) : undefined
  const story = trim(text, { start: byline?.end ?? words.start, end: words.end })
  const found = opens ? findDateline(text, story) : undefined
  const body = trim(text, { start: found?.body ?? story.start, end: story.end })
  const sections: Section[] = [
    ...(byline ? [section(byline, 'contributors')] : []),
    ...(found ? [section(trim(text, { start: story.start, end: found.body }), 'dateline')] : []),
    ...(body.start < body.end ? [section(body, 'body')] : []),
    ...(contributors ? [section(contributors, 'contributors')] : []),
  ]
  const names = [...(byline?.names ?? []), ...namesOf(contributors)]
  return {
    sections,
    ...(names.length > 0 && { names }),
    ...(found?.dateline.place && { dateline: found.dateline }),
    ...(found?.day && { day: found.day }),
  }
}

const namesOf = (contributors: FoundContributors | undefined): readonly string[] => contributors?.names ?? []

/** What the first line of a transcript without a title calls it. */
const announces = /\b(?:address|briefing|conference|gaggle|hearing|interview|remarks|session|speech|statement|testimony|transcript)\b/i

/** Above and below the turns of a transcript: its title, place, day and clock time; all else is body. */
const transcriptParts = (article: Article, paragraphs: readonly Span[]): Part[] => {
  const { text, marked } = article
  const firstTurn = marked.find(({ kind }) => kind === 'turn')!.start
  return paragraphs.map((paragraph, index) => {
    const above = paragraph.end <= firstTurn
    if (above && index === 0 && !article.title && announces.test(cut(text, paragraph)))
      return { sections: [section(paragraph, 'headline')] }
    const sure = above ? sureLine(article, paragraph) : undefined
    if (sure) return sure
    if (!isPlaceOrClock(text, paragraph)) return bodyPart(text, paragraph, false, false)
    const named = above ? placeOfHead(text, [paragraph]) : undefined
    return { sections: [section(paragraph, 'dateline')], ...(named && { dateline: { ...paragraph, place: named.place } }) }
  })
}
