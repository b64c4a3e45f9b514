import type { Span } from '../../src/text/span.ts'

/** How the corpora write a span: UTF-16 offsets, end exclusive. */
export type Pair = readonly [start: number, end: number]

export const fromPairs = (pairs: readonly Pair[]): Span[] => pairs.map(([start, end]) => ({ start, end }))
