import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLedger } from '../../src/ledger/ledger.ts'
import { storeReading } from '../../src/ledger/store.ts'
import { findStories, linkStories } from '../../src/ledger/stories.ts'
import { gold } from '../examples-gold.ts'
import { readExamples } from './examples-readings.ts'
import { readAt } from './readings.ts'

/* The stories of the examples, row by row: its reports, all of them and no other. */

const readings = await readExamples()
const ledger = await openLedger(':memory:')
const reportAt = new Map<string, string>()
for (const [report, reading] of readings) reportAt.set((await storeReading(ledger, reading, { readAt })).article, report)
await linkStories(ledger)
const stories = (await findStories(ledger, {})).map(({ rows }) => rows.map((row) => reportAt.get(row)!).sort())
await ledger.close()

for (const { title, reports } of gold.stories)
  test(`${title}: its ${reports.length} reports are one story`, () => {
    assert.deepEqual(
      stories.filter((own) => own.some((report) => reports.includes(report))),
      [reports.toSorted()],
    )
  })

test('no report stands outside of the two', () => assert.equal(stories.length, gold.stories.length))
