import { sql } from 'kysely'
import type { Span } from '../text/span.ts'
import type { ArticleHead } from './heads.ts'
import { batches } from './in-batches.ts'
import type { Ledger } from './ledger.ts'
import { quotesOf } from './quotes.ts'
import { searchWords } from './search.ts'
import { type StoryHead, storyRecords } from './stories.ts'
import type { Change, Origin, Wire, WireLink } from './wires.ts'

/** Which wires; all that is given must hold. */
export interface WireQuery {
  /** All in one sentence of one of its articles. */
  readonly words?: string | undefined
  /** A story's id, or words of its title. */
  readonly story?: string | undefined
  /** ISO day. */
  readonly asOf?: string | undefined
  readonly limit: number
}

/** A stretch of a report with the sentences that it stands in. */
export interface Shown extends Span {
  /** The exact words. */
  readonly text: string
  readonly sentences: readonly (Span & { readonly text: string })[]
}

/** One thing that a reprint did to its origin, in the words of both. */
export interface ShownChange {
  readonly kind: Change['kind']
  readonly origin?: Shown
  readonly copy?: Shown
  /** Of a passage that is in one of the two alone: how many figures are in it, where there are any. */
  readonly figures?: number
  readonly detail?: string
}

export interface Reprint {
  readonly article: ArticleHead
  /** In the origin's order. */
  readonly changes: readonly ShownChange[]
  /** Why it is one text with the origin; else with that of the wire to which the strongest link leads. */
  readonly link?: WireLink
}

/** A text that many printed. */
export interface PrintedWire {
  /** The id of its origin's row. */
  readonly id: string
  readonly story: StoryHead
  readonly origin: Omit<Origin, 'id'> & { readonly article: ArticleHead }
  /** The earliest first. */
  readonly reprints: readonly Reprint[]
}

export interface FoundWires {
  readonly total: number
  /** Those with the newest article first. */
  readonly wires: readonly PrintedWire[]
}

interface Found {
  readonly wire: Wire
  readonly story: StoryHead
  readonly articles: ReadonlyMap<string, ArticleHead>
  readonly latest: string
}

/** The wires that are asked for, with what every reprint changed, in the words of both. */
export const findWires = async (ledger: Ledger, { words, story, asOf, limit }: WireQuery): Promise<FoundWires> => {
  const wanted = searchWords(words ?? '')
  const all = (await storyRecords(ledger, { story, asOf, ...(asOf === undefined && { having: 'wire' as const }) })).flatMap(
    ({ story, articles, record }) => record.wires.map((wire): Found => ({ wire, story, articles, latest: latestOf(wire, articles) })),
  )
  const rows = all.flatMap(({ wire, articles }) => wire.articles.flatMap((id) => articles.get(id)?.id ?? []))
  const having = wanted.length > 0 ? await articlesWith(ledger, wanted, rows) : undefined
  const found = all
    .filter((one) => having === undefined || holds(one, having))
    .sort((a, b) => (a.latest === b.latest ? (a.wire.id < b.wire.id ? -1 : 1) : a.latest > b.latest ? -1 : 1))
  const shown = []
  for (const one of found.slice(0, limit)) shown.push(await printed(ledger, one))
  return { total: found.length, wires: shown }
}

const latestOf = ({ articles: ids }: Wire, articles: ReadonlyMap<string, ArticleHead>): string =>
  ids.map((id) => articles.get(id)?.published ?? '').reduce((a, b) => (a > b ? a : b), '')

const holds = ({ wire, articles }: Found, having: ReadonlySet<string>): boolean =>
  wire.articles.some((id) => having.has(articles.get(id)?.id ?? ''))

/** Which of the articles have a sentence with all of the words. */
const articlesWith = async (ledger: Ledger, words: readonly string[], rows: readonly string[]): Promise<Set<string>> => {
  const found = new Set<string>()
  for (const batch of batches(rows)) {
    const of = await ledger.db
      .selectFrom('sentence')
      .select('article_id')
      .distinct()
      .where('article_id', 'in', batch)
      .where(sql<boolean>`id in (${ledger.search.sentences(words)})`)
      .execute()
    for (const { article_id } of of) found.add(article_id)
  }
  return found
}

const printed = async (ledger: Ledger, { wire, story, articles }: Found): Promise<PrintedWire> => {
  const origin = articles.get(wire.origin.id)!
  const show = await shower(ledger, wire, articles)
  const reprints = wire.copies.map(({ article, changes }): Reprint => {
    const links = wire.links.filter(({ between }) => between.includes(article))
    const link = links.find(({ between }) => between.includes(wire.origin.id)) ?? links[0]
    return {
      article: articles.get(article)!,
      changes: changes.map(({ kind, origin: from, copy: to, figures, detail }) => ({
        kind,
        ...(from && { origin: show(wire.origin.id, from) }),
        ...(to && { copy: show(article, to) }),
        ...(figures !== undefined && { figures }),
        ...(detail !== undefined && { detail }),
      })),
      ...(link && { link }),
    }
  })
  const { id: _, ...why } = wire.origin
  return { id: origin.id, story, origin: { article: origin, ...why }, reprints: reprints.sort(byDay) }
}

const byDay = (a: Reprint, b: Reprint): number => {
  const [one, other] = [a.article.published ?? '9999', b.article.published ?? '9999']
  return one === other ? (a.article.id < b.article.id ? -1 : 1) : one < other ? -1 : 1
}

/** Shows any span of the wire's changes. */
const shower = async (
  ledger: Ledger,
  wire: Wire,
  articles: ReadonlyMap<string, ArticleHead>,
): Promise<(article: string, span: Span) => Shown> => {
  const rowOf = (id: string): string => articles.get(id)!.id
  const spans = wire.copies.flatMap(({ article, changes }) =>
    changes.flatMap(({ origin, copy }) => [
      ...(origin ? [{ article: rowOf(wire.origin.id), ...plain(origin) }] : []),
      ...(copy ? [{ article: rowOf(article), ...plain(copy) }] : []),
    ]),
  )
  const quotes = await quotesOf(ledger, spans)
  const found = new Map(spans.map((span, i) => [keyOf(span.article, span), quotes[i]?.sentences ?? []]))
  const rows = await ledger.db.selectFrom('article').select(['id', 'text']).where('id', 'in', wire.articles.map(rowOf)).execute()
  const texts = new Map(rows.map(({ id, text }) => [id, text]))
  return (article, span) => {
    const row = rowOf(article)
    return { ...plain(span), text: texts.get(row)!.slice(span.start, span.end), sentences: found.get(keyOf(row, span)) ?? [] }
  }
}

const plain = ({ start, end }: Span): Span => ({ start, end })
const keyOf = (row: string, { start, end }: Span): string => `${row} ${start} ${end}`
