/** So many values in one statement: fewer than either database takes. */
const atOnce = 1000

/** The parameters that rows of so many columns may take together: SQLite has 32,766 at most, PostgreSQL 65,535. */
const maxValues = 30_000

/** Rows to be inserted, as many at once as one statement takes. */
export const rowBatches = <Row extends object>(rows: readonly Row[]): Generator<Row[]> =>
  batches(rows, Math.floor(maxValues / Math.max(1, Object.keys(rows[0] ?? {}).length)))

export function* batches<Item>(items: readonly Item[], size = atOnce): Generator<Item[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size)
}

/** Asks for the rows of many ids, a batch at a time. */
export const inBatches = async <Row>(ids: readonly string[], ask: (batch: readonly string[]) => Promise<Row[]>): Promise<Row[]> => {
  const rows: Row[] = []
  for (const batch of batches(ids)) rows.push(...(await ask(batch)))
  return rows
}
