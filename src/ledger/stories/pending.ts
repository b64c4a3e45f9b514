import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../tables.ts'

/** So many articles hold a key for all others that do: where more have it, these alone are looked at. Those of the least rank, whichever came first. */
export const MOST_FOR_KEY = 32

/**
 * Has an article that was stored put into a story by the next linking. Where it was read before, what linked it goes: also whoever now stands for
 * a key in its place has to look at all the others that hold it.
 */
export const awaitStory = async (db: Transaction<Tables>, article: string): Promise<void> => {
  await db.deleteFrom('story_edge').where('one_id', '=', article).execute()
  await db.deleteFrom('story_edge').where('other_id', '=', article).execute()
  await pend(db, [article])
}

export const pend = async (db: Kysely<Tables>, articles: readonly string[]): Promise<void> => {
  if (articles.length === 0) return
  await db
    .insertInto('story_pending')
    .values(articles.map((article_id) => ({ article_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
