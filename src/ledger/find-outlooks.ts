import { sql } from 'kysely'
import { nameKey } from '../text/keys.ts'
import type { Span } from '../text/span.ts'
import type { ArticleHead } from './heads.ts'
import type { Ledger } from './ledger.ts'
import { type FoundOutlook, foundOutlook, type Shown } from './outcomes/found.ts'
import { type Outlook, type OutlookState, type Standing, stateOn } from './outcomes.ts'
import { quotesOf } from './quotes.ts'
import { searchWords } from './search.ts'
import { type StoryView, storyRecords } from './stories.ts'

export type { FoundEvidence, FoundOutlook, FoundReport } from './outcomes/found.ts'

/** Which forecasts; all that is given must hold. Days are ISO 8601. */
export interface OutlookQuery {
  /** All in the sentence of one of its reports. */
  readonly words?: string | undefined
  /** Words of the name or the office of whoever says so, or of whom they speak for. */
  readonly by?: string | undefined
  readonly state?: OutlookState | undefined
  /** A story's id, or words of its title. */
  readonly story?: string | undefined
  readonly asOf?: string | undefined
  /** The day on which they are looked at. */
  readonly on: string
  readonly limit: number
}

export interface FoundOutlooks {
  /** The day on which they are looked at, ISO 8601. */
  readonly on: string
  /** How many there are, whatever the limit and the state that is asked for. */
  readonly states: Readonly<Record<OutlookState, number>>
  /** How many answer, whatever the limit. */
  readonly total: number
  /** Due and open first, the nearest last day first; then lapsed, denied and reported, the newest first; last those without a day. */
  readonly forecasts: readonly FoundOutlook[]
}

/** So many stories at most are asked: those with the newest articles. */
const STORIES = 100

/** The forecasts that are asked for, with how each stood on the day, and what shows it in exact words. */
export async function findOutlooks(ledger: Ledger, { words, by, state, story, asOf, on, limit }: OutlookQuery): Promise<FoundOutlooks> {
  const wanted = searchWords(words ?? '')
  const views = await storyRecords(ledger, {
    words,
    story,
    asOf,
    limit: STORIES,
    ...(asOf === undefined && { having: 'outlook' as const }),
  })
  const sentences = wanted.length > 0 ? await sentencesWith(ledger, wanted) : undefined
  const hits = views.flatMap((view) =>
    view.record.forecasts
      .filter(
        (outlook) =>
          outlook.said <= on && (by === undefined || isBy(outlook, by, view)) && (!sentences || stands(outlook, view, sentences)),
      )
      .map((outlook): Hit => ({ outlook, view, standing: stateOn(outlook, on) })),
  )
  const states = { due: 0, open: 0, lapsed: 0, denied: 0, reported: 0 }
  for (const { standing } of hits) states[standing.state]++
  const asked = hits.filter(({ standing }) => state === undefined || standing.state === state).sort(nearestFirst)
  return { on, states, total: asked.length, forecasts: await shown(ledger, asked.slice(0, limit), on) }
}

interface Hit {
  readonly outlook: Outlook
  readonly view: StoryView
  readonly standing: Standing
}

const ORDER: readonly OutlookState[] = ['due', 'open', 'lapsed', 'denied', 'reported']

/** What has neither a day nor an outcome is a theme, and comes last. */
const rankOf = ({ standing, outlook }: Hit): number =>
  standing.state === 'open' && outlook.latest === undefined ? ORDER.length : ORDER.indexOf(standing.state)

function nearestFirst(a: Hit, b: Hit): number {
  const rank = rankOf(a) - rankOf(b)
  if (rank !== 0) return rank
  const isAhead = rankOf(a) <= ORDER.indexOf('open')
  const [one, other] = isAhead
    ? [a.outlook.latest!, b.outlook.latest!]
    : [b.standing.since ?? b.outlook.said, a.standing.since ?? a.outlook.said]
  return one === other ? (a.outlook.id < b.outlook.id ? -1 : 1) : one < other ? -1 : 1
}

/** Is it said by whoever the words name: by name, or as an institution? */
function isBy({ speakers, said }: Outlook, words: string, { record }: StoryView): boolean {
  const byId = new Map(record.sources.map((source) => [source.id, source]))
  const names = speakers.flatMap((id) => {
    const source = byId.get(id)
    if (!source) return []
    const served = source.speaksFor.filter(({ until }) => until === undefined || said <= until)
    return [...source.names, ...served.flatMap(({ role, institution }) => [role, ...(byId.get(institution)?.names ?? [])])]
  })
  const known = new Set(names.flatMap((name) => nameKey(name).split(' ')))
  return nameKey(words)
    .split(' ')
    .every((word) => known.has(word))
}

/** By the id of an article's row, its sentences with all of the words. */
async function sentencesWith(ledger: Ledger, words: readonly string[]): Promise<ReadonlyMap<string, readonly Span[]>> {
  const rows = await ledger.db
    .selectFrom('sentence')
    .select(['article_id', 'start_offset', 'end_offset'])
    .where(sql<boolean>`id in (${ledger.search.sentences(words)})`)
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ article_id }) => article_id)].map(([id, own]) => [
      id,
      own.map(({ start_offset, end_offset }) => ({ start: start_offset, end: end_offset })),
    ]),
  )
}

const stands = ({ reports }: Outlook, { articles }: StoryView, sentences: ReadonlyMap<string, readonly Span[]>): boolean =>
  reports.some(({ article, start, end }) =>
    (sentences.get(articles.get(article)?.id ?? '') ?? []).some((sentence) => sentence.start < end && start < sentence.end),
  )

/** With the sentences of every report and of all that shows how it came out. */
async function shown(ledger: Ledger, hits: readonly Hit[], on: string): Promise<FoundOutlook[]> {
  const found = hits.map((hit) => ({ ...hit, spans: [...hit.outlook.reports, ...hit.outlook.evidence.filter(({ day }) => day <= on)] }))
  const spans = found.flatMap(({ spans, view }) =>
    spans.map(({ article, start, end }) => ({ article: view.articles.get(article)?.id ?? article, start, end })),
  )
  const quotes = await quotesOf(ledger, spans)
  const quoteAt = new Map(spans.map(({ article, start, end }, i) => [`${article} ${start} ${end}`, quotes[i]]))
  return found.map(({ outlook, view, standing }) => {
    const show = (article: string, { start, end }: Span): Shown => {
      const head: ArticleHead = view.articles.get(article) ?? { id: article, given_id: article }
      return { article: head, start, end, sentences: quoteAt.get(`${head.id} ${start} ${end}`)?.sentences ?? [] }
    }
    return foundOutlook(outlook, view, standing, show, on)
  })
}
