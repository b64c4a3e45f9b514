import { type SqlBool, sql } from 'kysely'
import { storyRulings } from '../corrections.ts'
import type { Ledger } from '../ledger.ts'
import { searchWords } from '../search.ts'
import type { StoryTable } from '../story-tables.ts'
import type { StoryHead } from './head.ts'
import { storiesInCluster } from './in-clusters.ts'
import { stem } from './stem.ts'

/** Which stories. */
export interface StoryQuery {
  /** Stories in which a sentence has all of these words. */
  readonly words?: string | undefined
  /** A story's id, or words of its title or of what it is about. */
  readonly story?: string | undefined
  /** Stories that have a series under each of these: under any word of each. Their records have to be up to date. */
  readonly series?: readonly (readonly string[])[] | undefined
  /** Stories that hold any of these articles, by the ids of their rows. */
  readonly articles?: readonly string[] | undefined
  /** ISO day: the record as it stood at the end of that day, from the articles and versions that were out by then. */
  readonly asOf?: string | undefined
  /** How many stories at most: those with the newest articles. */
  readonly limit?: number | undefined
}

/** A story with the rows of its articles in view. */
export interface StoryInView {
  readonly story: StoryHead
  readonly rows: readonly string[]
  readonly lineages: readonly string[]
  readonly fingerprint: string
}

/** The stories that are asked for, that with the newest article first. */
export const findStories = async (
  ledger: Ledger,
  { words, story, series = [], articles, asOf, limit = 1000 }: StoryQuery,
): Promise<StoryInView[]> => {
  const wanted = searchWords(words ?? '')
  const rows = await ledger.db
    .selectFrom('story')
    .selectAll()
    .$if(wanted.length > 0, (query) => query.where(hasSentence(ledger, wanted)))
    .$if(series.length > 0, (query) => query.where(sql.join<SqlBool>(series.map(hasSeries), sql` and `)))
    .$if(articles !== undefined, (query) => query.where(holdsAny(articles!)))
    .$if(asOf !== undefined, (query) => query.where('from_day', '<=', asOf!))
    .orderBy('to_day', 'desc')
    .orderBy('id')
    .execute()
  const named = rows.filter((row) => isNamed(row, story))
  if (asOf !== undefined) return standingOn(ledger, [...new Set(named.map(({ cluster }) => cluster))], { words, story, asOf, limit })
  return Promise.all(named.slice(0, limit).map((row) => inView(ledger, row)))
}

/** The stories of these ids as they are now, in the order of the ids; what is none is left out. */
export const storiesById = async (ledger: Ledger, ids: readonly string[]): Promise<StoryInView[]> => {
  const found: StoryInView[] = []
  for (const id of ids) {
    const row = await ledger.db.selectFrom('story').selectAll().where('id', '=', id).executeTakeFirst()
    if (row) found.push(await inView(ledger, row))
  }
  return found
}

const inView = async (ledger: Ledger, row: StoryTable): Promise<StoryInView> => {
  const members = await ledger.db
    .selectFrom('story_article')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .select(['article.id', 'article.lineage'])
    .where('story_article.story_id', '=', row.id)
    .orderBy('article.id')
    .execute()
  const { id, title, from_day, to_day, about, articles, fingerprint } = row
  return {
    story: { id, title, from: from_day, to: to_day, about: JSON.parse(about) as string[], articles },
    rows: members.map((member) => member.id),
    lineages: members.map(({ lineage }) => lineage),
    fingerprint,
  }
}

/** As it is linked today: of an earlier day, the cluster that the story was in. */
const holdsAny = (articles: readonly string[]) =>
  articles.length === 0
    ? sql<SqlBool>`1 = 0`
    : sql<SqlBool>`story.cluster in (select held.cluster from story as held join story_article on story_article.story_id = held.id
        where story_article.article_id in (${sql.join(articles)}))`

const hasSeries = (words: readonly string[]) =>
  sql<SqlBool>`story.id in (select series_word.story_id from series_word where series_word.word in (${sql.join(words)}))`

const hasSentence = (ledger: Ledger, words: readonly string[]) => sql<SqlBool>`story.id in (select story_article.story_id from sentence
  join story_article on story_article.article_id = sentence.article_id where sentence.id in (${ledger.search.sentences(words)}))`

/** By its id, or by words that all stand in its title or what it is about. */
const isNamed = ({ id, title, about }: { id: string; title: string; about: string }, name: string | undefined): boolean => {
  if (name === undefined || name === id) return true
  const has = new Set(searchWords(`${title} ${(JSON.parse(about) as string[]).join(' ')}`).map(stem))
  const asked = searchWords(name).map(stem)
  return asked.length > 0 && asked.every((word) => has.has(word))
}

/** The same function over the versions that were out by then: two stories of today may have been three. */
const standingOn = async (
  ledger: Ledger,
  clusters: readonly string[],
  { words, asOf, limit }: StoryQuery & { readonly limit: number },
): Promise<StoryInView[]> => {
  const rulings = await storyRulings(ledger)
  const wanted = searchWords(words ?? '')
  const holding = wanted.length === 0 ? undefined : await articlesWith(ledger, wanted)
  const found: StoryInView[] = []
  for (const cluster of clusters)
    for (const { members, fingerprint, cluster: _, ...story } of await storiesInCluster(ledger.db, cluster, rulings, { asOf })) {
      if (holding && !members.some(({ id }) => holding.has(id))) continue
      const rows = members.map(({ id }) => id).sort()
      found.push({ story, rows, lineages: members.map(({ lineage }) => lineage), fingerprint })
    }
  return found
    .sort((a, b) => (a.story.to === b.story.to ? (a.story.id < b.story.id ? -1 : 1) : a.story.to > b.story.to ? -1 : 1))
    .slice(0, limit)
}

const articlesWith = async (ledger: Ledger, words: readonly string[]): Promise<Set<string>> => {
  const { rows } = await sql<{ article_id: string }>`select distinct article_id from sentence
    where id in (${ledger.search.sentences(words)})`.execute(ledger.db)
  return new Set(rows.map(({ article_id }) => article_id))
}
