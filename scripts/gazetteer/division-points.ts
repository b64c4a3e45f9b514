import type { MadePlace } from './made-place.ts'

type Point = { lat: number; lon: number }

/** Towns this far from all others of their division are on islands far out, and say nothing of where it lies; in degrees. */
const apart = 6

/**
 * The point that stands for a division: the middle of the extent of its towns. The point that a source gives is kept only where the
 * towns are too few to tell. (In country-state-city some points lie at the capital or on the border: New York, Victoria.)
 */
export const divisionPoint = (given: Point | undefined, towns: readonly MadePlace[], level: number): Point | undefined => {
  if (towns.length === 0 || (level === 1 && towns.length < 5 && given)) return given
  const [south, north] = extent(towns.map((t) => t.lat))
  const [west, east] = extent(towns.map((t) => t.lon))
  if (east - west > 180) return given
  return { lat: (south + north) / 2, lon: (west + east) / 2 }
}

const extent = (values: readonly number[]): [number, number] => {
  const sorted = values.toSorted((a, b) => a - b)
  let [low, high] = [0, sorted.length - 1]
  while (low < high && (sorted[low + 1] ?? 0) - (sorted[low] ?? 0) > apart) low++
  while (high > low && (sorted[high] ?? 0) - (sorted[high - 1] ?? 0) > apart) high--
  return [sorted[low] ?? 0, sorted[high] ?? 0]
}
