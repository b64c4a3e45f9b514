import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { commandName, wantsColor } from '../../src/cli/io.ts'
import type { Outcome } from '../../src/cli/readings.ts'
import { writeForPeople } from '../../src/cli/write-for-people.ts'
import { storm } from '../fixtures/readings/storm.ts'
import { fakeIo } from './fake-io.ts'

async function* times(n: number, ...rest: Outcome[]): AsyncGenerator<Outcome> {
  for (let i = 1; i <= n; i++) yield { name: `storm-${i}.txt`, reading: storm }
  yield* rest
}

const bad: Outcome = { name: 'gone.txt', failure: { code: 'not-found', message: 'gone.txt: is not there' } }

test('one reading stands alone: no rule, no summary', async () => {
  const io = fakeIo()
  assert.equal(await writeForPeople(times(1), {}, io), 0)
  assert.match(io.printed(), /WHO IS WHO/)
  assert.doesNotMatch(io.printed(), /━|your own/)
})

test('a few are printed in full, with a rule between and a summary', async () => {
  const io = fakeIo()
  await writeForPeople(times(3), {}, io)
  assert.equal(io.printed().match(/WHO IS WHO/g)?.length, 3)
  assert.equal(io.printed().match(/^━+$/gm)?.length, 3)
  assert.match(io.printed(), /^3 reports from 1 outlet, Tue 4 Mar 2025$/m)
  assert.match(io.printed(), /^30 statements · 15 figures · 9 forecasts$/m)
})

test('many are cards, and the end tells how to see one in full', async () => {
  const io = fakeIo()
  await writeForPeople(times(6), {}, io)
  assert.doesNotMatch(io.printed(), /WHO IS WHO/)
  assert.equal(io.printed().match(/^Ministry puts storm dead/gm)?.length, 6)
  assert.match(io.printed(), /onrecord read storm-1\.txt/)
})

test('--full prints many in full', async () => {
  const io = fakeIo()
  await writeForPeople(times(6), { full: true }, io)
  assert.equal(io.printed().match(/WHO IS WHO/g)?.length, 6)
})

test('what cannot be read is told, counted, and fails the whole', async () => {
  const io = fakeIo()
  assert.equal(await writeForPeople(times(1, bad), {}, io), 1)
  assert.deepEqual(io.told, ['onrecord: gone.txt: is not there'])
  assert.match(io.printed(), /1 input could not be read/)
})

test('a lone input that cannot be read prints nothing', async () => {
  const io = fakeIo()
  assert.equal(await writeForPeople(times(0, bad), {}, io), 1)
  assert.equal(io.printed(), '')
})

test('the terminal tells the width, up to a hundred columns; --width is taken as it is', async () => {
  const ruleOf = async (columns: number | undefined, width?: number): Promise<number> => {
    const io = fakeIo({ columns })
    await writeForPeople(times(1), width === undefined ? {} : { width }, io)
    return stripVTControlCharacters(/^STATEMENTS .*$/m.exec(io.printed())![0]).length
  }
  assert.deepEqual(await Promise.all([ruleOf(undefined), ruleOf(60), ruleOf(250), ruleOf(60, 200), ruleOf(1)]), [80, 60, 100, 200, 30])
})

const colors: [asked: boolean | undefined, env: Record<string, string>, terminal: boolean, color: boolean, reason: string][] = [
  [undefined, {}, true, true, 'a terminal'],
  [undefined, {}, false, false, 'a pipe'],
  [undefined, { NO_COLOR: '1' }, true, false, 'NO_COLOR'],
  [undefined, { NO_COLOR: '' }, true, true, 'an empty NO_COLOR is none'],
  [undefined, { FORCE_COLOR: '1' }, false, true, 'FORCE_COLOR'],
  [undefined, { FORCE_COLOR: '0' }, true, false, 'FORCE_COLOR=0'],
  [undefined, { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true, 'FORCE_COLOR goes before NO_COLOR, as in Node'],
  [undefined, { TERM: 'dumb' }, true, false, 'a terminal without any'],
  [true, { NO_COLOR: '1' }, false, true, '--color goes before all'],
  [false, { FORCE_COLOR: '1' }, true, false, '--no-color too'],
]

for (const [asked, env, stdoutIsTerminal, color, reason] of colors)
  test(`colour: ${reason}`, () => assert.equal(wantsColor(asked, { env, stdoutIsTerminal }), color))

test('a person is told to call it as it can be called here', () => {
  assert.equal(commandName({}), 'onrecord')
  assert.equal(commandName({ npm_lifecycle_event: 'start' }), 'npx onrecord')
})
