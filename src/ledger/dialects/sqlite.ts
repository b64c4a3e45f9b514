import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
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

const connectionTo = (database: DatabaseSync): DatabaseConnection => ({
  executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
    const statement = database.prepare(sql)
    const values = parameters as readonly SQLInputValue[]
    // A statement without columns gives no rows.
    if (statement.columns().length > 0) return { rows: statement.all(...values) as Row[] }
    const { changes } = statement.run(...values)
    return { rows: [], numAffectedRows: BigInt(changes) }
  },
  // biome-ignore lint/correctness/useYield: nothing here streams
  streamQuery: async function* () {
    throw new Error('The SQLite dialect does not stream.')
  },
})
