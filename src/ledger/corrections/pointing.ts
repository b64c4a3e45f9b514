import { OnrecordError } from '../../errors.ts'
import type { Reading } from '../../reader/reading.ts'
import { cut, type Span } from '../../text/span.ts'
import { type ArticleHead, headColumns, headOf } from '../heads.ts'
import type { Ledger } from '../ledger.ts'
import { outletId } from '../sources/nodes.ts'
import { type AnchorKind, kindOfKey, type ReadingInView, resolveAnchor } from './anchor.ts'

/** What an id that a person gave points at. */
export interface Pointed extends ReadingInView {
  /** In a record: an article's given id, or that with "#" and the id of something in it. */
  readonly key: string
  readonly kind: AnchorKind
  readonly head: ArticleHead
  /** Where offsets were given, as answers print them: what is meant depends on what is asked for. */
  readonly span?: Span
}

/** "3f2a@9c01d2e3#figure-4", as the tables have it, is "…#f4" in a record. */
const localId = (written: string): string => written.replace(/^figure-(?=\d+$)/, 'f').replace(/^forecast-(?=\d+$)/, 'x')

interface Written {
  readonly article: string
  readonly local?: string
  readonly span?: Span
}

/** "3f2a#a5", "3f2a 1090–1105" or "3f2a:1090-1105", and "3f2a#a5 1090–1105", whose offsets tell nothing more. */
const parted = (id: string): Written => {
  const [, whole = id, start, end] = /^(.+?)[ :](\d{1,9})[-\u2013](\d{1,9})$/s.exec(id) ?? []
  const found = /^(.+)#((?:[eafx]|figure-|forecast-)\d+|outlet)$/s.exec(whole.trim())
  if (found) return { article: found[1]!, local: localId(found[2]!) }
  return { article: whole.trim(), ...(start && end && { span: { start: Number(start), end: Number(end) } }) }
}

/** How many candidates a message names. */
const MOST_NAMED = 5

/**
 * What an id names: that of an article's row, the id that it was read under, or a beginning of the first that no other article shares; with "#" and
 * the id of something in it (`e3`, `a5`, `f4`, `x2`, `outlet`), that; with offsets as
 * answers print them ("3f2a 1090–1105"), what stands there. Without the version's hash the newest version is meant. Throws `unknown-id`.
 */
export const pointAt = async (ledger: Ledger, id: string): Promise<Pointed> => {
  const { article, local, span } = parted(id.trim())
  const { head, reading } = await findArticle(ledger, article)
  const view = { row: head.id, reading, head }
  if (local === undefined) return { ...view, key: reading.article.id, kind: 'article', ...(span && { span }) }
  const key = `${reading.article.id}#${local}`
  const kind = kindOfKey(key)
  const known = localIds(reading, kind)
  if (known.includes(local)) return { ...view, key, kind }
  const has = known.length === 0 ? `holds no ${kind}` : `holds ${known.length === 1 ? known[0] : `${known[0]} to ${known.at(-1)}`}`
  throw unknown(`${id}: there is no such ${kind}; the article ${called(head)} ${has}`)
}

const localIds = ({ article, entities, attributions, figures, forecasts }: Reading, kind: AnchorKind): string[] => {
  switch (kind) {
    case 'entity':
      return [...entities.map((one) => one.id), ...(article.outlet === undefined ? [] : [outletId])]
    case 'figure':
      return figures.map((_, i) => `f${i + 1}`)
    case 'forecast':
      return forecasts.map((_, i) => `x${i + 1}`)
    default:
      return attributions.map((one) => one.id)
  }
}

const findArticle = async (ledger: Ledger, id: string): Promise<{ readonly head: ArticleHead; readonly reading: Reading }> => {
  if (id === '') throw unknown('an id is empty; ids are printed with every answer, see --json')
  const rows = await ledger.db
    .selectFrom('article')
    .select([...headColumns, 'article.lineage'])
    // Code points in either database: nothing that begins so comes after.
    .where(({ eb, or, and }) => or([and([eb('id', '>=', id), eb('id', '<', `${id}\u{10ffff}`)]), eb('given_id', '=', id)]))
    .orderBy('stood_at')
    .orderBy('read_at')
    .orderBy('id')
    .limit(1_000)
    .execute()
  const exact = [rows.filter((row) => row.id === id), rows.filter((row) => row.given_id === id)].find((found) => found.length > 0)
  const found = [...new Map((exact ?? rows).map((row) => [row.lineage, row])).values()]
  if (found.length === 0)
    throw unknown(`${id}: no article has that id, or one that begins so; ids are printed with every answer, see --json`)
  if (found.length > 1) {
    const named = found.slice(0, MOST_NAMED).map((row) => called(headOf(row)))
    const rest = found.length > MOST_NAMED ? ` and ${found.length - MOST_NAMED} more` : ''
    throw unknown(`${id}: ${found.length} articles have ids that begin so: ${named.join('; ')}${rest}; give more of the id`)
  }
  const head = headOf(found[0]!)
  const { reading } = await ledger.db.selectFrom('reading').select('reading').where('article_id', '=', head.id).executeTakeFirstOrThrow()
  return { head, reading: JSON.parse(reading) as Reading }
}

