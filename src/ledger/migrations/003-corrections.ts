import { sql } from 'kysely'
import type { Dialect, Migration } from './migration.ts'

/** What people ruled. Rows are added and never changed: undoing one is a row of its own. */
const statements = (dialect: Dialect): string[] => {
  const key = dialect === 'postgres' ? 'text collate "C"' : 'text'
  return [
    `create table correction (
      number integer primary key,
      kind text not null check (kind in ('together', 'apart', 'wrong-figure', 'wrong-speaker', 'settle', 'undo')),
      grouping text check (grouping in ('sources', 'wires', 'utterances', 'series', 'stories', 'origins')),
      state text check (state in ('open', 'reported', 'denied', 'lapsed')), settled_on ${key},
      undoes integer references correction (number),
      who text not null, why text not null, made_at ${key} not null)`,
    'create index correction_by_undone on correction (undoes)',
    `create table correction_target (
      correction_number integer not null references correction (number), position integer not null,
      part text not null check (part in ('these', 'those', 'shown-by')), named integer not null check (named in (0, 1)),
      kind text not null check (kind in ('article', 'entity', 'statement', 'figure', 'forecast')),
      article_id ${key} not null references article (id), start_offset integer not null, end_offset integer not null,
      quote text not null, before_quote text not null, after_quote text not null,
      primary key (correction_number, position))`,
    'create index correction_target_by_article on correction_target (article_id)',
  ]
}

export const correctionsMigration: Migration = {
  name: '003-corrections',
  up: async (db, dialect) => {
    for (const statement of statements(dialect)) await sql.raw(statement).execute(db)
  },
}
