import type { Attribution, Reading } from '../../reader/reading.ts'
import { cut, hull, length, type Span } from '../../text/span.ts'
import { figureKey, forecastKey } from '../rulings.ts'
import { outletId } from '../sources/nodes.ts'

export const anchorKinds = ['article', 'entity', 'statement', 'figure', 'forecast'] as const
export type AnchorKind = (typeof anchorKinds)[number]

/**
 * Something in an article, named by its exact characters and not by an id that the next version of the reader gives to something else.
 * Of a whole article, and of its outlet, start, end and words are empty. (Position and quote with its surroundings: the selectors of the W3C's Web Annotation.)
 */
export interface Anchor extends Span {
  readonly kind: AnchorKind
  /** The id of the article's row: of the version that was pointed at. */
  readonly article: string
  readonly quote: string
  /** What stands before and after it, which tells it from the same words elsewhere. */
  readonly before: string
  readonly after: string
}

/** A reading with the id of its article's row. */
export interface ReadingInView {
  readonly row: string
  readonly reading: Reading
}

/** Characters kept on either side. */
const AROUND = 40

/** Something that can be pointed at, by its key in a record, with the stretches that it is known by. */
interface Place {
  readonly key: string
  readonly spans: readonly Span[]
}

/** Content tells statements apart; a turn's label or a bare cue stands in where there is none. */
const statementSpan = ({ content, source, cue }: Attribution): Span[] => {
  const span = hull(content) ?? hull([...source, ...cue])
  return span ? [span] : []
}

const placesOf = ({ article, entities, attributions, figures, forecasts }: Reading, kind: AnchorKind): Place[] => {
  const key = (id: string): string => `${article.id}#${id}`
  switch (kind) {
    case 'article':
      return [{ key: article.id, spans: [] }]
    case 'entity':
      return [{ key: key(outletId), spans: [] }, ...entities.map(({ id, mentions }) => ({ key: key(id), spans: mentions }))]
    case 'statement':
      return attributions.map((one) => ({ key: key(one.id), spans: statementSpan(one) }))
    case 'figure':
      return figures.map((one, i) => ({ key: figureKey(article.id, i), spans: [one] }))
    case 'forecast':
      return forecasts.map((one, i) => ({ key: forecastKey(article.id, i), spans: [one] }))
  }
}

const kindOfLetter: Readonly<Record<string, AnchorKind>> = { e: 'entity', a: 'statement', f: 'figure', x: 'forecast' }

/** "article" and "f4" of "article#f4"; the outlet of an article is "outlet". What has no such end is an article. */
const partsOfKey = (key: string): { readonly article: string; readonly local?: string } => {
  const found = /^(.*)#([eafx]\d+|outlet)$/s.exec(key)
  return found ? { article: found[1]!, local: found[2]! } : { article: key }
}

/** The kind of thing that a key of a record names. */
export const kindOfKey = (key: string): AnchorKind => {
  const { local } = partsOfKey(key)
  if (local === undefined) return 'article'
  return local === outletId ? 'entity' : kindOfLetter[local[0]!]!
}

/** The article that a key stands in, by its given id. */
export const articleOfKey = (key: string): string => partsOfKey(key).article

/** The anchor of what has that key in the reading; undefined where it has no such thing. */
export const anchorOf = ({ row, reading }: ReadingInView, key: string): Anchor | undefined => {
  const kind = kindOfKey(key)
  const place = placesOf(reading, kind).find((one) => one.key === key)
  if (place === undefined) return undefined
  // An article, or its outlet, needs no words.
  if (kind === 'article' || key.endsWith(`#${outletId}`)) return { kind, article: row, start: 0, end: 0, quote: '', before: '', after: '' }
  const { text } = reading.article
  const entity = kind === 'entity' ? reading.entities.find(({ id }) => key.endsWith(`#${id}`)) : undefined
  // Of an entity the mention by its name: pronouns are the first to move to another.
  const span =
    place.spans.find((one) => cut(text, one) === entity?.name) ??
    place.spans.find((one) => /\p{Lu}/u.test(cut(text, one))) ??
    place.spans[0]
  if (span === undefined) return undefined
  const { start, end } = span
  return {
    kind,
    article: row,
    start,
    end,
    quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
  }
}

/** Where the anchor's words stand in a version of its article; in another than it was made in, by their words and what stood around them. */
const whereIn = (anchor: Anchor, { row, reading }: ReadingInView): Span | undefined => {
  if (row === anchor.article) return anchor
  if (anchor.quote === '') return undefined
  const { text } = reading.article
  let best: { readonly start: number; readonly around: number } | undefined
  for (let start = text.indexOf(anchor.quote); start >= 0; start = text.indexOf(anchor.quote, start + 1)) {
    const end = start + anchor.quote.length
    const around =
      sharedEnd(anchor.before, text.slice(Math.max(0, start - AROUND), start)) + sharedStart(anchor.after, text.slice(end, end + AROUND))
    const isNearer = best !== undefined && around === best.around && Math.abs(start - anchor.start) < Math.abs(best.start - anchor.start)
    if (best === undefined || around > best.around || isNearer) best = { start, around }
  }
  return best && { start: best.start, end: best.start + anchor.quote.length }
}

const sharedStart = (a: string, b: string): number => {
  let n = 0
  while (n < a.length && a[n] === b[n]) n++
  return n
}

const sharedEnd = (a: string, b: string): number => {
  let n = 0
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++
  return n
}

const common = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** What both have of what either has. */
const likeness = (a: Span, b: Span): number => common(a, b) / Math.max(1, length(a) + length(b) - common(a, b))

/** Statements and forecasts stand inside one another: one that has little in common is another. A figure or a name may gain words, and is still it. */
const isIt = (kind: AnchorKind, anchor: Span, span: Span): boolean =>
  kind === 'statement' || kind === 'forecast'
    ? likeness(anchor, span) >= 1 / 3
    : 2 * common(anchor, span) >= Math.max(1, Math.min(length(anchor), length(span)))

/**
 * The key of what the anchor names, in a reading of any version of its article by any version of the reader: that which shares most of its
 * characters. Undefined where the words are gone, or where nothing is found in them any more.
 */
export const resolveAnchor = (anchor: Anchor, view: ReadingInView): string | undefined => {
  if (anchor.kind === 'article') return view.reading.article.id
  if (anchor.kind === 'entity' && anchor.quote === '') return `${view.reading.article.id}#${outletId}`
  const span = whereIn(anchor, view)
  if (span === undefined) return undefined
  const rivals = placesOf(view.reading, anchor.kind).flatMap(({ key, spans }) =>
    spans.filter((one) => isIt(anchor.kind, span, one)).map((one) => ({ key, likeness: likeness(span, one) })),
  )
  return rivals.reduce<(typeof rivals)[number] | undefined>((best, one) => (best && best.likeness >= one.likeness ? best : one), undefined)
    ?.key
}
