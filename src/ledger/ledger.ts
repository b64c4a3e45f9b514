import { Kysely, sql, type Transaction } from 'kysely'
import { isOnrecordError, OnrecordError, reason } from '../errors.ts'
import type { Dialect } from './migrations/migration.ts'
import type { Search } from './search.ts'
import type { Tables } from './tables.ts'

/** An open ledger: the only door to its database. */
export interface Ledger {
  /** The file, or the address without its password. */
  readonly name: string
  readonly db: Kysely<Tables>
  readonly search: Search
  /** All of it or nothing. Whoever else changes something under one of the keys waits until it is done. */
  readonly change: <T>(keys: readonly string[], work: (db: Transaction<Tables>) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export interface OpenOptions {
  /** Makes the ledger where there is none (the default); without it a missing file is an error, `no-ledger`. */
  readonly create?: boolean
}

const isPostgres = (location: string): boolean => /^postgres(?:ql)?:\/\//i.test(location)

/** The address of a server without its password: for people and messages. */
const withoutPassword = (location: string): string => location.replace(/^(postgres(?:ql)?:\/\/[^:/@]*):.*@/i, '$1@')

/**
 * Opens a ledger: a path is a SQLite file, `postgres://…` a PostgreSQL database. Its tables are made or brought up to date.
 * Throws an `OnrecordError`: `no-ledger`, `ledger-failed`.
 */
export const openLedger = async (location: string, { create = true }: OpenOptions = {}): Promise<Ledger> => {
  const postgres = isPostgres(location)
  const name = postgres ? withoutPassword(location) : location
  let db: Kysely<Tables> | undefined
  try {
    const { dialect, search } = postgres ? await postgresParts(location) : await sqliteParts(location, create)
    db = new Kysely<Tables>({ dialect })
    const { migrate } = await import('./migrations/migrate.ts')
    await migrate(db, postgres ? 'postgres' : ('sqlite' satisfies Dialect))
    return ledgerOver(db, name, search, postgres)
  } catch (error) {
    await db?.destroy()
    throw isOnrecordError(error) ? error : failed(name, postgres, error)
  }
}

const sqliteParts = async (path: string, create: boolean) => {
  const { openSqlite, sqliteSearch } = await import('./dialects/open-sqlite.ts')
  return { dialect: await openSqlite(path, create), search: sqliteSearch }
}

const postgresParts = async (url: string) => {
  const { openPostgres, postgresSearch } = await import('./dialects/open-postgres.ts')
  return { dialect: await openPostgres(url), search: postgresSearch }
}

const ledgerOver = (db: Kysely<Tables>, name: string, search: Search, postgres: boolean): Ledger => ({
  name,
  db,
  search,
  change: (keys, work) =>
    db.transaction().execute(async (within) => {
      // A transaction of SQLite that writes is alone anyway. In one order, so that no two wait for each other.
      if (postgres)
        for (const key of [...new Set(keys)].sort()) await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(within)
      return work(within)
    }),
  close: () => db.destroy(),
})

const failed = (name: string, postgres: boolean, cause: unknown): OnrecordError => {
  const remedy = postgres
    ? 'check the address, and that the server runs'
    : 'check that it is a ledger of onrecord, and that you may write there'
  return new OnrecordError('ledger-failed', `${name}: the ledger could not be opened (${reason(cause) || String(cause)}); ${remedy}`, {
    input: name,
    cause,
  })
}
