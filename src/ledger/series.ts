import type { Reading } from '../reader/reading.ts'
import { noRulings, type Rulings } from './rulings.ts'
import { type Contradiction, contradictionsIn } from './series/contrasts.ts'
import { type Counting, countingsIn } from './series/counting.ts'
import { type Group, groupsOf } from './series/groups.ts'
import type { Measure } from './series/measure.ts'
import { heardIn, type Observation } from './series/observations.ts'
import { type Point, pointsOf } from './series/points.ts'
import { type Scope, scopesAmong } from './series/scopes.ts'
import { settled } from './series/settled.ts'
import { knownFrom } from './series/voices.ts'
import { linesOf } from './sources/lines.ts'
import { groupBy } from './sources/links.ts'
import type { Source } from './sources.ts'

export type { Contradiction } from './series/contrasts.ts'
export type { Counting } from './series/counting.ts'
export { type Measure, measureKey } from './series/measure.ts'
export { inOrder, type Observation } from './series/observations.ts'
export type { Point } from './series/points.ts'
export type { Revision } from './series/revisions.ts'
export type { Scope } from './series/scopes.ts'
export { institutionOn } from './series/voices.ts'

/** One institution's figures in a series. */
export interface SeriesRecord {
  /** Source id of the institution; of the person, where they speak for none; "outlet NAME" of a report's own voice. */
  readonly institution: string
  /** In the order in which they were said. */
  readonly points: readonly Point[]
  /** What it says that its number takes in or leaves out. */
  readonly counting: readonly Counting[]
}

/** Figures that measure the same thing. */
export interface Series {
  /** What it measures, as a key: the same in every ledger. Of an amount in a common unit also its least figure. */
  readonly id: string
  readonly measure: Measure
  /** By institution: those with most points first. */
  readonly records: readonly SeriesRecord[]
  /** Every figure of it, questions and denials included, in the order in which they were said. */
  readonly observations: readonly Observation[]
  /** Two institutions that differ at one time. */
  readonly contradictions: readonly Contradiction[]
  /** Series that look alike and measure something else. */
  readonly scopes: readonly Scope[]
}

export interface SeriesOptions {
  /** By article that is a copy, the article that it copies: its figures add carriers to points, never points. */
  readonly copies?: ReadonlyMap<string, string>
  readonly rulings?: Pick<Rulings, 'series' | 'wrongFigures' | 'wrongSpeakers'>
}

/** The series of many readings. The same set of readings and rulings gives the same series, whatever their order. */
export function linkSeries(
  readings: readonly Reading[],
  sources: readonly Source[],
  { copies, rulings = noRulings }: SeriesOptions = {},
): Series[] {
  const known = knownFrom(sources, rulings)
  const heard = readings
    .flatMap((reading) => heardIn(reading, known, copies?.get(reading.article.id)))
    .sort((a, b) =>
      a.article < b.article ? -1 : a.article > b.article ? 1 : a.figure - b.figure || (a.institution < b.institution ? -1 : 1),
    )
  const groups = groupsOf(settled(heard), rulings.series)
  const scopes = scopesAmong(groups)
  const countings = countingsIn(readings, groups, known)
  const byId = new Map(sources.map((source) => [source.id, source]))
  const lines = linesOf(sources)
  return groups.map((group) => {
    const { id, measure } = group
    const members = ofTheirBodies(group, byId)
    const records = [...groupBy(members, ({ institution }) => institution)]
      .map(([institution, own]) => ({ institution, points: pointsOf(own, measure), counting: countings.get(`${id} ${institution}`) ?? [] }))
      .filter(({ points }) => points.length > 0)
      .sort((a, b) => b.points.length - a.points.length || (a.institution < b.institution ? -1 : 1))
    return {
      id,
      measure,
      records,
      observations: members,
      contradictions: contradictionsIn(records, measure, lines),
      scopes: scopes.get(id) ?? [],
    }
  })
}

/** One body's count is the country's when it gives so many times as many numbers as the country's next. */
const FAR_MORE = 3

/** "Bulgaria raised the death toll": where one body of a country counts, its number is what the country says. */
function ofTheirBodies({ members }: Group, sources: ReadonlyMap<string, Source>): readonly Observation[] {
  const counts = groupBy(members, ({ institution }) => institution)
  const institutions = [...counts.keys()].flatMap((id) => sources.get(id) ?? [])
  const bodies = new Map<string, string>()
  for (const country of institutions.filter(({ kind }) => kind === 'government')) {
    const [most, next] = institutions
      .filter(({ kind, within }) => kind === 'organization' && within?.source === country.id)
      .map(({ id }) => ({ id, count: counts.get(id)!.length }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    if (most && most.count >= FAR_MORE * (next?.count ?? 0)) bodies.set(country.id, most.id)
  }
  return bodies.size === 0 ? members : members.map((one) => ({ ...one, institution: bodies.get(one.institution) ?? one.institution }))
}
