import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as library from '../../src/ledger/index.ts'
import { readAt, versions } from './readings.ts'

test('the library of the ledger exports these names and no others', () => {
  assert.deepEqual(Object.keys(library).sort(), [
    'bringUpToDate',
    'findOutlooks',
    'findSeries',
    'findSources',
    'findStatements',
    'findStories',
    'findUtterances',
    'findWires',
    'isStored',
    'linkStories',
    'loadCorrections',
    'openLedger',
    'quotesOf',
    'storeCorrection',
    'storeReading',
    'storyRecords',
    'tellStories',
  ])
})

test('readings in, answers out', async () => {
  const ledger = await library.openLedger(':memory:')
  for (const reading of versions) await library.storeReading(ledger, reading, { readAt })
  const [view] = await library.storyRecords(ledger)
  assert.deepEqual([...view!.articles.keys()], ['bridge-3'])
  const { statements } = await library.findStatements(ledger, { by: 'toneva', limit: 1 })
  const [quote] = await library.quotesOf(ledger, [{ article: statements[0]!.article.id, ...statements[0]!.spans.content[0]! }])
  assert.equal(quote!.sentences.map(({ text }) => text).join(' '), statements[0]!.sentence)
  assert.deepEqual(await library.quotesOf(ledger, [{ article: 'nowhere', start: 0, end: 1 }]), [undefined])
  await ledger.close()
})
