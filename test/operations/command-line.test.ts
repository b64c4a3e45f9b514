import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { FoundStatements } from '../../src/ledger/find-statements.ts'
import type { AddSummary } from '../../src/operations/add.ts'
import { root } from '../support/project.ts'

/* `onrecord add` and `onrecord said` as they are called: processes of their own, in a folder of their own. */

const folder = mkdtempSync(join(tmpdir(), 'onrecord-commands-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const run = (args: readonly string[], env: Record<string, string> = {}, input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  })
  return { code: status, out: stdout, told: stderr }
}

writeFileSync(
  join(folder, 'flood.txt'),
  'At least 40 homes were flooded in Graz on Monday, Mayor Hanna Moser said. She denied that the dam was unsafe.\n',
)
const head = ['--published', '2024-10-29', '--outlet', 'The Mur Valley Post', '--title', 'Homes flooded']

test('before anything is added, a question says how to start, and makes no ledger', () => {
  const { code, out, told } = run(['said', 'dam'])
  assert.deepEqual([code, out], [1, ''])
  assert.equal(told, 'onrecord: onrecord.db: there is no ledger yet; start one with: onrecord add FILE\n')
  assert.ok(!existsSync(join(folder, 'onrecord.db')))
})

test('added, then asked, in the folder where one is', () => {
  const added = run(['add', 'flood.txt', ...head])
  assert.deepEqual([added.code, added.told], [0, ''])
  assert.match(added.out, /1 new report in onrecord\.db\n2 statements · /)
  const { code, out, told } = run(['said', 'dam'])
  assert.deepEqual([code, told], [0, ''])
  assert.match(out, /Hanna Moser.*\n {4}denies · indirect\n {4}│ She denied «that the dam was unsafe»\./)
  assert.match(out, /The Mur Valley Post · Homes flooded · Tue 29 Oct 2024 ·\s+\w+@\w{8}#a2 85–108/)
  assert.ok(!out.includes('\u001b'), 'no colour in a pipe')
})

test('a second time nothing is new; what cannot be added is named, and fails the whole', () => {
  const { code, out, told } = run(['add', 'flood.txt', 'gone.txt', ...head])
  assert.equal(code, 1)
  assert.match(out, /nothing new in onrecord\.db\n1 unchanged · 1 could not be added/)
  assert.equal(told, 'onrecord: gone.txt: there is no such file or folder; check its spelling, and where you are\n')
})

test('as data', () => {
  const summary = JSON.parse(run(['add', '--json', '-', '--ledger', 'other.db'], {}, '"It rained," said Ana Perez.').out) as AddSummary
  assert.deepEqual([summary.ledger, summary.new, summary.statements, summary.failed], ['other.db', 1, 1, []])
  const answer = JSON.parse(run(['said', '--json', '--ledger', 'other.db']).out) as FoundStatements
  assert.deepEqual(
    answer.statements.map(({ content, speakers }) => [content, speakers.map(({ name }) => name)]),
    [['"It rained,"', ['Ana Perez']]],
  )
})

test('the variable ONRECORD_LEDGER names the ledger; the option outranks it', () => {
  assert.match(run(['said'], { ONRECORD_LEDGER: 'other.db' }).out, /Ana Perez/)
  assert.match(run(['said', '--ledger', 'onrecord.db'], { ONRECORD_LEDGER: 'other.db' }).out, /Hanna Moser/)
})

const usage: [args: string[], told: RegExp][] = [
  [['said', '--since', '2024-02-30'], /^onrecord: --since: It must be a day, as in 2024-10-29\.\nHow to call it: onrecord said --help\n$/],
  [['said', '--as-of', 'monday'], /^onrecord: --as-of: It must be a day/],
  [['said', '--limit', '0'], /^onrecord: --limit: It must be a whole number of at least 1\./],
  [['said', '???'], /^onrecord: words: “\?\?\?” holds no word to search for/],
  [['add'], /missing required argument 'inputs'/],
  [['add', '--published', 'x', 'flood.txt'], /^onrecord: --published: It must be a day/],
]
for (const [args, told] of usage)
  test(`wrong call: ${args.join(' ')}`, () => {
    const result = run(args)
    assert.equal(result.code, 2)
    assert.match(result.told, told)
  })

test('nothing found says so', () => {
  const { code, out } = run(['said', 'volcano'])
  assert.equal(code, 0)
  assert.match(out, /^Nothing in the ledger says that\./)
})

test('no line of their help is wider than 80 columns', () => {
  for (const name of ['add', 'said'])
    assert.deepEqual(
      run([name, '--help'])
        .out.split('\n')
        .filter((line) => line.length > 80),
      [],
    )
})
