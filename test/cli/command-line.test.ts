import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Reading, reading } from '../../src/reader/reading.ts'
import { projectText, root } from '../support/project.ts'

/* The program as it is called: a process of its own, its two streams and its exit code. */

const main = join(root, 'src/cli/main.ts')

const run = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
    maxBuffer: 2 ** 28,
  })
  return { code: status, out: stdout, told: stderr }
}

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
after(() => rmSync(folder, { recursive: true }))
const written = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const flood = written(
  'flood.txt',
  'At least 40 homes were flooded in Graz on Monday, Mayor Hanna Moser said. "We will rebuild by Friday," she told reporters.\n',
)
written(
  'german.txt',
  'Die Bürgermeisterin sagte am Montag, dass in der ganzen Stadt mindestens vierzig Häuser überflutet worden seien und niemand vermisst werde.\n',
)

const usage: [args: string[], told: RegExp, reason: string][] = [
  [['raed', 'a.txt'], /unknown command 'raed' \(Did you mean read\?\)/, 'a slip in the command'],
  [['report.txt'], /To read a report: onrecord read FILE/, 'the command forgotten'],
  [['read', '--jsn', 'a.txt'], /unknown option '--jsn' \(Did you mean --json\?\)[\s\S]*onrecord read --help/, 'a slip in an option'],
  [['read', '--width', '3', 'a.txt'], /--width.*'3' is invalid\. It must be a whole number of at least 30/, 'a width that fits nothing'],
  [['read', '--workers', 'x', 'a.txt'], /--workers.*at least 1/, 'no number'],
  [['read', '--published', '2024-02-30', 'a.txt'], /--published.*It must be a day, as in 2024-10-29/, 'a day that does not exist'],
  [['read', '--json', '--jsonl', 'a.txt'], /--json and --jsonl exclude each other/, 'two kinds of output'],
]

for (const [args, told, reason] of usage)
  test(`wrong call: ${reason}`, () => {
    const result = run(args)
    assert.equal(result.code, 2)
    assert.equal(result.out, '')
    assert.match(result.told, told)
  })

test('without arguments it prints its help', () => {
  const { code, out } = run([])
  assert.equal(code, 0)
  assert.match(out, /onrecord read report\.txt/)
})

test('help and version', () => {
  assert.match(run(['read', '--help']).out, /--jsonl[\s\S]*Examples:[\s\S]*Exit code/)
  assert.equal(run(['help', 'read']).out, run(['read', '--help']).out)
  assert.equal(run(['--version']).out, `${(JSON.parse(projectText('package.json')) as { version: string }).version}\n`)
})

test('no line of the help is wider than 80 columns', () => {
  const lines = run(['read', '--help']).out.split('\n')
  assert.deepEqual(
    lines.filter((line) => line.length > 80),
    [],
  )
})

test('a report, for people', () => {
  const { code, out, told } = run([
    'read',
    flood,
    '--published',
    '2024-10-29',
    '--outlet',
    'The Mur Valley Post',
    '--title',
    'Homes flooded',
  ])
  assert.equal(told, '')
  assert.equal(code, 0)
  assert.match(out, /^Homes flooded\n/)
  assert.match(out, /outlet +The Mur Valley Post/)
  assert.match(out, /Hanna Moser, Mayor/)
  assert.match(out, /at least 40 +homes/)
  assert.ok(!out.includes('\u001b'), 'no colour in a pipe')
})

test('the same text as a file and on standard input reads the same', () => {
  const text = 'Mayor Hanna Moser said on Monday that 40 homes had been flooded.'
  const file = run(['read', '--json', written('same.txt', text)])
  for (const args of [
    ['read', '--json'],
    ['read', '--json', '-'],
  ])
    assert.equal(run(args, text).out, file.out)
})

test('a folder is read in the order of its names; what cannot be read fails the whole, and the rest is read', () => {
  const { code, out, told } = run(['read', '--json', folder, join(folder, 'gone.txt')])
  assert.equal(code, 1)
  const readings = JSON.parse(out) as Reading[]
  assert.equal(readings.length, readdirSync(folder).length - 1)
  assert.match(told, /german\.txt: the text is in German/)
  assert.match(told, /gone\.txt: there is no such file/)
})

