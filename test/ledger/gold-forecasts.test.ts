import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { locate } from '../../examples/gold/load.ts'
import { linkOutlooks, type Outlook, stateOn } from '../../src/ledger/outcomes.ts'
import { linkReplies } from '../../src/ledger/replies.ts'
import { noRulings } from '../../src/ledger/rulings.ts'
import { linkSources } from '../../src/ledger/sources.ts'
import { linkUtterances } from '../../src/ledger/utterances.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { overlaps } from '../../src/text/span.ts'
import { gold } from '../examples-gold.ts'
import { readExamples, shuffled } from './examples-readings.ts'

/** The day on which the gold says how each stood. */
const ON = '2025-03-31'

let readings: ReadonlyMap<string, Reading>
let outlooks: readonly Outlook[]
/** By the id of a gold outcome, the keys of the forecasts read in its words. */
let readAs: ReadonlyMap<string, readonly string[]>

const link = (all: readonly Reading[]): Outlook[] => {
  const sources = linkSources(all)
  const utterances = linkUtterances(all, sources)
  return linkOutlooks(all, { sources, utterances, replies: linkReplies(all, { sources, utterances }, noRulings) }, noRulings)
}

before(async () => {
  readings = await readExamples()
  outlooks = link([...readings.values()])
  const pairs = gold.reports.flatMap(({ report, forecasts }) => {
    const { article, forecasts: read } = readings.get(report)!
    return forecasts.flatMap(({ text, outcome }) => {
      const spans = text.flatMap((piece) => locate(article.text, piece) ?? [])
      return read.flatMap((one, i) => (spans.some((span) => overlaps(span, one)) ? [{ outcome, key: `${article.id}#x${i + 1}` }] : []))
    })
  })
  readAs = new Map([...Map.groupBy(pairs, ({ outcome }) => outcome)].map(([id, own]) => [id, own.map(({ key }) => key)]))
})

const reportOf = (article: string): string => [...readings].find(([, reading]) => reading.article.id === article)![0]

/** The outlooks with a report of it, that with most first. */
const outlooksOf = (id: string): Outlook[] => {
  const keys = readAs.get(id) ?? []
  const held = ({ reports }: Outlook): number => reports.filter(({ key }) => keys.includes(key)).length
  return outlooks.filter((one) => held(one) > 0).sort((a, b) => held(b) - held(a))
}

/** Due is open, by the gold. */
const standing = (outlook: Outlook): { state: string; since?: string } => {
  const found = stateOn(outlook, ON)
  return found.state === 'due' ? { state: 'open' } : found
}

/** Rows that are not right yet, and what keeps them. */
const NOT_YET: Readonly<Record<string, string>> = {
  'radkov-visit': 'no day is given: that he walked through the town is told in other words',
  'rivers-high': '“high” and “keep high”: a state, told of no deed',
  'engineers-stay': 'that they came home is not known to be the end of “stay”',
  'more-engineers': 'that 450 is more than 300 must be known',
  'joint-list': 'no day is given, and “the two agreed” tells of no list',
  'strike-begins': 'the strike is not read as a forecast',
  'six-hundred-soldiers': '“it remained at 450” denies it without a word of denial',
  'first-buses': '“nobody is going to be put on a bus” for buses that leave',
  'survey-published': '“when I have finished I will publish” gives no day',
  'mayor-teaches': 'no day is given; “held it herself” for the lesson of the sentence before',
  charges: '“expects none” takes back what he had believed',
  'minister-reports': '“telling the cabinet” for reporting to the government',
  'count-high-sixties': '66 is in the high sixties',
  'last-engineers': '“not later than Friday” is not read as its time',
}

for (const { id, what, state, since, shownBy } of gold.outcomes) {
  test(`${id}: ${what}: ${state}`, NOT_YET[id] === undefined ? {} : { todo: NOT_YET[id] }, () => {
    const [main] = outlooksOf(id)
    assert.ok(main, 'no forecast is read')
    assert.deepEqual(standing(main), { state, ...(since && { since }) })
    if (state !== 'reported' && state !== 'denied') return
    const shown = main.evidence.filter(({ kind }) => kind === state).map(({ article }) => reportOf(article))
    assert.ok(
      shown.some((report) => shownBy.some((one) => one.report === report)),
      `shown by ${shown.join(', ')}`,
    )
  })
}

/** Of what was said once and reported often, not all reports are together yet. */
const NOT_YET_ONE: Readonly<Record<string, string>> = {
  'engineers-stay': 'what one paper puts into another’s mouth (07), and a bare “they were to stay” (25)',
  'count-final': 'a list that is complete for a count that is final (18)',
  'survey-published': 'done, and published',
  'commission-begins': '“opens the inquiry” shares one word with the others (31)',
  'commission-reports': '“its report is due”: whose, the sentence before says',
  'payments-week': 'the window of a recollection is counted from the day of its report (30)',
  'tents-empty': '“there would be none by now”',
}

for (const { id, what } of gold.outcomes) {
  const reports = gold.reports.flatMap(({ report, forecasts }) => forecasts.filter(({ outcome }) => outcome === id).map(() => report))
  if (reports.length < 2) continue
  test(`${id}: ${reports.length} reports of one forecast: ${what}`, NOT_YET_ONE[id] === undefined ? {} : { todo: NOT_YET_ONE[id] }, () => {
    assert.equal(outlooksOf(id).length, 1)
  })
}

test('what is said to have come, or to be denied, has', (t) => {
  const told = outlooks.flatMap((outlook) => {
    const { state } = standing(outlook)
    return state === 'reported' || state === 'denied' ? [{ outlook, state }] : []
  })
  const right = told.filter(({ outlook, state }) =>
    gold.outcomes.some((one) => one.state === state && outlooksOf(one.id).some((other) => other.id === outlook.id)),
  )
  t.diagnostic(
    `${told.length} told, ${right.length} right; the gold has ${gold.outcomes.filter(({ state }) => state === 'reported' || state === 'denied').length}`,
  )
  assert.deepEqual(
    told.filter((one) => !right.includes(one)).map(({ outlook, state }) => `${state}: ${outlook.reports[0]!.words}`),
    [],
  )
})

test('ten orders of adding give the same outlooks', () => {
  const expected = JSON.stringify(outlooks)
  for (let n = 0; n < 10; n++) assert.equal(JSON.stringify(link(shuffled([...readings.values()], n))), expected)
})
