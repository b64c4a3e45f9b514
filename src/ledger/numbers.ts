import { type Kysely, sql } from 'kysely'
import type { StatementTable, StatementWordsTable, Tables } from './tables.ts'

/*
 * FTS5 gives rows in the order of their numbers. On SQLite the words of statements are numbered by the day of the statement, so that the newest that
 * hold a common word are found without gathering all: 20250310 000042 is the 42nd of 10 March 2025.
 */

/** So many statements of one day at most. */
const A_DAY = 1_000_000

/** A day as a number, 20250310; a month has day 0. */
const digitsOf = (day: string): number => Number(day.slice(0, 10).replaceAll('-', '').padEnd(8, '0')) || 0

export const firstNumber = (day: string): number => digitsOf(day) * A_DAY
export const lastNumber = (day: string): number => firstNumber(day) + A_DAY - 1

/** The rows with their numbers, after those that are there. */
export const numbered = async (
  db: Kysely<Tables>,
  words: readonly StatementWordsTable[],
  statements: readonly StatementTable[],
): Promise<(StatementWordsTable & { number: number })[]> => {
  const dayOf = new Map(statements.map(({ id, day }) => [id, day]))
  const next = new Map<number, number>()
  for (const day of new Set(dayOf.values())) {
    const first = firstNumber(day)
    const { rows } = await sql<{ last: number | null }>`select max(number) as last from statement_words
      where number between ${first} and ${lastNumber(day)}`.execute(db)
    next.set(first, (rows[0]?.last ?? first) + 1)
  }
  return words.map((row) => {
    const first = firstNumber(dayOf.get(row.statement_id)!)
    const number = next.get(first)!
    next.set(first, number + 1)
    return { ...row, number }
  })
}