const bad: [name: string, bytes: string | Uint8Array, told: RegExp][] = [
  ['empty.txt', '', /^onrecord: \S*empty\.txt: /],
  ['binary.bin', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 256), /^onrecord: \S*binary\.bin: /],
  ['nothing.html', '<!doctype html><title>x</title><body></body>', /^onrecord: \S*nothing\.html: /],
]

for (const [name, bytes, told] of bad)
  test(`${name}: one clear line, and exit code 1`, () => {
    const result = run(['read', written(`bad-${name}`, bytes)])
    rmSync(join(folder, `bad-${name}`))
    assert.equal(result.code, 1)
    assert.equal(result.out, '')
    assert.match(result.told.replace('bad-', ''), told)
    assert.equal(result.told.trim().split('\n').length, 1, result.told)
  })

test('an address that does not answer', () => {
  const { code, told } = run(['read', 'http://127.0.0.1:9/news'])
  assert.equal(code, 1)
  assert.match(told, /^onrecord: http:\/\/127\.0\.0\.1:9\/news: /)
})

const records = [
  { id: 'first', text: 'The bridge is closed, the mayor said.', published: '2024-10-29', outlet: 'The Mur Valley Post' },
  { id: 'empty', text: '' },
  { id: 7, text: 'Mayor Hanna Moser denied on Monday that the dam was unsafe.' },
]
const batch = `${records.map((record) => JSON.stringify(record)).join('\n')}\n\nnot json\n${JSON.stringify({ text: 'It rained, she said.' })}`

test('--jsonl: a line for each record, in order, errors in their place', () => {
  const { code, out, told } = run(['read', '--jsonl', '--workers', '2'], batch)
  assert.equal(code, 1)
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Reading & { id?: unknown; error?: { code: string; message: string } })
  assert.deepEqual(
    lines.map((line) => line.error?.code ?? line.article.text),
    [records[0]!.text, 'bad-record', records[2]!.text, 'bad-record', 'It rained, she said.'],
  )
  assert.deepEqual(
    [lines[0]!.article.id, lines[0]!.article.published, lines[0]!.article.outlet],
    ['first', '2024-10-29', 'The Mur Valley Post'],
  )
  assert.deepEqual([lines[1]!.id, lines[2]!.article.id, lines[3]!.id], ['empty', '7', null])
  for (const line of lines) if (!line.error) reading.parse(line)
  assert.match(told, /^onrecord: line 2: .*\nonrecord: line 5: not JSON.*\n$/)
})

test('--jsonl with files: a reading a line, files of records among them', () => {
  const { code, out } = run([
    'read',
    '--jsonl',
    flood,
    written('docs.jsonl', `${JSON.stringify(records[0])}\n`),
    join(folder, 'gone.jsonl'),
  ])
  rmSync(join(folder, 'docs.jsonl'))
  assert.equal(code, 1)
  const lines = out.trimEnd().split('\n')
  assert.equal(lines.length, 3)
  assert.equal(lines[1], run(['read', '--jsonl'], JSON.stringify(records[0])).out.trimEnd())
  assert.match(lines[2]!, /gone\.jsonl.*not-found/)
})

test('a reading is the same alone and in a batch', () => {
  const [record] = records
  const alone = run(['read', '--json', written('one.json', JSON.stringify(record))]).out
  rmSync(join(folder, 'one.json'))
  assert.equal(run(['read', '--jsonl'], JSON.stringify(record)).out, alone)
})

test('an answer comes while the next line is still awaited, as programs that talk over pipes need it', async () => {
  const child = spawn(process.execPath, [main, 'read', '--jsonl', '--workers', '1'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.write(`${JSON.stringify(records[0])}\n`)
  const [first] = (await once(child.stdout, 'data')) as [Buffer]
  assert.match(first.toString(), /^\{"article":\{"id":"first"/)
  child.stdin.end()
  assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0)
})

test('whoever stops reading ends it quietly', async () => {
  const many = `${JSON.stringify(records[0])}\n`.repeat(400)
  const child = spawn(process.execPath, [main, 'read', '--jsonl', '--workers', '1'], { cwd: root, stdio: 'pipe' })
  let told = ''
  child.stderr.on('data', (chunk) => {
    told += chunk
  })
  child.stdin.on('error', () => {})
  child.stdin.end(many)
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise((resolve) => child.on('close', resolve))
  assert.deepEqual([code, told], [0, ''])
})
