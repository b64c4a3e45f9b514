import type { Reading } from '../../reader/reading.ts'
import { findSentences } from '../../reader/sentences.ts'
import { cut, type Span } from '../../text/span.ts'
import { type Keys, keysOf, sha256 } from '../lineage.ts'
import { searchWords } from '../search.ts'
import { dayOf, orNull, storable, yesNo } from '../storable.ts'
import type { ArticleTable, Tables } from '../tables.ts'
import { type Ids, idsOf } from './ids.ts'
import { statementRows } from './statements.ts'
import { storyRows } from './stories.ts'

/** The tables whose rows follow from one reading alone, each after those that it points at. */
export const projected = [
  'entity',
  'sentence',
  'sentence_words',
  'statement',
  'statement_speaker',
  'statement_mention',
  'statement_words',
  'figure',
  'figure_subject',
  'forecast',
  'event',
  'event_participant',
  'place',
  'story_profile',
  'story_key',
] as const satisfies (keyof Tables)[]

export type ProjectedRows = { readonly [Table in (typeof projected)[number]]: Tables[Table][] }

export interface Projection {
  readonly article: Omit<ArticleTable, 'lineage' | 'read_at'>
  readonly rows: ProjectedRows
}

/** An instant in UTC, so that instants can be compared as text; a day, or a time without a zone, as it is. */
const comparable = (value: string): string =>
  /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(value) && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : storable(value)

const articleRow = ({ article }: Reading, keys: Keys, ids: Ids, textHash: string, readAt: string): Projection['article'] => ({
  ...keys,
  given_id: storable(keys.given_id),
  id: ids.article,
  text_hash: textHash,
  outlet: orNull(article.outlet),
  title: orNull(article.title),
  url: orNull(article.url),
  published: orNull(article.published),
  modified: orNull(article.modified),
  byline: JSON.stringify(article.byline),
  language: storable(article.language),
  text: storable(article.text),
  published_on: dayOf(article.published),
  stood_at: comparable(article.modified ?? article.published ?? readAt),
})

const sentenceRows = (text: string, sentences: readonly Span[], ids: Ids): Pick<ProjectedRows, 'sentence' | 'sentence_words'> => {
  const rows = sentences.map((span, position) => ({
    id: ids.numbered('sentence', position),
    article_id: ids.article,
    position,
    start_offset: span.start,
    end_offset: span.end,
    text: storable(cut(text, span)),
  }))
  return { sentence: rows, sentence_words: rows.map((row) => ({ sentence_id: row.id, words: searchWords(row.text).join(' ') })) }
}

export interface Identity {
  readonly keys: Keys
  readonly textHash: string
  readonly ids: Ids
}

/** Which article and which version of it: known without projecting the whole. */
export const identify = ({ article }: Reading): Identity => {
  const keys = keysOf(article)
  const textHash = sha256(article.text)
  return { keys, textHash, ids: idsOf(keys.given_id, textHash) }
}

/** The rows of a reading. `readAt` stands in where the article tells of no day of its own. */
export const project = (reading: Reading, identity: Identity, readAt: string): Projection => {
  const { article, entities, figures, forecasts, events, places } = reading
  const { text } = article
  const { keys, textHash, ids } = identity
  const sentences = findSentences(text, article.sections)
  const local = (id: string | undefined): string | null => (id === undefined ? null : ids.local(id))
  const figureRows = figures.map((figure, i) => ({ ...figure, id: ids.numbered('figure', i) }))
  const eventRows = events.map((event, i) => ({ ...event, id: ids.numbered('event', i) }))
  const offsets = ({ start, end }: Span) => ({ article_id: ids.article, start_offset: start, end_offset: end })
  const row = articleRow(reading, keys, ids, textHash, readAt)
  return {
    article: row,
    rows: {
      ...sentenceRows(text, sentences, ids),
      ...statementRows(reading, sentences, ids, row.stood_at),
      ...storyRows(reading, ids.article, row.published_on ?? readAt.slice(0, 10)),
      entity: entities.map((entity) => ({
        id: ids.local(entity.id),
        article_id: ids.article,
        kind: entity.kind,
        name: storable(entity.name),
        aliases: JSON.stringify(entity.aliases),
        role: orNull(entity.role),
        affiliation_id: local(entity.affiliation),
        stands_for_id: local(entity.standsFor),
        mentions: JSON.stringify(entity.mentions),
      })),
      figure: figureRows.map((figure) => ({
        id: figure.id,
        ...offsets(figure),
        statement_id: local(figure.attribution),
        text: storable(cut(text, figure)),
        low: figure.low,
        high: figure.high,
        bound: figure.bound,
        unit: storable(figure.unit),
        concept: storable(figure.concept),
        place_id: local(figure.place),
        as_of: orNull(figure.asOf),
        previous: yesNo(figure.previous),
      })),
      figure_subject: figureRows.flatMap(({ id, subject }) =>
        [...new Set(subject)].map((entity) => ({ figure_id: id, entity_id: ids.local(entity) })),
      ),
      forecast: forecasts.map((forecast, i) => ({
        id: ids.numbered('forecast', i),
        ...offsets(forecast),
        statement_id: local(forecast.attribution),
        text: storable(cut(text, forecast)),
        earliest: orNull(forecast.earliest),
        latest: orNull(forecast.latest),
        certainty: forecast.certainty,
      })),
      event: eventRows.map((event) => ({
        id: event.id,
        ...offsets(event),
        statement_id: local(event.attribution),
        type: storable(event.type),
        text: storable(event.text),
        place_id: local(event.place),
        happened: orNull(event.time),
      })),
      event_participant: eventRows.flatMap(({ id, actor, recipient }) =>
        (['actor', 'recipient'] as const).flatMap((part) =>
          [...new Set(part === 'actor' ? actor : recipient)].map((entity) => ({ event_id: id, entity_id: ids.local(entity), part })),
        ),
      ),
      place: places.map((place, i) => ({
        id: ids.numbered('place', i),
        ...offsets(place),
        entity_id: ids.local(place.entity),
        name: storable(place.name),
        lat: place.lat,
        lon: place.lon,
        country: storable(place.country),
        division: orNull(place.within),
        geoname_id: place.geonameId ?? null,
      })),
    },
  }
}
