import type { Article, MarkedSection } from '../article/article.ts'
import type { Span } from '../text/span.ts'
import { cut, overlaps } from '../text/span.ts'
import { bylineBefore, bylineNames } from './byline.ts'
import { findCaption } from './captions.ts'
import { findContributors } from './contributors.ts'
import { isCorrection, isCorrectionLabel } from './corrections.ts'
import { findDateline } from './dateline.ts'
import { isHeadline, isTitle } from './headline.ts'
import { findParagraphs } from './paragraphs.ts'
import type { FoundDate } from './published.ts'
import { dateOfLine } from './published.ts'
import type { Credit, Dateline, Section } from './reading.ts'
import { isPlaceOrClock, placeOfHead } from './spoken.ts'

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
}

/** Paragraphs, from the top of the text, among which a date line, a byline or a headline may stand. */
const headParagraphs = 10
/** Body paragraphs, from the first, that may open with a dateline: standfirsts can come before it. */
const datelineParagraphs = 4

/** Where a paragraph stands: its kind leans on what stood before it. */
interface Place {
  readonly article: Article
  readonly paragraphs: readonly Span[]
  readonly index: number
  /** What the paragraphs above turned out to be. */
  readonly above: readonly Part[]
  /** How many of them are body text. */
  readonly bodies: number
  /** Has one of them opened with a dateline? */
  readonly datelined: boolean
  /** Does a correction go on, whose label stood above? */
  readonly correcting: boolean
  /** Did a turn stand above? */
  readonly afterTurns: boolean
}

/** The parts of an article in text order, none overlapping. */
export const findParts = (article: Article): Part[] => {
  const paragraphs = findParagraphs(article.text)
  const transcript = article.marked.some(({ kind }) => kind === 'turn')
  const parts: Part[] = []
  let nextMark = 0
  let bodies = 0
  let datelined = false
  let correcting = false
  for (const [index, paragraph] of paragraphs.entries()) {
    while (nextMark < article.marked.length && article.marked[nextMark]!.end <= paragraph.start)
      parts.push(markedPart(article.text, article.marked[nextMark++]!))
    const mark = article.marked[nextMark]
    if (mark && overlaps(mark, paragraph)) continue
    // Around turns, what is no turn is a label, or the place and clock lines.
    if (transcript && isLabelOfTurn(article, paragraph, mark)) continue
    const place: Place = { article, paragraphs, index, above: parts, bodies, datelined, correcting, afterTurns: nextMark > 0 }
    const part = transcript ? transcriptPart(place) : articlePart(place)
    if (part.sections.some(({ kind }) => kind === 'body')) bodies++
    datelined ||= part.dateline !== undefined
    // A correction's label alone has it below: one paragraph above the body, all that is left under it.
    const corrects = part.sections[0]?.kind === 'correction'
    correcting = corrects && (isCorrectionLabel(article.text, paragraph) || (correcting && bodies > 0))
    parts.push(part)
  }
  parts.push(...article.marked.slice(nextMark).map((mark) => markedPart(article.text, mark)))
  return parts
}

const section = (span: Span, kind: Section['kind']): Section => ({ start: span.start, end: span.end, kind })

const articlePart = (place: Place): Part => {
  const { article, paragraphs, index, bodies, datelined, correcting } = place
  const { text } = article
  const paragraph = paragraphs[index]!
  const isLast = index === paragraphs.length - 1
  if (correcting || isCorrection(text, paragraph)) return { sections: [section(paragraph, 'correction')] }
  if (bodies === 0 && index < headParagraphs) {
    const head = headPart(place)
    if (head) return head
  }
  const caption = captionPart(text, paragraph)
  if (caption) return caption
  const contributors = findContributors(text, paragraph, isLast)
  const foot = isLast || index === paragraphs.length - 2 ? footDate(text, paragraph) : undefined
  if (foot) return foot
  const opens = bodies < datelineParagraphs && !datelined
  return bodyPart(text, { start: paragraph.start, end: contributors?.start ?? paragraph.end }, opens, contributors)
}

/** A marked section as it stands; a caption is cut from its credit. */
const markedPart = (text: string, mark: MarkedSection): Part => {
  if (mark.kind === 'caption') return captionPart(text, mark, true) ?? { sections: [section(mark, 'caption')] }
  return { sections: [{ ...section(mark, mark.kind), ...(mark.speaker !== undefined && { speaker: mark.speaker }) }] }
}

