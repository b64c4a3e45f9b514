import { authorNames, fold } from './authors.ts'
import type { Page } from './dom.ts'
import { isoDate } from './written-date.ts'

/** What a page's linked data says of its article. */
export interface Linked {
  title?: string | undefined
  outlet?: string | undefined
  url?: string | undefined
  language?: string | undefined
  published?: string | undefined
  modified?: string | undefined
  byline?: string[]
  body?: string | undefined
}

type Json = Record<string, unknown>

/** The first article among the page's JSON-LD, in lists, in `@graph` or alone. */
export const fromJsonLd = (page: Page): Linked => {
  const nodes = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    nodesOf(parseLoosely(script.textContent ?? ''), 0),
  )
  const byId = new Map(nodes.map((node) => [node['@id'], node]))
  const article =
    nodes.find((node) => /Article|BlogPosting|LiveBlog|Report/.test(typeOf(node)) && (node['headline'] || node['datePublished'])) ??
    nodes.find((node) => node['datePublished'])
  if (!article) return {}
  /** Sites that use `@graph` name a person or publisher by its `@id`. */
  const whole = (value: unknown): unknown => (isObject(value) && value['name'] === undefined ? (byId.get(value['@id']) ?? value) : value)
  const publisher = list(article['publisher'])
    .map(whole)
    .map(nameOf)
    .find((name) => name !== undefined)
  return {
    title: text(article['headline']) ?? text(article['name']),
    outlet: publisher,
    url:
      text(article['url']) ??
      text(article['mainEntityOfPage']) ??
      (isObject(article['mainEntityOfPage']) ? text(article['mainEntityOfPage']['@id']) : undefined),
    language: text(article['inLanguage']),
    published: isoDate(text(article['datePublished']) ?? ''),
    modified: isoDate(text(article['dateModified']) ?? ''),
    byline: authorNames(
      list(article['author'])
        .map(whole)
        .flatMap((author) => nameOf(author) ?? []),
    ).filter((name) => name !== publisher),
    body: typeof article['articleBody'] === 'string' ? article['articleBody'] : undefined,
  }
}

/** JSON-LD of real pages: in comments, with raw line ends in strings. Undefined when it cannot be helped. */
const parseLoosely = (source: string): unknown => {
  const json = source.replace(/^\s*(?:<!--|<!\[CDATA\[|\/\/<!\[CDATA\[)/, '').replace(/(?:-->|\]\]>|\/\/\]\]>)\s*$/, '')
  for (const attempt of [json, json.replace(/[\r\n\t]+/g, ' ')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next attempt, or none.
    }
  }
  return undefined
}

const nodesOf = (value: unknown, depth: number): Json[] => {
  if (depth > 6) return []
  if (Array.isArray(value)) return value.flatMap((one) => nodesOf(one, depth + 1))
  if (!isObject(value)) return []
  return [value, ...nodesOf(value['@graph'], depth + 1), ...nodesOf(value['mainEntity'], depth + 1)]
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value])
const typeOf = (node: Json): string => list(node['@type']).join(' ')
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? fold(decodeEntities(value)) : undefined
const nameOf = (value: unknown): string | undefined =>
  text(value) ??
  (isObject(value)
    ? (text(value['name']) ??
      list(value['name'])
        .map(text)
        .find((name) => name))
    : undefined)

/** JSON-LD holds text, but content systems put entities into it all the same. */
const decodeEntities = (value: string): string =>
  value
    .replace(/&#(\d{2,6});/g, (all, code: string) => (Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : all))
    .replace(/&#x([\da-f]{2,5});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(quot|apos|lt|gt|nbsp|rsquo|lsquo|ldquo|rdquo|ndash|mdash);/g, (_, name: string) => entities[name]!)
    .replace(/&amp;/g, '&')

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
}
