import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts'
import { storeReading } from '../../src/ledger/store.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { onBoth } from './databases.ts'
import { dump, dumpLinked } from './dump.ts'
import { exampleReadings, readAt, versions } from './readings.ts'

/* A process that adds is killed at a random moment. `ONRECORD_KILLS=100 node --test test/ledger/kill.test.ts` does it so many times. */

const asked = process.env['ONRECORD_KILLS']

const folder = mkdtempSync(join(tmpdir(), 'onrecord-kill-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'readings.json')
let readings: Reading[] = []
before(async () => {
  readings = [...(await exampleReadings(20)), ...versions]
  writeFileSync(file, JSON.stringify(readings))
})

const start = (location: string) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'adding.ts'), location, file, readAt], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const opened = once(child.stdout, 'data')
  const ended = once(child, 'close')
  return { child, opened, ended, stored: () => printed.split('\n').slice(1, -1) }
}

onBoth((database) => {
  const KILLS = Number(asked ?? (database.name === 'SQLite' ? 6 : 2))

  /** Every row of a ledger that was added in one go, by table, and what linking makes of it. */
  const wholeRows = async (): Promise<{ rows: Record<string, string[]>; linked: Record<string, string[]> }> => {
    const ledger = await openLedger(await database.fresh())
    for (const reading of readings) await storeReading(ledger, reading, { readAt })
    const rows = await dump(ledger)
    const linked = await dumpLinked(ledger)
    await ledger.close()
    return { rows, linked }
  }

  /** Faults of a ledger that may hold a part of the articles, but each of them as a whole. */
  const faultsOf = async (ledger: Ledger, whole: Record<string, string[]>): Promise<string[]> => {
    const rows = await dump(ledger)
    const articles = new Set(rows['article']!.map((row) => (JSON.parse(row) as { id: string }).id))
    const ownerOf = (row: string): string =>
      Object.values(JSON.parse(row) as object).find((value) => /@[0-9a-f]{8}(#|$)/.test(String(value)))
    const isStored = (row: string): boolean => articles.has(ownerOf(row).split('#')[0]!)
    // Lineages and edits depend on which versions are there; they are compared when all are.
    const faults = Object.keys(whole)
      .filter((table) => !['article', 'edit'].includes(table))
      .filter((table) => JSON.stringify(rows[table]) !== JSON.stringify(whole[table]!.filter(isStored)))
    if (database.name === 'PostgreSQL') return faults
    const broken = await sql<object>`pragma foreign_key_check`.execute(ledger.db)
    const { rows: checked } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(ledger.db)
    const searches = ['statement_search', 'sentence_search']
    for (const search of searches)
      await sql`insert into ${sql.table(search)} (${sql.ref(search)}) values ('integrity-check')`.execute(ledger.db)
    return [
      ...faults,
      ...broken.rows.map((row) => JSON.stringify(row)),
      ...checked.flatMap((row) => (row.integrity_check === 'ok' ? [] : row.integrity_check)),
    ]
  }

  test(`killed ${KILLS} times, the ledger is whole each time, holds all that was told as stored, and adding again ends in the same state`, async (context) => {
    const whole = await wholeRows()
    // How long opening and adding take, so that the moments spread over them: some fall on the opening, most on the adding.
    const begun = performance.now()
    const first = start(await database.fresh())
    await first.opened
    const openMs = performance.now() - begun
    await first.ended
    const addMs = performance.now() - begun - openMs
    let partly = 0
    for (let i = 0; i < KILLS; i++) {
      const location = await database.fresh()
      const { child, opened, ended, stored } = start(location)
      if (i % 10 !== 9) await opened
      await wait(Math.random() * (i % 10 === 9 ? openMs : addMs))
      child.kill('SIGKILL')
      await ended
      const ledger = await openLedger(location)
      assert.deepEqual(await faultsOf(ledger, whole.rows), [])
      const there = await ledger.db.selectFrom('article').select('given_id').execute()
      const ids = new Set(there.map(({ given_id }) => given_id))
      assert.deepEqual(
        stored().filter((id) => !ids.has(id)),
        [],
      )
      if (ids.size > 0 && ids.size < readings.length) partly++
      for (const reading of readings) await storeReading(ledger, reading, { readAt })
      assert.deepEqual(await dump(ledger), whole.rows)
      assert.deepEqual(await dumpLinked(ledger), whole.linked)
      await ledger.close()
    }
    context.diagnostic(`${partly} of ${KILLS} stopped between the first and the last article`)
  })

  test('two processes that add the same at once end in the same state', async () => {
    const location = await database.fresh()
    const both = [start(location), start(location)]
    const codes = await Promise.all(both.map(async ({ ended }) => (await ended)[0] as number))
    assert.deepEqual(codes, [0, 0])
    const ledger = await openLedger(location)
    const whole = await wholeRows()
    assert.deepEqual(await dump(ledger), whole.rows)
    assert.deepEqual(await dumpLinked(ledger), whole.linked)
    await ledger.close()
  })
})
