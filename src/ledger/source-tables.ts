/* The tables of sources as types: `migrations/004-sources.ts` makes them. They follow from the records of the stories, and are made anew with these. */

/** One person or body in one story. */
export interface SourceTable {
  story_id: string
  /** That of its least mention in the story's record: "article#entity". */
  id: string
  /** Under which rows of different stories can be one, `sources/across.ts`. */
  block: string
  name: string
  kind: string
  /** 0 of somebody whom reports call only by what they are. */
  named: number
  statements: number
  /** Articles that have a statement of it. */
  reports: number
  /** The days of its first and last statement. */
  first_day: string | null
  last_day: string | null
  /** `SourceFacts` as JSON: what it takes to know it again in another story. */
  facts: string
  /** `SourceDetail` as JSON. */
  detail: string
}

/** A word of its names, roles or institutions, as it is searched. */
export interface SourceWordTable {
  word: string
  story_id: string
  source_id: string
}

/** From which state of a story its rows were made. */
export interface SourceStoryTable {
  story_id: string
  fingerprint: string
  version: number
  /** The number of the newest correction in the ledger, where one touches the story; else 0. */
  corrections: number
}

export interface SourceTables {
  source: SourceTable
  source_word: SourceWordTable
  source_story: SourceStoryTable
}
