import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** On SQLite the words of statements get numbers by day, see `../numbers.ts`; those that are there are numbered anew. */
const statements: readonly string[] = [
  'drop trigger statement_words_added',
  'drop trigger statement_words_removed',
  'alter table statement_words rename to statement_words_before',
  `create table statement_words (
    number integer primary key, statement_id text not null unique references statement (id) on delete cascade, words text not null,
    speakers text not null, about text not null)`,
  `insert into statement_words (number, statement_id, words, speakers, about)
    select cast(substr(replace(substr(day, 1, 10), '-', '') || '00000000', 1, 8) as integer) * 1000000 + row_number() over (
        partition by substr(replace(substr(day, 1, 10), '-', '') || '00000000', 1, 8) order by statement_words_before.number),
      statement_id, words, speakers, about
    from statement_words_before join statement on statement.id = statement_words_before.statement_id`,
  'drop table statement_words_before',
  `create trigger statement_words_added after insert on statement_words begin
    insert into statement_search (rowid, words, speakers, about) values (new.number, new.words, new.speakers, new.about); end`,
  `create trigger statement_words_removed after delete on statement_words begin
    insert into statement_search (statement_search, rowid, words, speakers, about) values ('delete', old.number, old.words, old.speakers, old.about); end`,
  `insert into statement_search (statement_search) values ('rebuild')`,
]

export const numbersMigration: Migration = {
  name: '006-numbers',
  up: async (db, dialect) => {
    if (dialect === 'postgres') return
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
