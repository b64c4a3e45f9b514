import type { Span } from '../text/span.ts'
import type { ReplyKind } from './replies.ts'
import { type FoundSeries, foundSeries, type Value } from './series/found.ts'
import type { Revision } from './series.ts'
import type { ArticleHead, StoryView } from './stories.ts'

/** Where something is told: offsets into the text of the article that its head names. */
interface Told extends Span {
  readonly article: ArticleHead
}

/** A number that an institution changed. */
export interface RevisedFigure extends Told {
  readonly counts: string
  readonly institution: string
  readonly speakers: readonly string[]
  readonly from: Value
  readonly to: Value
  readonly revision: Revision
  /** ISO day. */
  readonly said: string
}

/** A statement that denies, retracts or corrects others. */
export interface ToldReply extends Told {
  readonly kind: ReplyKind
  /** "article#attribution". */
  readonly statement: string
  readonly answers: readonly string[]
}

/** What the articles that came now changed in what a story says. */
export interface StoryNews {
  readonly story: StoryView['story']
  /** How many articles of it are new. */
  readonly articles: number
  /** In the order in which they were said. */
  readonly revised: readonly RevisedFigure[]
  readonly replies: readonly ToldReply[]
}

/** Is what stands there new: a new article, or a sentence that an edit brought? Articles by `Reading.article.id`. */
export type IsNew = (article: string, start: number) => boolean

const CHANGES: ReadonlySet<Revision | undefined> = new Set<Revision>(['raises', 'lowers', 'narrows'])
const TOLD: ReadonlySet<ReplyKind> = new Set<ReplyKind>(['denies', 'retracts', 'corrects'])

/**
 * What in a story's record nothing but new text tells. What an earlier article told too is no news, nor is a copy or recollection of it. `revised`
 * are steps of one institution in one series, whoever is first to report them.
 */
export const newsOf = (view: StoryView, isNew: IsNew): StoryNews => {
  const { story, articles, record } = view
  const sources = new Map(record.sources.map((source) => [source.id, source]))
  const found = record.series.map((series) => foundSeries(series, view, sources))
  const utteranceOf = new Map(record.utterances.flatMap((one) => one.statements.map(({ key }) => [key, one] as const)))
  const replies = record.replies.flatMap((reply): ToldReply[] => {
    const article = articles.get(reply.article)
    const reports = utteranceOf.get(reply.statement)?.statements ?? []
    if (!article || !TOLD.has(reply.kind) || !isNew(reply.article, reply.start)) return []
    if (reports.some((report) => !isNew(report.article, report.spans[0]?.start ?? 0))) return []
    const { kind, statement, answers, start, end } = reply
    return [{ kind, statement, answers, start, end, article }]
  })
  return {
    story,
    articles: [...articles.keys()].filter((id) => isNew(id, 0)).length,
    revised: found.flatMap((series) => revisedIn(series, isNew)).sort((a, b) => (a.said < b.said ? -1 : a.said > b.said ? 1 : 0)),
    replies,
  }
}

const revisedIn = ({ counts, records }: FoundSeries, isNew: IsNew): RevisedFigure[] =>
  records.flatMap(({ institution, name, points }) =>
    points.flatMap((point): RevisedFigure[] => {
      const { revision, from, low, high, bound, said, speakers, carriers, recalled } = point
      const [first] = carriers
      if (institution === undefined || recalled || !revision || !from || !first || !CHANGES.has(revision)) return []
      if (!carriers.every(({ article, start }) => isNew(article.given_id, start))) return []
      const { article, start, end } = first
      const to = { low, high, bound }
      return [{ counts, institution: name, speakers: speakers.map((one) => one.name), from, to, revision, said, article, start, end }]
    }),
  )
