import { sql } from 'kysely'
import type { Dialect, Migration } from './migration.ts'

/**
 * Everything that one reading holds, and its search.
 *
 * `key` is text compared by code points: PostgreSQL would else order by the customs of its country. On SQLite what is searched has a number of its own,
 * because FTS5 points at rows by number, and numbers that are not declared change when the file is compacted.
 */
const statements = (dialect: Dialect): string[] => {
  const key = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const searched = (name: string): string =>
    dialect === 'postgres' ? `${name} ${key} primary key` : `number integer primary key, ${name} text not null unique`
  const yesNo = (name: string): string => `${name} integer not null check (${name} in (0, 1))`
  const ofArticle = `article_id ${key} not null references article (id) on delete cascade`
  const inStatement = `statement_id ${key} references statement (id) on delete cascade`
  const offsets = 'start_offset integer not null, end_offset integer not null'
  const listed = dialect === 'postgres' ? 'string_agg' : 'group_concat'
  return [
    `create table article (
      id ${key} primary key, given_id ${key} not null, lineage ${key} not null, url_key ${key}, head_key ${key}, text_hash ${key} not null,
      outlet text, title text, url text, published ${key}, modified ${key}, byline text not null, language text not null, text text not null,
      published_on ${key}, stood_at ${key} not null, read_at ${key} not null)`,
    'create index article_by_lineage on article (lineage, stood_at, read_at, id)',
    'create index article_by_outlet on article (outlet)',
    'create index article_by_given_id on article (given_id)',
    'create index article_by_url on article (url_key)',
    'create index article_by_head on article (head_key)',
    'create index article_by_day on article (published_on)',
    `create table edit (
      later_id ${key} primary key references article (id), earlier_id ${key} not null references article (id), lineage ${key} not null,
      added text not null, removed text not null)`,
    'create index edit_by_lineage on edit (lineage)',
    `create table reading (
      article_id ${key} primary key references article (id), reader_version text not null, reader_model text not null, input_hash ${key},
      reading text not null)`,
    'create index reading_by_input on reading (input_hash)',
    `create table sentence (id ${key} primary key, ${ofArticle}, position integer not null, ${offsets}, text text not null)`,
    'create index sentence_by_article on sentence (article_id)',
    `create table entity (
      id ${key} primary key, ${ofArticle}, kind text not null, name text not null, aliases text not null, role text,
      affiliation_id ${key} references entity (id) on delete set null deferrable initially deferred,
      stands_for_id ${key} references entity (id) on delete set null deferrable initially deferred,
      mentions text not null)`,
    'create index entity_by_article on entity (article_id)',
    'create index entity_by_affiliation on entity (affiliation_id)',
    'create index entity_by_standing on entity (stands_for_id)',
    `create table statement (
      id ${key} primary key, ${ofArticle}, local_id text not null,
      act text not null, kind text not null, certainty text not null, ${yesNo('negated')}, ${yesNo('previous')},
      content text not null, source text not null, cue text not null, sentence text not null, ${offsets},
      source_spans text not null, cue_spans text not null, content_spans text not null, sentence_spans text not null,
      said text, said_on ${key}, day ${key} not null, occasion text, within_id ${key} references statement (id) on delete set null deferrable initially deferred,
      caveats text not null, score double precision not null)`,
    'create index statement_by_article on statement (article_id)',
    'create index statement_by_day on statement (day desc, article_id, start_offset)',
    'create index statement_within on statement (within_id)',
    `create table statement_speaker (
      statement_id ${key} not null references statement (id) on delete cascade, position integer not null,
      entity_id ${key} not null references entity (id) on delete cascade, primary key (statement_id, position))`,
    'create index statement_speaker_by_entity on statement_speaker (entity_id)',
    `create table statement_mention (
      statement_id ${key} not null references statement (id) on delete cascade,
      entity_id ${key} not null references entity (id) on delete cascade, primary key (statement_id, entity_id))`,
    'create index statement_mention_by_entity on statement_mention (entity_id)',
    `create table figure (
      id ${key} primary key, ${ofArticle}, ${inStatement}, ${offsets}, text text not null,
      low double precision not null, high double precision not null, bound text not null, unit text not null, concept text not null,
      place_id ${key} references entity (id) on delete cascade, as_of ${key}, ${yesNo('previous')})`,
    'create index figure_by_article on figure (article_id)',
    'create index figure_by_statement on figure (statement_id)',
    'create index figure_by_place on figure (place_id)',
    `create table figure_subject (
      figure_id ${key} not null references figure (id) on delete cascade,
      entity_id ${key} not null references entity (id) on delete cascade, primary key (figure_id, entity_id))`,
    'create index figure_subject_by_entity on figure_subject (entity_id)',
    `create table forecast (
      id ${key} primary key, ${ofArticle}, ${inStatement}, ${offsets}, text text not null,
      earliest ${key}, latest ${key}, certainty text not null)`,
    'create index forecast_by_article on forecast (article_id)',
    'create index forecast_by_statement on forecast (statement_id)',
    'create index forecast_by_day on forecast (latest)',
    `create table event (
      id ${key} primary key, ${ofArticle}, ${inStatement}, ${offsets}, type text not null, text text not null,
      place_id ${key} references entity (id) on delete cascade, happened ${key})`,
    'create index event_by_article on event (article_id)',
    'create index event_by_statement on event (statement_id)',
    'create index event_by_place on event (place_id)',
    `create table event_participant (
      event_id ${key} not null references event (id) on delete cascade, entity_id ${key} not null references entity (id) on delete cascade,
      part text not null, primary key (event_id, part, entity_id))`,
    'create index event_participant_by_entity on event_participant (entity_id)',
    `create table place (
      id ${key} primary key, ${ofArticle}, entity_id ${key} not null references entity (id) on delete cascade, ${offsets}, name text not null,
      lat double precision not null, lon double precision not null, country text not null, division text, geoname_id integer)`,
    'create index place_by_article on place (article_id)',
    'create index place_by_entity on place (entity_id)',
    `create table statement_words (
      ${searched('statement_id')} references statement (id) on delete cascade, words text not null, speakers text not null, about text not null)`,
    `create table sentence_words (${searched('sentence_id')} references sentence (id) on delete cascade, words text not null)`,
    ...(dialect === 'postgres' ? postgresSearch : sqliteSearch),
    `create view statement_speakers as
      select statement_id, ${listed}(name, ', ') as speakers, ${listed}(role, '; ') as roles
      from (select statement_speaker.statement_id, entity.name, entity.role from statement_speaker
        join entity on entity.id = statement_speaker.entity_id order by statement_speaker.statement_id, statement_speaker.position) as spoken
      group by statement_id`,
    `create view who_said_what as
      select statement.day, statement_speakers.speakers, statement_speakers.roles, statement.act, statement.negated, statement.previous,
        statement.kind, statement.certainty, statement.content, statement.sentence, article.outlet, article.title, article.published, article.url,
        statement.start_offset, statement.end_offset, statement.article_id, statement.id as statement_id
      from statement join article on article.id = statement.article_id
      left join statement_speakers on statement_speakers.statement_id = statement.id`,
    `create view figures_in_order as
      select coalesce(statement.day, article.published_on) as day, figure.concept, figure.bound, figure.low, figure.high, figure.unit,
        figure.as_of, figure.previous, statement_speakers.speakers, figure.text, statement.sentence, article.outlet, article.title, article.url,
        figure.start_offset, figure.end_offset, figure.article_id, figure.id as figure_id
      from figure join article on article.id = figure.article_id
      left join statement on statement.id = figure.statement_id
      left join statement_speakers on statement_speakers.statement_id = figure.statement_id
      order by 1`,
    `create view forecasts_by_day as
      select forecast.latest, forecast.earliest, forecast.certainty, forecast.text, statement_speakers.speakers, statement.sentence,
        article.outlet, article.published, article.url, forecast.start_offset, forecast.end_offset, forecast.article_id,
        forecast.id as forecast_id
      from forecast join article on article.id = forecast.article_id
      left join statement on statement.id = forecast.statement_id
      left join statement_speakers on statement_speakers.statement_id = forecast.statement_id
      order by forecast.latest`,
    `create view articles_as_they_stand as
      select article.* from article where not exists (
        select 1 from edit where edit.earlier_id = article.id)`,
    `create view edited_articles as
      select later.stood_at, later.outlet, later.title, earlier.title as earlier_title, later.url, edit.added, edit.removed,
        edit.earlier_id, edit.later_id
      from edit join article as earlier on earlier.id = edit.earlier_id join article as later on later.id = edit.later_id`,
  ]
}

