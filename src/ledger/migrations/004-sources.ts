import { sql } from 'kysely'
import type { Dialect, Migration } from './migration.ts'

/** The sources of each story, as its record has them: so that those who say most are found without opening a record. */
const statements = (dialect: Dialect): string[] => {
  const key = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const story = `story_id ${key} not null references story (id) on delete cascade`
  return [
    `create table source (
      ${story}, id ${key} not null, block ${key} not null, name text not null, kind text not null, named integer not null check (named in (0, 1)),
      statements integer not null, reports integer not null, first_day ${key}, last_day ${key}, facts text not null, detail text not null,
      primary key (story_id, id))`,
    'create index source_by_block on source (named, block, statements)',
    `create table source_word (
      word ${key} not null, story_id ${key} not null, source_id ${key} not null, primary key (word, story_id, source_id),
      foreign key (story_id, source_id) references source (story_id, id) on delete cascade)`,
    'create index source_word_by_source on source_word (story_id, source_id)',
    `create table source_story (
      story_id ${key} primary key references story (id) on delete cascade, fingerprint ${key} not null, version integer not null,
      corrections integer not null)`,
    `create view who_speaks as
      select source.name, source.kind, source.statements, source.reports, source.first_day, source.last_day, story.title as story, source.id as source_id,
        story.id as story_id
      from source join story on story.id = source.story_id where source.statements > 0 order by source.statements desc, source.name`,
  ]
}

export const sourcesMigration: Migration = {
  name: '004-sources',
  up: async (db, dialect) => {
    for (const statement of statements(dialect)) await sql.raw(statement).execute(db)
  },
}
