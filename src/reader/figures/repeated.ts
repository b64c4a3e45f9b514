import type { Figure } from '../reading.ts'

/** Numbers below this recur by chance: "two" of this and "two" of that. */
const LEAST = 11

/**
 * A bare number ("the ministry says 57") that the report gives elsewhere with what it counts ("57 people") counts the same: of the nearest
 * such figure before it, or else after it. Round hundreds and more recur for other things, but as whole numbers of one report they rarely do.
 */
export const withRepeatedUnits = <T extends { readonly figure: Figure }>(found: readonly T[]): T[] => {
  const known = new Map<number, number[]>()
  found.forEach(({ figure }, i) => {
    if (figure.unit === '' || figure.low !== figure.high || figure.low < LEAST || !isCount(figure)) return
    known.set(figure.low, [...(known.get(figure.low) ?? []), i])
  })
  return found.map((one, i) => {
    const { figure } = one
    if (figure.unit !== '' || figure.low !== figure.high) return one
    const others = known.get(figure.low) ?? []
    const other = found[others.findLast((k) => k < i) ?? others[0] ?? -1]?.figure
    return other ? { ...one, figure: { ...figure, unit: other.unit, concept: figure.concept || other.concept } } : one
  })
}

/** Measures and shares are written with their unit each time. */
const isCount = ({ unit, low }: Figure): boolean =>
  Number.isInteger(low) &&
  /^[a-z]/.test(unit) &&
  !/metre|gram|mile|inch|foot|percent|degree|litre|hour|minute|day|week|month|year/.test(unit)
