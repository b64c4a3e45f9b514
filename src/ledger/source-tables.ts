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
  /** The days of its first and last statement; empty of one that says nothing. */
  first_day: string
  last_day: string
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
  first_day: string
  last_day: string
  /** Those whose reports have a statement of it, as a JSON list. */
  outlets: string
  /** `SourceDetail` as JSON. */
  detail: string
}

/** An outlet whose reports have a statement of a source, and in how many stories. */
export interface SourceOutletTable {
  source_id: string
  outlet: string
  stories: number
}

/** Two sources of one block that stories tell apart, the lesser id first, and how many do. */
export interface SourceApartTable {
  one_id: string
  other_id: string
  block: string
  stories: number
}

/** Stories that are new, changed or gone since their rows were made. */
export interface SourcePendingTable {
  story_id: string
}

/** By which version of this program the rows of a story were made, and after which corrections. */
export interface SourceStoryTable {
  story_id: string
  version: number
  /** The number of the newest correction in the ledger, where one touches the story; else 0. */
  corrections: number
}

export interface SourceTables {
  source: SourceTable
  source_block: SourceBlockTable
  source_word: SourceWordTable
  source_in_story: SourceInStoryTable
  source_outlet: SourceOutletTable
  source_apart: SourceApartTable
  source_pending: SourcePendingTable
  source_story: SourceStoryTable
}
