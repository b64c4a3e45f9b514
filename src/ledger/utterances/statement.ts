import type { Attribution, Figure, Reading, Time } from '../../reader/reading.ts'
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
  readonly times: readonly Time[]
}

const within = <T extends Span>(items: readonly T[], spans: readonly Span[]): T[] =>
  items.filter((item) => spans.some((span) => overlaps(span, item)))

/** The statements of a reading. What has no words is none. */
export function statementsOf(reading: Reading, voiceOf: Voices): Statement[] {
  const { article } = reading
  const headlines = article.sections.filter(({ kind }) => kind === 'headline')
  return reading.attributions.flatMap((attribution) => {
    const spans = attribution.content
    const words = wordsOf(article.text, spans, attribution.kind === 'direct')
    if (words.length === 0) return []
    const window = windowOf(attribution, reading)
    return [
      {
        key: `${article.id}#${attribution.id}`,
        article: article.id,
        attribution,
        ...(article.outlet && { outlet: article.outlet }),
        ...(article.published && { published: article.published }),
        text: article.text,
        spans,
        inHeadline: within(headlines, spans).length > 0,
        window,
        voice: voiceOf(reading, attribution.speakers, window.to),
        words,
        telling: new Set(words.filter((word) => word.telling).map(({ key }) => stem(key))),
        figures: within(reading.figures, spans),
        times: within(reading.times, spans),
      },
    ]
  })
}
