import type { MadePlace } from './sources.ts'

type Point = { lat: number; lon: number }

const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0

/**
 * The point that stands for a division: the middle of the extent of its towns. The point that a source gives is kept only where the
 * towns are too few to tell. (In country-state-city some points lie at the capital or on the border: New York, Victoria.)
 */
export const divisionPoint = (given: Point | undefined, towns: readonly MadePlace[], level: number): Point | undefined => {
  if (towns.length === 0 || (level === 1 && towns.length < 5 && given)) return given
  const lats = towns.map((t) => t.lat).sort((a, b) => a - b)
  const lons = towns.map((t) => t.lon).sort((a, b) => a - b)
  // islands far out say nothing of where the division lies
  const [low, high] = [0.01, 0.99]
  const middle = { lat: (quantile(lats, low) + quantile(lats, high)) / 2, lon: (quantile(lons, low) + quantile(lons, high)) / 2 }
  if (quantile(lons, high) - quantile(lons, low) > 180) return given ?? middle
  return middle
}
