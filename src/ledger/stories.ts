/** Stories: articles of one matter, and what they say together. */
import type { Reading } from '../reader/reading.ts'
import { rulingsFor, rulingsMark } from './corrections.ts'
import { type ArticleHead, headColumns, headOf } from './heads.ts'
import type { Ledger } from './ledger.ts'
import { sha256 } from './lineage.ts'
import { recordOf, recordVersion, type StoryRecord } from './record.ts'
import { type RecordRows, recordRowsOf, writeRecordRows } from './record-rows.ts'
import { findStories, type StoryInView, type StoryQuery, storiesById } from './stories/find.ts'
import { linkStories } from './stories/linking.ts'
import type { StoryView } from './story-view.ts'

export type { ArticleHead } from './heads.ts'
export type { StoryRecord } from './record.ts'
export { findStories, type StoryInView, type StoryQuery, storiesById } from './stories/find.ts'
export type { StoryHead } from './stories/head.ts'
export { linkStories } from './stories/linking.ts'
export type { StoryView } from './story-view.ts'

/** The records of the stories that are asked for, that with the newest article first. */
export const storyRecords = async (ledger: Ledger, query: StoryQuery = {}): Promise<StoryView[]> => {
  await linkStories(ledger)
  const views: StoryView[] = []
  for (const found of await findStories(ledger, query)) views.push(await viewOf(ledger, found, query.asOf))
  return views
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
export const viewOf = async (ledger: Ledger, found: StoryInView, asOf?: string): Promise<StoryView> => {
  const { story, rows, lineages } = found
  const articles = await headsOf(ledger, rows)
  const fingerprint = await fingerprintOf(ledger, found, lineages, asOf)
  const kept = await ledger.db.selectFrom('story_record').selectAll().where('story_id', '=', story.id).executeTakeFirst()
  if (kept?.fingerprint === fingerprint) return { story, articles, record: JSON.parse(kept.record) as StoryRecord }
  const readings = await readingsOf(ledger, rows)
  const record = JSON.stringify(recordOf(readings, await rulingsFor(ledger, readings, asOf)))
  const view = { story, articles, record: JSON.parse(record) as StoryRecord }
  if (asOf === undefined) await keep(ledger, { story_id: story.id, fingerprint, record }, found.fingerprint, recordRowsOf(view))
  return view
}

/** Of everything that a record follows from. */
const fingerprintOf = async (
  ledger: Ledger,
  { fingerprint }: StoryInView,
  lineages: readonly string[],
  asOf: string | undefined,
): Promise<string> => sha256(JSON.stringify([recordVersion, fingerprint, await rulingsMark(ledger, lineages, asOf)])).slice(0, 16)

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

/** So many values in one statement: fewer than either database takes. */
const AT_ONCE = 1000

const inBatches = async <Row>(ids: readonly string[], ask: (batch: readonly string[]) => Promise<Row[]>): Promise<Row[]> => {
  const rows: Row[] = []
  for (let i = 0; i < ids.length; i += AT_ONCE) rows.push(...(await ask(ids.slice(i, i + AT_ONCE))))
  return rows
}

const headsOf = async (ledger: Ledger, rows: readonly string[]): Promise<Map<string, ArticleHead>> => {
  const found = await inBatches(rows, (batch) =>
    ledger.db.selectFrom('article').select(headColumns).where('article.id', 'in', batch).orderBy('article.id').execute(),
  )
  return new Map(found.map((row) => [row.given_id, headOf(row)]))
}

const readingsOf = async (ledger: Ledger, rows: readonly string[]): Promise<Reading[]> => {
  const found = await inBatches(rows, (batch) =>
    ledger.db.selectFrom('reading').select('reading').where('article_id', 'in', batch).orderBy('article_id').execute(),
  )
  return found.map(({ reading }) => JSON.parse(reading) as Reading)
}
