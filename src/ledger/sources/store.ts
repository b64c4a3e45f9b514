import { sql, type Transaction } from 'kysely'
import type { Ledger } from '../ledger.ts'
import { recordVersion } from '../record.ts'
import { storable } from '../storable.ts'
import { linkStories, type StoryInView, type StoryView, storiesById, viewOf } from '../stories.ts'
import type { Tables } from '../tables.ts'
import { articleOf, type SourceDetail, type SourceFacts, type StorySource, storySources } from './rows.ts'

/** Raised whenever the same record may give other rows. */
const rowsVersion = 3
const version = recordVersion * 1000 + rowsVersion

/** Makes the rows of sources anew for every story that has changed since they were made, or that somebody corrected. It may be stopped at any time. */
export const refreshSources = async (ledger: Ledger, tell: (stories: number) => void = () => {}): Promise<void> => {
  await linkStories(ledger)
  const corrected = await correctedStories(ledger)
  let done = 0
  for (const id of await staleStories(ledger, corrected)) {
    const [found] = await storiesById(ledger, [id])
    if (found) await writeStory(ledger, found, corrected.get(id) ?? 0)
    done += 1
    tell(done)
  }
}

/** By story that somebody corrected, the number of the newest correction in the ledger: an undoing names what it undoes, and may touch any. */
const correctedStories = async (ledger: Ledger): Promise<ReadonlyMap<string, number>> => {
  const newest = await ledger.db
    .selectFrom('correction')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst()
  if (!newest?.number) return new Map()
  const { rows } = await sql<{ story_id: string }>`select distinct story_article.story_id from correction_target
    join article as pointed on pointed.id = correction_target.article_id join article on article.lineage = pointed.lineage
    join story_article on story_article.article_id = article.id`.execute(ledger.db)
  return new Map(rows.map(({ story_id }) => [story_id, Number(newest.number)]))
}

const staleStories = async (ledger: Ledger, corrected: ReadonlyMap<string, number>): Promise<string[]> => {
  const rows = await ledger.db
    .selectFrom('story')
    .leftJoin('source_story as made', 'made.story_id', 'story.id')
    .select(['story.id', 'story.fingerprint', 'made.fingerprint as made_from', 'made.version', 'made.corrections'])
    .orderBy('story.id')
    .execute()
  return rows
    .filter((row) => row.made_from !== row.fingerprint || row.version !== version || row.corrections !== (corrected.get(row.id) ?? 0))
    .map(({ id }) => id)
}

const writeStory = async (ledger: Ledger, found: StoryInView, corrections: number): Promise<void> => {
  const sources = await sourcesIn(ledger, await viewOf(ledger, found))
  const story = found.story.id
  await ledger.change([`sources ${story}`], async (db) => {
    const now = await db.selectFrom('story').select('fingerprint').where('id', '=', story).executeTakeFirst()
    // It has changed or gone while this was made: whoever changed it leaves it stale.
    if (now?.fingerprint !== found.fingerprint) return
    await db.deleteFrom('source_word').where('story_id', '=', story).execute()
    await db.deleteFrom('source').where('story_id', '=', story).execute()
    await writeRows(db, sources)
    const row = { story_id: story, fingerprint: found.fingerprint, version, corrections }
    await db
      .insertInto('source_story')
      .values(row)
      .onConflict((conflict) => conflict.column('story_id').doUpdateSet(row))
      .execute()
  })
}

/** The sources of a story's record, with the days of their statements. */
export const sourcesIn = async (ledger: Ledger, { story, articles, record }: StoryView): Promise<StorySource[]> => {
  const rows = new Map([...articles].map(([given, { id }]) => [given, id] as const))
  const days = await daysOf(ledger, [...rows.values()])
  const rowOf = (key: string): string => `${rows.get(articleOf(key)) ?? ''}${key.slice(key.lastIndexOf('#'))}`
  return storySources(story.id, record, (key) => days.get(rowOf(key)) ?? '')
}

/** So many values in one statement: fewer than either database takes. */
const AT_ONCE = 500

const daysOf = async (ledger: Ledger, articles: readonly string[]): Promise<Map<string, string>> => {
  const days = new Map<string, string>()
  for (let i = 0; i < articles.length; i += AT_ONCE)
    for (const { id, day } of await ledger.db
      .selectFrom('statement')
      .select(['id', 'day'])
      .where('article_id', 'in', articles.slice(i, i + AT_ONCE))
      .execute())
      days.set(id, day)
  return days
}

const writeRows = async (db: Transaction<Tables>, sources: readonly StorySource[]): Promise<void> => {
  const rows = sources.map(({ story, id, block, name, kind, named, statements, reports, first, last, ...rest }) => {
    const { names, roles, speaksFor, within, above, outlets, mentions, said, why } = rest
    const facts: SourceFacts = { names, roles, speaksFor, ...(within && { within }), above, outlets }
    const detail: SourceDetail = { mentions, said, why }
    return {
      story_id: story,
      id: storable(id),
      block: storable(block).slice(0, LONGEST),
      name: storable(name),
      kind,
      named: named ? 1 : 0,
      statements,
      reports,
      first_day: first ?? null,
      last_day: last ?? null,
      facts: storable(JSON.stringify(facts)),
      detail: storable(JSON.stringify(detail)),
    }
  })
  const words = sources.flatMap(({ story, id, words }) => words.map((word) => ({ word, story_id: story, source_id: storable(id) })))
  for (let i = 0; i < rows.length; i += AT_ONCE)
    await db
      .insertInto('source')
      .values(rows.slice(i, i + AT_ONCE))
      .execute()
  for (let i = 0; i < words.length; i += AT_ONCE)
    await db
      .insertInto('source_word')
      .values(words.slice(i, i + AT_ONCE))
      .execute()
}

/** An index of PostgreSQL takes some 2,700 bytes. In UTF-16 code units. */
const LONGEST = 200
