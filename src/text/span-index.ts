import { overlaps, type Span } from './span.ts'

/** Finds among many spans those that share text with a given one, without looking at them all. */
export interface SpanIndex<Item> {
  /** Items whose span overlaps the given one, in order of start. */
  readonly at: (span: Span) => readonly Item[]
}

/**
 * Items by their spans. Each look-up is a binary search and a walk over the items that may reach so far:
 * `reach[i]` is the furthest end among the first i + 1 items.
 */
export function indexSpans<Item>(items: readonly Item[], spanOf: (item: Item) => Span): SpanIndex<Item> {
  const ordered = items.map((item) => ({ item, span: spanOf(item) })).sort((a, b) => a.span.start - b.span.start)
  const reach: number[] = []
  for (const { span } of ordered) reach.push(Math.max(reach.at(-1) ?? 0, span.end))
  return {
    at: (span) => {
      let low = 0
      let high = ordered.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (reach[middle]! > span.start) high = middle
        else low = middle + 1
      }
      const found: Item[] = []
      for (let i = low; i < ordered.length && ordered[i]!.span.start < span.end; i++) {
        if (overlaps(ordered[i]!.span, span)) found.push(ordered[i]!.item)
      }
      return found
    },
  }
}
