import type { Reading } from '../reader/reading.ts'
import { type Contradiction, contradictionsIn, type Scope, scopesAmong } from './series/contrasts.ts'
import type { Measure } from './series/measure.ts'
import { inOrder, type Observation, observationsOf, personIndex, sourceIndex } from './series/observations.ts'
import { type Point, pointsOf } from './series/points.ts'
import { byTopic } from './series/topics.ts'
import { groupBy } from './sources/links.ts'
import type { Source } from './sources.ts'

export type { Contradiction, Scope } from './series/contrasts.ts'
export { type Measure, measureKey } from './series/measure.ts'
export { inOrder, institutionOn, type Observation } from './series/observations.ts'
export type { Point } from './series/points.ts'
export type { Revision } from './series/revisions.ts'

/** One institution's figures in a series. */
export interface SeriesRecord {
  /** Source id of the institution; of the person, where they speak for none; "outlet NAME" of a report's own voice. */
  readonly institution: string
  /** In the order in which they were said. */
  readonly points: readonly Point[]
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
}

/** The series of many readings. The same set of readings gives the same series, whatever their order. */
export function linkSeries(readings: readonly Reading[], sources: readonly Source[], { copies }: SeriesOptions = {}): Series[] {
  const known = { sourceOf: sourceIndex(sources), personOf: personIndex(sources) }
  const observations = readings.flatMap((reading) => observationsOf(reading, known, copies?.get(reading.article.id))).sort(inOrder)
  const groups = [...groupBy(observations, ({ key }) => key)].flatMap(parted).sort(([a], [b]) => (a < b ? -1 : 1))
  const scopes = scopesAmong(groups.map(([id, [first]]) => ({ id, measure: first!.measure })))
  return groups.map(([id, members]) => {
    const { measure } = members[0]!
    const records = [...groupBy(members, ({ institution }) => institution)]
      .map(([institution, own]) => ({ institution, points: pointsOf(own, measure) }))
      .filter(({ points }) => points.length > 0)
      .sort((a, b) => b.points.length - a.points.length || (a.institution < b.institution ? -1 : 1))
    return { id, measure, records, observations: members, contradictions: contradictionsIn(records), scopes: scopes.get(id) ?? [] }
  })
}

/** People and things are counted under their key alone; amounts of money or time are parted by what they are of, and named for their least. */
function parted([key, members]: readonly [string, readonly Observation[]]): [string, Observation[]][] {
  if (members[0]!.topic === undefined) return [[key, [...members]]]
  return byTopic(members).map((own) => {
    const sorted = own.toSorted(inOrder)
    const least = own.map(({ article, start }) => `${article}@${start}`).sort()[0]!
    return [`${key}#${least}`, sorted]
  })
}
