import type { Ledger } from '../../ledger/ledger.ts'
import { forecastNews, type IsNew, newsOf, type StoryNews, type ToldForecast } from '../../ledger/news.ts'
import { quotesOf } from '../../ledger/quotes.ts'
import { type StoryView, storiesById, viewOf } from '../../ledger/stories.ts'

/** A denial, retraction or correction with its exact words. */
export type NewReply = StoryNews['replies'][number] & {
  /** Names of those who say so; where nobody is named, as the report calls them. */
  readonly who: readonly string[]
  readonly content: string
  readonly sentences: readonly string[]
}

/** What is new in one story. */
export interface AddedStory extends Omit<StoryNews, 'replies'> {
  /** All of its articles are new. */
  readonly isNew: boolean
  readonly replies: readonly NewReply[]
  /** Those that came out first, then the new ones by the day on which they are due. */
  readonly forecasts: readonly ToldForecast[]
}

/** Of so many stories the news is told. */
const MOST_STORIES = 20

/** The news of the stories that changed, those with most new articles first. */
export const newsOfStories = async (
  ledger: Ledger,
  changed: ReadonlyMap<string, number>,
  isNew: IsNew,
  today: string,
): Promise<AddedStory[]> => {
  const first = [...changed].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, MOST_STORIES)
  const stories = await storiesById(
    ledger,
    first.map(([id]) => id),
  )
  const news: AddedStory[] = []
  for (const story of stories) {
    const view = await viewOf(ledger, story)
    const { replies, ...rest } = newsOf(view, isNew)
    const forecasts = forecastNews(view, isNew, today)
    news.push({ ...rest, isNew: rest.articles === story.rows.length, replies: await withWords(ledger, view, replies), forecasts })
  }
  return news
}

/** The newest first. */
const withWords = async (ledger: Ledger, { record }: StoryView, replies: StoryNews['replies']): Promise<NewReply[]> => {
  if (replies.length === 0) return []
  const idOf = ({ article, statement }: StoryNews['replies'][number]): string =>
    `${article.id}#${statement.slice(statement.lastIndexOf('#') + 1)}`
  const rows = await ledger.db
    .selectFrom('statement')
    .select(['id', 'source', 'content', 'day'])
    .where('id', 'in', replies.map(idOf))
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const quotes = await quotesOf(
    ledger,
    replies.map(({ article, start, end }) => ({ article: article.id, start, end })),
  )
  const names = new Map(record.sources.map(({ id, name }) => [id, name]))
  const speakersOf = new Map(record.utterances.flatMap(({ speakers, statements }) => statements.map(({ key }) => [key, speakers] as const)))
  return replies
    .map((reply, i) => {
      const { source = '', content = '', day = '' } = byId.get(idOf(reply)) ?? {}
      const named = (speakersOf.get(reply.statement) ?? []).flatMap((id) => names.get(id) ?? [])
      const who = named.length > 0 || source === '' ? named : [source]
      return { day, reply: { ...reply, who, content, sentences: quotes[i]?.sentences.map(({ text }) => text) ?? [] } }
    })
    .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0))
    .map(({ reply }) => reply)
}
