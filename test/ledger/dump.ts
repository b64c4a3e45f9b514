import type { Ledger } from '../../src/ledger/ledger.ts'
import { projected } from '../../src/ledger/project/project.ts'

/** Every row of every table, in an order that does not depend on how they came. */
export const dump = async (ledger: Ledger): Promise<Record<string, string[]>> => {
  const tables = ['article', 'edit', 'reading', ...projected] as const
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

export const counts = async (ledger: Ledger): Promise<Record<string, number>> =>
  Object.fromEntries(Object.entries(await dump(ledger)).map(([table, rows]) => [table, rows.length]))
