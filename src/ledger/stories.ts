import { sql } from 'kysely'
import type { Reading } from '../reader/reading.ts'
import { type ArticleHead, headColumns, headOf } from './heads.ts'
import type { Ledger } from './ledger.ts'
import { recordOf, type StoryRecord } from './record.ts'
import { noRulings } from './rulings.ts'

export type { ArticleHead } from './heads.ts'
export type { StoryRecord } from './record.ts'

/** The articles of one matter. */
export interface StoryHead {
  readonly id: string
  /** Words that tell it from others. */
  readonly title: string
  /** The days of its first and its last article, ISO 8601. */
  readonly from: string
  readonly to: string
}

export interface StoryView {
  readonly story: StoryHead
  /** The articles in view, each in the newest version that is, under `Reading.article.id`. */
  readonly articles: ReadonlyMap<string, ArticleHead>
  readonly record: StoryRecord
}

export interface StoryQuery {
  /** Stories in which an article has all of these words. */
  readonly words?: string | undefined
  /** A story's id, or words of its title. */
  readonly story?: string | undefined
  /** ISO day: the record as it stood at the end of that day, from the articles and versions that were out by then. */
  readonly asOf?: string | undefined
  /** How many stories at most: the newest. */
  readonly limit?: number | undefined
}

/** The records of the stories that are asked for, that with the newest article first. */
export const storyRecords = async (ledger: Ledger, { asOf }: StoryQuery = {}): Promise<StoryView[]> => {
  const inView = asOf === undefined ? sql<boolean>`1 = 1` : sql<boolean>`substr(article.stood_at, 1, 10) <= ${asOf}`
  const rows = await ledger.db
    .selectFrom('article')
    .innerJoin('reading', 'reading.article_id', 'article.id')
    .select([...headColumns, 'article.lineage', 'article.stood_at', 'reading.reading'])
    .where(inView)
    .orderBy('article.stood_at')
    .orderBy('article.read_at')
    .orderBy('article.id')
    .execute()
  const newest = [...new Map(rows.map((row) => [row.lineage, row])).values()]
  if (newest.length === 0) return []
  const readings = newest.map(({ reading }) => JSON.parse(reading) as Reading)
  const days = newest.map(({ stood_at }) => stood_at.slice(0, 10)).sort()
  return [
    {
      story: { id: 'all', title: 'everything in the ledger', from: days[0]!, to: days.at(-1)! },
      articles: new Map(newest.map((row, i) => [readings[i]!.article.id, headOf(row)])),
      record: recordOf(readings, noRulings),
    },
  ]
}
