import type { RecordTables } from './record-tables.ts'
import type { SourceTables } from './source-tables.ts'
import type { StoryTables } from './story-tables.ts'

/**
 * The ledger's tables as types; `migrations/` makes them. The names are those that a person meets in Datasette or DB Browser.
 *
 * Row ids follow from what they stand for, never from the order of adding: an article's is `id@hash`, the id that it was read under and the
 * first 8 hex digits of its content's hash; a row found in it has that, "#" and its id or number there (`a1b2@3c4d5e6f#s3`).
 * Yes and no are 1 and 0, lists and spans are JSON, offsets are UTF-16 code units of the article's text, days are ISO 8601.
 */

/** One text of one report: a changed article has a row for each of its versions. */
export interface ArticleTable {
  id: string
  /** The id that it was read under: its readings' `article.id`. */
  given_id: string
  /** Under which the versions of one article meet; see `lineage.ts`. */
  lineage: string
  url_key: string | null
  head_key: string | null
  /** SHA-256 of the text. */
  text_hash: string
  outlet: string | null
  title: string | null
  url: string | null
  /** ISO 8601, as precise as known. */
  published: string | null
  modified: string | null
  byline: string
  language: string
  text: string
  /** The day of `published`; null where it is not known to the day. */
  published_on: string | null
  /** When this version stood: modified, else published, else read; a UTC instant, or a day. Versions are ordered by it, then by `read_at`. */
  stood_at: string
  /** When onrecord first read it, UTC. */
  read_at: string
}

/** From one version of an article to the next. */
export interface EditTable {
  later_id: string
  earlier_id: string
  lineage: string
  /** Sentences that came and went, as JSON lists in text order. */
  added: string
  removed: string
}

/** The whole reading of an article, as the reader gave it. */
export interface ReadingTable {
  article_id: string
  reader_version: string
  reader_model: string
  /** SHA-256 of the article that went in, so that it need not be read again; null where only the reading is known. */
  input_hash: string | null
  reading: string
}

export interface SentenceTable {
  id: string
  article_id: string
  position: number
  start_offset: number
  end_offset: number
  text: string
}

export interface EntityTable {
  id: string
  article_id: string
  kind: string
  name: string
  aliases: string
  role: string | null
  affiliation_id: string | null
  stands_for_id: string | null
  mentions: string
}

/** One attribution in one article. */
export interface StatementTable {
  id: string
  article_id: string
  /** The attribution's id in the reading. */
  local_id: string
  act: string
  kind: string
  certainty: string
  negated: number
  /** 1 where it recalls something said earlier. */
  previous: number
  /** The exact words; pieces are joined by " … ". */
  content: string
  source: string
  cue: string
  /** The exact sentences that hold source, cue and content, likewise. */
  sentence: string
  /** From the first to the last of the content. */
  start_offset: number
  end_offset: number
  source_spans: string
  cue_spans: string
  content_spans: string
  sentence_spans: string
  /** TIMEX3. */
  said: string | null
  /** The day it was said: that of `said`, else that of publication unless it is a recollection. */
  said_on: string | null
  /** Under which it stands in the record: `said_on`, else the day when this version of the article stood. */
  day: string
  occasion: string | null
  within_id: string | null
  caveats: string
  /** 0 to 1. */
  score: number
}

export interface StatementSpeakerTable {
  statement_id: string
  position: number
  entity_id: string
}

/** Who and what is mentioned inside the content of a statement. */
export interface StatementMentionTable {
  statement_id: string
  entity_id: string
}

export interface FigureTable {
  id: string
  article_id: string
  statement_id: string | null
  start_offset: number
  end_offset: number
  text: string
  low: number
  high: number
  bound: string
  unit: string
  concept: string
  place_id: string | null
  as_of: string | null
  previous: number
}

export interface FigureSubjectTable {
  figure_id: string
  entity_id: string
}

export interface ForecastTable {
  id: string
  article_id: string
  statement_id: string | null
  start_offset: number
  end_offset: number
  text: string
  earliest: string | null
  latest: string | null
  certainty: string
}

export interface EventTable {
  id: string
  article_id: string
  statement_id: string | null
  start_offset: number
  end_offset: number
  type: string
  text: string
  place_id: string | null
  happened: string | null
}

export interface EventParticipantTable {
  event_id: string
  entity_id: string
  part: 'actor' | 'recipient'
}

export interface PlaceTable {
  id: string
  article_id: string
  entity_id: string
  start_offset: number
  end_offset: number
  name: string
  lat: number
  lon: number
  country: string
  division: string | null
  geoname_id: number | null
}

/** What is searched: words as `searchWords` makes them. On PostgreSQL a column `search` follows from these, on SQLite an FTS5 table. */
export interface StatementWordsTable {
  statement_id: string
  words: string
  speakers: string
  about: string
}

export interface SentenceWordsTable {
  sentence_id: string
  words: string
}

/** What a person ruled, or the undoing of it. Rows are only added. */
export interface CorrectionTable {
  /** From 1, in the order in which they were made. */
  number: number
  kind: 'together' | 'apart' | 'wrong-figure' | 'wrong-speaker' | 'settle' | 'undo'
  /** Of together and apart: what is put together or kept apart. */
  grouping: 'sources' | 'wires' | 'utterances' | 'series' | 'stories' | 'origins' | null
  /** Of settle. */
  state: 'open' | 'reported' | 'denied' | 'lapsed' | null
  settled_on: string | null
  undoes: number | null
  who: string
  why: string
  made_at: string
}

/** What a correction is about, by its exact characters in the version that was pointed at. */
export interface CorrectionTargetTable {
  correction_number: number
  position: number
  part: 'these' | 'those' | 'shown-by'
  /** 1 where the person named it, 0 where it stood in the same group then. */
  named: number
  kind: 'article' | 'entity' | 'statement' | 'figure' | 'forecast'
  article_id: string
  start_offset: number
  end_offset: number
  quote: string
  before_quote: string
  after_quote: string
}

export interface Tables extends StoryTables, SourceTables, RecordTables {
  article: ArticleTable
  edit: EditTable
  reading: ReadingTable
  sentence: SentenceTable
  entity: EntityTable
  statement: StatementTable
  statement_speaker: StatementSpeakerTable
  statement_mention: StatementMentionTable
  figure: FigureTable
  figure_subject: FigureSubjectTable
  forecast: ForecastTable
  event: EventTable
  event_participant: EventParticipantTable
  place: PlaceTable
  statement_words: StatementWordsTable
  sentence_words: SentenceWordsTable
  correction: CorrectionTable
  correction_target: CorrectionTargetTable
}
