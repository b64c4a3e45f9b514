import { sql } from 'kysely'
import type { Dialect, Migration } from './migration.ts'

/** Who speaks in each story, as its record has it, and the same over stories: so that those who say most are found without opening a record. */
const statements = (dialect: Dialect): string[] => {
  const key = dialect === 'postgres' ? 'text collate "C"' : 'text'
  return [
    `create table source (
      id ${key} primary key, block ${key} not null, name text not null, kind text not null, named integer not null check (named in (0, 1)), facts text not null,
      stories integer not null, statements integer not null, reports integer not null, first_day ${key} not null, last_day ${key} not null)`,
    'create index source_by_block on source (block, named, statements)',
    `create table source_block (block ${key} primary key, statements integer not null)`,
    'create index source_block_by_statements on source_block (statements desc, block)',
    `create table source_word (
      word ${key} not null, source_id ${key} not null references source (id) on delete cascade, primary key (word, source_id))`,
    'create index source_word_by_source on source_word (source_id)',
    // Of a story that is no more they stand until the sums over stories are made without them.
    `create table source_in_story (
      story_id ${key} not null, id ${key} not null, source_id ${key} not null, block ${key} not null,
      statements integer not null, reports integer not null, first_day ${key} not null, last_day ${key} not null, outlets text not null,
      detail text not null, primary key (story_id, id))`,
    'create index source_in_story_by_source on source_in_story (source_id, last_day desc, statements desc, story_id, id)',
    'create index source_in_story_by_id on source_in_story (source_id, id)',
    `create table source_outlet (
      source_id ${key} not null, outlet ${key} not null, stories integer not null, primary key (source_id, outlet))`,
    `create table source_apart (
      one_id ${key} not null, other_id ${key} not null, block ${key} not null, stories integer not null, primary key (one_id, other_id))`,
    'create index source_apart_by_block on source_apart (block)',
    `create table source_story (
      story_id ${key} primary key, version integer not null, corrections integer not null)`,
    'create index source_story_by_version on source_story (version)',
    'create index source_story_by_corrections on source_story (corrections)',
    `create table source_pending (story_id ${key} primary key)`,
    // Stories of a ledger that was made before their sources were kept.
    'insert into source_pending (story_id) select id from story',
    `create view who_speaks as
      select source.name, source.kind, source.statements, source.reports, source.stories, source.first_day, source.last_day, source.id as source_id
      from source where source.statements > 0 order by source.statements desc, source.name`,
  ]
}

export const sourcesMigration: Migration = {
  name: '004-sources',
  up: async (db, dialect) => {
    for (const statement of statements(dialect)) await sql.raw(statement).execute(db)
  },
}
