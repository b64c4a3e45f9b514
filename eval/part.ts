import type { ArticleRecord } from '../src/article/record.ts'
import type { FoundAttribution } from '../src/reader/attributions/finder.ts'
import type { Reading } from '../src/reader/reading.ts'
import type { Table } from './table.ts'

/** One line of the accuracy table. */
export interface Measure {
  readonly measure: string
  readonly ours: string
  /** What a release must reach; absent where nothing is asked. */
  readonly atLeast?: string
  /** What others have published on this or a like corpus, with its origin. */
  readonly published?: string
}

/** One place where the reading and a human differ, for whoever mends the reader. */
export interface Disagreement {
  /** Disagreements of one kind have one cause; the commonest kinds are shown first. */
  readonly kind: string
  readonly id: string
  /** A few words of the text around it, and what either side says. */
  readonly excerpt: string
}

export interface Outcome {
  readonly measures: readonly Measure[]
  readonly details: readonly Table[]
  readonly disagreements: readonly Disagreement[]
}

/** What a part needs: where the data lies, and a reader. */
export interface Context {
  /** The file of the data folder, or undefined where it is absent. */
  readonly file: (name: string) => string | undefined
  /** Undefined where there are no corpora. */
  readonly folder: string | undefined
  /** Reads a record as the command line's batch does; the same record is read once. */
  readonly read: (record: ArticleRecord & { readonly id: string }) => Promise<Reading>
  /** Reads a record around the spans of attributions that annotators marked in it. */
  readonly readAround: (record: ArticleRecord & { readonly id: string }, found: readonly FoundAttribution[]) => Reading
  /** Reads a file as the command line does: a reading for each article in it. */
  readonly readFile: (path: string) => Promise<readonly Reading[]>
}

/** One part of the evaluation. Undefined where its data is absent. */
export type Part = (context: Context) => Promise<Outcome | undefined>
