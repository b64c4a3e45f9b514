import { length, type Span } from '../../src/text/span.ts'

/** Found and right, found and wrong, missed. */
export interface Counts {
  right: number
  wrong: number
  missed: number
}

/** Percentages, rounded to a tenth as published tables do. */
export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export const counts = (): Counts => ({ right: 0, wrong: 0, missed: 0 })

/** A share as a percentage with one decimal. */
export const percent = (share: number): number => Math.round(share * 1000) / 10

/** A percentage as tables show it: always one decimal. */
export const shown = (percentage: number): string => percentage.toFixed(1)

/** Of nothing predicted or nothing wanted the share is 0, not undefined. */
export const share = (part: number, whole: number): number => part / (whole || 1)

export const scoreOf = ({ right, wrong, missed }: Counts): Score => {
  const precision = share(right, right + wrong)
  const recall = share(right, right + missed)
  return { precision: percent(precision), recall: percent(recall), f1: percent(share(2 * precision * recall, precision + recall)) }
}

/** Characters in the spans of a role. */
export const charactersOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + length(span), 0)

/** Characters that two roles share. */
export const sharedCharacters = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((sum, s) => sum + b.reduce((part, t) => part + Math.max(0, Math.min(s.end, t.end) - Math.max(s.start, t.start)), 0), 0)

/** Shared characters over all characters of both. */
export const jaccard = (a: readonly Span[], b: readonly Span[]): number => {
  const both = sharedCharacters(a, b)
  return share(both, charactersOf(a) + charactersOf(b) - both)
}
