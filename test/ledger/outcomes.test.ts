import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linkOutlooks, type Outlook, type OutlookState, stateOn } from '../../src/ledger/outcomes.ts'
import { linkReplies } from '../../src/ledger/replies.ts'
import { noRulings, type Rulings, type Settled } from '../../src/ledger/rulings.ts'
import { linkSources } from '../../src/ledger/sources.ts'
import { linkUtterances } from '../../src/ledger/utterances.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { readText } from '../support/reader.ts'
import { shuffled } from './examples-readings.ts'

type Evidence = Parameters<typeof stateOn>[0]['evidence'][number]

const reported = (day: string): Evidence => ({ kind: 'reported', day })
const denied = (day: string): Evidence => ({ kind: 'denied', day })

const states: readonly {
  readonly why: string
  readonly latest?: string
  readonly evidence?: readonly Evidence[]
  readonly settled?: Pick<Settled, 'state' | 'on'>
  readonly on: string
  readonly is: readonly [OutlookState, string?]
}[] = [
  { why: 'no day is given', on: '2030-01-01', is: ['open'] },
  { why: 'its last day is four days off', latest: '2025-03-14', on: '2025-03-10', is: ['open'] },
  { why: 'its last day is three days off', latest: '2025-03-14', on: '2025-03-11', is: ['due'] },
  { why: 'its last day', latest: '2025-03-14', on: '2025-03-14', is: ['due'] },
  { why: 'the day after, unseen', latest: '2025-03-14', on: '2025-03-15', is: ['lapsed', '2025-03-15'] },
  { why: 'long after, over a change of month', latest: '2025-03-31', on: '2025-06-01', is: ['lapsed', '2025-04-01'] },
  { why: 'it came', latest: '2025-03-14', evidence: [reported('2025-03-13')], on: '2025-03-20', is: ['reported', '2025-03-13'] },
  {
    why: 'it came, and was told of late',
    latest: '2025-03-14',
    evidence: [reported('2025-03-18')],
    on: '2025-03-20',
    is: ['reported', '2025-03-18'],
  },
  {
    why: 'what is told of later was not known',
    latest: '2025-03-14',
    evidence: [reported('2025-03-18')],
    on: '2025-03-16',
    is: ['lapsed', '2025-03-15'],
  },
  {
    why: 'the first who tells of it',
    evidence: [reported('2025-03-18'), reported('2025-03-16')],
    on: '2025-03-20',
    is: ['reported', '2025-03-16'],
  },
  { why: 'denied', latest: '2025-03-30', evidence: [denied('2025-03-13')], on: '2025-03-20', is: ['denied', '2025-03-13'] },
  {
    why: 'denied, then it came',
    evidence: [denied('2025-03-13'), reported('2025-03-18')],
    on: '2025-03-20',
    is: ['reported', '2025-03-18'],
  },
  {
    why: 'told of as come, then denied',
    evidence: [reported('2025-03-12'), denied('2025-03-13')],
    on: '2025-03-20',
    is: ['denied', '2025-03-13'],
  },
  {
    why: 'moved, late or not yet: no outcome',
    latest: '2025-03-14',
    evidence: [
      { kind: 'moved', day: '2025-03-13' },
      { kind: 'late', day: '2025-03-16' },
      { kind: 'not-yet', day: '2025-03-14' },
    ],
    on: '2025-03-20',
    is: ['lapsed', '2025-03-15'],
  },
  {
    why: 'a person’s word outranks reports',
    evidence: [reported('2025-03-12')],
    settled: { state: 'denied', on: '2025-03-15' },
    on: '2025-03-20',
    is: ['denied', '2025-03-15'],
  },
  {
    why: 'from the day on that it names',
    evidence: [reported('2025-03-12')],
    settled: { state: 'denied', on: '2025-03-15' },
    on: '2025-03-14',
    is: ['reported', '2025-03-12'],
  },
  {
    why: 'a person’s word opens it again',
    latest: '2025-03-14',
    settled: { state: 'open', on: '2025-03-15' },
    on: '2025-03-20',
    is: ['open'],
  },
]

for (const {
  why,
  on,
  is: [state, since],
  evidence = [],
  ...outlook
} of states)
  test(`on a day: ${why}`, () => assert.deepEqual(stateOn({ ...outlook, evidence }, on), { state, ...(since && { since }) }))

interface Report {
  readonly on: string
  readonly text: string
  readonly outlet?: string
}

const readingsOf = (reports: readonly Report[]): Reading[] =>
  reports.map(({ on, text, outlet = 'Danube Radio' }, i) => readText(`${text}\n`, on, { id: `r${i + 1}`, outlet }))

const link = (readings: readonly Reading[], rulings: Rulings = noRulings): Outlook[] => {
  const sources = linkSources(readings, rulings.sources)
  const utterances = linkUtterances(readings, sources, rulings)
  return linkOutlooks(readings, { sources, utterances, replies: linkReplies(readings, { sources, utterances }, rulings) }, rulings)
}

/** "by 2025-03-14 in r1 r2: reported r3", an outlook a line. */
const told = (outlooks: readonly Outlook[]): string[] =>
  outlooks.map(
    ({ latest, reports, evidence }) =>
      `${latest ? `by ${latest} ` : ''}in ${reports.map(({ article }) => article).join(' ')}${evidence.length > 0 ? ': ' : ''}${evidence.map(({ kind, article }) => `${kind} ${article}`).join(', ')}`,
  )

const promise = {
  on: '2025-03-11',
  text: 'LOM, Bulgaria — The Danube bridge at Lom will reopen by Friday, Mayor Vera Toneva said on Tuesday.',
}

