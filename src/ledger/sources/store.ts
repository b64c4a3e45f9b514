import { sql, type Transaction } from 'kysely'
import { batches, rowBatches } from '../in-batches.ts'
import type { Ledger } from '../ledger.ts'
import { recordVersion } from '../record.ts'
import type { SourceInStoryTable, SourceTable } from '../source-tables.ts'
import { storable } from '../storable.ts'
import { linkStories, type StoryInView, type StoryView, storiesById, viewOf } from '../stories.ts'
import type { Tables } from '../tables.ts'
import { articleOf, type SourceFacts, type StorySource, storySources, wordsOf } from './rows.ts'

/** Raised whenever the same record may give other rows. */
const rowsVersion = 5
const version = recordVersion * 1000 + rowsVersion

/** Makes the rows of sources anew for every story that has changed since they were made, or that somebody corrected. It may be stopped at any time. */
export const refreshSources = async (ledger: Ledger, tell: (stories: number) => void = () => {}): Promise<void> => {
  await linkStories(ledger)
  const corrected = await correctedStories(ledger)
  let done = 0
  for (const id of await staleStories(ledger, corrected)) {
    const [found] = await storiesById(ledger, [id])
    await writeStory(ledger, id, found, corrected.get(id) ?? 0)
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
  const pending = await ledger.db.selectFrom('source_pending').select('story_id').execute()
  const old = await ledger.db
    .selectFrom('source_story')
    .select('story_id')
    .where(({ eb, or }) => or([eb('version', '<', version), eb('version', '>', version)]))
    .execute()
  const ruled = await ledger.db
    .selectFrom('source_story')
    .select(['story_id', 'corrections'])
    .where(({ eb, or }) => or([eb('corrections', '>', 0), ...(corrected.size > 0 ? [eb('story_id', 'in', [...corrected.keys()])] : [])]))
    .execute()
  const changed = ruled.filter((row) => row.corrections !== (corrected.get(row.story_id) ?? 0))
  return [...new Set([...pending, ...old, ...changed].map(({ story_id }) => story_id))].sort()
}

/** The rows of one story as it is now; none of one that is no more. */
const writeStory = async (ledger: Ledger, story: string, found: StoryInView | undefined, corrections: number): Promise<void> => {
  const sources = found === undefined ? [] : await sourcesIn(ledger, await viewOf(ledger, found))
  // One that writes at a time: sums over stories have to see what all others have written.
  await ledger.change(['sources'], async (db) => {
    const now = await db.selectFrom('story').select('fingerprint').where('id', '=', story).executeTakeFirst()
    // It has changed or gone while this was made: it is left to wait.
    if (now?.fingerprint !== found?.fingerprint) return
    await replaceStory(db, story, sources)
    await db.deleteFrom('source_pending').where('story_id', '=', story).execute()
    if (found === undefined) await db.deleteFrom('source_story').where('story_id', '=', story).execute()
    else {
      const row = { story_id: story, version, corrections }
      await db
        .insertInto('source_story')
        .values(row)
        .onConflict((conflict) => conflict.column('story_id').doUpdateSet(row))
        .execute()
    }
  })
}

const replaceStory = async (db: Transaction<Tables>, story: string, sources: readonly StorySource[]): Promise<void> => {
  const rows = await db
    .selectFrom('source_in_story')
    .select(['source_id', 'block', 'statements', 'reports', 'outlets'])
    .where('story_id', '=', story)
    .execute()
  const before = rows.map(({ source_id, outlets, ...row }) => ({ ...row, source: source_id, outlets: JSON.parse(outlets) as string[] }))
  await db.deleteFrom('source_in_story').where('story_id', '=', story).execute()
  await insert(db, 'source_in_story', sources.map(rowOf))
  const facts = new Map(sources.map(({ source, block, facts }) => [source, { block, facts }] as const))
  await sumUp(db, sumsOf(before, sources), facts)
  await sumBlocks(db, [...new Set([...before, ...sources].map(({ block }) => block))])
  await countOutlets(db, before, sources)
  await countApart(db, before, sources)
}

interface InStory {
  readonly source: string
  readonly block: string
  readonly statements: number
  readonly reports: number
  readonly outlets: readonly string[]
}

/** By key, how many more there are after than before. */
const moreOf = (before: readonly string[], after: readonly string[]): [string, number][] => {
  const more = new Map<string, number>()
  for (const key of after) more.set(key, (more.get(key) ?? 0) + 1)
  for (const key of before) more.set(key, (more.get(key) ?? 0) - 1)
  return [...more].filter(([, count]) => count !== 0)
}

const countOutlets = async (db: Transaction<Tables>, before: readonly InStory[], after: readonly InStory[]): Promise<void> => {
  const keys = (rows: readonly InStory[]): string[] =>
    rows.flatMap(({ source, outlets }) => outlets.map((outlet) => JSON.stringify([source, storable(outlet)])))
  for (const [key, more] of moreOf(keys(before), keys(after))) {
    const [source_id, outlet] = JSON.parse(key) as [string, string]
    await db
      .insertInto('source_outlet')
      .values({ source_id, outlet, stories: more })
      .onConflict((conflict) => conflict.columns(['source_id', 'outlet']).doUpdateSet({ stories: sql`source_outlet.stories + ${more}` }))
      .execute()
    if (more < 0)
      await db
        .deleteFrom('source_outlet')
        .where('source_id', '=', source_id)
        .where('outlet', '=', outlet)
        .where('stories', '=', 0)
        .execute()
  }
}

const countApart = async (db: Transaction<Tables>, before: readonly InStory[], after: readonly InStory[]): Promise<void> => {
  const keys = (rows: readonly InStory[]): string[] =>
    [...Map.groupBy(rows, ({ block }) => block)].flatMap(([block, same]) => {
      const sources = same.map(({ source }) => source).sort()
      return sources.flatMap((one, i) => sources.slice(i + 1).map((other) => JSON.stringify([one, other, block])))
    })
  for (const [key, more] of moreOf(keys(before), keys(after))) {
    const [one_id, other_id, block] = JSON.parse(key) as [string, string, string]
    await db
      .insertInto('source_apart')
      .values({ one_id, other_id, block, stories: more })
      .onConflict((conflict) => conflict.columns(['one_id', 'other_id']).doUpdateSet({ stories: sql`source_apart.stories + ${more}` }))
      .execute()
    if (more < 0)
      await db.deleteFrom('source_apart').where('one_id', '=', one_id).where('other_id', '=', other_id).where('stories', '=', 0).execute()
  }
}

const rowOf = ({ story, id, source, block, statements, reports, first, last, outlets, detail }: StorySource): SourceInStoryTable => ({
  story_id: story,
  id: storable(id),
  source_id: source,
  block,
  statements,
  reports,
  first_day: first ?? '',
  last_day: last ?? '',
  outlets: storable(JSON.stringify(outlets)),
  detail: storable(JSON.stringify(detail)),
})

type Facts = ReadonlyMap<string, { readonly block: string; readonly facts: SourceFacts }>

/** How much more of a source there is. */
interface Sum {
  stories: number
  statements: number
  reports: number
}

/** By source, what its rows in a story come to, less what they came to before. */
const sumsOf = (before: readonly InStory[], after: readonly InStory[]): ReadonlyMap<string, Sum> => {
  const sums = new Map<string, Sum>()
  const add = ({ source, statements, reports }: InStory, sign: 1 | -1): void => {
    const sum = sums.get(source) ?? { stories: 0, statements: 0, reports: 0 }
    sums.set(source, { stories: sum.stories + sign, statements: sum.statements + sign * statements, reports: sum.reports + sign * reports })
  }
  for (const row of before) add(row, -1)
  for (const row of after) add(row, 1)
  return sums
}

const firstDay = (id: string) =>
  sql<string>`coalesce((select min(first_day) from source_in_story where source_id = ${id} and first_day > ''), '')`
const lastDay = (id: string) => sql<string>`coalesce((select max(last_day) from source_in_story where source_id = ${id}), '')`

/**
 * The sums of sources over their stories; what stands in no story any more goes. By what is more or less in one story: a country that speaks in thousands
 * of stories is not summed up anew for each.
 */
const sumUp = async (db: Transaction<Tables>, sums: ReadonlyMap<string, Sum>, facts: Facts): Promise<void> => {
  const known = new Set<string>()
  for (const batch of batches([...sums.keys()]))
    for (const { id } of await db.selectFrom('source').select('id').where('id', 'in', batch).execute()) known.add(id)
  for (const [id, more] of sums) {
    if (!known.has(id)) continue
    await db
      .updateTable('source')
      .set({
        stories: sql`stories + ${more.stories}`,
        statements: sql`statements + ${more.statements}`,
        reports: sql`reports + ${more.reports}`,
        first_day: firstDay(id),
        last_day: lastDay(id),
      })
      .where('id', '=', id)
      .execute()
  }
  for (const batch of batches([...known])) {
    const gone = (await db.selectFrom('source').select('id').where('id', 'in', batch).where('stories', '=', 0).execute()).map(
      ({ id }) => id,
    )
    if (gone.length === 0) continue
    await db.deleteFrom('source_word').where('source_id', 'in', gone).execute()
    await db.deleteFrom('source').where('id', 'in', gone).execute()
  }
  const made = [...sums].filter(([id]) => !known.has(id))
  const rows = made.map(([id, sum]) => {
    const { block, facts: own } = facts.get(id)!
    const named = own.named ? 1 : 0
    return {
      id,
      block,
      name: storable(own.name),
      kind: own.kind,
      named,
      facts: storable(JSON.stringify(own)),
      ...sum,
      first_day: '',
      last_day: '',
    }
  })
  await insert(db, 'source', rows)
  for (const [id] of made)
    await db
      .updateTable('source')
      .set({ first_day: firstDay(id), last_day: lastDay(id) })
      .where('id', '=', id)
      .execute()
  await insert(
    db,
    'source_word',
    made.flatMap(([id]) => wordsOf(facts.get(id)!.facts).map((word) => ({ word, source_id: id }))),
  )
}

const sumBlocks = async (db: Transaction<Tables>, blocks: readonly string[]): Promise<void> => {
  for (const batch of batches(blocks)) {
    const sums = await db
      .selectFrom('source')
      .select(({ fn }) => ['block', fn.sum('statements').as('statements')])
      .where('block', 'in', batch)
      .where('named', '=', 1)
      .groupBy('block')
      .execute()
    await db.deleteFrom('source_block').where('block', 'in', batch).execute()
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
  for (const batch of rowBatches(rows as readonly SourceTable[]))
    await db
      .insertInto(table as 'source')
      .values(batch)
      .execute()
}

/** The sources of a story's record, with the days of their statements. */
export const sourcesIn = async (ledger: Ledger, { story, articles, record }: StoryView): Promise<StorySource[]> => {
  const rows = new Map([...articles].map(([given, { id }]) => [given, id] as const))
  const days = await daysOf(ledger, [...rows.values()])
  const rowOf = (key: string): string => `${rows.get(articleOf(key)) ?? ''}${key.slice(key.lastIndexOf('#'))}`
  return storySources(story.id, record, (key) => days.get(rowOf(key)) ?? '')
}

const daysOf = async (ledger: Ledger, articles: readonly string[]): Promise<Map<string, string>> => {
  const days = new Map<string, string>()
  for (const batch of batches(articles))
    for (const { id, day } of await ledger.db.selectFrom('statement').select(['id', 'day']).where('article_id', 'in', batch).execute())
      days.set(id, day)
  return days
}
