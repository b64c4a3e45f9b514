import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asKind, pointAt } from '../../src/ledger/corrections/pointing.ts'
import type { AnchorKind } from '../../src/ledger/corrections.ts'
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts'
import { identify } from '../../src/ledger/project/project.ts'
import { storeReading } from '../../src/ledger/store.ts'
import { readAt, versions } from './readings.ts'

const [first, , third] = versions as [(typeof versions)[0], (typeof versions)[0], (typeof versions)[0]]
let ledger: Ledger

before(async () => {
  ledger = await openLedger(':memory:')
  for (const reading of versions) await storeReading(ledger, reading, { readAt })
})
after(() => ledger.close())

const row = (reading: (typeof versions)[0]): string => identify(reading).ids.article
const speaker = first.attributions[0]!.speakers[0]!
const figure = first.figures[0]!

const meant: readonly (readonly [why: string, id: string, kind: AnchorKind, key: string])[] = [
  ['a given id', 'bridge-1', 'article', 'bridge-1'],
  ['a row id', row(first), 'article', 'bridge-1'],
  ['the beginning of one, in which the newest version is meant', 'bridge', 'article', 'bridge-3'],
  ['a figure, as records number them', 'bridge-1#f1', 'figure', 'bridge-1#f1'],
  ['a figure, as tables number them', `${row(first)}#figure-1`, 'figure', 'bridge-1#f1'],
  ['a forecast, as tables number them', 'bridge-3#forecast-1', 'forecast', 'bridge-3#x1'],
  ['a statement with its offsets', `${row(first)}#a1 0–20`, 'statement', 'bridge-1#a1'],
  ['what stands at offsets', `bridge-1 ${figure.start}–${figure.end}`, 'figure', 'bridge-1#f1'],
  ['the same, easier to type', `bridge-1:${figure.start}-${figure.end}`, 'figure', 'bridge-1#f1'],
  ['the statement around those offsets', `bridge-1:${figure.start}-${figure.end + 60}`, 'statement', 'bridge-1#a1'],
  ['the speaker of a statement', 'bridge-1#a1', 'entity', `bridge-1#${speaker}`],
  ['the statement of a figure', 'bridge-1#f1', 'statement', 'bridge-1#a1'],
  ['the figure of a statement', 'bridge-1#a1', 'figure', 'bridge-1#f1'],
  ['the article of anything', 'bridge-1#a1', 'article', 'bridge-1'],
  ['the outlet', 'bridge-1#outlet', 'entity', 'bridge-1#outlet'],
]
for (const [why, id, kind, key] of meant)
  test(`an id: ${why}`, async () => {
    assert.equal(asKind(await pointAt(ledger, id), kind, id).key, key)
  })

const refused: readonly (readonly [why: string, id: string, kind: AnchorKind, told: RegExp])[] = [
  ['nothing so called', 'tower', 'article', /tower: no article has that id, or one that begins so/],
  ['a sign of a query is a sign', 'bridge%', 'article', /no article has that id/],
  ['nothing at all', ' ', 'article', /an id is empty/],
  [
    'no such statement',
    'bridge-1#a9',
    'statement',
    /there is no such statement; the article bridge-1@\w+, The Harbour Courier, “Bridge falls at Lom” holds a1 to a2/,
  ],
  ['no forecast in it', 'bridge-1#x1', 'forecast', /holds no forecast/],
  ['offsets outside the text', 'bridge-1 90000–90001', 'figure', /no figure stands there/],
  ['an article is no figure', 'bridge-1', 'figure', /bridge-1 is an article; give a figure/],
]
for (const [why, id, kind, told] of refused)
  test(`refused: ${why}`, async () => {
    await assert.rejects(
      async () => asKind(await pointAt(ledger, id), kind, id),
      (error: Error & { code?: string }) => {
        assert.equal(error.code, 'unknown-id')
        assert.match(error.message, told)
        return true
      },
    )
  })

test('a version is meant by its row alone', async () => {
  assert.equal((await pointAt(ledger, row(first))).row, row(first))
  assert.equal((await pointAt(ledger, 'bridge')).row, row(third))
})
