import { type SqlBool, sql } from 'kysely'
import { storyRulings } from '../corrections.ts'
import { batches } from '../in-batches.ts'
import type { Ledger } from '../ledger.ts'
import { searchWords } from '../search.ts'
import { append } from '../sources/links.ts'
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
  /** Stories whose record, as it is now, has any of these. */
  readonly having?: 'wire' | 'outlook' | undefined
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
export const findStories = async (ledger: Ledger, query: StoryQuery): Promise<StoryInView[]> => {
  const { words, story, asOf, limit = 1000 } = query
  const newest = storiesFor(ledger, query).selectAll().orderBy('to_day', 'desc').orderBy('id')
  if (story === undefined && asOf === undefined) return inView(ledger, await newest.limit(Math.min(limit, MOST)).execute())
  if (isPlain(query)) return newestOn(ledger, asOf!, limit)
  const named = (await newest.execute()).filter((row) => isNamed(row, story))
  if (asOf === undefined) return inView(ledger, named.slice(0, limit))
  const found = await standingOn(ledger, [...new Set(named.map(({ cluster }) => cluster))], asOf)
  const wanted = searchWords(words ?? '')
  const holding = wanted.length === 0 ? undefined : await articlesWith(ledger, wanted)
  return found
    .filter(({ rows }) => holding === undefined || rows.some((id) => holding.has(id)))
    .sort(newestFirst)
    .slice(0, limit)
}

/** How many stories a query finds as they are now; of one that names a story by words, or of an earlier day, ask for the stories. */
export const countStories = async (ledger: Ledger, query: StoryQuery): Promise<number> => {
  const { count } = await storiesFor(ledger, query).select(sql<number>`cast(count(*) as integer)`.as('count')).executeTakeFirstOrThrow()
  return count
}

/** Both databases take less than any number. */
const MOST = 2_000_000_000

/** Nothing but a day is asked for. */
const isPlain = ({ words, story, series, having, articles }: StoryQuery): boolean =>
  [words, story, series, having, articles].every((part) => part === undefined)

/** What can be told of stories by their rows as they are now. */
const storiesFor = (ledger: Ledger, { words, story, series = [], having, articles, asOf }: StoryQuery) => {
  const wanted = searchWords(words ?? '')
  return ledger.db
    .selectFrom('story')
    .$if(wanted.length > 0, (query) => query.where(hasSentence(ledger, wanted)))
    .$if(/^story-[0-9a-f]{8}$/.test(story ?? ''), (query) => query.where('story.id', '=', story!))
    .$if(series.length > 0, (query) => query.where(sql.join<SqlBool>(series.map(hasSeries), sql` and `)))
    .$if(having !== undefined, (query) => query.where(hasPart(having!)))
    .$if(articles !== undefined, (query) => query.where(holdsAny(articles!)))
    .$if(asOf !== undefined, (query) => query.where('from_day', '<=', asOf!))
}

const hasPart = (table: 'wire' | 'outlook') =>
  sql<SqlBool>`exists (select 1 from ${sql.table(table)} as part where part.story_id = story.id)`

/** The stories of these ids as they are now, in the order of the ids; what is none is left out. */
export const storiesById = async (ledger: Ledger, ids: readonly string[]): Promise<StoryInView[]> => {
  const rows: StoryTable[] = []
  for (const batch of batches(ids)) {
    rows.push(...(await ledger.db.selectFrom('story').selectAll().where('id', 'in', batch).execute()))
  }
  const byId = new Map(rows.map((row) => [row.id, row]))
  return inView(
    ledger,
    ids.flatMap((id) => byId.get(id) ?? []),
  )
}

const inView = async (ledger: Ledger, stories: readonly StoryTable[]): Promise<StoryInView[]> => {
  const members = new Map<string, { id: string; lineage: string }[]>()
  for (const batch of batches(stories)) {
    const ids = batch.map(({ id }) => id)
    const rows = await ledger.db
      .selectFrom('story_article')
      .innerJoin('article', 'article.id', 'story_article.article_id')
      .select(['article.id', 'article.lineage', 'story_article.story_id'])
      .where('story_article.story_id', 'in', ids)
      .orderBy('article.id')
      .execute()
    for (const row of rows) append(members, row.story_id, row)
  }
  return stories.map(({ id, title, from_day, to_day, about, articles, fingerprint }) => {
    const own = members.get(id) ?? []
    return {
      story: { id, title, from: from_day, to: to_day, about: JSON.parse(about) as string[], articles },
      rows: own.map((member) => member.id),
      lineages: own.map(({ lineage }) => lineage),
      fingerprint,
    }
  })
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

const newestFirst = (a: StoryInView, b: StoryInView): number =>
  a.story.to === b.story.to ? (a.story.id < b.story.id ? -1 : 1) : a.story.to > b.story.to ? -1 : 1

/** The same function over the versions that were out by then: two stories of today may have been three. */
const standingOn = async (ledger: Ledger, clusters: readonly string[], asOf: string): Promise<StoryInView[]> => {
  const rulings = await storyRulings(ledger)
  const found: StoryInView[] = []
  for (const cluster of clusters)
    for (const { members, fingerprint, cluster: _, ...story } of await storiesInCluster(ledger.db, cluster, rulings, { asOf })) {
      const rows = members.map(({ id }) => id).sort()
      found.push({ story, rows, lineages: members.map(({ lineage }) => lineage), fingerprint })
    }
  return found
}

/** So many articles are looked at in one go, for the newest stories of a day. */
const PAGE = 200

/** The newest stories of a day: of the newest articles, until no older one can be of a newer story. */
const newestOn = async (ledger: Ledger, asOf: string, limit: number): Promise<StoryInView[]> => {
  const seen = new Set<string>()
  const found: StoryInView[] = []
  for (let offset = 0; ; offset += PAGE) {
    const page = await ledger.db
      .selectFrom('story_profile')
      .innerJoin('story_cluster', 'story_cluster.article_id', 'story_profile.article_id')
      .select(['story_profile.day', 'story_cluster.cluster'])
      .where('story_profile.day', '<=', asOf)
      .orderBy('story_profile.day', 'desc')
      .orderBy('story_profile.article_id')
      .limit(PAGE)
      .offset(offset)
      .execute()
    const last = page.at(-1)?.day ?? ''
    const clusters = [...new Set(page.map(({ cluster }) => cluster))].filter((cluster) => !seen.has(cluster))
    for (const cluster of clusters) seen.add(cluster)
    found.push(...(await standingOn(ledger, clusters, asOf)))
    if (page.length < PAGE || found.filter(({ story }) => story.to > last).length >= limit) break
  }
  return found.sort(newestFirst).slice(0, limit)
}

const articlesWith = async (ledger: Ledger, words: readonly string[]): Promise<Set<string>> => {
  const { rows } = await sql<{ article_id: string }>`select distinct article_id from sentence
    where id in (${ledger.search.sentences(words)})`.execute(ledger.db)
  return new Set(rows.map(({ article_id }) => article_id))
}
