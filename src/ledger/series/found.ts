import type { Span } from '../../text/span.ts'
import { originsOf } from '../independence.ts'
import { institutionOn, type Observation, type Point, type Revision, type Series, type SeriesRecord } from '../series.ts'
import { groupBy } from '../sources/links.ts'
import type { Source } from '../sources.ts'
import type { ArticleHead, StoryRecord, StoryView } from '../story-view.ts'
import type { Value } from './revisions.ts'
import { aboutWords, type MeasureWords, measureWords } from './words.ts'

export type { Value } from './revisions.ts'

/** A series as it is told: with names in place of ids. */
export interface FoundSeries extends MeasureWords {
  readonly id: string
  readonly story: { readonly id: string; readonly title: string }
  readonly measure: Series['measure']
  /** Those that the most points are of first; what reports say in their own words last. */
  readonly records: readonly FoundRecord[]
  readonly contradictions: readonly { readonly day: string; readonly between: readonly [FoundStand, FoundStand] }[]
  readonly scopes: readonly (MeasureWords & { readonly differs: 'counted' | 'place' | 'whose'; readonly series: string })[]
}

export interface FoundRecord {
  /** Source id; absent of what reports say in their own words. */
  readonly institution?: string
  readonly name: string
  /** In the order in which they were said. */
  readonly points: readonly FoundPoint[]
  /** What the institution says that its number takes in or leaves out. */
  readonly counting: readonly FoundCounting[]
}

export interface FoundCounting extends Span {
  readonly article: ArticleHead
  readonly statement: string
  readonly said?: string
  readonly text: string
}

export interface FoundPoint {
  readonly said: string
  readonly low: number
  readonly high: number
  readonly bound: Point['bound']
  readonly unit: string
  /** Absent of what reports say in their own words: they are many voices. */
  readonly revision?: Revision
  /** The firm number before it, where this one changes it. */
  readonly from?: Value
  readonly recalled: boolean
  readonly confirms: boolean
  readonly speakers: readonly { readonly id: string; readonly name: string; readonly role?: string }[]
  /** How many articles carry it. */
  readonly reports: number
  /** How many independent origins its statements have, and why several are one; absent where only reports' own words give it. */
  readonly origins?: number
  readonly reasons?: readonly string[]
  /** The figures that give it, those said on the day first. */
  readonly carriers: readonly FoundCarrier[]
}

export interface FoundCarrier extends Span {
  readonly article: ArticleHead
  /** "news", or "recalled" from another day. */
  readonly standing: Observation['standing']
  /** Printed from another outlet's report. */
  readonly copied: boolean
  readonly text: string
  /** The statement that gives it: "article#attribution". */
  readonly statement?: string
  /** The exact sentences around it, where they are asked for. */
  readonly sentences?: readonly (Span & { readonly text: string })[]
}

interface FoundStand extends Value {
  readonly institution: string
  readonly name: string
  readonly said: string
}

export function foundSeries(series: Series, { story, articles, record }: StoryView, sources: ReadonlyMap<string, Source>): FoundSeries {
  const { id, measure } = series
  const nameOf = (institution: string): string => sources.get(institution)?.name ?? institution.replace(/^outlet /, '')
  const isOwn = ({ institution }: SeriesRecord): boolean => institution.startsWith('outlet ')
  const context: Context = { unit: measure.head, articles, sources, record }
  const own = inReports(series.records.filter(isOwn), context)
  const about = aboutWords(series.observations)
  const byId = new Map(record.series.map((one) => [one.id, one]))
  return {
    id,
    story: { id: story.id, title: story.title },
    ...measureWords(measure, sources),
    ...(about.length > 0 && { about }),
    measure,
    records: [
      ...series.records
        .filter((one) => !isOwn(one))
        .map(({ institution, points, counting }) => ({
          institution,
          name: nameOf(institution),
          points: told(points, context),
          counting: counting.flatMap((one) => {
            const article = articles.get(one.article)
            return article ? [{ ...one, article }] : []
          }),
        })),
      ...(own.length > 0 ? [{ name: 'reports’ own words', points: own, counting: [] }] : []),
    ],
    contradictions: series.contradictions.map(({ day, between: [a, b] }) => ({
      day,
      between: [
        { ...a, name: nameOf(a.institution) },
        { ...b, name: nameOf(b.institution) },
      ],
    })),
    scopes: series.scopes.flatMap(({ differs, series: other }) => {
      const beside = byId.get(other)
      return beside ? [{ differs, series: other, ...measureWords(beside.measure, sources) }] : []
    }),
  }
}

interface Context {
  readonly unit: string
  readonly articles: ReadonlyMap<string, ArticleHead>
  readonly sources: ReadonlyMap<string, Source>
  readonly record: StoryRecord
}

function told(points: readonly Point[], context: Context): FoundPoint[] {
  return points.map((point) => ({
    ...foundPoint(point, point.carriers, context),
    revision: point.revision,
    ...(point.from && { from: point.from }),
  }))
}

/** What reports say naming nobody: the points of all of them, each number of a day once. */
function inReports(records: readonly SeriesRecord[], context: Context): FoundPoint[] {
  const points = records.flatMap((record) => record.points)
  return [...groupBy(points, ({ said, low, high }) => `${said} ${low}-${high}`).values()]
    .map((same) => {
      const carriers = same.flatMap((point) => point.carriers)
      return foundPoint({ ...same[0]!, recalled: same.every(({ recalled }) => recalled) }, carriers, context)
    })
    .sort((a, b) => (a.said < b.said ? -1 : a.said > b.said ? 1 : a.low - b.low))
}

function foundPoint(point: Point, carriers: readonly Observation[], { unit, articles, sources, record }: Context): FoundPoint {
  const { said, low, high, bound, recalled, confirms } = point
  const known = carriers.flatMap((one) => {
    const article = articles.get(one.article)
    return article ? [{ one, article }] : []
  })
  const speakers = new Map(
    known.flatMap(({ one }) => (one.speaker === undefined ? [] : [[one.speaker, sources.get(one.speaker)] as const])),
  )
  const statements = [...new Set(known.flatMap(({ one }) => one.statement ?? []))]
  const found = statements.length > 0 ? originsOf(statements, record, record.ruledOrigins) : undefined
  const reasons = found?.origins.flatMap((origin) => origin.reasons) ?? []
  return {
    said,
    low,
    high,
    bound,
    unit,
    recalled,
    confirms: confirms === true,
    speakers: [...speakers].flatMap(([id, source]) => (source ? [{ id, name: source.name, ...roleOn(source, said) }] : [])),
    reports: new Set(known.map(({ article }) => article.id)).size,
    ...(found && { origins: found.count, reasons }),
    carriers: known.map(({ one: { standing, start, end, text, statement, copyOf }, article }) => ({
      article,
      standing,
      copied: copyOf !== undefined,
      start,
      end,
      text,
      ...(statement && { statement }),
    })),
  }
}

const roleOn = (source: Source, day: string): { role?: string } => {
  const role = institutionOn(source, day)?.role
  return role ? { role } : {}
}
