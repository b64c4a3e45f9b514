import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

/** SQLite changes its schema inside transactions too: a migration stopped half-way leaves nothing behind. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Kysely over Node's own SQLite: one connection, which each user has to himself until he gives it back. */
export const sqliteDialect = (database: DatabaseSync): Dialect => ({
  createAdapter: () => new Adapter(),
  createDriver: () => driverOf(database),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

const driverOf = (database: DatabaseSync): Driver => {
  const connection = connectionTo(database)
  const run = (sql: string) => async (): Promise<void> => void (await connection.executeQuery(CompiledQuery.raw(sql)))
  let last: Promise<void> = Promise.resolve()
  let release = (): void => {}
  return {
    init: async () => {},
    acquireConnection: async () => {
      const before = last
      let free = (): void => {}
      last = new Promise((resolve) => {
        free = resolve
      })
      await before
      release = free
      return connection
    },
    releaseConnection: async () => release(),
    // A transaction that writes takes the lock at its start: taken later, it could fail where another process writes too.
    beginTransaction: run('begin immediate'),
    commitTransaction: run('commit'),
    rollbackTransaction: run('rollback'),
    destroy: async () => database.close(),
  }
}

/** How long one waits for another that writes, and how often one looks. */
const patienceMs = 30_000
const lookMs = 10

/** SQLITE_BUSY, with whatever else its upper bits tell. */
const isBusy = (error: unknown): boolean => ((error as { errcode?: number }).errcode ?? 0) % 256 === 5

/**
 * Does the work when no other connection is in its way. SQLite's own waiting (`busy_timeout`) would hold up the whole thread, and with it
 * another connection of this process that has yet to end its transaction.
 */
export const patiently = async <T>(work: () => T): Promise<T> => {
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error
    }
    // Not all at once: others wait too.
    await wait(lookMs * (0.5 + Math.random()))
  }
}

const connectionTo = (database: DatabaseSync): DatabaseConnection => ({
  executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
    const execute = (): QueryResult<Row> => {
      const statement = database.prepare(sql)
      const values = parameters as readonly SQLInputValue[]
      // A statement without columns gives no rows.
      if (statement.columns().length > 0) return { rows: statement.all(...values) as Row[] }
      const { changes } = statement.run(...values)
      return { rows: [], numAffectedRows: BigInt(changes) }
    }
    // A transaction has its lock from the start.
    return database.isTransaction ? execute() : patiently(execute)
  },
  // biome-ignore lint/correctness/useYield: nothing here streams
  streamQuery: async function* () {
    throw new Error('The SQLite dialect does not stream.')
  },
})
