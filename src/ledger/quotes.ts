import type { Span } from '../text/span.ts'
import { type ArticleHead, headColumns, headOf } from './heads.ts'
import { inBatches } from './in-batches.ts'
import type { Ledger } from './ledger.ts'

/** A span of an article, which is named by the id that it was read under (its newest version is meant), or by that of its row. */
export interface ArticleSpan extends Span {
  readonly article: string
}

/** The exact sentences around a span. Offsets are UTF-16 code units of the article's text. */
export interface Quote {
  readonly article: ArticleHead
  /** As it was asked for. */
  readonly span: Span
  /** Whole sentences that hold any of it, in text order. */
  readonly sentences: readonly (Span & { readonly text: string })[]
}

/** The sentences around each span, in the order in which the spans are given; undefined where the ledger has no such article. */
export const quotesOf = async (ledger: Ledger, spans: readonly ArticleSpan[]): Promise<(Quote | undefined)[]> => {
  const heads = await headsOf(ledger, [...new Set(spans.map(({ article }) => article))])
  const sentences = await sentencesOf(ledger, [...new Set([...heads.values()].map(({ id }) => id))])
  return spans.map(({ article, start, end }) => {
    const head = heads.get(article)
    if (head === undefined) return undefined
    const around = (sentences.get(head.id) ?? []).filter((sentence) => sentence.start < end && sentence.end > start)
    return { article: head, span: { start, end }, sentences: around }
  })
}

/** By either id; of the versions that share one, the newest. */
const headsOf = async (ledger: Ledger, ids: readonly string[]): Promise<Map<string, ArticleHead>> => {
  const rows = await inBatches(ids, (batch) =>
    ledger.db
      .selectFrom('article')
      .select([...headColumns, 'article.stood_at', 'article.read_at'])
      .where(({ eb, or }) => or([eb('article.id', 'in', batch), eb('article.given_id', 'in', batch)]))
      .execute(),
  )
  const order = (row: (typeof rows)[number]): string => JSON.stringify([row.stood_at, row.read_at, row.id])
  const sorted = rows.map((row) => ({ row, at: order(row) })).sort((a, b) => (a.at < b.at ? -1 : 1))
  const byGivenId = sorted.map(({ row }) => [row.given_id, headOf(row)] as const)
  return new Map([...byGivenId, ...sorted.map(({ row }) => [row.id, headOf(row)] as const)])
}

const sentencesOf = async (ledger: Ledger, articles: readonly string[]): Promise<Map<string, (Span & { text: string })[]>> => {
  const rows = await inBatches(articles, (batch) =>
    ledger.db
      .selectFrom('sentence')
      .select(['article_id', 'start_offset', 'end_offset', 'text'])
      .where('article_id', 'in', batch)
      .orderBy('article_id')
      .orderBy('position')
      .execute(),
  )
  const found = new Map<string, (Span & { text: string })[]>()
  for (const { article_id, start_offset, end_offset, text } of rows) {
    const list = found.get(article_id) ?? []
    list.push({ start: start_offset, end: end_offset, text })
    found.set(article_id, list)
  }
  return found
}
