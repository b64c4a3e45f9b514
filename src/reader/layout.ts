import type { Article } from '../article/article.ts'
import { findWrittenDate } from '../article/written-date.ts'
import { nameKey } from '../text/keys.ts'
import { cut } from '../text/span.ts'
import { placeOfLine } from './layout/dateline.ts'
import type { Part } from './layout/parts.ts'
import { dateOfAddress } from './layout/published.ts'
import { findParts } from './layout/sections.ts'
import { findSpokenDay } from './layout/spoken.ts'
import type { Credit, Dateline, Note, Section } from './reading.ts'

/** What an article is made of, and what its frame says: who wrote it, where, when, whose pictures. */
export interface Layout {
  /** ISO 8601, as precise as known; absent when neither page nor text says. Never the clock. */
  readonly published?: string
  /** ISO 8601: when it was last changed, where the text says so. */
  readonly modified?: string
  /** The day on which a transcript's words were said, where that is not the day of publication: "2023-10-18". */
  readonly spoken?: string
  /** The headline that stands in the text. */
  readonly headline?: string
  /** Whom the masthead names, as a text file's first line. */
  readonly outlet?: string
  /** Names; contributors included. */
  readonly byline: string[]
  readonly dateline?: Dateline
  /** In text order, none overlapping. The labels of turns stand in none. */
  readonly sections: Section[]
  readonly credits: Credit[]
  readonly notes: Note[]
}

/** Finds the sections of an article and what its frame says. Pure; linear in the length of the text. */
export const findLayout = (article: Article): Layout => {
  const parts = findParts(article)
  const sections = joined(
    article.text,
    parts.flatMap((part) => part.sections),
  )
  const dateline = findPlace(article.text, parts)
  const headline = findHeadline(article.text, sections)
  const { published, modified, notes } = findPublished(article, parts)
  const outlet = parts.find((part) => part.outlet)?.outlet
  const spoken = findSpokenDay(article, sections, published)
  return {
    ...(published && { published }),
    ...(modified && { modified }),
    ...(spoken && { spoken }),
    ...(headline && { headline }),
    ...(outlet && { outlet }),
    byline: distinct([...article.byline, ...parts.flatMap((part) => part.names ?? [])]),
    ...(dateline && { dateline }),
    sections,
    credits: parts.flatMap((part) => part.credits ?? []),
    notes,
  }
}

/** The first headline line of three words or more: kickers ("EXCLUSIVE", "World") have fewer. */
const findHeadline = (text: string, sections: readonly Section[]): string | undefined =>
  sections
    .filter(({ kind }) => kind === 'headline')
    .map((section) => cut(text, section).replace(/\s+/g, ' '))
    .find((line) => line.split(' ').length > 2)

/** Of several lines above a transcript, the one with a region ("Charleston, South Carolina") says best where it was. */
const findPlace = (text: string, parts: readonly Part[]): Dateline | undefined => {
  const places = parts.flatMap(({ dateline }) => dateline ?? [])
  return places.find((line) => placeOfLine(text, line)) ?? places.find(({ place }) => place.includes(',')) ?? places[0]
}

/** Neighbouring body paragraphs are one section. */
const joined = (text: string, sections: readonly Section[]): Section[] => {
  const all: Section[] = []
  for (const section of sections) {
    const last = all.at(-1)
    if (last && last.kind === 'body' && section.kind === 'body' && /^\s*$/.test(text.slice(last.end, section.start))) {
      all[all.length - 1] = { ...last, end: section.end }
    } else all.push(section)
  }
  return all
}

const distinct = (names: readonly string[]): string[] =>
  [...new Map(names.toReversed().map((name) => [nameKey(name), name])).values()].toReversed()

interface Dates {
  readonly published?: string
  readonly modified?: string
  readonly notes: Note[]
}

/** The page's own date; else a date line of the text; else a day that dateline or address gives, marked as a guess; else none. */
const findPublished = (article: Article, parts: readonly Part[]): Dates => {
  const lines = parts.flatMap(({ date }) => date ?? [])
  const first = lines.find(({ isUpdate }) => !isUpdate)
  const updated = article.modified ?? lines.find(({ isUpdate }) => isUpdate)?.value
  const modified = updated && { modified: updated }
  if (article.published) return { published: article.published, ...modified, notes: [] }
  if (first) {
    const doubt: Note[] = first.ambiguous
      ? [
          {
            start: first.start,
            end: first.end,
            rule: 'guessed-date',
            message: `Day and month could be read the other way round; read as ${first.value}.`,
          },
        ]
      : []
    return { published: first.value, ...modified, notes: doubt }
  }
  const guess = guessed(article, parts, updated)
  if (!guess)
    return {
      ...modified,
      notes: [{ rule: 'no-date', message: 'Neither the page nor the text says when it was published; relative days have no anchor.' }],
    }
  return {
    published: guess.value,
    ...modified,
    notes: [{ rule: 'guessed-date', message: `No date of publication was given; ${guess.why} gives ${guess.value}.` }],
  }
}

const guessed = (article: Article, parts: readonly Part[], updated: string | undefined): { value: string; why: string } | undefined => {
  if (updated) return { value: updated, why: 'the time of the last change' }
  const dated = parts.map(({ day }) => (day ? findWrittenDate(day) : undefined)).find((date) => date !== undefined)
  if (dated) return { value: dated.value, why: 'the dateline' }
  const address = article.url ? dateOfAddress(article.url) : undefined
  return address ? { value: address, why: 'the address' } : undefined
}
