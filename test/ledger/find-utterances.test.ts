import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findUtterances } from '../../src/ledger/find-utterances.ts'
import { openLedger } from '../../src/ledger/ledger.ts'
import { storeReading } from '../../src/ledger/store.ts'
import { readText } from '../support/reader.ts'
import { onBoth } from './databases.ts'
import { readAt } from './readings.ts'

const bridge = (id: string, published: string, outlet: string, said: string) =>
  readText(`The bridge at Lom fell on Sunday night.\n\n${said}, Mayor Vera Toneva said on Monday in Lom.\n`, published, {
    id,
    outlet,
    title: 'Bridge at Lom falls',
  })

const reports = [
  bridge('courier', '2025-03-10T12:00:00Z', 'The Harbour Courier', 'At least 12 people were killed when the bridge at Lom fell'),
  bridge('post', '2025-03-11T06:00:00Z', 'The Mur Valley Post', 'Twelve people were killed when the bridge at Lom fell'),
]

onBoth(({ fresh }) => {
  test('a saying is found by any report of it, with all its reports, on any day', async () => {
    const ledger = await openLedger(await fresh(), { create: true })
    for (const reading of reports) await storeReading(ledger, reading, { readAt })
    const outlets = async (asOf?: string): Promise<(string | undefined)[][]> =>
      (await findUtterances(ledger, { words: 'twelve killed', limit: 5, asOf })).utterances.map(({ wordings }) =>
        wordings.flatMap(({ reports }) => reports.map(({ article }) => article.outlet)),
      )
    assert.deepEqual(await outlets(), [['The Harbour Courier', 'The Mur Valley Post']])
    assert.deepEqual(await outlets('2025-03-10'), [])
    const { utterances, origins } = await findUtterances(ledger, { words: 'bridge killed', story: 'Lom', limit: 5 })
    assert.deepEqual(
      utterances.flatMap(({ wordings }) => wordings.flatMap(({ drift }) => drift.map(({ kind }) => kind))),
      ['hedge-dropped'],
    )
    assert.deepEqual(
      origins.map(({ count }) => count),
      [1],
    )
    await ledger.close()
  })
})
