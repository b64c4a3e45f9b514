import { sql, type Transaction } from 'kysely'
import type { GroupRulings } from '../rulings.ts'
import { storable } from '../storable.ts'
import type { StoryTable } from '../story-tables.ts'
import type { Tables } from '../tables.ts'
import { type FoundStory, storiesInCluster } from './in-clusters.ts'
import { renameClusters } from './link.ts'

/** Writes the stories of clusters as they are now; what has not changed is not touched. Gives the ids of those that are new or changed. */
export const refreshStories = async (db: Transaction<Tables>, clusters: Iterable<string>, rulings: GroupRulings): Promise<string[]> => {
  const changed: string[] = []
  for (const cluster of [...new Set(clusters)].sort()) {
    const stories = await storiesInCluster(db, cluster, rulings)
    const ids = new Set(stories.map(({ id }) => id))
    const known = await db.selectFrom('story').select(['id', 'fingerprint']).where('cluster', '=', cluster).execute()
    const gone = known.filter(({ id }) => !ids.has(id))
    const stale = stories.filter(({ id, fingerprint }) => !known.some((one) => one.id === id && one.fingerprint === fingerprint))
    if (stale.length + gone.length === 0) continue
    // Also of earlier versions of its articles, which stand in no story any more.
    await sql`delete from story_article where article_id in (select article_id from story_cluster where cluster = ${cluster})`.execute(db)
    for (const { id } of gone) await db.deleteFrom('story').where('id', '=', id).execute()
    for (const story of stale) await writeHead(db, story)
    for (const story of stories) await writeMembers(db, story)
    await pendSources(
      db,
      [...gone, ...stale].map(({ id }) => id),
    )
    changed.push(...stale.map(({ id }) => id))
  }
  return changed
}

/** Their sources are summed up anew when somebody asks for them, `sources/store.ts`. */
const pendSources = async (db: Transaction<Tables>, stories: readonly string[]): Promise<void> => {
  for (let i = 0; i < stories.length; i += AT_ONCE)
    await db
      .insertInto('source_pending')
      .values(stories.slice(i, i + AT_ONCE).map((story_id) => ({ story_id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

const writeHead = async (db: Transaction<Tables>, { id, members, cluster, fingerprint, ...head }: FoundStory): Promise<void> => {
  const row: StoryTable = {
    id,
    title: storable(head.title),
    about: storable(JSON.stringify(head.about)),
    from_day: head.from,
    to_day: head.to,
    articles: members.length,
    cluster,
    fingerprint,
  }
  await db
    .insertInto('story')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  await db.deleteFrom('story_record').where('story_id', '=', id).execute()
  await db
    .insertInto('record_pending')
    .values({ story_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const AT_ONCE = 1000

const writeMembers = async (db: Transaction<Tables>, { id, members }: FoundStory): Promise<void> => {
  for (let i = 0; i < members.length; i += AT_ONCE)
    await db
      .insertInto('story_article')
      .values(members.slice(i, i + AT_ONCE).map((member) => ({ article_id: member.id, story_id: id })))
      .execute()
}

/** Makes one cluster of those that hold articles that people put together. */
export const joinRuled = async (db: Transaction<Tables>, { together }: GroupRulings): Promise<void> => {
  for (const pair of together) {
    const rows = await db
      .selectFrom('story_cluster')
      .innerJoin('article', 'article.id', 'story_cluster.article_id')
      .select('cluster')
      .distinct()
      .where('article.lineage', 'in', [...pair])
      .orderBy('cluster')
      .execute()
    const [first, ...others] = rows.map(({ cluster }) => cluster)
    if (others.length === 0) continue
    await renameClusters(db, others, first!)
  }
}