const captionPart = (text: string, paragraph: Span, certain = false): Part | undefined => {
  const found = findCaption(text, paragraph, certain)
  if (!found) return undefined
  return {
    sections: [...(found.caption ? [section(found.caption, 'caption')] : []), ...(found.credit ? [section(found.credit, 'credit')] : [])],
    credits: found.credits,
  }
}

/** What may stand above the body: the date, the headline, the authors. */
const headPart = ({ article, paragraphs, index, above }: Place): Part | undefined => {
  const { text, title } = article
  const paragraph = paragraphs[index]!
  const date = dateOfLine(text, paragraph)
  if (date) {
    if (!date.rest) return { sections: [section(paragraph, 'dateline')], date }
    return {
      sections: [
        section({ start: paragraph.start, end: trimEnd(text, paragraph.start, date.rest.start) }, 'dateline'),
        section(date.rest, index === 0 ? 'headline' : 'body'),
      ],
      date,
    }
  }
  if (isTitle(text, paragraph, title)) return { sections: [section(paragraph, 'headline')] }
  const names = bylineNames(text, paragraph)
  if (names) return { sections: [section(paragraph, 'contributors')], names }
  const onlyHead = above.every((part) => part.sections.every(({ kind }) => kind === 'dateline' || kind === 'headline'))
  const isPlain = !findDateline(text, paragraph) && !findCaption(text, paragraph)
  if (onlyHead && !title && isPlain && isHeadline(text, paragraph, paragraphs[index + 1]))
    return { sections: [section(paragraph, 'headline')] }
  return undefined
}

/** A date line below the text, such as print archives have. */
const footDate = (text: string, paragraph: Span): Part | undefined => {
  const date = dateOfLine(text, paragraph)
  return date && !date.rest ? { sections: [section(paragraph, 'dateline')], date } : undefined
}

const bodyPart = (text: string, words: Span, opens: boolean, contributors: (Span & { names: readonly string[] }) | undefined): Part => {
  const sections: Section[] = []
  const byline = opens ? bylineBefore(text, words) : undefined
  let body = byline ? { start: skipSpace(text, byline.end, words.end), end: words.end } : words
  if (byline) sections.push(section(byline, 'contributors'))
  const found = opens ? findDateline(text, body) : undefined
  if (found) {
    sections.push(section({ start: body.start, end: trimEnd(text, body.start, found.body) }, 'dateline'))
    body = { start: found.body, end: body.end }
  }
  body = { start: body.start, end: trimEnd(text, body.start, body.end) }
  if (body.start < body.end) sections.push(section(body, 'body'))
  if (contributors) sections.push(section(contributors, 'contributors'))
  const names = [...(byline?.names ?? []), ...(contributors?.names ?? [])]
  return {
    sections,
    ...(names.length > 0 && { names }),
    ...(found?.dateline.place && { dateline: found.dateline }),
    ...(found?.day && { day: found.day }),
  }
}

const skipSpace = (text: string, from: number, end: number): number => {
  let at = from
  while (at < end && /\s/.test(text[at]!)) at++
  return at
}

const trimEnd = (text: string, start: number, end: number): number => {
  let at = end
  while (at > start && /\s/.test(text[at - 1]!)) at--
  return at
}

/** The label's own line, where the words of the turn begin on the next. */
const isLabelOfTurn = (article: Article, paragraph: Span, next: MarkedSection | undefined): boolean => {
  if (next?.kind !== 'turn' || next.speaker === undefined) return false
  return (
    next.start - paragraph.end < 40 &&
    cut(article.text, paragraph)
      .replace(/[\s:*_]+$/, '')
      .endsWith(next.speaker) &&
    paragraph.end - paragraph.start < next.speaker.length + 8
  )
}

/** Above and below the turns: place, day and clock time; all else is body. */
const transcriptPart = (place: Place): Part => {
  const { article, paragraphs, index, afterTurns, bodies } = place
  const { text } = article
  const paragraph = paragraphs[index]!
  if (bodies === 0 && !afterTurns && index < headParagraphs) {
    const head =
      isTitle(text, paragraph, article.title) || dateOfLine(text, paragraph) || bylineNames(text, paragraph) ? headPart(place) : undefined
    if (head) return head
  }
  if (!isPlaceOrClock(text, paragraph)) return bodyPart(text, paragraph, false, undefined)
  const named = afterTurns ? undefined : placeOfHead(text, [paragraph])
  return { sections: [section(paragraph, 'dateline')], ...(named && { dateline: { ...paragraph, place: named.place } }) }
}
