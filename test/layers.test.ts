import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { test } from 'node:test'
import { projectFiles, projectText } from './support/project.ts'

/**
 * What each layer may import besides itself. One way, no way back: text <- article <- reader <- ledger <- operations <- cli, api, mcp.
 * Files that stand in src/ itself are layers of one file.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  errors: [],
  config: [],
  article: ['text', 'errors'],
  reader: ['text', 'article', 'errors'],
  ledger: ['text', 'article', 'reader', 'errors'],
  exports: ['text', 'article', 'reader', 'ledger', 'errors'],
  imports: ['text', 'article', 'reader', 'ledger', 'errors'],
  app: ['text', 'article', 'reader', 'ledger', 'config', 'errors'],
  operations: ['text', 'article', 'reader', 'ledger', 'exports', 'imports', 'app', 'errors'],
  index: ['text', 'article', 'reader', 'ledger', 'exports', 'imports', 'operations', 'app', 'config', 'errors'],
  cli: ['text', 'article', 'reader', 'ledger', 'exports', 'imports', 'operations', 'app', 'config', 'errors'],
  api: ['text', 'article', 'reader', 'ledger', 'exports', 'operations', 'app', 'config', 'errors'],
  mcp: ['text', 'article', 'reader', 'ledger', 'exports', 'operations', 'app', 'config', 'errors'],
}

const MOST_LINES = 300
/** Lists of words and places are data: one idea at any length. */
const LISTS = /^src\/reader\/english\/|^scripts\/gazetteer\/extra-places\.ts$/

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

const sources = new Map(projectFiles('src/**/*.ts').map((path) => [path, withoutComments(projectText(path))]))

/** What a file imports: other files of ours by their path from the root, packages and built-ins by their name. */
const importsOf = (path: string): string[] => {
  const found = sources.get(path)!.matchAll(/(?:\bfrom|\bimport|\bimport\s*\(|\bnew URL\()\s*'([^'\n]+)'/g)
  return [...found].map(([, name]) => (name!.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), name!)) : name!))
}

const oursAmong = (imports: readonly string[]): string[] => imports.filter((path) => sources.has(path))

const layerOf = (path: string): string => path.split('/')[1]!.replace(/\.ts$/, '')

test('the reading of imports itself works: it sees the arrows that are there', () => {
  assert.ok(oursAmong(importsOf('src/reader/read.ts')).includes('src/article/article.ts'))
  assert.ok(importsOf('src/reader/reading.ts').includes('zod'))
})

test('every file of src stands in a layer that this test knows', () => {
  assert.deepEqual(
    [...sources.keys()].filter((path) => !(layerOf(path) in mayImport)),
    [],
  )
})

test('imports follow the order of the layers', () => {
  const wrong = [...sources.keys()].flatMap((path) =>
    oursAmong(importsOf(path))
      .filter((other) => layerOf(other) !== layerOf(path) && !mayImport[layerOf(path)]?.includes(layerOf(other)))
      .map((other) => `${path} imports ${other}`),
  )
  assert.deepEqual(wrong, [])
})

test('every import of ours is there', () => {
  const broken = [...sources.keys()].flatMap((path) =>
    importsOf(path)
      .filter((name) => /^src\/.*\.ts$/.test(name) && !sources.has(name))
      .map((name) => `${path} imports ${name}`),
  )
  assert.deepEqual(broken, [])
})

test('no file imports itself by way of others', () => {
  const done = new Set<string>()
  const rings: string[] = []
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) rings.push([...way.slice(way.indexOf(path)), path].join(' -> '))
    else if (!done.has(path)) {
      for (const next of oursAmong(importsOf(path))) walk(next, [...way, path])
      done.add(path)
    }
  }
  for (const path of sources.keys()) walk(path, [])
  assert.deepEqual(rings, [])
})

/** What would make a reading depend on the machine, the day, the place or chance. */
const impure: readonly [what: string, pattern: RegExp][] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.|\bTemporal\.Now\b|\bsetTimeout\b/],
  ['the time zone', /\.get(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(|\bnew Date\(\s*[\w.]+\s*,/],
  ['the locale', /\btoLocale\w+|\bIntl\.|\.localeCompare\(/],
  ['chance', /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/],
  ['the network', /\bfetch\(|from 'node:(?:net|http|https|tls|dns|dgram)'/],
  ['the process', /\bprocess\.|from 'node:(?:process|child_process|worker_threads|os)'/],
]
const disk = /from '(?:node:)?fs(?:\/promises)?'|\bimport\.meta\.(?:dirname|filename|url)\b/

for (const [what, pattern] of [...impure, ['the disk', disk] as const]) {
  test(`reading never asks for ${what}`, () => {
    const pure = [...sources].filter(([path]) => ['text', 'reader'].includes(layerOf(path)))
    assert.deepEqual(
      pure.filter(([, source]) => pattern.test(source)).map(([path, source]) => `${path}: ${pattern.exec(source)?.[0]}`),
      [],
    )
  })
}

test('the patterns for what is impure find it', () => {
  const samples = [
    'const now = new Date()',
    'date.getHours()',
    "name.localeCompare('b')",
    'Math.random()',
    'await fetch(url)',
    'process.env',
    "import { readFileSync } from 'node:fs'",
  ]
  for (const sample of samples)
    assert.ok(
      [...impure.map(([, pattern]) => pattern), disk].some((pattern) => pattern.test(sample)),
      sample,
    )
})

test(`no source file is longer than ${MOST_LINES} lines; at that length it holds two ideas`, () => {
  const long = [...projectFiles('{src,eval,bench,scripts}/**/*.ts')]
    .map((path) => [path, projectText(path).split('\n').length - 1] as const)
    .filter(([path, lines]) => lines > MOST_LINES && !LISTS.test(path))
  assert.deepEqual(
    long.map(([path, lines]) => `${path}: ${lines}`),
    [],
  )
})
