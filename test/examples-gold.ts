import assert from 'node:assert/strict'
import { loadGold, locate, reportText } from '../examples/gold/load.ts'
import type { Span } from '../src/text/span.ts'

/** What the tests of the examples share: the gold, and where its quotes stand. */
export const gold = loadGold()

const reports = new Map(gold.reports.map((report) => [report.report, report]))

/** By the number of the report, the text that its gold quotes. */
export const texts = new Map(gold.reports.map(({ report, file }) => [report, reportText(file)]))
export const sources = new Set(gold.sources.map(({ id }) => id))
export const points = new Map(
  gold.series.flatMap((series) => series.points.map((point) => [point.id, { ...point, whose: series.whose }] as const)),
)

/** Where a quote of a report stands; the assertion that it does, exactly once. */
export const stands = (report: string, quote: string): Span => {
  const span = locate(texts.get(report)!, quote)
  assert.ok(span, `report ${report} does not hold exactly once: ${quote}`)
  return span
}

/** The quoted part of a quote, without its surroundings. */
export const cutOut = (quote: string): string => /\[\[([\s\S]+)\]\]/.exec(quote)?.[1] ?? quote

/** The day on which a report was published. */
export const dayOf = (report: string): string => reports.get(report)!.published.slice(0, 10)
export const outletOf = (report: string): string => reports.get(report)!.outlet

export const isOrdered = (values: readonly (number | string)[]): boolean =>
  values.every((value, index) => index === 0 || values[index - 1]! <= value)
