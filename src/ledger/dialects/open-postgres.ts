import { type Dialect, PostgresDialect, sql } from 'kysely'
import type { Search, WantedWords } from '../search.ts'

/** So many connections at once from one process. */
const maxConnections = 4
const connectTimeoutMs = 10_000

export const openPostgres = async (url: string): Promise<Dialect> => {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ connectionString: url, max: maxConnections, connectionTimeoutMillis: connectTimeoutMs })
  // A connection that breaks while nobody uses it is replaced; one in use fails its query.
  pool.on('error', () => {})
  return new PostgresDialect({ pool })
}

const weighted = (words: readonly string[], weight: 'A' | 'B' | 'C'): string[] => words.map((word) => `${word}:${weight}`)

const asked = ({ words, speakers, about }: WantedWords): string =>
  [...weighted(words, 'A'), ...weighted(speakers, 'B'), ...weighted(about, 'C')].join(' & ')

/** Text search. Words come as letters and digits alone: none can be an operator. The weight tells the column, see `migrations/`. */
export const postgresSearch: Search = {
  statements: (wanted) =>
    sql<string>`select statement_words.statement_id from statement_words where search @@ to_tsquery('onrecord_english', ${asked(wanted)})`,
  sentences: (words) =>
    sql<string>`select sentence_words.sentence_id from sentence_words where search @@ to_tsquery('onrecord_english', ${words.join(' & ')})`,
}
