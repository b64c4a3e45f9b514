import { sql } from 'kysely'
import type { Dialect, Migration } from './migration.ts'

/** What the record of each story holds, as rows: for those who open the ledger with other tools, and to find a story by what is counted in it. */
const statements = (dialect: Dialect): string[] => {
  const key = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const story = `story_id ${key} not null references story (id) on delete cascade`
  const article = (name: string): string => `${name} ${key} not null references article (id) on delete cascade`
  const statement = (name: string): string => `${name} ${key} not null references statement (id) on delete cascade`
  const offsets = 'start_offset integer not null, end_offset integer not null'
  return [
    `create table record_pending (story_id ${key} primary key references story (id) on delete cascade)`,
    'create index story_profile_by_day on story_profile (day desc, article_id)',
    'delete from story_record',
    'insert into record_pending (story_id) select id from story',
    `create table wire (${story}, id ${key} not null, ${article('origin_id')}, chosen_by text not null, why text not null, primary key (story_id, id))`,
    'create index wire_by_origin on wire (origin_id)',
    `create table wire_copy (
      story_id ${key} not null, wire_id ${key} not null, ${article('article_id')}, changes integer not null, primary key (story_id, wire_id, article_id),
      foreign key (story_id, wire_id) references wire (story_id, id) on delete cascade)`,
    'create index wire_copy_by_article on wire_copy (article_id)',
    `create table utterance (
      ${story}, id ${key} not null, speakers text not null, from_day ${key} not null, to_day ${key} not null, reports integer not null,
      primary key (story_id, id))`,
    `create table utterance_statement (
      story_id ${key} not null, utterance_id ${key} not null, ${statement('statement_id')}, position integer not null,
      primary key (story_id, utterance_id, statement_id),
      foreign key (story_id, utterance_id) references utterance (story_id, id) on delete cascade)`,
    'create index utterance_statement_by_statement on utterance_statement (statement_id)',
    `create table series (
      ${story}, id ${key} not null, counts text not null, whose text, place text, nature text not null, institutions integer not null,
      points integer not null, primary key (story_id, id))`,
    `create table series_point (
      story_id ${key} not null, series_id ${key} not null, institution text not null, position integer not null, said ${key} not null,
      low double precision not null, high double precision not null, bound text not null, revision text, from_low double precision,
      from_high double precision, recalled integer not null check (recalled in (0, 1)), speakers text not null, reports integer not null,
      ${article('article_id')}, ${offsets}, primary key (story_id, series_id, institution, position),
      foreign key (story_id, series_id) references series (story_id, id) on delete cascade)`,
    'create index series_point_by_article on series_point (article_id)',
    `create table series_word (word ${key} not null, ${story}, primary key (word, story_id))`,
    'create index series_word_by_story on series_word (story_id)',
    `create table reply (
      ${story}, ${statement('statement_id')}, kind text not null, ${statement('answers_id')}, reason text not null, score double precision not null,
      primary key (story_id, statement_id, kind, answers_id))`,
    'create index reply_by_statement on reply (statement_id)',
    'create index reply_by_answered on reply (answers_id)',
    `create table outlook (
      ${story}, id ${key} not null, words text not null, speakers text not null, said ${key} not null, earliest ${key}, latest ${key},
      certainty text not null, reports integer not null, ${article('article_id')}, ${offsets}, primary key (story_id, id))`,
    'create index outlook_by_article on outlook (article_id)',
    'create index outlook_by_day on outlook (latest)',
    `create table outlook_evidence (
      story_id ${key} not null, outlook_id ${key} not null, position integer not null, kind text not null, day ${key} not null,
      ${article('article_id')}, ${offsets}, reason text not null, score double precision not null, primary key (story_id, outlook_id, position),
      foreign key (story_id, outlook_id) references outlook (story_id, id) on delete cascade)`,
    'create index outlook_evidence_by_article on outlook_evidence (article_id)',
    `create view how_numbers_moved as
      select story.title as story, series.counts, series.whose, series.place, series_point.institution, series_point.said, series_point.bound,
        series_point.low, series_point.high, series_point.revision, series_point.from_low, series_point.from_high, series_point.recalled,
        series_point.speakers, article.outlet, article.title, article.url, series_point.start_offset, series_point.end_offset,
        series_point.article_id, series_point.story_id, series_point.series_id
      from series_point join series on series.story_id = series_point.story_id and series.id = series_point.series_id
      join story on story.id = series_point.story_id join article on article.id = series_point.article_id
      order by story.to_day desc, series.story_id, series.points desc, series.id, series_point.institution, series_point.position`,
    `create view who_denied_what as
      select statement.day, statement_speakers.speakers, reply.kind, statement.content, answered.content as answers, article.outlet, article.title,
        reply.reason, story.title as story, reply.statement_id, reply.answers_id, reply.story_id
      from reply join statement on statement.id = reply.statement_id join statement as answered on answered.id = reply.answers_id
      join article on article.id = statement.article_id join story on story.id = reply.story_id
      left join statement_speakers on statement_speakers.statement_id = reply.statement_id`,
    `create view said_once as
      select utterance.speakers, utterance.from_day, utterance.to_day, utterance.reports, utterance_statement.position, statement.content,
        article.outlet, article.published, story.title as story, utterance_statement.statement_id, utterance.id as utterance_id, utterance.story_id
      from utterance_statement join utterance on utterance.story_id = utterance_statement.story_id and utterance.id = utterance_statement.utterance_id
      join statement on statement.id = utterance_statement.statement_id join article on article.id = statement.article_id
      join story on story.id = utterance.story_id`,
    `create view reprints as
      select origin.outlet as origin, origin.title as origin_title, origin.published as origin_published, wire.chosen_by, wire.why, article.outlet, article.title,
        article.published, wire_copy.changes, wire_copy.article_id, wire.origin_id, wire.id as wire_id, wire.story_id
      from wire_copy join wire on wire.story_id = wire_copy.story_id and wire.id = wire_copy.wire_id
      join article as origin on origin.id = wire.origin_id join article on article.id = wire_copy.article_id`,
    `create view what_was_foretold as
      select outlook.latest, outlook.earliest, outlook.words, outlook.speakers, outlook.said, outlook.certainty, outlook.reports,
        outlook_evidence.kind as shown, outlook_evidence.day as shown_on, outlook_evidence.reason, story.title as story, outlook.article_id,
        outlook.start_offset, outlook.end_offset, outlook.id as outlook_id, outlook.story_id
      from outlook join story on story.id = outlook.story_id
      left join outlook_evidence on outlook_evidence.story_id = outlook.story_id and outlook_evidence.outlook_id = outlook.id`,
  ]
}

export const recordsMigration: Migration = {
  name: '005-records',
  up: async (db, dialect) => {
    for (const statement of statements(dialect)) await sql.raw(statement).execute(db)
  },
}