const cases: readonly { readonly why: string; readonly reports: readonly Report[]; readonly is: readonly string[] }[] = [
  { why: 'one report', reports: [promise], is: ['by 2025-03-14 in r1'] },
  {
    why: 'two papers, one forecast',
    reports: [
      promise,
      {
        on: '2025-03-11',
        outlet: 'The Harbour Courier',
        text: 'The Danube bridge at Lom would open again by Friday, the mayor of Lom, Vera Toneva, said on Tuesday.',
      },
    ],
    is: ['by 2025-03-14 in r1 r2'],
  },
  {
    why: 'it came',
    reports: [promise, { on: '2025-03-14', text: 'LOM, Bulgaria — The Danube bridge at Lom opened to cars on Friday morning.' }],
    is: ['by 2025-03-14 in r1: reported r2'],
  },
  {
    why: 'it came as she had said',
    reports: [
      promise,
      {
        on: '2025-03-14',
        text: 'LOM, Bulgaria — Cars crossed the Danube at Lom again on Friday after the bridge reopened, as Mayor Vera Toneva had said it would.',
      },
    ],
    is: ['by 2025-03-14 in r1: reported r2'],
  },
  {
    why: 'it came after its time',
    reports: [promise, { on: '2025-03-21', text: 'LOM, Bulgaria — The Danube bridge at Lom opened to cars on Friday morning.' }],
    is: ['by 2025-03-14 in r1: late r2'],
  },
  {
    why: 'it had opened before it was foretold',
    reports: [promise, { on: '2025-03-10', text: 'LOM, Bulgaria — The Danube bridge at Lom opened to cars on Monday morning.' }],
    is: ['by 2025-03-14 in r1'],
  },
  {
    why: 'it has not come',
    reports: [promise, { on: '2025-03-14', text: 'LOM, Bulgaria — The Danube bridge at Lom has not opened to cars.' }],
    is: ['by 2025-03-14 in r1: not-yet r2'],
  },
  {
    why: 'another bridge',
    reports: [promise, { on: '2025-03-14', text: 'VIDIN, Bulgaria — A museum of carpets opened in Vidin on Friday morning.' }],
    is: ['by 2025-03-14 in r1'],
  },
  {
    why: 'another deed',
    reports: [promise, { on: '2025-03-14', text: 'LOM, Bulgaria — The Danube bridge at Lom was painted green on Friday morning.' }],
    is: ['by 2025-03-14 in r1'],
  },
  {
    why: 'denied',
    reports: [
      promise,
      {
        on: '2025-03-12',
        outlet: 'The Harbour Courier',
        text: 'The Ministry of Roads denied that the Danube bridge at Lom would reopen by Friday.',
      },
    ],
    is: ['by 2025-03-14 in r1: denied r2'],
  },
  {
    why: 'moved by whoever said it',
    reports: [
      promise,
      { on: '2025-03-14', text: 'LOM, Bulgaria — The Danube bridge at Lom will reopen next week, Mayor Vera Toneva said on Friday.' },
    ],
    is: ['by 2025-03-14 in r1: moved r2', 'by 2025-03-23 in r2'],
  },
  {
    why: 'without a day it is a theme, and no sentence shows that it came',
    reports: [
      { on: '2025-03-11', text: 'LOM, Bulgaria — The Danube bridge at Lom will reopen, Mayor Vera Toneva said on Tuesday.' },
      { on: '2025-03-14', text: 'LOM, Bulgaria — The Danube bridge at Lom opened to cars on Friday morning.' },
    ],
    is: ['in r1'],
  },
]

for (const { why, reports, is } of cases) test(`outlooks: ${why}`, () => assert.deepEqual(told(link(readingsOf(reports))), is))

test('the exact words stand where they are said to stand', () => {
  for (const { reports } of cases) {
    const readings = readingsOf(reports)
    const textOf = new Map(readings.map(({ article }) => [article.id, article.text]))
    for (const outlook of link(readings)) {
      for (const { article, start, end, words } of outlook.reports) assert.equal(textOf.get(article)!.slice(start, end), words)
      for (const { article, start, end } of outlook.evidence) assert.ok(start < end && end <= textOf.get(article)!.length)
    }
  }
})

test('a person’s word is kept with the forecast, whichever report of it was settled, in any order', () => {
  const readings = readingsOf(cases.find(({ why }) => why === 'two papers, one forecast')!.reports)
  const [outlook] = link(readings)
  fc.assert(
    fc.property(
      fc.constantFrom(...outlook!.reports.map(({ key }) => key)),
      fc.constantFrom('open' as const, 'reported' as const, 'denied' as const, 'lapsed' as const),
      fc.nat(),
      (key, state, seed) => {
        const settled: Settled = { state, by: 'Rada Koleva', why: 'She was there.', on: '2025-03-13', shownBy: [] }
        const [ruled] = link(shuffled(readings, seed), { ...noRulings, settled: new Map([[key, settled]]) })
        assert.deepEqual(ruled?.settled, settled)
        assert.equal(stateOn(ruled!, '2025-04-01').state, state)
        assert.equal(stateOn(ruled!, '2025-03-12').state, 'due')
      },
    ),
    { numRuns: 20 },
  )
})

test('the order of reports changes nothing', () => {
  const readings = cases.flatMap(({ reports }, i) =>
    readingsOf(reports).map((one) => ({ ...one, article: { ...one.article, id: `${i}-${one.article.id}` } })),
  )
  const expected = JSON.stringify(link(readings))
  for (let seed = 0; seed < 6; seed++) assert.equal(JSON.stringify(link(shuffled(readings, seed))), expected)
})
