import type { Article } from '../../article/article.ts'
import type { Span } from '../../text/span.ts'
import { cut, length } from '../../text/span.ts'
import { bylineNames } from './byline.ts'
import { isCorrection } from './corrections.ts'
import { findDateline, placeOfLine } from './dateline.ts'
import { isBrokenOff, isMasthead, isOutlet, isTitle } from './headline.ts'
import { fromCapitals } from './names-in-print.ts'
import type { Part } from './parts.ts'
import { captionPart, section } from './parts.ts'
import { dateInLine, dateOfLine } from './published.ts'
import { textCredit } from './text-credits.ts'

/** The head of a report, the lines above its body, ends within so many paragraphs. */
const longestHead = 12
/** A paragraph above the dateline is a standfirst, not a lead, up to so many UTF-16 code units. */
const longestStandfirst = 160

/**
 * The lines above the body: headline, standfirst, masthead, authors, date, a picture's caption. One part for each paragraph.
 * Empty when no body follows them: then a text is all body, for all that can be told.
 */
export const findHead = (article: Article, paragraphs: readonly Span[]): Part[] => {
  const { text } = article
  const first = paragraphs.slice(0, longestHead)
  const datelined = first.findIndex((paragraph) => findDateline(text, paragraph)?.dateline.place)
  const isStandfirst =
    datelined > 0 && first.slice(0, datelined).every((paragraph) => length(paragraph) <= longestStandfirst || captionPart(text, paragraph))
  const body = isStandfirst ? datelined : first.findIndex((_, index) => isBody(article, paragraphs, index))
  // What a line says of itself ("Published: …", "By Jane Roe") holds without a body below it too.
  const end = body < 0 ? first.findIndex((paragraph) => !sureLine(article, paragraph)) : body
  const parts: Part[] = []
  for (const [index, paragraph] of first.slice(0, Math.max(0, end)).entries()) parts.push(headPart(article, paragraph, index, parts.at(-1)))
  return withHeadline(article, parts)
}

/** "Retraction: report on evacuations" over a report without another headline is its headline. */
const withHeadline = ({ text, title }: Article, parts: readonly Part[]): Part[] => {
  const kindOf = ({ sections }: Part): string | undefined => sections[0]?.kind
  const heads = title !== undefined || parts.some((part) => part.sections.some(({ kind }) => kind === 'headline'))
  const at = heads ? -1 : parts.findIndex((part) => kindOf(part) === 'correction' && !/[.!?]["”’)]?$/.test(cut(text, part.sections[0]!)))
  return parts.map((part, i) => (i === at ? { ...part, sections: [section(part.sections[0]!, 'headline')] } : part))
}

/** Prose: a line that ends as a sentence does and has the words of one, and is none of the lines that a head is made of. */
const isBody = (article: Article, paragraphs: readonly Span[], index: number): boolean => {
  const { text } = article
  const paragraph = paragraphs[index]!
  const line = cut(text, paragraph)
  if (findDateline(text, paragraph)) return true
  if (sureLine(article, paragraph) || captionPart(text, paragraph) || isCorrection(text, paragraph)) return false
  const words = line.split(/\s+/, 40).length
  if (words >= 40 || isBrokenOff(text, paragraph, paragraphs[index + 1])) return true
  // An article that has its title needs no headline: a sentence, however short ("Thank you."), begins the text.
  if (article.title && /[.!?…]$/.test(line)) return true
  if (words >= 6 && /[.…:]["”’)\]]*$/.test(line)) return true
  return length(paragraph) > 100 && /[?!"”]$/.test(line)
}

/** Lines that say themselves what they are: a date, a byline, the article's own title. */
export const sureLine = (article: Article, paragraph: Span): Part | undefined => {
  const { text, title } = article
  const date = dateOfLine(text, paragraph)
  if (date && !date.rest) return { sections: [section(paragraph, 'dateline')], date }
  if (date?.rest) {
    return {
      sections: [section({ start: paragraph.start, end: beforeSpace(text, date.rest.start) }, 'dateline'), section(date.rest, 'headline')],
      date,
    }
  }
  if (isTitle(text, paragraph, title)) return { sections: [section(paragraph, 'headline')] }
  const place = placeOfLine(text, paragraph)
  if (place) return { sections: [section(paragraph, 'dateline')], dateline: { ...paragraph, place } }
  const names = bylineNames(text, paragraph)
  if (!names) return undefined
  const dated = dateInLine(text, paragraph)
  return { sections: [section(paragraph, 'contributors')], names, ...(dated && { date: dated }) }
}

const headPart = (article: Article, paragraph: Span, index: number, above: Part | undefined): Part => {
  const { text } = article
  const sure = sureLine(article, paragraph)
  if (sure) return sure
  if (isCorrection(text, paragraph)) return { sections: [section(paragraph, 'correction')] }
  const caption = captionPart(text, paragraph)
  if (caption) return caption
  const date = dateInLine(text, paragraph)
  const line = cut(text, paragraph)
  // "ARDA TODAY | Friday, 21 March 2025 | Region": who, when, which page.
  const named = line.split(/\s*[|·•]\s*/)[0]!
  const outlet =
    index < 2 && !article.title && isOutlet(named, index) ? { outlet: /\p{Ll}/u.test(named) ? named : fromCapitals(named) } : undefined
  if (date) return { sections: [section(paragraph, 'dateline')], date, ...(named !== line && outlet) }
  const credit = textCredit(text, paragraph)
  if (credit) return { sections: [section(paragraph, 'credit')], credits: [{ ...credit.span, parties: [...credit.parties] }] }
  // Right under the authors stands for whom they write.
  const under = above?.names && above.names.length > 0 && !article.title && isOutlet(line, index) ? { outlet: line } : undefined
  return isMasthead(line, index)
    ? { sections: [section(paragraph, 'credit')], ...(index === 0 ? outlet : under) }
    : { sections: [section(paragraph, 'headline')] }
}

const beforeSpace = (text: string, end: number): number => {
  let at = end
  while (at > 0 && /\s/.test(text[at - 1]!)) at--
  return at
}
