import { type Kysely, sql } from 'kysely'
import { sha256 } from '../lineage.ts'
import type { GroupRulings } from '../rulings.ts'
import type { Tables } from '../tables.ts'
import type { StoryEdge } from './alike.ts'
import { headOfStory, type StoryHead, type TitledMember } from './head.ts'
import { justified } from './justified.ts'
import { memberOf } from './link.ts'
import { mattersOf } from './matters.ts'

/** A story with the versions of its articles that are in view. */
export interface FoundStory extends StoryHead {
  readonly cluster: string
  readonly members: readonly StoryMember[]
  /** Of the versions and readings of its articles: the same when nothing has changed. */
  readonly fingerprint: string
}

export interface StoryMember extends TitledMember {
  readonly lineage: string
  readonly reading_hash: string
}

export interface InView {
  /** ISO day: without articles and versions of later days. */
  readonly asOf?: string | undefined
  /** Rows that are not looked at: as if they had not been added. */
  readonly without?: ReadonlySet<string>
}

/**
 * The stories of one cluster: a pure function of the versions in view and of what people ruled, by the lineages of articles. A cluster that holds
 * more than edges connect, as one does that was connected by an article that was read again, gives the same stories.
 */
export const storiesInCluster = async (
  db: Kysely<Tables>,
  cluster: string,
  rulings: GroupRulings,
  { asOf, without }: InView = {},
): Promise<FoundStory[]> => {
  const members = await membersIn(db, cluster, asOf, without)
  const byId = new Map(members.map((member) => [member.id, member]))
  const all = members.length < 2 ? [] : await edgesIn(db, cluster)
  const edges = await justified(
    db,
    all.filter(({ between }) => between.every((id) => byId.has(id))),
    asOf,
  )
  return mattersOf(members, edges, inRows(rulings, members)).map((ids) => {
    const own = ids.map((id) => byId.get(id)!)
    const fingerprint = sha256(JSON.stringify(own.map(({ id, reading_hash }) => [id, reading_hash]))).slice(0, 16)
    return { ...headOfStory(own), cluster, members: own, fingerprint }
  })
}

/** Of each article the newest version in view. */
const membersIn = async (
  db: Kysely<Tables>,
  cluster: string,
  asOf: string | undefined,
  without: ReadonlySet<string> = new Set(),
): Promise<StoryMember[]> => {
  const rows = await db
    .selectFrom('story_cluster')
    .innerJoin('article', 'article.id', 'story_cluster.article_id')
    .innerJoin('story_profile', 'story_profile.article_id', 'article.id')
    .select(['article.id', 'article.given_id', 'article.title', 'article.lineage', 'story_profile.reading_hash'])
    .select(['story_profile.article_id', 'story_profile.day', 'story_profile.names', 'story_profile.topics'])
    .where('story_cluster.cluster', '=', cluster)
    .$if(asOf !== undefined, (query) => query.where(sql<string>`substr(article.stood_at, 1, 10)`, '<=', asOf!))
    .orderBy('article.stood_at')
    .orderBy('article.read_at')
    .orderBy('article.id')
    .execute()
  const newest = new Map(rows.filter(({ id }) => !without.has(id)).map((row) => [row.lineage, row]))
  return [...newest.values()].map((row) => {
    const { given_id, title, lineage, reading_hash } = row
    return { ...memberOf(row), given_id, title, lineage, reading_hash }
  })
}

const edgesIn = async (db: Kysely<Tables>, cluster: string): Promise<StoryEdge[]> => {
  const rows = await db
    .selectFrom('story_edge')
    .innerJoin('story_cluster', 'story_cluster.article_id', 'story_edge.one_id')
    .select(['one_id', 'other_id', 'score'])
    .where('story_cluster.cluster', '=', cluster)
    .execute()
  return rows.map(({ one_id, other_id, score }) => ({ between: [one_id, other_id], score }))
}

/** Rulings by lineages, as rulings by the rows in view. */
const inRows = ({ together, apart }: GroupRulings, members: readonly StoryMember[]): GroupRulings => {
  const rowOf = new Map(members.map(({ lineage, id }) => [lineage, id]))
  const rows = (lineages: readonly string[]): string[] => lineages.flatMap((lineage) => rowOf.get(lineage) ?? [])
  return {
    together: together.flatMap((pair) => {
      const [a, b] = rows(pair)
      return a !== undefined && b !== undefined ? [[a, b] as const] : []
    }),
    apart: apart.map(({ these, those }) => ({ these: rows(these), those: rows(those) })),
  }
}
