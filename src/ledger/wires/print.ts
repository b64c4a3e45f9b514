import type { Reading, Section } from '../../reader/reading.ts'
import { cut, type Span } from '../../text/span.ts'

/** What of an article tells whether it is a copy, and of whose text. A plain value: it can be stored and compared anywhere. */
export interface Print {
  readonly id: string
  readonly text: string
  /** The report's own words: body and turns, without headline, dateline, captions, credits and notices. In text order. */
  readonly body: readonly Span[]
  /** Lines that name who made the report: bylines, credits, sign-offs. */
  readonly lines: readonly Span[]
  readonly headline?: string
  readonly outlet?: string
  /** ISO 8601. */
  readonly published?: string
  /** The agency in the dateline's brackets. */
  readonly agency?: string
}

const isBody = ({ kind }: Section): boolean => kind === 'body' || kind === 'turn'

/** Credits beside a caption are the picture's and tell nothing about the text. */
const lineSections = (sections: readonly Section[]): Section[] =>
  sections.filter(
    ({ kind }, i) =>
      kind === 'contributors' || (kind === 'credit' && sections[i - 1]?.kind !== 'caption' && sections[i + 1]?.kind !== 'caption'),
  )

const span = ({ start, end }: Span): Span => ({ start, end })

/** What a reading tells of its article as a print. `outlet` stands in where the article names none: the folder's or feed's, say. */
export const printOf = ({ article }: Pick<Reading, 'article'>): Print => {
  const headline = article.title ?? firstHeadline(article.text, article.sections)
  return {
    id: article.id,
    text: article.text,
    body: article.sections.filter(isBody).map(span),
    lines: lineSections(article.sections).map(span),
    ...(headline && { headline }),
    ...(article.outlet && { outlet: article.outlet }),
    ...(article.published && { published: article.published }),
    ...(article.dateline?.agency && { agency: article.dateline.agency }),
  }
}

const firstHeadline = (text: string, sections: readonly Section[]): string | undefined => {
  const section = sections.find(({ kind }) => kind === 'headline')
  return section && cut(text, section)
}
