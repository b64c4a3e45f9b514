import { storyRulings } from '../corrections.ts'
import type { Ledger } from '../ledger.ts'
import { linkArticle } from './link.ts'
import { joinRuled, refreshStories } from './refresh.ts'

/** So many articles are put into stories at once: what a killed process loses of its work, and how long others wait. */
const AT_ONCE = 200

/** One that links at a time: it has to see what all others have stored. */
const LOCK = ['stories']

/**
 * Puts the articles that wait for it into stories. Gives the ids of the stories that are new or changed. It may be stopped at any time and run by
 * several at once: the same articles give the same stories.
 */
export const linkStories = async (ledger: Ledger, tell: (linked: number) => void = () => {}): Promise<string[]> => {
  const changed = new Set<string>()
  for (let linked = 0; await isPending(ledger); tell(linked))
    linked += await ledger.change(LOCK, async (db) => {
      const pending = await db.selectFrom('story_pending').select('article_id').orderBy('article_id').limit(AT_ONCE).execute()
      const articles = pending.map(({ article_id }) => article_id)
      if (articles.length === 0) return 0
      for (const article of articles) await linkArticle(db, article)
      const rulings = await storyRulings({ ...ledger, db })
      await joinRuled(db, rulings)
      const rows = await db.selectFrom('story_cluster').select('cluster').distinct().where('article_id', 'in', articles).execute()
      for (const id of await refreshStories(
        db,
        rows.map(({ cluster }) => cluster),
        rulings,
      ))
        changed.add(id)
      await db.deleteFrom('story_pending').where('article_id', 'in', articles).execute()
      return articles.length
    })
  return [...changed].sort()
}

const isPending = async (ledger: Ledger): Promise<boolean> =>
  (await ledger.db.selectFrom('story_pending').select('article_id').limit(1).executeTakeFirst()) !== undefined
