import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openLedger } from '../../src/ledger/ledger.ts'
import { storeReading } from '../../src/ledger/store.ts'
import type { Corrected } from '../../src/operations/correcting/correct.ts'
import type { Corrections } from '../../src/operations/corrections.ts'
import { reports } from '../fixtures/crane.ts'
import { root } from '../support/project.ts'

/* `onrecord wires`, `stories` and the commands that correct, as they are called: processes of their own, on one ledger. */

const folder = mkdtempSync(join(tmpdir(), 'onrecord-corrections-'))
const file = join(folder, 'desk.db')
after(() => rmSync(folder, { recursive: true, force: true }))

before(async () => {
  const ledger = await openLedger(file)
  for (const reading of reports) await storeReading(ledger, reading, { readAt: '2025-04-01T08:00:00.000Z' })
  await ledger.close()
})

const run = (args: readonly string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ONRECORD_LEDGER: file, ...env },
  })
  return { code: status, out: stdout, told: stderr }
}

test('wires and stories', () => {
  const wires = run(['wires'])
  assert.deepEqual([wires.code, wires.told], [0, ''])
  assert.match(wires.out, /one Continental Press story in 3 outlets · 10 – 11 Mar 2025/)
  assert.match(wires.out, /hedge dropped {6}At least 12 people → Twelve people/)
  assert.match(run(['wires', '--diff']).out, /− «At least 12 people» were killed on Monday/)
  assert.match(run(['wires', '--sentences']).out, /agency@\w{8} \d+–\d+/)
  assert.match(run(['stories', 'grain', 'carrier']).out, /^STORIES 1 ─+\n\n 1 {2}.*Saltash.*\n {4}10 – 12 Mar 2025 · 4 reports/)
})

test('a wire is split; who comes from ONRECORD_WHO, and --who outranks it', () => {
  const { code, out, told } = run(['split', 'wire', 'agency', 'short', '--why', 'a report of its own'], { ONRECORD_WHO: 'Vera' })
  assert.deepEqual([code, told], [0, ''])
  assert.match(out, /not one wire · Vera · /)
  assert.match(out, /before {4}.* · 3 reports\n {2}now {7}/)
  assert.match(out, /To take it back: onrecord undo 1/)
  assert.match(run(['wires']).out, /in 2 outlets/)
  const undone = JSON.parse(run(['undo', '1', '--who', 'Boris', '--json'], { ONRECORD_WHO: 'Vera' }).out) as Corrected
  assert.deepEqual([undone.correction.who, undone.correction.undoes, undone.about.of], ['Boris', 1, 'wires'])
  assert.match(run(['wires']).out, /in 3 outlets/)
})

test('every correction is listed, and nobody goes unnamed', () => {
  assert.equal(run(['wrong', 'figure', 'agency#f1', '--why', 'a test']).code, 0)
  const { corrections } = JSON.parse(run(['corrections', '--json']).out) as Corrections
  assert.deepEqual(
    corrections.map(({ number }) => number),
    [3, 2, 1],
  )
  assert.ok(corrections[0]!.who.length > 0, 'the login name')
  assert.match(run(['corrections']).out, /CORRECTIONS 3 ─+\n\n 3 {2}a wrong figure/)
})

const refused: [args: string[], code: number, told: RegExp][] = [
  [['merge', 'sources', 'agency#e1'], 2, /^onrecord: <ids>: Give two ids at least\.\nHow to call it: onrecord merge --help\n$/],
  [
    ['merge', 'people', 'a', 'b', '--why', 'x'],
    2,
    /^onrecord: <what>: It must be one of sources, wires, utterances, series, stories, origins\./,
  ],
  [['merge', 'sources', 'agency#e1', 'bare#e1'], 2, /^onrecord: --why: Say why/],
  [['wrong', 'number', 'agency#f1', '--why', 'x'], 2, /^onrecord: <what>: It must be one of figure, speaker, link\./],
  [['settle', 'agency#x1', 'done', '--why', 'x'], 2, /^onrecord: <state>: It must be one of open, reported, denied, lapsed\./],
  [['undo', 'first'], 2, /^onrecord: <number>: It must be the number of a correction; see them with: onrecord corrections/],
  [
    ['wrong', 'figure', 'nowhere#f1', '--why', 'x'],
    1,
    /^onrecord: nowhere#f1: no article has the id|^onrecord: nowhere: no article has that id/,
  ],
  [['wires', '--limit', '0'], 2, /^onrecord: --limit: It must be a whole number/],
  [['stories', '--as-of', 'monday'], 2, /^onrecord: --as-of: It must be a day/],
]
for (const [args, code, told] of refused)
  test(`refused: ${args.join(' ')}`, () => {
    const result = run(args)
    assert.equal(result.code, code, result.told)
    assert.match(result.told, told)
  })

test('no line of their help is wider than 80 columns', () => {
  for (const name of ['wires', 'stories', 'merge', 'split', 'wrong', 'settle', 'corrections', 'undo'])
    assert.deepEqual(
      run([name, '--help'])
        .out.split('\n')
        .filter((line) => line.length > 80),
      [],
      name,
    )
})
