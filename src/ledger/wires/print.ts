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

/** "Source: Continental Press", a last line that layouts leave in the body. */
const sourceLine = /(?:^|\n)[ \t]*((?:source|sources|agency|agencies|from wire services|wire):[^\n]{2,80})\s*$/i

/** The body without a last line that names its source, and that line. */
const withoutSourceLine = (text: string, body: readonly Span[]): { body: Span[]; line?: Span } => {
  const last = body.at(-1)
  const tail = last && Math.max(last.start, last.end - 120)
  const found = last && sourceLine.exec(text.slice(tail, last.end))
  if (!last || !found) return { body: [...body] }
  const start = tail! + found.index + found[0].indexOf(found[1]!)
  const rest = [...body.slice(0, -1), { start: last.start, end: tail! + found.index }].filter((one) => one.end > one.start)
  return { body: rest, line: { start, end: start + found[1]!.length } }
}

/** What a reading tells of its article as a print. */
export const printOf = ({ article }: Pick<Reading, 'article'>): Print => {
  const headline = article.title ?? firstHeadline(article.text, article.sections)
  const { body, line } = withoutSourceLine(article.text, article.sections.filter(isBody).map(span))
  return {
    id: article.id,
    text: article.text,
    body,
    lines: [...lineSections(article.sections).map(span), ...(line ? [line] : [])],
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
