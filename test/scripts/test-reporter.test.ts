import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'

const reporter = resolve(import.meta.dirname, '../../scripts/test-reporter.ts')
const folder = mkdtempSync(join(tmpdir(), 'reporter-'))
after(() => rmSync(folder, { recursive: true }))

/** Runs test files with our reporter in a process of its own. */
const run = (files: Readonly<Record<string, string>>) => {
  const names = Object.entries(files).map(([name, source]) => {
    writeFileSync(join(folder, name), `import { describe, it, test } from 'node:test'\n${source}\n`)
    return name
  })
  const { NODE_TEST_CONTEXT: _, ...env } = process.env // set by the runner that runs this test; it would silence the inner one
  const child = spawnSync(process.execPath, ['--test', `--test-reporter=${reporter}`, ...names], { cwd: folder, env, encoding: 'utf8' })
  return { status: child.status, output: child.stdout, last: child.stdout.trimEnd().split('\n').at(-1) }
}

const cases: readonly { why: string; source: string; last: string; status: number; shows?: RegExp }[] = [
  { why: 'a plain pass', source: "test('a', () => {})", last: '1 passed, 0 failed', status: 0 },
  {
    why: 'suites are no tests of their own',
    source: "describe('s', () => { it('a', () => {}); describe('t', () => it('b', () => {})) })",
    last: '2 passed, 0 failed',
    status: 0,
  },
  {
    why: 'a test that holds tests is none of its own',
    source: "test('p', async (t) => { await t.test('a', () => {}); await t.test('b', () => {}) })",
    last: '2 passed, 0 failed',
    status: 0,
  },
  {
    why: 'a failing leaf fails once, not once more for each parent',
    source: "describe('s', () => { it('a', () => {}); it('b', () => { throw new Error('broke here') }) })",
    last: '1 passed, 1 failed',
    status: 1,
    shows: /failed {2}b {2}\(case\.test\.mjs:2\)\nError: broke here/,
  },
  {
    why: 'a parent whose own body fails counts, for its children passed',
    source: "test('p', async (t) => { await t.test('a', () => {}); throw new Error('after the children') })",
    last: '1 passed, 1 failed',
    status: 1,
    shows: /after the children/,
  },
  {
    why: 'skipped and to-do tests are on neither side',
    source: "test('a', () => {}); test('b', { skip: 'no data here' }, () => {}); test('c', { todo: true }, () => { throw new Error() })",
    last: '1 passed, 0 failed',
    status: 0,
    shows: /skipped {2}b: no data here/,
  },
  { why: 'a file without a test is a mistake', source: '', last: '0 passed, 1 failed', status: 1, shows: /holds no test/ },
  {
    why: 'a file that cannot be loaded',
    source: "throw new Error('on import')",
    last: '0 passed, 1 failed',
    status: 1,
    shows: /on import/,
  },
  {
    why: 'a process that ends badly after its tests passed',
    source: "test('a', () => {}); process.exitCode = 3",
    last: '1 passed, 1 failed',
    status: 1,
    shows: /exit code 3/,
  },
]

for (const { why, source, last, status, shows } of cases) {
  test(`the closing line: ${why}`, () => {
    const result = run({ 'case.test.mjs': source })
    assert.equal(result.last, last, result.output)
    assert.equal(result.status, status)
    if (shows) assert.match(result.output, shows)
  })
}

test('the closing line: a pattern that matches no file fails', () => {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const child = spawnSync(process.execPath, ['--test', `--test-reporter=${reporter}`, 'nowhere/*.mjs'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  assert.equal(child.stdout.trimEnd().split('\n').at(-1), '0 passed, 0 failed')
  assert.equal(child.status, 1)
})
