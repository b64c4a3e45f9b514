import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLedger } from '../../src/ledger/ledger.ts'
import { storeReading } from '../../src/ledger/store.ts'
import { linkStories } from '../../src/ledger/stories.ts'
import { operations } from '../../src/operations/index.ts'
import type { Context } from '../../src/operations/operation.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { dump, dumpLinked } from './dump.ts'
import { readExamples, shuffled } from './examples-readings.ts'
import { readAt } from './readings.ts'

/* The examples, added in ten random orders and linked at random moments: every question is answered alike, byte for byte. */

const ORDERS = 10

const readings = [...(await readExamples()).values()]

/** Each is asked where it takes it. */
const questions = [{}, { asOf: '2025-03-14' }, { words: 'killed' }, { story: 'dam' }, { sentences: true, limit: 3 }]

/** Whatever asks and changes nothing, with each question that it takes. */
const asked = operations.flatMap((operation) => {
  const takes = operation.input.strict()
  if (/^(?:add|merge|split|wrong|settle|undo|corrections)$/.test(operation.name)) return []
  return questions.flatMap((question) => (takes.safeParse(question).success ? [{ operation, question }] : []))
})

/** The answers to all questions, with what they were asked. */
const answersOf = async (order: readonly Reading[], linkEvery: number): Promise<{ answers: [string, string][]; tables: object }> => {
  const ledger = await openLedger(':memory:')
  const context: Context = { ledger, reader: () => assert.fail('nothing is read'), now: () => new Date('2025-04-02T09:00:00Z') }
  for (const [i, reading] of order.entries()) {
    await storeReading(ledger, reading, { readAt })
    if ((i + 1) % linkEvery === 0) await linkStories(ledger)
  }
  const answers: [string, string][] = []
  for (const { operation, question } of asked) {
    const run = operation.run as (context: Context, input: object, tell: () => void) => Promise<object>
    const answer = await run(context, operation.input.parse(question), () => {})
    answers.push([`${operation.name} ${JSON.stringify(question)}`, JSON.stringify(answer)])
  }
  const tables = { ...(await dump(ledger)), ...(await dumpLinked(ledger)) }
  await ledger.close()
  return { answers, tables }
}

test(`added in ${ORDERS} random orders, all answers are the same, byte for byte`, async (context) => {
  assert.ok(asked.length >= operations.length, `${asked.length} questions`)
  const expected = await answersOf(readings, readings.length)
  assert.ok(expected.answers.every(([, answer]) => answer.length > 2))
  for (let seed = 0; seed < ORDERS; seed++) {
    const { answers, tables } = await answersOf(shuffled(readings, seed), 1 + ((seed * 7) % 31))
    for (const [i, [question, answer]] of answers.entries()) assert.equal(answer, expected.answers[i]![1], `order ${seed}: ${question}`)
    assert.deepEqual(tables, expected.tables, `order ${seed}: all tables`)
  }
  context.diagnostic(`${asked.length} questions: ${[...new Set(asked.map(({ operation }) => operation.name))].join(', ')}`)
})
