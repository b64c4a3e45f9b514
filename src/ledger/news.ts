import type { Span } from '../text/span.ts'
import { type Outlook, type OutlookState, stateOn } from './outcomes.ts'
import type { ReplyKind } from './replies.ts'
import { type FoundSeries, foundSeries } from './series/found.ts'
import type { Value } from './series/revisions.ts'
import type { Revision } from './series.ts'
import type { ArticleHead, StoryView } from './stories.ts'

/** Where something is told: offsets into the text of the article that its head names. */
interface Told extends Span {
  readonly article: ArticleHead
}

/** A number that an institution changed. */
export interface RevisedFigure extends Told {
  /** "people killed", with whose and where they are told apart. */
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

/** A forecast that is new, or that came out otherwise than it stood. */
export interface ToldForecast extends Told {
  /** Its exact words. */
  readonly words: string
  readonly speakers: readonly string[]
  readonly earliest?: string
  readonly latest?: string
  readonly state: OutlookState
  /** ISO day since which it stands so. */
  readonly since?: string
  readonly isNew: boolean
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

const revisedIn = ({ counts, whose, where, records }: FoundSeries, isNew: IsNew): RevisedFigure[] =>
  records.flatMap(({ institution, name, points }) =>
    points.flatMap(({ revision, from, low, high, bound, said, speakers, carriers, recalled }): RevisedFigure[] => {
      const [first] = carriers
      if (institution === undefined || recalled || !revision || !from || !first || !CHANGES.has(revision)) return []
      if (!carriers.every(({ article, start }) => isNew(article.given_id, start))) return []
      const words = [counts, whose && `of ${whose}`, where && `in ${where}`].filter(Boolean).join(' ')
      const { article, start, end } = first
      const to = { low, high, bound }
      return [
        { counts: words, institution: name, speakers: speakers.map((one) => one.name), from, to, revision, said, article, start, end },
      ]
    }),
  )

/** Forecasts that came out, then those that are new, by the day on which they are due. `today` is the ISO day on which they are looked at. */
export const forecastNews = (view: StoryView, isNew: IsNew, today: string): ToldForecast[] => {
  const names = new Map(view.record.sources.map(({ id, name }) => [id, name]))
  return view.record.forecasts.flatMap((outlook) => toldForecast(outlook, view, names, isNew, today)).sort(inTurn)
}

const SETTLES: ReadonlySet<OutlookState> = new Set<OutlookState>(['reported', 'denied'])

const toldForecast = (
  outlook: Outlook,
  { articles }: StoryView,
  names: ReadonlyMap<string, string>,
  isNew: IsNew,
  today: string,
): ToldForecast[] => {
  const { reports, evidence, earliest, latest } = outlook
  const fresh = reports.every((report) => isNew(report.article, report.start))
  const { state, since } = stateOn(outlook, today)
  const before = stateOn({ ...outlook, evidence: evidence.filter((one) => !isNew(one.article, one.start)) }, today)
  const settles = SETTLES.has(state) && before.state !== state
  const first = reports[0]
  const article = first && articles.get(first.article)
  if (!first || !article || !(settles || (fresh && (state === 'open' || state === 'due')))) return []
  return [
    {
      words: first.words,
      speakers: outlook.speakers.flatMap((id) => names.get(id) ?? []),
      ...(earliest && { earliest }),
      ...(latest && { latest }),
      state,
      ...(since && { since }),
      isNew: fresh,
      article,
      start: first.start,
      end: first.end,
    },
  ]
}

const inTurn = (a: ToldForecast, b: ToldForecast): number =>
  Number(SETTLES.has(b.state)) - Number(SETTLES.has(a.state)) ||
  ((a.latest ?? '9999') < (b.latest ?? '9999') ? -1 : (a.latest ?? '9999') > (b.latest ?? '9999') ? 1 : 0)
