import type { Transaction } from 'kysely'
import { rowBatches } from './in-batches.ts'
import { sha256 } from './lineage.ts'
import type { RecordRowTables } from './record-tables.ts'
import { foundSeries } from './series/found.ts'
import { indexWordsOf } from './series/index-words.ts'
import { orNull, storable, yesNo } from './storable.ts'
import type { StoryView } from './story-view.ts'
import type { Tables } from './tables.ts'

export type RecordRows = { readonly [Table in keyof RecordRowTables]: RecordRowTables[Table][] }

/** Tables of a record's rows, each after those that it points at. */
export const recordTables = [
  'wire',
  'wire_copy',
  'utterance',
  'utterance_statement',
  'series',
  'series_point',
  'series_word',
  'reply',
  'outlook',
  'outlook_evidence',
] as const satisfies (keyof RecordRowTables)[]

/** Of an index of PostgreSQL; longer ids are shortened to a hash. In UTF-16 code units. */
const longestId = 400
const idOf = (id: string): string => (id.length <= longestId ? storable(id) : sha256(id))

/** The record as rows. An utterance that only one statement reports has none: it is the statement's. */
export const recordRowsOf = (view: StoryView): RecordRows => {
  const { story, articles, record } = view
  const sources = new Map(record.sources.map((source) => [source.id, source]))
  const story_id = story.id
  const rowOf = (article: string): string => articles.get(article)?.id ?? article
  /** "article#a5", with the row of the article. */
  const inRow = (key: string): string => `${rowOf(key.slice(0, key.lastIndexOf('#')))}${storable(key.slice(key.lastIndexOf('#')))}`
  const names = (ids: readonly string[]): string => storable(ids.flatMap((id) => sources.get(id)?.name ?? []).join(', '))
  const several = record.utterances.filter(({ statements }) => statements.length > 1)
  const series = record.series.map((one) => foundSeries(one, view, sources))
  return {
    wire: record.wires.map(({ id, origin }) => ({
      story_id,
      id: rowOf(id),
      origin_id: rowOf(origin.id),
      chosen_by: origin.by,
      why: storable(origin.reason),
    })),
    wire_copy: record.wires.flatMap(({ id, copies }) =>
      copies.map(({ article, changes }) => ({ story_id, wire_id: rowOf(id), article_id: rowOf(article), changes: changes.length })),
    ),
    utterance: several.map(({ id, speakers, from, to, statements }) => ({
      story_id,
      id: inRow(id),
      speakers: names(speakers),
      from_day: from,
      to_day: to,
      reports: statements.length,
    })),
    utterance_statement: several.flatMap(({ id, statements }) =>
      statements.map(({ key }, position) => ({ story_id, utterance_id: inRow(id), statement_id: inRow(key), position })),
    ),
    series: series.map(({ id, counts, whose, where, measure, records }) => ({
      story_id,
      id: idOf(id),
      counts: storable(counts),
      whose: orNull(whose),
      place: orNull(where),
      nature: measure.nature,
      institutions: records.length,
      points: records.reduce((sum, { points }) => sum + points.length, 0),
    })),
    series_point: series.flatMap(({ id, records }) => {
      const positions = new Map<string, number>()
      return records.flatMap(({ name, points }) =>
        points.flatMap(({ said, low, high, bound, revision, from, recalled, speakers, reports, carriers }) => {
          const [first] = carriers
          if (!first) return []
          const institution = storable(name)
          const position = positions.get(institution) ?? 0
          positions.set(institution, position + 1)
          return [
            {
              ...{ story_id, series_id: idOf(id), institution, position, said, low, high, bound, revision: revision ?? null },
              ...{ from_low: from?.low ?? null, from_high: from?.high ?? null, recalled: yesNo(recalled) },
              ...{ speakers: storable(speakers.map((speaker) => speaker.name).join(', ')), reports },
              ...{ article_id: first.article.id, start_offset: first.start, end_offset: first.end },
            },
          ]
        }),
      )
    }),
    series_word: [...new Set(record.series.flatMap((one) => [...indexWordsOf(one, sources)]))].map((word) => ({
      word: idOf(word),
      story_id,
    })),
    reply: record.replies.flatMap(({ statement, kind, answers, reason, score }) =>
      [...new Set(answers)].map((answer) => ({
        ...{ story_id, statement_id: inRow(statement), kind, answers_id: inRow(answer), reason: storable(reason), score },
      })),
    ),
    outlook: record.forecasts.flatMap(({ id, reports, speakers, said, earliest, latest, certainty }) => {
      const [first] = reports
      if (!first) return []
      return [
        {
          ...{ story_id, id: inRow(id), words: storable(first.words), speakers: names(speakers), said, earliest: orNull(earliest) },
          ...{ latest: orNull(latest), certainty, reports: reports.length },
          ...{ article_id: rowOf(first.article), start_offset: first.start, end_offset: first.end },
        },
      ]
    }),
    outlook_evidence: record.forecasts.flatMap(({ id, evidence }) =>
      evidence.map(({ kind, day, article, start, end, reason, score }, position) => ({
        ...{ story_id, outlook_id: inRow(id), position, kind, day, article_id: rowOf(article) },
        ...{ start_offset: start, end_offset: end, reason: storable(reason), score },
      })),
    ),
  }
}

/** Puts the rows of a story in the place of those that it had. */
export const writeRecordRows = async (db: Transaction<Tables>, story: string, rows: RecordRows): Promise<void> => {
  for (const table of recordTables.toReversed()) await db.deleteFrom(table).where('story_id', '=', story).execute()
  for (const table of recordTables) {
    const all = rows[table]
    for (const batch of rowBatches<(typeof all)[number]>(all)) await db.insertInto(table).values(batch).execute()
  }
}
