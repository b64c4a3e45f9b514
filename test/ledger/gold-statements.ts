import { locate } from '../../examples/gold/load.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { length, overlaps, type Span } from '../../src/text/span.ts'
import { gold } from '../examples-gold.ts'

const common = (a: readonly Span[], b: readonly Span[]): number =>
  a
    .flatMap((one) =>
      b.filter((other) => overlaps(one, other)).map((other) => Math.min(one.end, other.end) - Math.max(one.start, other.start)),
    )
    .reduce((x, y) => x + y, 0)
const total = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + length(span), 0)

/** By the reference of a gold statement ("03#vlachou-300"), the key of the statement read that shares most of its content, half of both at least. */
export const statementsRead = (readings: ReadonlyMap<string, Reading>): ReadonlyMap<string, string> =>
  new Map(
    gold.reports.flatMap(({ report, statements }) => {
      const { article, attributions } = readings.get(report)!
      return statements.flatMap(({ id, content }) => {
        const spans = content.flatMap((piece) => locate(article.text, piece) ?? [])
        const best = attributions
          .map((attribution) => {
            const shared = common(attribution.content, spans)
            return { id: attribution.id, share: shared / Math.max(1, total(attribution.content) + total(spans) - shared) }
          })
          .sort((a, b) => b.share - a.share)[0]
        return best && best.share >= 0.5 ? [[`${report}#${id}`, `${article.id}#${best.id}`] as const] : []
      })
    }),
  )
