import { parseDocument } from 'yaml'
import type { Article, ArticleNote } from './article.ts'
import { authorNames } from './authors.ts'
import { isoDate } from './written-date.ts'

/** What the YAML block at the top of a Markdown file says, and where the text after it begins. */
export interface FrontMatter {
  readonly known: { -readonly [K in keyof Article]?: Article[K] }
  /** UTF-16 offset of the first character after the block. */
  readonly end: number
}

const fence = /^---[ \t]*\r?\n/

/** Names that sites and writers give to the same field; the first that is there counts. */
const names = {
  title: ['title', 'headline'],
  outlet: ['outlet', 'publisher', 'publication', 'source', 'site', 'site_name'],
  url: ['url', 'source_url', 'canonical_url', 'canonical', 'link', 'permalink'],
  day: ['date', 'published', 'pubdate', 'created'],
  moment: ['published_time', 'published_at', 'publish_date', 'datePublished', 'published'],
  modified: ['modified_time', 'modified', 'updated', 'updated_at', 'lastmod', 'last_modified', 'dateModified'],
  byline: ['author', 'authors', 'byline', 'by'],
  language: ['lang', 'language'],
  id: ['id', 'guid'],
} as const

/** Reads the front matter of a Markdown text; undefined when it has none. A block that is no YAML is taken for text. */
export const readFrontMatter = (text: string): FrontMatter | undefined => {
  const open = fence.exec(text)
  if (!open) return undefined
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(open[0].length))
  if (!close) return undefined
  const yaml = text.slice(open[0].length, open[0].length + close.index)
  const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent' })
  const fields = document.errors.length > 0 ? undefined : fieldsOf(document)
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return undefined
  return { known: knownFrom(fields as Record<string, unknown>), end: open[0].length + close.index + close[0].length }
}

/** Aliases can be made to grow without bound, and a front matter has no use for them: one that has them is no front matter. */
const fieldsOf = (document: ReturnType<typeof parseDocument>): unknown => {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    return undefined
  }
}

const knownFrom = (fields: Record<string, unknown>): FrontMatter['known'] => {
  const field = (keys: readonly string[]): string | undefined => {
    const value = keys.map((key) => fields[key]).find((one) => (typeof one === 'string' && one.trim() !== '') || typeof one === 'number')
    return value === undefined ? undefined : plain(String(value))
  }
  const { published, notes } = publishedFrom(field(names.day), field(names.moment))
  const modified = isoDate(field(names.modified) ?? '')
  const known: { [K in keyof Article]?: Article[K] | undefined } = {
    id: field(names.id),
    title: field(names.title),
    outlet: field(names.outlet),
    url: field(names.url),
    language: field(names.language),
    published,
    modified,
    byline: authors(names.byline.map((key) => fields[key]).find((value) => value !== undefined && value !== null)),
    ...(notes.length > 0 && { notes }),
  }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as FrontMatter['known']
}

/** The moment of publication where it falls on the page's own day; the page's day where the two differ. */
const publishedFrom = (day: string | undefined, moment: string | undefined): { published?: string; notes: ArticleNote[] } => {
  const at = isoDate(moment ?? '')
  const on = isoDate(day ?? '')
  if ((day ?? moment) !== undefined && !at && !on) {
    return { notes: [{ rule: 'unreadable-date', message: `"${day ?? moment}" is no date; write it as 2024-10-29.` }] }
  }
  if (!at || !on) return { ...((at ?? on) && { published: (at ?? on)! }), notes: [] }
  return { published: at.startsWith(on.slice(0, 10)) ? (at.length > on.length ? at : on) : on, notes: [] }
}

const authors = (value: unknown): string[] => {
  if (typeof value === 'string') return authorNames([value])
  if (Array.isArray(value)) return value.flatMap(authors)
  if (typeof value === 'object' && value !== null && 'name' in value) return authors(value.name)
  return []
}

const plain = (value: string): string => value.replace(/\s+/g, ' ').trim()
