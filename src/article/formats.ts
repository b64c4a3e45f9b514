import { OnrecordError } from '../errors.ts'
import type { Article, ArticleNote } from './article.ts'
import { decode } from './decode.ts'
import { requireEnglish } from './language.ts'
import { articleFromText } from './plain-text.ts'

/** What is known of some bytes before they are read. */
export interface Hint {
  /** What messages call the input: a path, an address, "standard input". */
  readonly name?: string
  /** The address that they came from. */
  readonly url?: string
  /** The Content-Type that came with them. */
  readonly contentType?: string
}

interface Source extends Hint {
  readonly name: string
  readonly text: string
}

/** One way in: its own shape, and one adapter to `Article`. */
interface Format {
  readonly name: string
  readonly accepts: (source: Source) => boolean
  /** Parsers that take long to load are loaded here, so that a text file costs nothing of them. */
  readonly read: (source: Source) => Article[] | Promise<Article[]>
}

/** In the order in which they are asked; the first that accepts reads. */
export const formats: readonly Format[] = [
  {
    name: 'records',
    accepts: ({ name, contentType, text }) =>
      /\.(?:jsonl|ndjson|json)$/i.test(name) || /json/i.test(contentType ?? '') || /^\s*\{\s*"(?:id|text|title)"\s*:/.test(text),
    read: ({ name, text }) => readRecords(text, name),
  },
  {
    name: 'feed',
    accepts: ({ text }) =>
      /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b/s.test(text.slice(0, 1000)),
    read: ({ name }) => {
      throw new OnrecordError('unsupported', `${name}: a feed or a site map, a list of articles; give the address of one article`, {
        input: name,
      })
    },
  },
  {
    name: 'html',
    accepts: ({ name, contentType, text }) =>
      /\b(?:text\/html|xhtml)/i.test(contentType ?? '') ||
      /\.(?:x?html?|xht)$/i.test(name) ||
      /^\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|body|article)\b/is.test(text.slice(0, 1000)),
    read: async ({ name, text, url }) => {
      const { articleFromHtml } = await import('./html.ts')
      return [articleFromHtml(text, name, { ...(url && { url }) })]
    },
  },
  {
    name: 'markdown',
    accepts: ({ name, contentType, text }) =>
      /\.(?:md|markdown|mdown|mkd)$/i.test(name) ||
      /text\/(?:x-)?markdown/i.test(contentType ?? '') ||
      /^---[ \t]*\r?\n[\w-]+:\s/.test(text),
    read: async ({ text, url }) => {
      const { articleFromMarkdown } = await import('./markdown.ts')
      return [articleFromMarkdown(text, { ...(url && { url }) })]
    },
  },
  { name: 'plain text', accepts: () => true, read: ({ text, url }) => [articleFromText(text, { ...(url && { url }) })] },
]

/**
 * The articles in some bytes, usually one: decoded, told by their format, read by it, and held to English.
 * Throws an `OnrecordError` that names the input: `empty-input`, `binary-input`, `too-large`, `no-article`, `not-english`, `bad-record`, `unsupported`.
 */
export const readArticles = async (bytes: Uint8Array, hint: Hint = {}): Promise<Article[]> => {
  const name = hint.name ?? hint.url ?? 'the input'
  const { text, guessed } = decode(bytes, name, hint.contentType)
  const source: Source = { ...hint, name, text }
  const articles = await formats.find(({ accepts }) => accepts(source))!.read(source)
  for (const article of articles) {
    if (article.text.trim() === '')
      throw new OnrecordError('empty-input', `${name}: holds no text beside its head; give the report's text`, { input: name })
    await requireEnglish(article, name)
  }
  const note: ArticleNote = { rule: 'guessed-encoding', message: `No encoding was given and the bytes are no UTF-8; read as ${guessed}.` }
  return guessed ? articles.map((article) => ({ ...article, notes: [...(article.notes ?? []), note] })) : articles
}

/** One JSON object, or one a line. The first line at fault is the error: a file is read whole or not at all. */
const readRecords = async (text: string, name: string): Promise<Article[]> => {
  const { articleFromLine } = await import('./record.ts')
  const lines = text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
  if (lines.length === 1 || !/^\s*\{.*\}\s*$/.test(lines[0]!.line)) return [articleFromLine(text, name)]
  return lines.map(({ line, number }) => articleFromLine(line, `${name}, line ${number}`))
}
