import { createHash } from 'node:crypto'
import type { Span } from '../text/span.ts'

export type SectionKind = 'headline' | 'dateline' | 'body' | 'caption' | 'credit' | 'contributors' | 'correction' | 'turn'

/** A stretch of an article that the format itself marks: a figure's caption, a speaker's turn. */
export interface MarkedSection extends Span {
  readonly kind: SectionKind
  /** The label of a turn, as written: "MR. KIRBY", "Q". The label stands before the section, not in it. */
  readonly speaker?: string | undefined
}

/** Something odd met while the bytes became an article. */
export interface ArticleNote extends Partial<Span> {
  readonly rule: string
  readonly message: string
}

/**
 * One report as published, before anything is read in it.
 * Every offset of a reading points into `text`, which is never changed afterwards.
 */
export interface Article {
  /** Given by the caller, or made from what the article holds (see `articleId`). */
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  /** BCP 47; "en" is all that the reader reads. */
  readonly language: string
  /** ISO 8601, as precise as known: "2024-10-29", "2024-10-29T14:05:00Z". */
  readonly published?: string
  /** ISO 8601: when the outlet last changed it. */
  readonly modified?: string
  /** Authors that the page's metadata names; those named in the text are found by the reader. */
  readonly byline: readonly string[]
  /** Sections that the format marks; the reader finds the others. In text order. */
  readonly marked: readonly MarkedSection[]
  /** Stretches that the publisher struck out (`<s>…</s>`): in the text, but no longer said. */
  readonly struck: readonly Span[]
  /** Oddities met on the way in: bytes that are no text in the encoding declared. */
  readonly notes?: readonly ArticleNote[]
}

/** What a format finds; `makeArticle` completes it. */
export type ArticleDraft = Pick<Article, 'text'> & { readonly [K in keyof Article]?: Article[K] | undefined }

/**
 * The id of an article that came without one: the first 16 hex digits of the SHA-256 of its address, outlet, title, published date and text.
 * The same report read twice has the same id; one agency text printed by two outlets has two.
 */
export const articleId = ({ url, outlet, title, published, text }: ArticleDraft): string =>
  createHash('sha256')
    .update(JSON.stringify([url ?? null, outlet ?? null, title ?? null, published ?? null, text]))
    .digest('hex')
    .slice(0, 16)

/** An article out of what a format found: fields without a value are left out, and an id is made where none was given. */
export const makeArticle = (draft: ArticleDraft): Article => {
  const known = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as ArticleDraft & Partial<Article>
  return {
    ...known,
    id: draft.id || articleId(draft),
    language: draft.language ?? 'en',
    byline: draft.byline ?? [],
    marked: draft.marked ?? [],
    struck: draft.struck ?? [],
  }
}
