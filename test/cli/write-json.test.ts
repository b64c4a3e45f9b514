import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '../../src/cli/readings.ts'
import { writeJson } from '../../src/cli/write-json.ts'
import { storm } from '../fixtures/readings/storm.ts'
import { fakeIo } from './fake-io.ts'

const read: Outcome = { name: 'storm.txt', reading: storm }
const bad: Outcome = { name: 'gone.txt', failure: { code: 'not-found', message: 'gone.txt: is not there' } }

async function* these(...outcomes: Outcome[]): AsyncGenerator<Outcome> {
  yield* outcomes
}

const cases: [outcomes: Outcome[], many: boolean, value: unknown, code: number, reason: string][] = [
  [[read], false, storm, 0, 'one is an object'],
  [[read], true, [storm], 0, 'one out of a folder is an array of one, so that programs need not guess'],
  [[read, read], false, [storm, storm], 0, 'one input may hold several articles'],
  [[read, bad, read], true, [storm, storm], 1, 'what cannot be read is left out'],
  [[bad, read], true, [storm], 1, 'also at the head'],
  [[bad], true, [], 1, 'nothing of several is an empty array'],
  [[read, read, read, read], false, [storm, storm, storm, storm], 0, 'many'],
]

for (const [outcomes, many, value, code, reason] of cases)
  test(reason, async () => {
    const io = fakeIo()
    assert.equal(await writeJson(these(...outcomes), many, io), code)
    assert.deepEqual(JSON.parse(io.printed()), value)
    assert.equal(io.told.length, outcomes.filter((outcome) => outcome === bad).length)
  })

test('one that cannot be read leaves standard output empty', async () => {
  const io = fakeIo()
  assert.equal(await writeJson(these(bad), false, io), 1)
  assert.equal(io.printed(), '')
  assert.deepEqual(io.told, ['onrecord: gone.txt: is not there'])
})

test('a terminal gets it indented, a program on one line', async () => {
  const [terminal, program] = [fakeIo({ stdoutIsTerminal: true }), fakeIo()]
  await writeJson(these(read), false, terminal)
  await writeJson(these(read), false, program)
  assert.ok(terminal.printed().split('\n').length > 100)
  assert.equal(program.printed().split('\n').length, 2)
})
