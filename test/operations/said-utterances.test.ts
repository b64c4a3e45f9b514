import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import stringWidth from 'string-width'
import type { View } from '../../src/cli/print/layout.ts'
import { createStyle } from '../../src/cli/print/style.ts'
import { printUtterances } from '../../src/cli/print/utterances.ts'
import { type FoundUtterances, findUtterances } from '../../src/ledger/find-utterances.ts'
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts'
import { storeReading } from '../../src/ledger/store.ts'
import { matches } from '../cli/golden.ts'
import { readText } from '../support/reader.ts'

/** An agency's story, two papers that print it, the second changing its words; and a report of the day after that quotes another part. */
const reports = [
  {
    id: 'agency',
    outlet: 'Aegean Press',
    published: '2025-03-10T18:00:00Z',
    text: `FLORINA, Greece (Aegean Press) — At least 300 engineers crossed the pass at Prespa on Monday, Col. Eleni Markou said.

The engineers will probably stay in Florina for about two weeks, said Col. Eleni Markou, a spokeswoman for the Western Command.

"We were asked at midnight and we were on the road by four," Markou told reporters at the pass at Prespa. "There are at least 300 of our engineers in the valley tonight."
`,
  },
  {
    id: 'observer',
    outlet: 'The Florina Observer',
    published: '2025-03-11T06:00:00Z',
    text: `Engineers cross the pass at Prespa

At least 300 engineers crossed the pass at Prespa on Monday, Col. Eleni Markou said.

The engineers will probably stay in Florina for about two weeks, said Col. Eleni Markou, a spokeswoman for the Western Command.

"We were asked at midnight and we were on the road by four," Markou told reporters at the pass at Prespa. "There are at least 300 of our engineers in the valley tonight."
`,
  },
  {
    id: 'herald',
    outlet: 'Pindus Herald',
    published: '2025-03-11T08:00:00Z',
    text: `Three hundred engineers reach Florina

Engineers crossed the pass at Prespa on Monday, Col. Eleni Markou said.

The engineers will stay in Florina for two weeks, said Col. Eleni Markou, a spokeswoman for the Western Command.

"We were asked at midnight and we were on the road by four," Markou told reporters at the pass at Prespa on Monday. "There are 300 of our engineers in the valley tonight."
`,
  },
  {
    id: 'radio',
    outlet: 'Danube Radio',
    published: '2025-03-12T08:00:00Z',
    text: `Engineers in Florina

The mayor of Florina, Petros Lambrou, said on Wednesday that the engineers of Col. Eleni Markou at Prespa had brought two bridges.
`,
  },
]

let ledger: Ledger
let found: FoundUtterances
before(async () => {
  ledger = await openLedger(':memory:')
  for (const { id, outlet, published, text } of reports)
    await storeReading(ledger, readText(text, published, { id, outlet, title: text.split('\n')[0]! }), {
      readAt: '2025-04-01T09:00:00.000Z',
    })
  found = await findUtterances(ledger, { words: 'engineers', limit: 20 })
})

const view = (width: number, color = false): View => ({ width, style: createStyle(color) })
const stay = (): FoundUtterances['utterances'][number] =>
  found.utterances.find(({ wordings }) => wordings.some(({ content }) => content.includes('will probably stay')))!

test('a saying stands once, with each wording, who has it, and what drifted', () => {
  assert.deepEqual(
    stay().wordings.map(({ reports, changed, content, drift }) => ({
      outlets: reports.map(({ article }) => article.outlet),
      changed: changed.map(({ start, end }) => content.slice(start, end)),
      drift: drift.map(({ kind, from, to }) => `${kind}: ${from} → ${to}`),
    })),
    [
      { outlets: ['Aegean Press', 'The Florina Observer'], changed: [], drift: [] },
      {
        outlets: ['Pindus Herald'],
        changed: [],
        drift: ['hedge-dropped: about two weeks → two weeks', 'probably-lost: engineers will probably stay → engineers will stay'],
      },
    ],
  )
})

test('the origins of what is found: the mayor is another voice than the colonel', () => {
  const all = found.origins.flatMap(({ origins }) => origins.map(({ restsOn }) => restsOn.name)).sort()
  assert.deepEqual(all, ['Eleni Markou', 'Petros Lambrou'])
})

test('as of the day before, a paper of the next day is not there', async () => {
  const then = await findUtterances(ledger, { words: 'engineers', asOf: '2025-03-10', limit: 20 })
  const outlets = then.utterances.flatMap(({ wordings }) => wordings.flatMap(({ reports }) => reports.map(({ article }) => article.outlet)))
  assert.deepEqual([...new Set(outlets)], ['Aegean Press'])
})

test('a limit leaves out, and says how many there are', async () => {
  const one = await findUtterances(ledger, { words: 'engineers', limit: 1 })
  assert.equal(one.utterances.length, 1)
  assert.equal(one.total, found.total)
})

test('what is not there is not found', async () => {
  assert.deepEqual(await findUtterances(ledger, { words: 'zeppelin', limit: 5 }), { found: 0, total: 0, utterances: [], origins: [] })
})

for (const width of [80, 48])
  test(`utterances at ${width} columns`, () => matches(printUtterances(found, view(width)), `utterances-${width}`))

test('no line is wider than asked, in colour or without, with sentences or without', () => {
  for (let width = 40; width <= 110; width += 10)
    for (const color of [false, true])
      for (const sentences of [false, true]) {
        const lines = printUtterances(found, view(width, color), { sentences }).split('\n')
        assert.ok(Math.max(...lines.map((line) => stringWidth(line))) <= width, `${width} columns`)
      }
})
