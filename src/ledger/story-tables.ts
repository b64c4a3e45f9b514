/* The tables of stories as types: `migrations/002-stories.ts` makes them. What articles have of their own, what two of them have, and what follows from these. */

/** What an article is about, as stories see it: words and weights as JSON, `stories/profile.ts`. */
export interface StoryProfileTable {
  article_id: string
  /** When it was published, else when it was first read. */
  day: string
  names: string
  topics: string
  /** Of the reading: changes with it. */
  reading_hash: string
}

/** The keys under which articles of one story meet, `stories/keys.ts`. */
export interface StoryKeyTable {
  article_id: string
  key: string
  fortnight: number
  /** A hash of the article's id: where very many hold a key, those of the least rank stand for it. */
  rank: number
}

/** Two articles that are alike enough to be of one story. */
export interface StoryEdgeTable {
  one_id: string
  other_id: string
  /** 0 to 1. */
  score: number
}

/** Articles that are stored and not yet put into a story. */
export interface StoryPendingTable {
  article_id: string
}

/** Articles that edges connect, under the least of their ids: stories are found within these. */
export interface StoryClusterTable {
  article_id: string
  cluster: string
}

/** A story as it is now. */
export interface StoryTable {
  id: string
  title: string
  /** The words that tell it from others, as a JSON list. */
  about: string
  from_day: string
  to_day: string
  articles: number
  cluster: string
  /** Of the versions and readings of its articles. */
  fingerprint: string
}

/** An article stands in one story, in its newest version. */
export interface StoryArticleTable {
  article_id: string
  story_id: string
}

/** What the articles of a story say together, as JSON, and what it was made from: another fingerprint means that it has to be made anew. */
export interface StoryRecordTable {
  story_id: string
  fingerprint: string
  record: string
}

export interface StoryTables {
  story_profile: StoryProfileTable
  story_key: StoryKeyTable
  story_edge: StoryEdgeTable
  story_pending: StoryPendingTable
  story_cluster: StoryClusterTable
  story: StoryTable
  story_article: StoryArticleTable
  story_record: StoryRecordTable
}
