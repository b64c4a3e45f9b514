import type { Ledger } from '../../ledger/ledger.ts'
import { type IsNew, newsOf, type StoryNews } from '../../ledger/news.ts'
import { quotesOf } from '../../ledger/quotes.ts'
import { storiesById, viewOf } from '../../ledger/stories.ts'

/** A denial, retraction or correction with the exact words and who is said to have said them. */
export type NewReply = StoryNews['replies'][number] & {
  readonly source: string
  readonly content: string
  readonly sentences: readonly string[]
}

/** What is new in one story. */
export interface AddedStory extends Omit<StoryNews, 'replies'> {
  /** All of its articles are new. */
  readonly isNew: boolean
  readonly replies: readonly NewReply[]
}

/** Of so many stories the news is told: a record has to be made for each. */
const MOST_STORIES = 20

/** The news of the stories that changed, those with most new articles first; `tell` hears how many are done of how many. */
export const newsOfStories = async (
  ledger: Ledger,
  changed: ReadonlyMap<string, number>,
  isNew: IsNew,
  tell: (done: number, of: number) => void,
): Promise<AddedStory[]> => {
  const first = [...changed].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, MOST_STORIES)
  const stories = await storiesById(
    ledger,
    first.map(([id]) => id),
  )
  const news: AddedStory[] = []
  for (const [done, story] of stories.entries()) {
    tell(done, stories.length)
    const { replies, ...rest } = newsOf(await viewOf(ledger, story), isNew)
    news.push({ ...rest, isNew: rest.articles === story.rows.length, replies: await withWords(ledger, replies) })
  }
  return news
}

const withWords = async (ledger: Ledger, replies: StoryNews['replies']): Promise<NewReply[]> => {
  const idOf = ({ article, statement }: StoryNews['replies'][number]): string =>
    `${article.id}#${statement.slice(statement.lastIndexOf('#') + 1)}`
  if (replies.length === 0) return []
  const rows = await ledger.db.selectFrom('statement').select(['id', 'source', 'content']).where('id', 'in', replies.map(idOf)).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const quotes = await quotesOf(
    ledger,
    replies.map(({ article, start, end }) => ({ article: article.id, start, end })),
  )
  return replies.map((reply, i) => {
    const { source = '', content = '' } = byId.get(idOf(reply)) ?? {}
    return { ...reply, source, content, sentences: quotes[i]?.sentences.map(({ text }) => text) ?? [] }
  })
}
