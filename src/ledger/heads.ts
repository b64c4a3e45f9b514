import type { ArticleTable } from './tables.ts'

/** What names an article to a person. */
export interface ArticleHead {
  /** The id of its row: of this version. */
  readonly id: string
  /** The id that it was read under. */
  readonly given_id: string
  readonly outlet?: string
  readonly title?: string
  readonly url?: string
  /** ISO 8601, as precise as known. */
  readonly published?: string
}

/** The columns that `headOf` needs. */
export const headColumns = [
  'article.id',
  'article.given_id',
  'article.outlet',
  'article.title',
  'article.url',
  'article.published',
] as const

export const headOf = ({
  id,
  given_id,
  outlet,
  title,
  url,
  published,
}: Pick<ArticleTable, 'id' | 'given_id' | 'outlet' | 'title' | 'url' | 'published'>): ArticleHead => ({
  id,
  given_id,
  ...(outlet !== null && { outlet }),
  ...(title !== null && { title }),
  ...(url !== null && { url }),
  ...(published !== null && { published }),
})
