/** Stories: articles of one matter, and what they say together. */

import type { Reading } from '../reader/reading.ts'
import { rulingsFor, rulingsMark } from './corrections.ts'
import { type ArticleHead, headColumns, headOf } from './heads.ts'
import { inBatches } from './in-batches.ts'
import type { Ledger } from './ledger.ts'
import { sha256 } from './lineage.ts'
import { recordOf, recordVersion, type StoryRecord } from './record.ts'
import { type RecordRows, recordRowsOf, writeRecordRows } from './record-rows.ts'
import { findStories, type StoryInView, type StoryQuery, storiesById } from './stories/find.ts'
import { linkStories } from './stories/linking.ts'
import type { StoryView } from './story-view.ts'

export type { ArticleHead } from './heads.ts'
export type { StoryRecord } from './record.ts'
export { countStories, findStories, type StoryInView, type StoryQuery, storiesById } from './stories/find.ts'
export type { StoryHead } from './stories/head.ts'
export { linkStories } from './stories/linking.ts'
export type { StoryView } from './story-view.ts'

/** The records of the stories that are asked for, that with the newest article first. */
export const storyRecords = async (ledger: Ledger, query: StoryQuery = {}): Promise<StoryView[]> => {
  // What a record has is known once it is made.
  await (query.series || query.having ? bringUpToDate(ledger) : linkStories(ledger))
  return viewsOf(ledger, await findStories(ledger, query), query.asOf)
}

/** Puts what waits for it into stories, and makes the records that have to be made; `tell` hears how many are done of how many. */
export const bringUpToDate = async (ledger: Ledger, tell: (done: number, of: number) => void = () => {}): Promise<void> => {
  await linkStories(ledger)
  const pending = await ledger.db.selectFrom('record_pending').select('story_id').orderBy('story_id').execute()
  for (const [done, { story_id }] of pending.entries()) {
    tell(done, pending.length)
    for (const found of await storiesById(ledger, [story_id])) await viewOf(ledger, found)
  }
}

/** The record of a story, as it is kept; made and kept where it is not, or where something has changed since. */
export const viewOf = async (ledger: Ledger, found: StoryInView, asOf?: string): Promise<StoryView> =>
  (await viewsOf(ledger, [found], asOf))[0]!

/** The same of several, in their order. */
export const viewsOf = async (ledger: Ledger, all: readonly StoryInView[], asOf: string | undefined): Promise<StoryView[]> => {
  const heads = await headsOf(
    ledger,
    all.flatMap(({ rows }) => rows),
  )
  const kept = await recordsOf(
    ledger,
    all.map(({ story }) => story.id),
  )
  const isRuled = (await ledger.db.selectFrom('correction').select('number').limit(1).executeTakeFirst()) !== undefined
  const views: StoryView[] = []
  for (const found of all) {
    const { story, rows, lineages } = found
    const articles = new Map(
      rows.flatMap((row) => {
        const head = heads.get(row)
        return head ? [[head.given_id, head] as const] : []
      }),
    )
    const fingerprint = fingerprintOf(found.fingerprint, isRuled ? await rulingsMark(ledger, lineages, asOf) : '')
    const known = kept.get(story.id)
    if (known?.fingerprint === fingerprint) {
      views.push({ story, articles, record: JSON.parse(known.record) as StoryRecord })
      continue
    }
    const readings = await readingsOf(ledger, rows)
    const record = JSON.stringify(recordOf(readings, await rulingsFor(ledger, readings, asOf)))
    const view = { story, articles, record: JSON.parse(record) as StoryRecord }
    if (asOf === undefined) await keep(ledger, { story_id: story.id, fingerprint, record }, found.fingerprint, recordRowsOf(view))
    views.push(view)
  }
  return views
}

/** Of everything that a record follows from: the versions and readings of its articles, what people ruled, and how records are made. */
const fingerprintOf = (story: string, ruled: string): string => sha256(JSON.stringify([recordVersion, story, ruled])).slice(0, 16)

const recordsOf = async (ledger: Ledger, stories: readonly string[]): Promise<Map<string, { fingerprint: string; record: string }>> => {
  const rows = await inBatches(stories, (batch) =>
    ledger.db.selectFrom('story_record').selectAll().where('story_id', 'in', batch).execute(),
  )
  return new Map(rows.map((row) => [row.story_id, row]))
}

/** Keeps a record, unless the story has changed or gone while it was made. */
const keep = (
  ledger: Ledger,
  row: { story_id: string; fingerprint: string; record: string },
  storyFingerprint: string,
  rows: RecordRows,
): Promise<void> =>
  ledger.change([`record ${row.story_id}`], async (db) => {
    const story = await db.selectFrom('story').select('fingerprint').where('id', '=', row.story_id).executeTakeFirst()
    if (story?.fingerprint !== storyFingerprint) return
    await db
      .insertInto('story_record')
      .values(row)
      .onConflict((conflict) => conflict.column('story_id').doUpdateSet(row))
      .execute()
    await writeRecordRows(db, row.story_id, rows)
    await db.deleteFrom('record_pending').where('story_id', '=', row.story_id).execute()
  })

/** By the id of the row. */
const headsOf = async (ledger: Ledger, rows: readonly string[]): Promise<Map<string, ArticleHead>> => {
  const found = await inBatches(rows, (batch) =>
    ledger.db.selectFrom('article').select(headColumns).where('article.id', 'in', batch).execute(),
  )
  return new Map(found.map((row) => [row.id, headOf(row)]))
}

const readingsOf = async (ledger: Ledger, rows: readonly string[]): Promise<Reading[]> => {
  const found = await inBatches(rows, (batch) =>
    ledger.db.selectFrom('reading').select('reading').where('article_id', 'in', batch).orderBy('article_id').execute(),
  )
  return found.map(({ reading }) => JSON.parse(reading) as Reading)
}
