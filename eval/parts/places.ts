import type { Place } from '../../src/reader/reading.ts'
import { overlaps } from '../../src/text/span.ts'
import { type GoldPlace, readTrNews } from '../corpora/tr-news.ts'
import { excerpt } from '../excerpt.ts'
import type { Disagreement, Outcome, Part } from '../part.ts'
import { distanceKm, NEAR_KM, pairPlaces, scorePlaces } from '../scorers/places.ts'
import { shown } from '../scorers/score.ts'

interface Read {
  readonly id: string
  readonly text: string
  readonly gold: readonly GoldPlace[]
  readonly predicted: readonly Place[]
}

export const placesPart: Part = async ({ file, read }) => {
  const path = file('places/tr-news-dev.jsonl')
  if (!path) return undefined
  const documents: Read[] = []
  for (const { id, text, places } of readTrNews(path))
    documents.push({ id, text, gold: places, predicted: (await read({ id, text })).places })
  const { span, accuracyAt161Km, medianKm, gold, predicted } = scorePlaces(documents)
  return {
    measures: [
      { measure: 'places: span F1', ours: shown(span.f1), atLeast: '75' },
      { measure: 'places: accuracy@161km', ours: shown(accuracyAt161Km), atLeast: '78' },
    ],
    details: [
      {
        title: `Places (${gold} annotated, ${predicted} found)`,
        head: ['span precision', 'span recall', 'span F1', 'accuracy@161km', 'median error, km'],
        rows: [[shown(span.precision), shown(span.recall), shown(span.f1), shown(accuracyAt161Km), `${medianKm}`]],
      },
    ],
    disagreements: documents.flatMap(disagreementsOf),
  } satisfies Outcome
}

const disagreementsOf = ({ id, text, gold, predicted }: Read): Disagreement[] => {
  const pairs = pairPlaces(gold, predicted)
  const found = new Set(pairs.map(([wanted]) => wanted))
  const used = new Set(pairs.map(([, got]) => got))
  return [
    ...gold.filter((place) => !found.has(place)).map((place) => ({ kind: 'place missed', id, excerpt: excerpt(text, place) })),
    ...predicted
      .filter((place) => !used.has(place))
      .map((place) => ({
        kind: gold.some((wanted) => overlaps(wanted, place)) ? 'place found twice' : 'place too many',
        id,
        excerpt: `${excerpt(text, place)} as ${place.name}, ${place.country}`,
      })),
    ...pairs
      .filter(([wanted, got]) => distanceKm(wanted, got) > NEAR_KM)
      .map(([wanted, got]) => ({
        kind: 'place elsewhere',
        id,
        excerpt: `${excerpt(text, wanted)} ${Math.round(distanceKm(wanted, got))} km off: wanted ${wanted.name} (${wanted.lat}, ${wanted.lon}), got ${got.name}, ${got.country} (${got.lat}, ${got.lon})`,
      })),
  ]
}
