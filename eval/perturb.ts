/** Predictions with every kind of mistake, made from the gold: to compare two scorers without waiting for a reader. */
import type { Span } from '../src/text/span.ts'

/** Numbers in [0, 1) that are the same in every run (mulberry32, by Tommy Ettinger; public domain). */
export const sequence = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Some dropped, some moved, some doubled, one made up now and then. */
export const perturbSpans = <S extends Span>(spans: readonly S[], textLength: number, next: () => number): S[] =>
  spans.flatMap((span) => {
    const chance = next()
    if (chance < 0.15) return []
    if (chance < 0.3) return [{ ...span, ...moved(span, textLength, next) }]
    if (chance < 0.35) return [span, { ...span }]
    if (chance < 0.4) return [{ ...span, ...anywhere(textLength, next) }, span]
    return [span]
  })

const moved = ({ start, end }: Span, textLength: number, next: () => number): Span => {
  const from = Math.max(0, Math.min(textLength - 2, start + Math.floor(next() * 21) - 10))
  return { start: from, end: Math.max(from + 1, Math.min(textLength, end + Math.floor(next() * 21) - 10)) }
}

const anywhere = (textLength: number, next: () => number): Span => {
  const start = Math.floor(next() * (textLength - 2))
  return { start, end: Math.min(textLength, start + 1 + Math.floor(next() * 40)) }
}

/** One of a list. */
export const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)]!
