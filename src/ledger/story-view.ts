import type { ArticleHead } from './heads.ts'
import type { StoryRecord } from './record.ts'
import type { StoryHead } from './stories/head.ts'

export type { ArticleHead } from './heads.ts'
export type { StoryRecord } from './record.ts'
export type { StoryHead } from './stories/head.ts'

export interface StoryView {
  readonly story: StoryHead
  /** The articles in view, each in the newest version that is, under `Reading.article.id`. */
  readonly articles: ReadonlyMap<string, ArticleHead>
  readonly record: StoryRecord
}
