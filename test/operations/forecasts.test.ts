import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { runForecasts } from '../../src/cli/commands/forecasts.ts'
import type { View } from '../../src/cli/print/layout.ts'
import { printOutlooks } from '../../src/cli/print/outlooks.ts'
import { createStyle } from '../../src/cli/print/style.ts'
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts'
import { storeReading } from '../../src/ledger/store.ts'
import { type Forecasts, forecasts } from '../../src/operations/forecasts.ts'
import { fakeIo } from '../cli/fake-io.ts'
import { matches } from '../cli/golden.ts'
import { foundOutlooks } from '../fixtures/found-outlooks.ts'
import { onBoth } from '../ledger/databases.ts'
import { readText } from '../support/reader.ts'

const reports = [
  [
    '2025-03-11',
    'The Danube bridge at Lom will reopen by Friday, Mayor Vera Toneva said on Tuesday.\n\nThe Ministry of Roads expects the ferry at Vidin to return by Sunday.\n\nToneva said that Lom would thrive.',
  ],
  ['2025-03-14', 'The Danube bridge at Lom opened to cars on Friday morning.'],
] as const

onBoth((database) => {
  let ledger: Ledger
  let location: string
  before(async () => {
    location = await database.fresh()
    ledger = await openLedger(location)
    for (const [i, [day, text]] of reports.entries())
      await storeReading(ledger, readText(`${text}\n`, day, { id: `lom-${i + 1}`, outlet: 'Danube Radio', title: 'Bridge at Lom' }), {
        readAt: `${day}T20:00:00Z`,
      })
  })
  after(() => ledger.close())
  const ask = (query: object, now = '2025-03-15T09:00:00Z'): Promise<Forecasts> =>
    forecasts.run(
      { ledger, now: () => new Date(now), reader: () => assert.fail('no reader is needed') },
      forecasts.input.parse({ story: undefined, ...query }),
      () => {},
    )
  const told = async (query: object, now?: string): Promise<string[]> =>
    (await ask(query, now)).forecasts.map(({ state, since, reports }) => `${state} ${since ?? ''} ${reports[0]!.words}`)

  const bridge = 'The Danube bridge at Lom will reopen by Friday'
  const ferry = 'The Ministry of Roads expects the ferry at Vidin to return by Sunday'
  const town = 'Lom would thrive'

  const questions: readonly (readonly [why: string, query: object, is: readonly string[]])[] = [
    ['today is the day that the clock says', {}, [`due  ${ferry}`, `reported 2025-03-14 ${bridge}`, `open  ${town}`]],
    ['on another day', { on: '2025-03-12' }, [`due  ${bridge}`, `open  ${ferry}`, `open  ${town}`]],
    ['before anything was said', { on: '2025-03-10' }, []],
    ['as of a day, on that day', { asOf: '2025-03-13' }, [`due  ${bridge}`, `due  ${ferry}`, `open  ${town}`]],
    [
      'as of a day, on a later one: what was not known then',
      { asOf: '2025-03-13', on: '2025-03-15' },
      [`due  ${ferry}`, `lapsed 2025-03-15 ${bridge}`, `open  ${town}`],
    ],
    ['those that are due', { due: true }, [`due  ${ferry}`]],
    ['of one state', { state: 'reported' }, [`reported 2025-03-14 ${bridge}`]],
    ['words of the sentence', { words: 'bridge mayor' }, [`reported 2025-03-14 ${bridge}`]],
    ['words that stand in no one sentence', { words: 'bridge ferry' }, []],
    ['by a name', { by: 'TONEVA' }, [`reported 2025-03-14 ${bridge}`, `open  ${town}`]],
    ['by nobody there', { by: 'Iliev' }, []],
    ['a few', { limit: 1 }, [`due  ${ferry}`]],
  ]
  for (const [why, query, is] of questions) test(why, async () => assert.deepEqual(await told(query), is))

  test('it counts what it does not show, and every state', async () => {
    const { on, total, states } = await ask({ limit: 1 })
    assert.deepEqual({ on, total, states }, { on: '2025-03-15', total: 3, states: { due: 1, open: 1, lapsed: 0, denied: 0, reported: 1 } })
  })

  test('what shows that it came is the exact sentence, where it stands', async () => {
    const [found] = (await ask({ state: 'reported' })).forecasts
    const [{ article, start, end, sentences } = assert.fail('nothing shows it')] = found!.evidence
    assert.deepEqual(
      [article.given_id, start, end, sentences],
      ['lom-2', 0, reports[1][1].length, [{ start: 0, end: reports[1][1].length, text: reports[1][1] }]],
    )
  })

  test('on the command line, for people and as JSON', async () => {
    const io = fakeIo()
    assert.equal(await runForecasts(['bridge', 'mayor'], { ledger: location, on: '2025-03-12', width: 80 }, io), 0)
    assert.match(
      io.printed(),
      /^FORECASTS 1 ─+\non Wed 12 Mar 2025 · 1 due\n\nDUE .*\n\n {2}1 .*Vera Toneva.*\n {4}│ «The Danube bridge at Lom will reopen by Friday», Mayor/,
    )
    const json = fakeIo()
    assert.equal(await runForecasts([], { ledger: location, on: '2025-03-15', limit: '1', json: true }, json), 0)
    assert.deepEqual(
      (JSON.parse(json.printed()) as Forecasts).forecasts.map(({ state }) => state),
      ['due'],
    )
    const wrong = fakeIo()
    assert.equal(await runForecasts([], { ledger: location, state: 'soon' }, wrong), 2)
    assert.match(wrong.told.join(), /--state: It must be one of open, due/)
  })

  test('a state that there is none of', () =>
    assert.throws(() => forecasts.input.parse({ state: 'soon' }), /It must be one of open, due, reported, denied, lapsed/))
})

