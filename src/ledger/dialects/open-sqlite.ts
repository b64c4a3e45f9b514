import { existsSync } from 'node:fs'
import { type Dialect, sql } from 'kysely'
import { OnrecordError } from '../../errors.ts'
import { firstNumber, lastNumber } from '../numbers.ts'
import type { Search, WantedWords } from '../search.ts'
import { patiently, sqliteDialect } from './sqlite.ts'

/** Opens the file, or makes it. Several processes may read while one writes (WAL); a process that is killed loses at most what it had not yet committed. */
export const openSqlite = async (path: string, create: boolean): Promise<Dialect> => {
  if (!create && !existsSync(path))
    throw new OnrecordError('no-ledger', `${path}: there is no ledger yet; start one with: onrecord add FILE`, { input: path })
  const { DatabaseSync } = await import('node:sqlite').catch((cause: unknown) => {
    throw new OnrecordError(
      'ledger-failed',
      `${path}: a ledger in a file needs Node 22.16 or later, this is ${process.versions.node}; update Node`,
      { input: path, cause },
    )
  })
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true })
  try {
    // Reads the file's head, and so fails at one that is no database.
    await patiently(() => database.exec('pragma journal_mode = wal; pragma synchronous = normal'))
  } catch (error) {
    database.close()
    throw error
  }
  return sqliteDialect(database)
}

const quoted = (words: readonly string[], column: string): string => words.map((word) => `${column} : "${word}"`).join(' AND ')

const matched = (wanted: WantedWords): string =>
  (['words', 'speakers', 'about'] as const)
    .filter((column) => wanted[column].length > 0)
    .map((column) => quoted(wanted[column], column))
    .join(' AND ')

/** FTS5. Words come as letters and digits alone and stand in quotation marks: none can be an operator. Rows are numbered by day, see `numbers.ts`. */
export const sqliteSearch: Search = {
  statements: (wanted, from) => sql<string>`select statement_words.statement_id from statement_search
      join statement_words on statement_words.number = statement_search.rowid where statement_search match ${matched(wanted)}
      ${from === undefined ? sql`` : sql`and statement_search.rowid >= ${firstNumber(from)}`}`,
  nthNewest: (wanted, n, to) => sql<{ day: string }>`select statement.day from statement_search
      join statement_words on statement_words.number = statement_search.rowid join statement on statement.id = statement_words.statement_id
      where statement_search match ${matched(wanted)} ${to === undefined ? sql`` : sql`and statement_search.rowid <= ${lastNumber(to)}`}
      order by statement_search.rowid desc limit 1 offset ${sql.lit(n - 1)}`,
  sentences: (words) => sql<string>`select sentence_words.sentence_id from sentence_search
      join sentence_words on sentence_words.number = sentence_search.rowid where sentence_search match ${quoted(words, 'words')}`,
}
