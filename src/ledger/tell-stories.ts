import type { ArticleHead } from './heads.ts'
import type { Ledger } from './ledger.ts'
import { type Quote, quotesOf } from './quotes.ts'
import { lastNewsOf, type News } from './stories/last-news.ts'
import { countStories, findStories, linkStories, type StoryHead, type StoryView, viewsOf } from './stories.ts'

export type { News } from './stories/last-news.ts'

export interface ToldStory extends StoryHead {
  /** Names of outlets, in alphabetical order. */
  readonly outlets: readonly string[]
  readonly statements: number
  /** The earliest first. */
  readonly reports: readonly ArticleHead[]
  /** The last new thing: a number that moved, a denial, a correction; none where there is no such thing. */
  readonly news?: News & { readonly quote?: Quote }
}

export interface ToldStories {
  /** How many there are, whatever the limit. */
  readonly total: number
  /** That with the newest report first. */
  readonly stories: readonly ToldStory[]
}

export interface StoriesQuery {
  /** All in one sentence of one of its reports. */
  readonly words?: string | undefined
  /** A story's id, or words of its title. */
  readonly story?: string | undefined
  /** ISO day. */
  readonly asOf?: string | undefined
  readonly limit: number
}

/** The stories that are asked for, each with what a reader wants to know of it first. */
export const tellStories = async (ledger: Ledger, { limit, ...query }: StoriesQuery): Promise<ToldStories> => {
  await linkStories(ledger)
  // As they are now they can be counted without being opened.
  const isNow = query.story === undefined && query.asOf === undefined
  const found = await findStories(ledger, { ...query, limit: isNow ? limit : Number.MAX_SAFE_INTEGER })
  const shown = await viewsOf(ledger, found.slice(0, limit), query.asOf)
  const news = shown.map(lastNewsOf)
  const spans = news.flatMap((one) => (one ? [{ article: one.article.id, start: one.start, end: one.end }] : []))
  const quotes = await quotesOf(ledger, spans)
  let at = 0
  return {
    total: isNow ? await countStories(ledger, query) : found.length,
    stories: shown.map((view, i) => {
      const own = news[i]
      const quote = own && quotes[at++]
      return { ...told(view), ...(own && { news: { ...own, ...(quote && { quote }) } }) }
    }),
  }
}

const told = ({ story, articles, record }: StoryView): ToldStory => {
  const reports = [...articles.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1))
  return {
    ...story,
    outlets: [...new Set(reports.flatMap(({ outlet }) => outlet ?? []))].sort(),
    statements: record.utterances.reduce((sum, { statements }) => sum + statements.length, 0),
    reports,
  }
}

const order = ({ published = '9999', id }: ArticleHead): string => `${published} ${id}`
