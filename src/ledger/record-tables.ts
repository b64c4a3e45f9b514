/* What the record of each story holds, as rows; `migrations/005-records.ts` makes the tables. They follow from the record and say nothing of their own. */

/** Stories whose record has yet to be made. */
export interface RecordPendingTable {
  story_id: string
}

export interface WireTable {
  story_id: string
  id: string
  origin_id: string
  chosen_by: string
  why: string
}

export interface WireCopyTable {
  story_id: string
  wire_id: string
  article_id: string
  changes: number
}

/** What was said once and reported several times. */
export interface UtteranceTable {
  story_id: string
  id: string
  speakers: string
  from_day: string
  to_day: string
  reports: number
}

export interface UtteranceStatementTable {
  story_id: string
  utterance_id: string
  statement_id: string
  position: number
}

export interface SeriesTable {
  story_id: string
  id: string
  counts: string
  whose: string | null
  place: string | null
  nature: string
  institutions: number
  points: number
}

export interface SeriesPointTable {
  story_id: string
  series_id: string
  institution: string
  position: number
  said: string
  low: number
  high: number
  bound: string
  /** Null of what reports say in their own words. */
  revision: string | null
  from_low: number | null
  from_high: number | null
  recalled: number
  speakers: string
  reports: number
  /** The first that gives it. */
  article_id: string
  start_offset: number
  end_offset: number
}

/** Words under which a series of the story is asked for; states as "=killed". */
export interface SeriesWordTable {
  word: string
  story_id: string
}

export interface ReplyTable {
  story_id: string
  statement_id: string
  kind: string
  answers_id: string
  reason: string
  score: number
}

/** What was said to be coming, however often it was reported. */
export interface OutlookTable {
  story_id: string
  id: string
  words: string
  speakers: string
  said: string
  earliest: string | null
  latest: string | null
  certainty: string
  reports: number
  article_id: string
  start_offset: number
  end_offset: number
}

export interface OutlookEvidenceTable {
  story_id: string
  outlook_id: string
  position: number
  kind: string
  day: string
  article_id: string
  start_offset: number
  end_offset: number
  reason: string
  score: number
}

/** Each after those that it points at. */
export interface RecordRowTables {
  wire: WireTable
  wire_copy: WireCopyTable
  utterance: UtteranceTable
  utterance_statement: UtteranceStatementTable
  series: SeriesTable
  series_point: SeriesPointTable
  series_word: SeriesWordTable
  reply: ReplyTable
  outlook: OutlookTable
  outlook_evidence: OutlookEvidenceTable
}

export interface RecordTables extends RecordRowTables {
  record_pending: RecordPendingTable
}
