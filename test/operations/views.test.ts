import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { printAdded } from '../../src/cli/print/added.ts'
import type { View } from '../../src/cli/print/layout.ts'
import { printSaid } from '../../src/cli/print/said.ts'
import { createStyle } from '../../src/cli/print/style.ts'
import { type FoundStatements, findStatements } from '../../src/ledger/find-statements.ts'
import { openLedger } from '../../src/ledger/ledger.ts'
import { storeReading } from '../../src/ledger/store.ts'
import type { AddedStory, AddSummary } from '../../src/operations/add.ts'
import { matches } from '../cli/golden.ts'
import { storm } from '../fixtures/readings/storm.ts'

const view = (width: number, color = false): View => ({ width, style: createStyle(color) })
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)))

const stormSaid = async (): Promise<FoundStatements> => {
  const ledger = await openLedger(':memory:')
  await storeReading(ledger, storm, { readAt: '2025-04-01T09:00:00.000Z' })
  const found = await findStatements(ledger, { limit: 9 })
  await ledger.close()
  return found
}

const report = { id: 'storm-1@00000000', given_id: 'storm-1', outlet: 'The Harbour Courier', title: 'Ministry puts storm dead at 214' }

/** A story in which more is new than is shown. */
const story: AddedStory = {
  story: {
    id: 'story-00000000',
    title: 'Ministry puts storm dead at 214',
    from: '2025-03-08',
    to: '2025-03-12',
    about: ['fenoarivo', 'cyclone'],
    articles: 12,
  },
  articles: 9,
  isNew: false,
  revised: [31, 96, 140, 160, 150, 170, 214].map((low, i) => ({
    counts: 'people killed',
    institution: 'Interior Ministry',
    speakers: ['Lanto Rabe'],
    from: { low: low - 1, high: low - 1, bound: '=' as const },
    to: { low, high: low, bound: i === 6 ? ('>' as const) : ('=' as const) },
    revision: 'raises' as const,
    said: `2025-03-${10 + i}`,
    article: report,
    start: 0,
    end: 12,
  })),
  replies: Array.from({ length: 7 }, (_, i) => ({
    kind: i === 0 ? ('retracts' as const) : ('denies' as const),
    statement: 'storm-1#a1',
    answers: [],
    article: report,
    start: 0,
    end: 12,
    who: i === 1 ? [] : ['Lanto Rabe'],
    content: 'that the warning had come too late for the people of the coast, as the mayor of Fenoarivo had said '.repeat(i === 2 ? 3 : 1),
    sentences: [],
  })),
  forecasts: (['reported', 'denied', 'open'] as const).map((state) => ({
    words: 'the road will open by Friday',
    speakers: ['Lanto Rabe'],
    latest: '2025-03-14',
    state,
    ...(state !== 'open' && { since: '2025-03-13' }),
    isNew: state === 'open',
    article: report,
    start: 0,
    end: 12,
  })),
}

const summary: AddSummary = {
  ledger: 'onrecord.db',
  new: 12,
  edited: 1,
  reread: 0,
  unchanged: 3,
  statements: 140,
  figures: 96,
  forecasts: 1,
  edits: [
    {
      input: 'storm.html',
      article: 'storm-1@00000000',
      title: 'Ministry puts storm dead at 214',
      outlet: 'The Harbour Courier',
      added: ['At least 214 people have died since Cyclone Nerissa struck the coast on Saturday, the ministry said.'],
      removed: ['At least 96 people have died since Cyclone Nerissa struck the coast on Saturday, the ministry said.'],
    },
  ],
  stories: [story],
  changedStories: 4,
  failed: [{ input: 'gone.txt', code: 'not-found', message: 'gone.txt: there is no such file or folder' }],
}

for (const width of [80, 48]) {
  test(`statements at ${width} columns`, async () => matches(printSaid(await stormSaid(), view(width)), `said-${width}`))
  test(`what was added at ${width} columns`, () => matches(printAdded(summary, 'onrecord', view(width)), `added-${width}`))
}

test('no line is wider than asked, in colour or without, and colour adds nothing but looks', async () => {
  const found = await stormSaid()
  for (let width = 30; width <= 130; width += 10)
    for (const color of [false, true]) {
      assert.ok(widest(printSaid(found, view(width, color))) <= width, `statements at ${width}`)
      assert.ok(widest(printAdded(summary, 'onrecord', view(width, color))) <= width, `a summary at ${width}`)
    }
  assert.equal(stripVTControlCharacters(printSaid(found, view(400, true))), printSaid(found, view(400)).replace(/[«»]/g, ''))
})

test('what a terminal would obey is shown, not sent', async () => {
  const evil = '\u001b]0;owned\u0007\u001b[2J\u009b\u202e\r'
  const found = await stormSaid()
  const [first] = found.statements
  const statement = {
    ...first!,
    source: evil,
    occasion: evil,
    said: evil,
    day: evil,
    article: { id: evil, outlet: evil, title: evil, published: evil },
  }
  const speakers = [{ id: evil, name: evil, kind: 'person' as const, role: evil, affiliation: evil }]
  const sentence = evil.padEnd(first!.sentence.length, evil)
  const shown = printSaid(
    {
      total: 2,
      statements: [
        { ...statement, speakers, sentence },
        { ...statement, speakers: [] },
      ],
    },
    view(80),
  )
  const told = printAdded(
    { ...summary, ledger: evil, edits: [{ input: evil, article: evil, title: evil, outlet: evil, added: [evil], removed: [evil] }] },
    evil,
    view(80),
  )
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  for (const text of [shown, told.replaceAll(evil, '')]) assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
})
