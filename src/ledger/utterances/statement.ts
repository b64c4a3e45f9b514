import type { Attribution, Figure, Reading } from '../../reader/reading.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { type Window, windowOf } from './days.ts'
import type { Voice, Voices } from './speakers.ts'
import { stem, type Word, wordsOf } from './words.ts'

/** One attribution in one article, with what tells whether another reports the same utterance. */
export interface Statement {
  /** "article#attribution": the same on every run. */
  readonly key: string
  readonly article: string
  readonly attribution: Attribution
  readonly outlet?: string
  /** ISO 8601. */
  readonly published?: string
  readonly text: string
  /** The content, in text order. */
  readonly spans: readonly Span[]
  readonly inHeadline: boolean
  readonly window: Window
  readonly voice: Voice
  readonly words: readonly Word[]
  /** Stems of its telling words. */
  readonly telling: ReadonlySet<string>
  readonly figures: readonly Figure[]
  /** The last days of what it says is to come, ISO 8601. */
  readonly due: readonly string[]
}

const within = <T extends Span>(items: readonly T[], spans: readonly Span[]): T[] =>
  items.filter((item) => spans.some((span) => overlaps(span, item)))

const nobodyWrong: ReadonlySet<string> = new Set()

/** The statements of a reading. What has no words is none. Those in `wrongSpeakers` ("article#attribution") are nobody's. */
export function statementsOf(reading: Reading, voiceOf: Voices, wrongSpeakers = nobodyWrong): Statement[] {
  const { article } = reading
  const headlines = article.sections.filter(({ kind }) => kind === 'headline')
  return reading.attributions.flatMap((attribution) => {
    const spans = attribution.content
    const words = wordsOf(article.text, spans, attribution.kind === 'direct')
    if (words.length === 0) return []
    const window = windowOf(attribution, reading)
    const key = `${article.id}#${attribution.id}`
    return [
      {
        key,
        article: article.id,
        attribution,
        ...(article.outlet && { outlet: article.outlet }),
        ...(article.published && { published: article.published }),
        text: article.text,
        spans,
        // What a headline and the report below it tell together is the report's.
        inHeadline: spans.every((span) => headlines.some((headline) => overlaps(headline, span))),
        window,
        voice: voiceOf(reading, wrongSpeakers.has(key) ? [] : attribution.speakers, window.to),
        words,
        telling: new Set(words.filter((word) => word.telling).map(({ key }) => stem(key))),
        figures: within(reading.figures, spans),
        due: within(reading.forecasts, spans).flatMap(({ latest }) => latest ?? []),
      },
    ]
  })
}

/** A statement as a record keeps it: where it stands, without the article's text. Spans are UTF-16 offsets into that. */
export interface Report {
  /** "article#attribution". */
  readonly key: string
  readonly article: string
  readonly attribution: string
  readonly outlet?: string
  /** ISO 8601. */
  readonly published?: string
  readonly kind: Attribution['kind']
  readonly inHeadline: boolean
  /** The content, in text order. */
  readonly spans: readonly Span[]
}

export const reportOf = ({ key, article, attribution, outlet, published, inHeadline, spans }: Statement): Report => ({
  key,
  article,
  attribution: attribution.id,
  ...(outlet && { outlet }),
  ...(published && { published }),
  kind: attribution.kind,
  inHeadline,
  spans: spans.map(({ start, end }) => ({ start, end })),
})
