import { type Kysely, sql } from 'kysely'
import type { StoryKeyTable } from '../story-tables.ts'
import type { Tables } from '../tables.ts'
import type { StoryEdge } from './alike.ts'
import { MOST_FOR_KEY } from './pending.ts'

/**
 * The edges that are found whatever the order in which articles came. An edge counts where, for a key that both hold, one of the two is of those
 * that stand for it; whoever stood for it only until others came has edges that a later order would not have found.
 */
export const justified = async (db: Kysely<Tables>, edges: readonly StoryEdge[], asOf: string | undefined): Promise<StoryEdge[]> => {
  if (edges.length === 0) return []
  const ids = [...new Set(edges.flatMap(({ between }) => between))]
  const keysOf = new Map<string, Map<string, StoryKeyTable & { last: number | null }>>()
  for (let i = 0; i < ids.length; i += AT_ONCE)
    for (const row of await keysWithLast(db, ids.slice(i, i + AT_ONCE), asOf)) {
      const own = keysOf.get(row.article_id) ?? new Map<string, StoryKeyTable & { last: number | null }>()
      keysOf.set(row.article_id, own.set(row.key, row))
    }
  return edges.filter(({ between: [one, other] }) => {
    const others = keysOf.get(other)
    for (const [key, a] of keysOf.get(one) ?? []) {
      const b = others?.get(key)
      if (b && [a, b].some(({ rank, last }) => last === null || rank <= last)) return true
    }
    return false
  })
}

const AT_ONCE = 1000

/** The keys of articles, each with the rank of the last that stands for it; null where fewer hold it than may. */
const keysWithLast = async (db: Kysely<Tables>, ids: readonly string[], asOf: string | undefined) => {
  const inView =
    asOf === undefined
      ? sql``
      : sql`and exists (select 1 from article where article.id = held.article_id
    and substr(article.stood_at, 1, 10) <= ${asOf})`
  const { rows } = await sql<
    StoryKeyTable & { last: number | null }
  >`select story_key.article_id, story_key.key, story_key.fortnight, story_key.rank,
    (select held.rank from story_key as held where held.key = story_key.key and held.fortnight = story_key.fortnight ${inView}
      order by held.rank, held.article_id limit 1 offset ${sql.lit(MOST_FOR_KEY - 1)}) as last
    from story_key where story_key.article_id in (${sql.join(ids)})`.execute(db)
  return rows
}