const view = (width: number, color = false): View => ({ width, style: createStyle(color) })
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)))

for (const width of [100, 80, 48]) {
  test(`forecasts at ${width} columns`, () =>
    matches(printOutlooks(foundOutlooks, view(width), { sentences: false }), `forecasts-${width}`))
  test(`with sentences at ${width} columns`, () =>
    matches(printOutlooks(foundOutlooks, view(width), { sentences: true }), `forecasts-sentences-${width}`))
}

test('no line is wider than asked, in colour or without, and colour adds nothing but looks', () => {
  for (const sentences of [false, true]) {
    for (let width = 30; width <= 130; width += 10)
      for (const color of [false, true])
        assert.ok(widest(printOutlooks(foundOutlooks, view(width, color), { sentences })) <= width, `${width}`)
    const plain = printOutlooks(foundOutlooks, view(400), { sentences })
    assert.equal(stripVTControlCharacters(printOutlooks(foundOutlooks, view(400, true), { sentences })), plain.replace(/[«»]/g, ''))
  }
})

test('what a terminal would obey is shown, not sent', () => {
  const evil = '\u001b]0;owned\u0007\u001b[2J\u009b\u202e\r'
  const [first] = foundOutlooks.forecasts
  const article = { id: evil, given_id: evil, outlet: evil, title: evil, published: evil }
  const stretch = { article, start: 0, end: evil.length, sentences: [{ start: 0, end: evil.length, text: evil }] }
  const outlook = {
    ...first!,
    id: evil,
    words: evil,
    speakers: [{ id: evil, name: evil, role: evil }],
    reports: [{ ...first!.reports[0]!, ...stretch }],
    evidence: [{ ...stretch, speakers: [evil], kind: 'denied' as const, day: '2025-03-06', reason: evil, score: 1 }],
    settled: { state: 'denied' as const, by: evil, why: evil, on: '2025-03-06' },
  }
  for (const sentences of [false, true]) {
    const shown = printOutlooks({ ...foundOutlooks, forecasts: [outlook] }, view(80), { sentences })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    assert.doesNotMatch(shown, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  }
})

test('nothing found', () => {
  const none = { ...foundOutlooks, total: 0, forecasts: [] }
  assert.match(printOutlooks(none, view(80), { sentences: false }), /no such forecast.*1 due, 2 open, 1 lapsed/s)
})