const called = ({ id, outlet, title }: ArticleHead): string =>
  [id, ...(outlet ? [outlet] : []), ...(title ? [`“${title}”`] : [])].join(', ')

const unknown = (message: string): OnrecordError => new OnrecordError('unknown-id', message)

/** The kind of thing that each grouping is made of. */
export const memberKind = {
  sources: 'entity',
  wires: 'article',
  utterances: 'statement',
  series: 'figure',
  stories: 'article',
  origins: 'statement',
} as const satisfies Record<string, AnchorKind>

/**
 * The same as one of another kind, where the article leaves no doubt which: what stands in an article is in that article's wire, a statement has
 * one speaker or one figure, a figure stands in a statement. Throws `unknown-id`.
 */
export const asKind = (pointed: Pointed, kind: AnchorKind, id: string): Pointed => {
  const { reading, span } = pointed
  if (span !== undefined && kind !== 'article') return { ...pointed, key: standingAt(pointed, span, kind, id), kind }
  if (pointed.kind === kind) return pointed
  const others = kind === 'article' ? [reading.article.id] : related(pointed, kind).map((local) => `${reading.article.id}#${local}`)
  if (others.length === 1) return { ...pointed, key: others[0]!, kind }
  const which = others.length === 0 ? '' : `, one of ${others.map((key) => key.slice(key.lastIndexOf('#') + 1)).join(', ')} of its article`
  throw unknown(`${id} is ${withArticle(pointed.kind)}; give ${withArticle(kind)}${which}`)
}

const standingAt = (pointed: Pointed, span: Span, kind: AnchorKind, id: string): string => {
  const { row, reading } = pointed
  const quote = cut(reading.article.text, span)
  const key = quote === '' ? undefined : resolveAnchor({ kind, article: row, ...span, quote, before: '', after: '' }, pointed)
  if (key === undefined)
    throw unknown(`${id}: no ${kind} stands there in ${called(pointed.head)}; ids and offsets are printed under --sentences`)
  return key
}

const withArticle = (kind: AnchorKind): string => `${/^[ae]/.test(kind) ? 'an' : 'a'} ${kind === 'entity' ? 'entity (…#e3)' : kind}`

const related = ({ reading, key, kind }: Pointed, wanted: AnchorKind): string[] => {
  const local = key.slice(key.lastIndexOf('#') + 1)
  const attributions = reading.attributions.filter(({ id }) =>
    kind === 'statement'
      ? id === local
      : id === (kind === 'figure' ? reading.figures : reading.forecasts)[Number(local.slice(1)) - 1]?.attribution,
  )
  if (kind !== 'statement' && kind !== 'figure' && kind !== 'forecast') return []
  if (wanted === 'statement') return attributions.map(({ id }) => id)
  if (wanted === 'entity') return attributions.flatMap(({ speakers }) => speakers)
  if (kind !== 'statement') return []
  const items = wanted === 'figure' ? reading.figures : reading.forecasts
  return items.flatMap(({ attribution }, i) => (attribution === local ? [`${wanted === 'figure' ? 'f' : 'x'}${i + 1}`] : []))
}

/** The readings of articles, by the ids of their rows. */
export const readingsOf = async (ledger: Ledger, rows: readonly string[]): Promise<ReadingInView[]> => {
  const ids = [...new Set(rows)]
  const found: ReadingInView[] = []
  for (let i = 0; i < ids.length; i += 1_000)
    for (const { article_id, reading } of await ledger.db
      .selectFrom('reading')
      .select(['article_id', 'reading'])
      .where('article_id', 'in', ids.slice(i, i + 1_000))
      .execute())
      found.push({ row: article_id, reading: JSON.parse(reading) as Reading })
  return found
}
