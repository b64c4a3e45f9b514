import { OnrecordError } from '../errors.ts'
import { nameKey } from '../text/keys.ts'
import type { Ledger } from './ledger.ts'
import { type Quote, quotesOf } from './quotes.ts'
import { type FoundSeries, foundSeries } from './series/found.ts'
import { lookedUpFor } from './series/index-words.ts'
import { isNamed, matchOf, wantedBy } from './series/wanted.ts'
import type { Series } from './series.ts'
import type { Source } from './sources.ts'
import { bringUpToDate, type StoryView, storyRecords } from './stories.ts'

export type { FoundCarrier, FoundPoint, FoundRecord, FoundSeries } from './series/found.ts'

/** Which figures; all that is given must hold. Days are ISO 8601, both ends included. */
export interface SeriesQuery {
  /** What is counted, whose, where, by which institution. */
  readonly words?: string | undefined
  /** Words of the institution's or a speaker's name. */
  readonly by?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** A story's id, or words of its title. */
  readonly story?: string | undefined
  readonly asOf?: string | undefined
  readonly limit: number
  /** With the exact sentence of every figure. */
  readonly sentences?: boolean | undefined
}

export interface FoundFigures {
  /** How many series answer, whatever the limit. */
  readonly total: number
  readonly series: readonly FoundSeries[]
}

/** So many stories at most are asked: those with the newest articles. */
const STORIES = 100

/** The series that the words mean, best first, each with its points by institution. */
export async function findSeries(ledger: Ledger, query: SeriesQuery): Promise<FoundFigures> {
  const wanted = wantedBy(query.words ?? '')
  if ((query.words ?? '').trim() !== '' && wanted.states.length === 0 && wanted.words.length === 0)
    throw new OnrecordError('bad-call', `"${query.words}" names nothing that is counted. Try a word such as killed, missing or soldiers.`)
  await bringUpToDate(ledger)
  const views = await storyRecords(ledger, { story: query.story, series: lookedUpFor(wanted), asOf: query.asOf, limit: STORIES })
  const matches = views
    .flatMap((view) => matchesIn(view, query))
    .sort((a, b) => b.score - a.score || b.weight - a.weight || (a.id < b.id ? -1 : 1))
  const shown = matches.slice(0, query.limit).map(({ make }) => make())
  return { total: matches.length, series: query.sentences ? await withQuotes(ledger, shown) : shown }
}

interface Matched {
  readonly id: string
  readonly score: number
  readonly weight: number
  readonly make: () => FoundSeries
}

function matchesIn(view: StoryView, query: SeriesQuery): Matched[] {
  const sources = new Map(view.record.sources.map((source) => [source.id, source]))
  const wanted = wantedBy(query.words ?? '')
  return view.record.series.flatMap((series) => {
    const match = matchOf(series, wanted, sources)
    if (!match) return []
    const kept = narrowed(series, query, sources, match.institutions)
    const weight = kept.records
      .filter(({ institution }) => !institution.startsWith('outlet '))
      .reduce((sum, { points }) => sum + points.length, 0)
    const points = kept.records.reduce((sum, record) => sum + record.points.length, 0)
    if (points === 0) return []
    return [
      {
        id: `${view.story.id} ${series.id}`,
        score: match.score,
        weight: weight + points / 1000,
        make: () => foundSeries(kept, view, sources),
      },
    ]
  })
}

/** Only the institutions and days that are asked for. */
function narrowed(
  series: Series,
  { by, since, until }: SeriesQuery,
  sources: ReadonlyMap<string, Source>,
  meant?: ReadonlySet<string>,
): Series {
  const names = nameKey(by ?? '')
    .split(' ')
    .filter(Boolean)
  const isMeant = (institution: string): boolean => meant === undefined || meant.has(institution)
  const records = series.records
    .filter(({ institution }) => isMeant(institution))
    .map(({ institution, points, counting }) => ({
      institution,
      counting,
      points: points.filter(
        ({ said, carriers }) =>
          said >= (since ?? '') &&
          said <= (until ?? '9') &&
          (names.every((word) => isNamed(word, institution, sources)) ||
            carriers.some(({ speaker }) => speaker !== undefined && names.every((word) => isNamed(word, speaker, sources)))),
      ),
    }))
    .filter(({ points }) => points.length > 0)
  const left = new Set(records.map(({ institution }) => institution))
  const contradictions = series.contradictions.filter(
    ({ day, between }) => day >= (since ?? '') && day <= (until ?? '9') && between.some(({ institution }) => left.has(institution)),
  )
  return { ...series, records, contradictions }
}

/** The sentences around every figure. */
async function withQuotes(ledger: Ledger, found: readonly FoundSeries[]): Promise<FoundSeries[]> {
  const spans = found.flatMap(({ records }) =>
    records.flatMap(({ points }) =>
      points.flatMap(({ carriers }) => carriers.map(({ article, start, end }) => ({ article: article.id, start, end }))),
    ),
  )
  const quotes = await quotesOf(ledger, spans)
  let at = 0
  const next = (): Quote | undefined => quotes[at++]
  return found.map((series) => ({
    ...series,
    records: series.records.map((record) => ({
      ...record,
      points: record.points.map((point) => ({
        ...point,
        carriers: point.carriers.map((carrier) => ({ ...carrier, sentences: next()?.sentences ?? [] })),
      })),
    })),
  }))
}
