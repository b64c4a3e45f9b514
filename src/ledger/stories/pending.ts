import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../tables.ts'

/** So many articles hold a key for all others that do: where more have it, these alone are looked at. Those of the least rank, whichever came first. */
export const MOST_FOR_KEY = 32

/** Has an article that was stored put into a story by the next linking. What linked it as it was read before goes. */
export const awaitStory = async (db: Transaction<Tables>, article: string): Promise<void> => {
  await db.deleteFrom('story_edge').where('one_id', '=', article).execute()
  await db.deleteFrom('story_edge').where('other_id', '=', article).execute()
  await pend(db, [article])
}

/** Before the keys of an article are taken away: whoever stands for one in its place has yet to look at all the others that hold it. */
export const giveUpKeys = async (db: Transaction<Tables>, article: string): Promise<void> => {
  const keys = await db.selectFrom('story_key').selectAll().where('article_id', '=', article).execute()
  for (const { key, fortnight } of keys) {
    const next = await db
      .selectFrom('story_key')
      .select('article_id')
      .where('key', '=', key)
      .where('fortnight', '=', fortnight)
      .orderBy('rank')
      .orderBy('article_id')
      .limit(1)
      .offset(MOST_FOR_KEY)
      .execute()
    await pend(
      db,
      next.map(({ article_id }) => article_id),
    )
  }
}

export const pend = async (db: Kysely<Tables>, articles: readonly string[]): Promise<void> => {
  if (articles.length === 0) return
  await db
    .insertInto('story_pending')
    .values(articles.map((article_id) => ({ article_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
