import { length, type Span } from '../../text/span.ts'
import { append } from '../sources/links.ts'
import type { Report, Utterance } from '../utterances.ts'

/** Keys of the statements that hold the spans, the innermost of each article's: those of a figure point's carriers. Spans in none have none. */
export function statementsWith(spans: readonly (Span & { readonly article: string })[], utterances: readonly Utterance[]): string[] {
  const wanted = new Set(spans.map(({ article }) => article))
  const byArticle = new Map<string, Report[]>()
  for (const { statements } of utterances)
    for (const report of statements) if (wanted.has(report.article)) append(byArticle, report.article, report)
  const found = spans.flatMap(({ article, start, end }) => {
    const holding = (byArticle.get(article) ?? []).filter((report) => report.spans.some((span) => span.start < end && start < span.end))
    return holding.sort((a, b) => size(a) - size(b) || (a.key < b.key ? -1 : 1))[0]?.key ?? []
  })
  return [...new Set(found)].sort()
}

const size = ({ spans }: Report): number => spans.reduce((sum, span) => sum + length(span), 0)
