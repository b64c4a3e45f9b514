/* The tables of sources as types: `migrations/004-sources.ts` makes them. They follow from the records of the stories, and are made anew with these. */

/** One name in one office, over stories. Those of one block can be one person or body: `sources/across.ts` says which are. */
export interface SourceTable {
  /** Of its block and facts. */
  id: string
  block: string
  name: string
  kind: string
  /** 0 of somebody whom reports call only by what they are. */
  named: number
  /** `SourceFacts` as JSON. */
  facts: string
  stories: number
  statements: number
  /** Articles that have a statement of it. */
  reports: number
  /** The days of its first and last statement. */
  first_day: string | null
  last_day: string | null
}

/** How much all named sources of a block say. */
export interface SourceBlockTable {
  block: string
  statements: number
}

/** A word of its names, roles or institutions, as it is searched. */
export interface SourceWordTable {
  word: string
  source_id: string
}

/** A source in one story. */
export interface SourceInStoryTable {
  story_id: string
  /** That of its least mention in the story's record: "article#entity". */
  id: string
  source_id: string
  block: string
  statements: number
  reports: number
  first_day: string | null
  last_day: string | null
  /** Those whose reports have a statement of it, as a JSON list. */
  outlets: string
  /** `SourceDetail` as JSON. */
  detail: string
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
  source_block: SourceBlockTable
  source_word: SourceWordTable
  source_in_story: SourceInStoryTable
  source_story: SourceStoryTable
}
