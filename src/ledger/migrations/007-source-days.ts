import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** The first day of a source is asked for whenever one of its stories changes, however many there are. */
export const sourceDaysMigration: Migration = {
  name: '007-source-days',
  up: async (db) => {
    await sql.raw('create index source_in_story_by_first_day on source_in_story (source_id, first_day)').execute(db)
  },
}
