import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { isOnrecordError } from '../../src/errors.ts'
import { openLedger } from '../../src/ledger/ledger.ts'
import { storeReading } from '../../src/ledger/store.ts'
import { onBoth } from './databases.ts'
import { others, readAt } from './readings.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-open-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const failure = async (location: string, create: boolean): Promise<string> => {
  const error: unknown = await openLedger(location, { create }).catch((thrown: unknown) => thrown)
  assert.ok(isOnrecordError(error), String(error))
  return `${error.code}: ${error.message}`
}

test('a question to a ledger that is not there makes none', async () => {
  const path = join(folder, 'none.db')
  assert.match(await failure(path, false), /^no-ledger: .*none\.db: there is no ledger yet; start one with: onrecord add FILE$/)
  assert.match(await failure(path, false), /^no-ledger/)
})

test('what is no ledger is left as it is', async () => {
  const path = join(folder, 'notes.txt')
  writeFileSync(path, 'Notes of a reporter. '.repeat(100))
  assert.match(await failure(path, true), /^ledger-failed: .*notes\.txt: the ledger could not be opened \(file is not a database\)/)
  assert.match(await failure(join(folder, 'no/such/folder.db'), true), /^ledger-failed/)
})

test('a server that does not answer is named without the password', async () => {
  const told = await failure('postgres://desk:secret@localhost:1/story', true)
  assert.match(told, /^ledger-failed: postgres:\/\/desk@localhost:1\/story: .*check the address/)
  assert.doesNotMatch(told, /secret/)
})

onBoth((database) => {
  test('a ledger is there when it is opened again, and opening it at once from several sides makes it once', async () => {
    const location = await database.empty()
    const ledgers = await Promise.all([1, 2, 3].map(() => openLedger(location)))
    await storeReading(ledgers[0]!, others[0]!, { readAt })
    for (const ledger of ledgers) await ledger.close()
    const again = await openLedger(location, { create: false })
    const migrations = await again.db
      .selectFrom('ledger_migration' as 'article')
      .selectAll()
      .execute()
    const names = migrations.map((row) => (row as unknown as { name: string }).name)
    assert.ok(names.length > 1)
    assert.equal(new Set(names).size, names.length, 'each step once')
    assert.equal((await again.db.selectFrom('article').select('id').execute()).length, 1)
    await again.close()
  })

  test('others read while one adds, and see nothing of an article until all of it is there', async () => {
    const location = await database.fresh()
    const [writer, other] = [await openLedger(location), await openLedger(location)]
    await storeReading(writer, others[0]!, { readAt })
    await writer.change(['some key'], async (db) => {
      await db.updateTable('article').set({ title: 'Changed' }).execute()
      const seen = await other.db.selectFrom('article').select('title').execute()
      assert.deepEqual(
        seen.map(({ title }) => title),
        ['Army sent to Lom'],
      )
    })
    const { title } = await other.db.selectFrom('article').select('title').executeTakeFirstOrThrow()
    assert.equal(title, 'Changed')
    await Promise.all([writer.close(), other.close()])
  })

  test('a change that fails changes nothing, and the ledger goes on', async () => {
    const ledger = await openLedger(await database.fresh())
    await storeReading(ledger, others[0]!, { readAt })
    const failing = ledger.change([], async (db) => {
      await db.updateTable('article').set({ title: 'Changed' }).execute()
      throw new Error('on purpose')
    })
    await assert.rejects(failing, /on purpose/)
    const { title } = await ledger.db.selectFrom('article').select('title').executeTakeFirstOrThrow()
    assert.equal(title, 'Army sent to Lom')
    const stored = await Promise.all(others.map((reading) => storeReading(ledger, reading, { readAt })))
    assert.deepEqual(
      stored.map(({ outcome }) => outcome),
      ['unchanged', 'new'],
    )
    await ledger.close()
  })
})
