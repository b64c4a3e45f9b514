/** Places against a geoparsing corpus: are they found, and how far from the truth do they lie. */
import { overlaps, type Span } from '../../src/text/span.ts'
import { percent, type Score, scoreOf, share } from './score.ts'

export interface LocatedSpan extends Span {
  /** WGS 84 degrees. */
  readonly lat: number
  readonly lon: number
}

export interface PlacesScore {
  /** Spans overlap. */
  readonly span: Score
  /** Of the overlapping pairs, those at most 161 km (100 miles) apart: the field's measure. */
  readonly accuracyAt161Km: number
  readonly medianKm: number
  readonly gold: number
  readonly predicted: number
}

export type PlacePair = readonly [gold: LocatedSpan, predicted: LocatedSpan]

/** The field's bound between right and wrong: 100 miles. */
export const NEAR_KM = 161
const EARTH_DIAMETER_KM = 12742
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance (haversine). */
export const distanceKm = (a: LocatedSpan, b: LocatedSpan): number =>
  EARTH_DIAMETER_KM *
  Math.asin(
    Math.sqrt(
      Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
        Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2,
    ),
  )

/** Each gold place with the first prediction that overlaps it. A prediction serves once. */
export const pairPlaces = <G extends LocatedSpan, P extends LocatedSpan>(gold: readonly G[], predicted: readonly P[]): [G, P][] => {
  const used = new Set<P>()
  return gold.flatMap((wanted) => {
    const first = predicted.find((place) => !used.has(place) && overlaps(place, wanted))
    if (!first) return []
    used.add(first)
    return [[wanted, first] as [G, P]]
  })
}

export const scorePlaces = (
  documents: readonly { readonly gold: readonly LocatedSpan[]; readonly predicted: readonly LocatedSpan[] }[],
): PlacesScore => {
  const pairs = documents.flatMap(({ gold, predicted }) => pairPlaces(gold, predicted))
  const gold = documents.reduce((sum, document) => sum + document.gold.length, 0)
  const predicted = documents.reduce((sum, document) => sum + document.predicted.length, 0)
  const apartKm = pairs.map(([a, b]) => distanceKm(a, b)).sort((a, b) => a - b)
  return {
    span: scoreOf({ right: pairs.length, wrong: predicted - pairs.length, missed: gold - pairs.length }),
    accuracyAt161Km: percent(share(apartKm.filter((km) => km <= NEAR_KM).length, pairs.length)),
    medianKm: Math.round(apartKm[apartKm.length >> 1] ?? Number.NaN),
    gold,
    predicted,
  }
}
