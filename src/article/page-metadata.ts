import { authorNames, fold } from './authors.ts'
import type { Page } from './dom.ts'
import { fromJsonLd } from './json-ld.ts'
import { isoDate } from './written-date.ts'

/** What a page says of itself besides its text. */
export interface PageMetadata {
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  readonly language?: string
  readonly published?: string
  readonly modified?: string
  readonly byline: readonly string[]
  /** The text of the article as the page gives it to search engines; some pages show it nowhere else. */
  readonly body?: string
}

/** Meta names, in the order in which they are believed; keys in small letters. */
const metaNames = {
  title: ['og:title', 'parsely-title', 'sailthru.title', 'dc.title', 'dcterms.title', 'twitter:title', 'headline', 'title'],
  outlet: ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'copyright'],
  url: ['og:url', 'parsely-link', 'twitter:url'],
  published: [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'article.published',
    'published-date',
    'publication_date',
    'publish-date',
    'publishdate',
    'pubdate',
    'cxenseparse:recs:publishtime',
    'bt:pubdate',
    'rnews:datepublished',
    'cse_date',
    'date',
  ],
  modified: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'dc.date.modified',
    'last-modified',
    'lastmod',
    'revised',
    'bt:moddate',
  ],
  author: ['parsely-author', 'author', 'article:author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'byl', 'rnews:author'],
} as const

/** Reads JSON-LD first, then meta tags, then what stands on the page (`<time>`, `itemprop`, `<title>`). */
export const readMetadata = (page: Page): PageMetadata => {
  const linked = fromJsonLd(page)
  const meta = metaOf(page)
  const tag = (names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined)
  const date = (names: readonly string[]): string | undefined =>
    names
      .flatMap((name) => meta.get(name) ?? [])
      .map(isoDate)
      .find((value) => value !== undefined)
  const titled = splitTitle(page)
  const heading = headingOf(page)
  // The end of a title is an outlet's name only where the page's heading is the rest of it.
  const outlet =
    linked.outlet ??
    tag(metaNames.outlet)?.replace(/^(?:©|copyright)\s*(?:\d{4})?\s*/i, '') ??
    (titled.title === heading ? titled.outlet : undefined)
  const found: { [K in keyof PageMetadata]: PageMetadata[K] | undefined } = {
    title: linked.title ?? tag(metaNames.title) ?? heading ?? titled.title,
    outlet,
    url: attribute(page, 'link[rel="canonical"]', 'href') ?? tag(metaNames.url) ?? linked.url,
    language: attribute(page, 'html', 'lang') ?? linked.language,
    published: linked.published ?? date(metaNames.published) ?? timeOn(page, /publish|creat|post/i) ?? firstTime(page),
    modified: linked.modified ?? date(metaNames.modified) ?? timeOn(page, /modif|updat/i),
    byline: linked.byline?.length ? linked.byline : authorNames(metaNames.author.flatMap((name) => meta.get(name) ?? [])),
    body: linked.body,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== '')) as unknown as PageMetadata
}

const metaOf = (page: Page): Map<string, string[]> => {
  const meta = new Map<string, string[]>()
  for (const element of page.querySelectorAll('meta')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? '').toLowerCase()
    const value = fold(element.getAttribute('content') ?? '')
    if (name && value) meta.set(name, [...(meta.get(name) ?? []), value])
  }
  return meta
}

/** A date marked on the page as the one of publication, or of change. */
const timeOn = (page: Page, role: RegExp): string | undefined => {
  for (const element of page.querySelectorAll('time, [itemprop]')) {
    const marks = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('class') ?? ''} ${element.getAttribute('pubdate') === null ? '' : 'published'}`
    if (!role.test(marks)) continue
    const date = isoDate(element.getAttribute('datetime') ?? element.getAttribute('content') ?? (element.textContent ?? '').slice(0, 100))
    if (date) return date
  }
  return undefined
}

/** The first `<time>` of the article, else of the page. */
const firstTime = (page: Page): string | undefined =>
  ['article time[datetime]', 'main time[datetime]', 'time[datetime]']
    .map((selector) => isoDate(attribute(page, selector, 'datetime') ?? ''))
    .find((date) => date !== undefined)

const headingOf = (page: Page): string | undefined =>
  fold((page.querySelector('article h1') ?? page.querySelector('h1'))?.textContent ?? '') || undefined

/** The page's `<title>`, cut into what it says and the outlet at its end: "Bus drivers to strike - The Harbor Gazette". */
const splitTitle = (page: Page): { title?: string; outlet?: string } => {
  const whole = fold(page.querySelector('title')?.textContent ?? '')
  const cutAt = /^(.+)(?:\s+[|–—-]|\s*::)\s+([^|–—]{2,50})$/.exec(whole)
  if (!cutAt || cutAt[2]!.split(' ').length > 5) return whole ? { title: whole } : {}
  return { title: cutAt[1]!.trim(), outlet: cutAt[2]!.trim() }
}

const attribute = (page: Page, selector: string, name: string): string | undefined =>
  fold(page.querySelector(selector)?.getAttribute(name) ?? '') || undefined