/** Porter's stemmer, as FTS5 has it, and no stop words: the same words are found in both databases. */
const postgresSearch: readonly string[] = [
  'create text search dictionary onrecord_porter (template = snowball, language = porter)',
  'create text search configuration onrecord_english (copy = simple)',
  `alter text search configuration onrecord_english
    alter mapping for asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart with onrecord_porter`,
  `alter table statement_words add column search tsvector generated always as (
    setweight(to_tsvector('onrecord_english', words), 'A') || setweight(to_tsvector('onrecord_english', speakers), 'B') ||
    setweight(to_tsvector('onrecord_english', about), 'C')) stored`,
  `alter table sentence_words add column search tsvector generated always as (to_tsvector('onrecord_english', words)) stored`,
  'create index statement_words_search on statement_words using gin (search)',
  'create index sentence_words_search on sentence_words using gin (search)',
]

/** An FTS5 table beside the words, kept up by triggers. */
const fts5 = (search: string, table: string, columns: readonly string[]): string[] => {
  const named = (row: string): string => columns.map((column) => `${row}.${column}`).join(', ')
  return [
    `create virtual table ${search} using fts5 (${columns.join(', ')}, content = '${table}', content_rowid = 'number', tokenize = 'porter unicode61')`,
    `create trigger ${table}_added after insert on ${table} begin
      insert into ${search} (rowid, ${columns.join(', ')}) values (new.number, ${named('new')}); end`,
    `create trigger ${table}_removed after delete on ${table} begin
      insert into ${search} (${search}, rowid, ${columns.join(', ')}) values ('delete', old.number, ${named('old')}); end`,
  ]
}

const sqliteSearch: readonly string[] = [
  ...fts5('statement_search', 'statement_words', ['words', 'speakers', 'about']),
  ...fts5('sentence_search', 'sentence_words', ['words']),
]

export const statementsMigration: Migration = {
  name: '001-statements',
  up: async (db, dialect) => {
    for (const statement of statements(dialect)) await sql.raw(statement).execute(db)
  },
}
