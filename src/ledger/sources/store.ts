import { sql, type Transaction } from 'kysely'
import type { Ledger } from '../ledger.ts'
import { recordVersion } from '../record.ts'
import type { SourceInStoryTable, SourceTable } from '../source-tables.ts'
import { storable } from '../storable.ts'
import { linkStories, type StoryInView, type StoryView, storiesById, viewOf } from '../stories.ts'
import type { Tables } from '../tables.ts'
import { articleOf, type SourceFacts, type StorySource, storySources, wordsOf } from './rows.ts'

/** Raised whenever the same record may give other rows. */
const rowsVersion = 4
const version = recordVersion * 1000 + rowsVersion

/** Makes the rows of sources anew for every story that has changed since they were made, or that somebody corrected. It may be stopped at any time. */
export const refreshSources = async (ledger: Ledger, tell: (stories: number) => void = () => {}): Promise<void> => {
  await linkStories(ledger)
  await dropGone(ledger)
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
  // One that writes at a time: sums over stories have to see what all others have written.
  await ledger.change(['sources'], async (db) => {
    const now = await db.selectFrom('story').select('fingerprint').where('id', '=', story).executeTakeFirst()
    // It has changed or gone while this was made: whoever changed it leaves it stale.
    if (now?.fingerprint !== found.fingerprint) return
    await replaceStory(db, story, sources)
    const row = { story_id: story, fingerprint: found.fingerprint, version, corrections }
    await db
      .insertInto('source_story')
      .values(row)
      .onConflict((conflict) => conflict.column('story_id').doUpdateSet(row))
      .execute()
  })
}

/** Stories that are no more leave their rows to be taken out. */
const dropGone = async (ledger: Ledger): Promise<void> => {
  const gone = await ledger.db
    .selectFrom('source_story')
    .leftJoin('story', 'story.id', 'source_story.story_id')
    .select('source_story.story_id')
    .where('story.id', 'is', null)
    .execute()
  if (gone.length === 0) return
  await ledger.change(['sources'], async (db) => {
    for (const { story_id } of gone) {
      await replaceStory(db, story_id, [])
      await db.deleteFrom('source_story').where('story_id', '=', story_id).execute()
    }
  })
}

const replaceStory = async (db: Transaction<Tables>, story: string, sources: readonly StorySource[]): Promise<void> => {
  const before = await db.selectFrom('source_in_story').select(['source_id', 'block']).where('story_id', '=', story).execute()
  await db.deleteFrom('source_in_story').where('story_id', '=', story).execute()
  await insert(db, 'source_in_story', sources.map(rowOf))
  const facts = new Map(sources.map(({ source, block, facts }) => [source, { block, facts }] as const))
  const touched = [...new Set([...before.map(({ source_id }) => source_id), ...facts.keys()])]
  await sumUp(db, touched, facts)
  await sumBlocks(db, [...new Set([...before, ...sources].map(({ block }) => block))])
}

const rowOf = ({ story, id, source, block, statements, reports, first, last, outlets, detail }: StorySource): SourceInStoryTable => ({
  story_id: story,
  id: storable(id),
  source_id: source,
  block,
  statements,
  reports,
  first_day: first ?? null,
  last_day: last ?? null,
  outlets: storable(JSON.stringify(outlets)),
  detail: storable(JSON.stringify(detail)),
})

type Facts = ReadonlyMap<string, { readonly block: string; readonly facts: SourceFacts }>

/** The sums of sources over their stories; what stands in no story any more goes. */
const sumUp = async (db: Transaction<Tables>, sources: readonly string[], facts: Facts): Promise<void> => {
  for (let i = 0; i < sources.length; i += AT_ONCE) {
    const some = sources.slice(i, i + AT_ONCE)
    const sums = await db
      .selectFrom('source_in_story')
      .select(({ fn }) => [
        'source_id as id',
        fn.countAll().as('stories'),
        fn.sum('statements').as('statements'),
        fn.sum('reports').as('reports'),
        fn.min('first_day').as('first_day'),
        fn.max('last_day').as('last_day'),
      ])
      .where('source_id', 'in', some)
      .groupBy('source_id')
      .execute()
    const left = new Set(sums.map(({ id }) => id))
    const known = new Set((await db.selectFrom('source').select('id').where('id', 'in', some).execute()).map(({ id }) => id))
    for (const { id, first_day, last_day, ...sum } of sums.filter((one) => known.has(one.id)))
      await db
        .updateTable('source')
        .set({ stories: Number(sum.stories), statements: Number(sum.statements), reports: Number(sum.reports), first_day, last_day })
        .where('id', '=', id)
        .execute()
    const gone = some.filter((id) => known.has(id) && !left.has(id))
    if (gone.length > 0) {
      await db.deleteFrom('source_word').where('source_id', 'in', gone).execute()
      await db.deleteFrom('source').where('id', 'in', gone).execute()
    }
    const made = sums.filter(({ id }) => !known.has(id))
    const rows = made.map(({ id, stories, statements, reports, first_day, last_day }) => {
      const { block, facts: own } = facts.get(id)!
      return {
        id,
        block,
        name: storable(own.name),
        kind: own.kind,
        named: own.named ? 1 : 0,
        facts: storable(JSON.stringify(own)),
        stories: Number(stories),
        statements: Number(statements),
        reports: Number(reports),
        first_day,
        last_day,
      }
    })
    await insert(db, 'source', rows)
    await insert(
      db,
      'source_word',
      made.flatMap(({ id }) => wordsOf(facts.get(id)!.facts).map((word) => ({ word, source_id: id }))),
    )
  }
}

const sumBlocks = async (db: Transaction<Tables>, blocks: readonly string[]): Promise<void> => {
  for (let i = 0; i < blocks.length; i += AT_ONCE) {
    const some = blocks.slice(i, i + AT_ONCE)
    const sums = await db
      .selectFrom('source')
      .select(({ fn }) => ['block', fn.sum('statements').as('statements')])
      .where('block', 'in', some)
      .where('named', '=', 1)
      .groupBy('block')
      .execute()
    await db.deleteFrom('source_block').where('block', 'in', some).execute()
    await insert(
      db,
      'source_block',
      sums.map(({ block, statements }) => ({ block, statements: Number(statements) })).filter(({ statements }) => statements > 0),
    )
  }
}

const insert = async <Table extends 'source' | 'source_word' | 'source_block' | 'source_in_story'>(
  db: Transaction<Tables>,
  table: Table,
  rows: readonly Tables[Table][],
): Promise<void> => {
  for (let i = 0; i < rows.length; i += AT_ONCE)
    await db
      .insertInto(table as 'source')
      .values(rows.slice(i, i + AT_ONCE) as SourceTable[])
      .execute()
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
