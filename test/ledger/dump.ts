import type { Ledger } from '../../src/ledger/ledger.ts'
import { projected } from '../../src/ledger/project/project.ts'
import { recordTables } from '../../src/ledger/record-rows.ts'
import { bringUpToDate } from '../../src/ledger/stories.ts'
import type { Tables } from '../../src/ledger/tables.ts'

/** Every row of the tables, in an order that does not depend on how they came. */
const rowsOf = async (ledger: Ledger, tables: readonly (keyof Tables)[]): Promise<Record<string, string[]>> => {
  const rows = await Promise.all(
    tables.map(async (table) => {
      const found = await ledger.db.selectFrom(table).selectAll().execute()
      // What one database adds for its search is no content.
      const plain = found.map((row) => Object.entries(row).filter(([column]) => column !== 'number' && column !== 'search'))
      return [table, plain.map((row) => JSON.stringify(Object.fromEntries(row.sort(([a], [b]) => (a < b ? -1 : 1))))).sort()] as const
    }),
  )
  return Object.fromEntries(rows)
}

/** All that storing readings wrote. */
export const dump = (ledger: Ledger): Promise<Record<string, string[]>> => rowsOf(ledger, ['article', 'edit', 'reading', ...projected])

/** All that linking made of it: run first, the records too. */
export const dumpLinked = async (ledger: Ledger): Promise<Record<string, string[]>> => {
  await bringUpToDate(ledger)
  return rowsOf(ledger, [
    ...recordTables,
    'record_pending',
    'story_pending',
    'story_edge',
    'story_cluster',
    'story',
    'story_article',
    'story_record',
  ])
}

export const counts = async (ledger: Ledger): Promise<Record<string, number>> =>
  Object.fromEntries(Object.entries(await dump(ledger)).map(([table, rows]) => [table, rows.length]))
