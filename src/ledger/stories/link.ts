import { sql, type Transaction } from 'kysely'
import type { Reading } from '../../reader/reading.ts'
import { batches } from '../in-batches.ts'
import { storyRows } from '../project/stories.ts'
import type { StoryKeyTable } from '../story-tables.ts'
import type { Tables } from '../tables.ts'
import { alike, comparable, type Member, type StoryEdge } from './alike.ts'
import { MOST_FOR_KEY } from './pending.ts'
import type { Profile } from './profile.ts'

type Db = Transaction<Tables>

/** Finds what articles an article is connected with, and puts all of them into one cluster, whose name it gives. */
export const linkArticle = async (db: Db, article: string): Promise<string> => {
  await ensureProfile(db, article)
  const [own] = await membersOf(db, [article])
  const keys = await db.selectFrom('story_key').selectAll().where('article_id', '=', article).orderBy('key').execute()
  const candidates = new Set<string>()
  for (const key of keys) for (const id of await holdersFor(db, key)) candidates.add(id)
  candidates.delete(article)
  const prepared = comparable(own!)
  const others = await membersOf(db, [...candidates])
  const edges = others.flatMap((other) => alike(prepared, other) ?? [])
  await storeEdges(db, edges)
  return join(
    db,
    article,
    edges.map(({ between: [a, b] }) => (a === article ? b : a)),
  )
}

/** Of an article that was stored before there were stories. */
const ensureProfile = async (db: Db, article: string): Promise<void> => {
  const known = await db.selectFrom('story_profile').select('article_id').where('article_id', '=', article).executeTakeFirst()
  if (known) return
  const row = await db
    .selectFrom('article')
    .innerJoin('reading', 'reading.article_id', 'article.id')
    .select(['published_on', 'read_at', 'reading'])
    .where('article.id', '=', article)
    .executeTakeFirstOrThrow()
  const rows = storyRows(JSON.parse(row.reading) as Reading, article, row.published_on ?? row.read_at.slice(0, 10))
  await db.insertInto('story_profile').values(rows.story_profile).execute()
  if (rows.story_key.length > 0) await db.insertInto('story_key').values(rows.story_key).execute()
}

const membersOf = async (db: Db, ids: readonly string[]): Promise<Member[]> => {
  const members: Member[] = []
  for (const batch of batches(ids)) {
    const rows = await db
      .selectFrom('story_profile')
      .select(['article_id', 'day', 'names', 'topics'])
      .where('article_id', 'in', batch)
      .execute()
    members.push(...rows.map(memberOf))
  }
  return members
}

export const memberOf = (row: { article_id: string; day: string; names: string; topics: string }): Member => ({
  id: row.article_id,
  day: row.day,
  profile: { names: JSON.parse(row.names) as Profile['names'], topics: JSON.parse(row.topics) as Profile['topics'] },
})

/**
 * Who else holds the key, about the same time: those that stand for it in their fortnight, and everybody where the article itself stands for it.
 * That happens to few of many, so that a key costs about the same however many hold it.
 */
const holdersFor = async (db: Db, { key, fortnight, rank, article_id }: StoryKeyTable): Promise<string[]> => {
  const around = [fortnight - 1, fortnight, fortnight + 1]
  const of = (which: number, most: number) =>
    db
      .selectFrom('story_key')
      .select(['article_id', 'rank'])
      .where('key', '=', key)
      .where('fortnight', '=', which)
      .orderBy('rank')
      .orderBy('article_id')
      .limit(most)
  const lists = await Promise.all(around.map((which) => of(which, MOST_FOR_KEY + 1).execute()))
  const last = lists[1]![MOST_FOR_KEY - 1]
  const standsForIt = !last || rank < last.rank || (rank === last.rank && article_id <= last.article_id)
  const holders = await Promise.all(
    lists.map(async (list, i) => {
      if (list.length <= MOST_FOR_KEY) return list
      return standsForIt ? of(around[i]!, 1_000_000).execute() : list.slice(0, MOST_FOR_KEY)
    }),
  )
  return holders.flat().map((holder) => holder.article_id)
}

const storeEdges = async (db: Db, edges: readonly StoryEdge[]): Promise<void> => {
  for (const batch of batches(edges))
    await db
      .insertInto('story_edge')
      .values(batch.map(({ between: [one_id, other_id], score }) => ({ one_id, other_id, score })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** One cluster of the article, its other versions and its neighbours, with all that these were connected with. */
const join = async (db: Db, article: string, neighbours: readonly string[]): Promise<string> => {
  const versions = await sql<{ id: string }>`select other.id from article join article as other on other.lineage = article.lineage
    where article.id = ${article}`.execute(db)
  const connected = [...new Set([article, ...neighbours, ...versions.rows.map(({ id }) => id)])]
  const clusters = new Set<string>()
  for (const batch of batches(connected)) {
    const rows = await db.selectFrom('story_cluster').select('cluster').distinct().where('article_id', 'in', batch).execute()
    for (const { cluster } of rows) clusters.add(cluster)
  }
  const cluster = [article, ...clusters].reduce((a, b) => (b < a ? b : a))
  const others = [...clusters].filter((other) => other !== cluster)
  await renameClusters(db, others, cluster)
  await db
    .insertInto('story_cluster')
    .values({ article_id: article, cluster })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet({ cluster }))
    .execute()
  return cluster
}

/** Makes clusters part of another, with the stories that stand in them. */
export const renameClusters = async (db: Db, clusters: readonly string[], to: string): Promise<void> => {
  for (const table of ['story_cluster', 'story'] as const)
    for (const batch of batches(clusters)) await db.updateTable(table).set({ cluster: to }).where('cluster', 'in', batch).execute()
}
