import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startProgress } from '../../src/cli/batch/progress.ts'
import { fakeIo } from './fake-io.ts'

test('on a terminal one line changes, and is taken away at the end', () => {
  let now = 0
  const io = fakeIo({ stderrIsTerminal: true })
  const progress = startProgress(io, () => now)
  for (let i = 0; i < 10; i++) {
    now += 100
    progress.count(2, i === 3 ? 1 : 0)
  }
  progress.end()
  assert.deepEqual(io.shown.slice(0, 2), ['4 articles read, 20 a second', '8 articles read, 1 failed, 20 a second'])
  assert.equal(io.shown.at(-1), '')
  assert.deepEqual(io.told, ['onrecord: 20 articles read, 1 failed, 20 a second'])
})

test('in a log a line now and then, and none for what is soon done', () => {
  let now = 0
  const io = fakeIo()
  const progress = startProgress(io, () => now)
  progress.count(5, 0)
  assert.deepEqual(io.told, [])
  now = 10_000
  progress.count(1995, 0)
  progress.end()
  assert.deepEqual(io.told, ['onrecord: 2,000 articles read, 200 a second', 'onrecord: 2,000 articles read, 200 a second'])
  assert.deepEqual(io.shown, [])
})

test('readings that scroll by on the same terminal are not interrupted', () => {
  let now = 0
  const io = fakeIo({ stderrIsTerminal: true, stdoutIsTerminal: true })
  const progress = startProgress(io, () => now)
  now = 20_000
  progress.count(1, 0)
  assert.deepEqual([io.shown, io.told], [[], []])
})
