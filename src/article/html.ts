import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { isOnrecordError, OnrecordError } from '../errors.ts'
import type { Article } from './article.ts'
import { makeArticle } from './article.ts'
import { fold } from './authors.ts'
import type { Page, PageElement } from './dom.ts'
import { readMetadata } from './page-metadata.ts'
import { removeNoise } from './page-noise.ts'
import { writePage } from './page-text.ts'
import type { TextBuilder } from './text-builder.ts'
import { textBuilder } from './text-builder.ts'
import { withTurns } from './transcript.ts'

/** Fewest words that make a report. A brief has forty; a page that has less shows a wall, a notice or a list of links. */
const fewestWords = 25

/**
 * The article of a page as a site serves it: its headline (marked), its text, its pictures' captions (marked), what it says of itself.
 * Throws `no-article` when the page shows none.
 */
export const articleFromHtml = (html: string, name: string, hint: Partial<Article> = {}): Article => {
  try {
    return readPage(html, name, hint)
  } catch (cause) {
    // The parser and the extractor give up on pages that no browser would show either; which error they throw is their affair.
    throw isOnrecordError(cause) ? cause : noArticle(name, cause)
  }
}

const noArticle = (name: string, cause?: unknown): OnrecordError =>
  new OnrecordError('no-article', `${name}: the page shows no article; give the address of one report, or its text`, { input: name, cause })

const readPage = (html: string, name: string, hint: Partial<Article>): Article => {
  // A fragment without <html> gets one, or the parser takes its first element for the whole page.
  const document = openPage(
    /<html[\s>]/i.test(html.slice(0, 5000)) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`,
  )
  refuseMaze(document, name)
  lowerAttributes(document)
  const { body: hidden, ...metadata } = readMetadata(document)
  removeNoise(document)
  const captions = [...document.querySelectorAll('article figcaption, main figcaption')].map((caption) => caption.textContent ?? '')
  const content = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    charThreshold: 200,
    keepClasses: true,
  }).parse()?.content
  const page = content ? openPage(`<!doctype html><html><body>${content}</body></html>`).body : undefined
  const { text, struck, marked } = written(page, metadata.title, captions, hidden)
  const headline = marked.find(({ kind }) => kind === 'headline')
  if (wordCount(text.slice(headline?.end ?? 0)) < fewestWords || (page && isLinkList(page))) {
    throw noArticle(name)
  }
  return makeArticle({
    ...hint,
    ...metadata,
    ...(hint.url && { url: metadata.url && isSameSite(metadata.url, hint.url) ? metadata.url : hint.url }),
    text,
    struck,
    marked: withTurns(text, marked),
  })
}

const openPage = (html: string): Page => parseHTML(html).document as unknown as Page

/** HTML does not mind the case of an attribute's name; this parser does, and old pages write <META NAME="author">. */
const lowerAttributes = (page: Page): void => {
  for (const element of page.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) if (/[A-Z]/.test(name)) element.setAttribute(name.toLowerCase(), value)
  }
}

/** Headline, captions that stand outside the main part (the lead picture), then the main part. */
const written = (page: PageElement | undefined, title: string | undefined, captions: readonly string[], hidden: string | undefined) => {
  const inside = fold(page?.textContent ?? '')
  const outside = captions.filter((caption) => fold(caption) !== '' && !inside.includes(fold(caption)))
  const builder = textBuilder()
  const head = (to: TextBuilder) => {
    if (title) to.mark('headline', () => to.write(title))
    for (const caption of new Set(outside)) {
      to.block()
      to.mark('caption', () => to.write(caption))
    }
  }
  head(builder)
  const before = builder.finish().text.length
  builder.block()
  if (page) writePage(page, builder, title)
  const done = builder.finish()
  // Pages that show only the first lines give all of them to search engines.
  if (!hidden || wordCount(hidden) < 2 * wordCount(done.text.slice(before))) return done
  const whole = textBuilder()
  head(whole)
  for (const paragraph of hidden.split(/\s*\n\s*/)) {
    whole.block()
    whole.write(paragraph.replace(/<[^<>]*>/g, ''))
  }
  return whole.finish()
}

/** Elements, and their nesting, beyond which a page was made by no newsroom; the extractor would take minutes over it. */
const mostElements = 30_000
const deepest = 400

const refuseMaze = (page: Page, name: string): void => {
  let count = 0
  let depth = 0
  const open = [{ element: page.body, depth: 1 }]
  for (let next = open.pop(); next; next = open.pop()) {
    count++
    depth = Math.max(depth, next.depth)
    if (count > mostElements || depth > deepest) {
      throw new OnrecordError('too-large', `${name}: a page of more elements than a report has; give the article's text instead`, {
        input: name,
      })
    }
    for (const child of next.element.childNodes)
      if (child.nodeType === 1) open.push({ element: child as PageElement, depth: next.depth + 1 })
  }
}

const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** A front page or a list of results: most of its words are links. */
const isLinkList = (page: PageElement): boolean => {
  const linked = [...page.querySelectorAll('a')].reduce((sum, link) => sum + (link.textContent ?? '').length, 0)
  return linked > (page.textContent ?? '').trim().length * 0.6
}

const isSameSite = (a: string, b: string): boolean =>
  URL.canParse(a) && URL.canParse(b) && new URL(a).hostname.replace(/^www\./, '') === new URL(b).hostname.replace(/^www\./, '')
