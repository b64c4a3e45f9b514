import { overlaps, type Span } from '../../text/span.ts'

/** Finds, in text order, the spans that share a character with a given one. */
export type Lookup<T extends Span> = (span: Span) => T[]

/**
 * An interval tree laid over the sorted spans: spans may nest, and a look costs the logarithm of their number and what it finds.
 * Scanning would be quadratic where one span (a quotation, a turn) holds all others.
 */
export const lookupOf = <T extends Span>(spans: readonly T[]): Lookup<T> => {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const furthest = new Float64Array(sorted.length)
  const build = (from: number, to: number): number => {
    if (from >= to) return -1
    const middle = (from + to) >> 1
    furthest[middle] = Math.max(sorted[middle]!.end, build(from, middle), build(middle + 1, to))
    return furthest[middle]!
  }
  build(0, sorted.length)
  return (span) => {
    const found: T[] = []
    const visit = (from: number, to: number): void => {
      if (from >= to) return
      const middle = (from + to) >> 1
      if (furthest[middle]! <= span.start) return
      visit(from, middle)
      const one = sorted[middle]!
      if (overlaps(one, span)) found.push(one)
      if (one.start < span.end) visit(middle + 1, to)
    }
    visit(0, sorted.length)
    return found
  }
}
