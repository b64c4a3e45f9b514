import { type Kysely, Migrator } from 'kysely'
import { statementsMigration } from './001-statements.ts'
import { storiesMigration } from './002-stories.ts'
import { correctionsMigration } from './003-corrections.ts'
import { sourcesMigration } from './004-sources.ts'
import { recordsMigration } from './005-records.ts'
import { numbersMigration } from './006-numbers.ts'
import { sourceDaysMigration } from './007-source-days.ts'
import type { Dialect, Migration } from './migration.ts'

const migrations: readonly Migration[] = [
  statementsMigration,
  storiesMigration,
  correctionsMigration,
  sourcesMigration,
  recordsMigration,
  numbersMigration,
  sourceDaysMigration,
]

/** Brings the schema up to date, in one transaction; a ledger that is ahead of this program throws. */
export const migrate = async <T>(db: Kysely<T>, dialect: Dialect): Promise<void> => {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () => Object.fromEntries(migrations.map(({ name, up }) => [name, { up: (within) => up(within, dialect) }])),
    },
    migrationTableName: 'ledger_migration',
    migrationLockTableName: 'ledger_migration_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
