import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { findStatements } from '../../src/ledger/find-statements.ts'
import { openLedger } from '../../src/ledger/ledger.ts'
import { numbersMigration } from '../../src/ledger/migrations/006-numbers.ts'
import { firstNumber, lastNumber } from '../../src/ledger/numbers.ts'
import { storeReading } from '../../src/ledger/store.ts'
import { others, readAt, versions } from './readings.ts'

test('the numbers of a day lie between those of its neighbours', () => {
  assert.ok(lastNumber('2025-02-28') < firstNumber('2025-03-01'))
  assert.ok(firstNumber('2025-03') < firstNumber('2025-03-01'), 'a month comes before its days')
  assert.ok(Number.isSafeInteger(lastNumber('9999-12-31')))
  assert.equal(firstNumber('unknown'), 0)
})

test('a ledger whose words had other numbers finds the same after they are numbered by day', async () => {
  const ledger = await openLedger(':memory:')
  for (const reading of [...versions, ...others]) await storeReading(ledger, reading, { readAt })
  const before = await findStatements(ledger, { words: 'said', limit: 9 })
  const numbers = async () => (await sql<{ number: number }>`select number from statement_words order by number`.execute(ledger.db)).rows
  const expected = await numbers()
  // As they were numbered before: one after the other.
  for (const statement of [
    'drop trigger statement_words_removed',
    'create temp table counted as select statement_id, row_number() over (order by number) as place from statement_words',
    'update statement_words set number = (select -place from counted where counted.statement_id = statement_words.statement_id)',
    'update statement_words set number = -number',
    `create trigger statement_words_removed after delete on statement_words begin select 1; end`,
  ])
    await sql.raw(statement).execute(ledger.db)
  assert.notDeepEqual(await numbers(), expected)
  await numbersMigration.up(ledger.db, 'sqlite')
  assert.deepEqual(await numbers(), expected)
  assert.deepEqual(await findStatements(ledger, { words: 'said', limit: 9 }), before)
  await sql`insert into statement_search (statement_search) values ('integrity-check')`.execute(ledger.db)
  await ledger.close()
})
