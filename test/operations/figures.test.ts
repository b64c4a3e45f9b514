import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type * as z from 'zod'
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts'
import { storeReading } from '../../src/ledger/store.ts'
import { figures } from '../../src/operations/figures.ts'
import { readText } from '../support/reader.ts'

const reports: readonly (readonly [string, string, string])[] = [
  [
    'Landslide kills at least 66 in Ardino',
    '2025-04-07',
    'ARDINO, April 7 — At least 66 people were killed in the landslide at Ardino, the Ministry of Rescue said on Monday. Another 31 were missing in Ardino, it said.\n\nThe Harbour Council put the death toll of the landslide at 80. "We are digging with our hands in Ardino," its spokeswoman Mirela Dancheva said.\n',
  ],
  [
    'Landslide in Ardino: council raises its toll',
    '2025-04-09',
    'ARDINO, April 9 — The Ministry of Rescue still says 66 of the landslide at Ardino. The Harbour Council raised its toll to 84 on Wednesday, up from 80.\n\nSome 14 Turkish citizens were killed in the landslide at Ardino, the Harbour Council said on Wednesday.\n',
  ],
  [
    'Landslide in Ardino: 20,000 cubic metres moved',
    '2025-04-10',
    'ARDINO, April 10 — The landslide at Ardino moved 20,000 cubic metres of earth, the Harbour Council said on Thursday. The army sent 450 soldiers to Ardino, the Ministry of Rescue said on Thursday.\n',
  ],
]

let ledger: Ledger

before(async () => {
  ledger = await openLedger(':memory:')
  for (const [title, day, text] of reports)
    await storeReading(ledger, readText(text, day, { id: day, outlet: 'The Harbour Courier', title }), {
      readAt: '2025-05-01T09:00:00.000Z',
    })
})
after(() => ledger.close())

const ask = (given: z.input<typeof figures.input>) =>
  figures.run(
    { ledger, reader: () => Promise.reject(new Error('nothing is read')), now: () => new Date(0) },
    figures.input.parse({ limit: 50, ...given }),
    () => {},
  )

const counts = async (words: string): Promise<string[]> =>
  (await ask({ words })).series.map((series) => [series.counts, series.whose].filter(Boolean).join(' of '))

const wordings: readonly [string, string, string][] = [
  ['killed', 'people killed', 'the state as it is called'],
  ['dead', 'people killed', 'in another word'],
  ['death toll', 'people killed', 'as a noun'],
  ['How many people were killed?', 'people killed', 'as one would ask a person'],
  ['Turks killed', '', 'nobody is called so in the reports'],
  ['Turkish citizens killed', 'people killed of Turkey', 'a nation by its adjective'],
  ['missing', 'people missing', 'a level'],
  ['soldiers', 'soldiers', 'a kind of person'],
  ['troops', 'soldiers', 'in another word'],
  ['cubic metres', 'cubic metres', 'a unit'],
  ['kittens', '', 'nothing of the kind'],
]

for (const [words, first, why] of wordings)
  test(`figures "${words}": ${why}`, async () => assert.equal((await counts(words))[0] ?? '', first))

test('words for an institution keep only its record', async () => {
  const [series] = (await ask({ words: 'killed council' })).series
  assert.deepEqual(
    series!.records.map(({ name }) => name),
    ['Harbour Council'],
  )
})

test('--by keeps those of an institution, --since and --until those of their days', async () => {
  const [byMinistry] = (await ask({ words: 'killed', by: 'ministry' })).series
  assert.deepEqual(
    byMinistry!.records.map(({ name }) => name),
    ['Ministry of Rescue'],
  )
  const days = (await ask({ words: 'killed', since: '2025-04-08', until: '2025-04-09' })).series.flatMap(({ records }) =>
    records.flatMap(({ points }) => points.map(({ said }) => said)),
  )
  assert.deepEqual([...new Set(days)], ['2025-04-09'])
})

test('a revision keeps the number that it changes, whatever days are asked for', async () => {
  const [series] = (await ask({ words: 'killed', by: 'council', since: '2025-04-09' })).series
  const [point] = series!.records[0]!.points
  assert.deepEqual([point!.low, point!.revision, point!.from?.low], [84, 'raises', 80])
})

test('as of a day, what was said later is not known', async () => {
  const [series] = (await ask({ words: 'killed', asOf: '2025-04-08' })).series
  assert.deepEqual(series!.records.flatMap(({ points }) => points.map(({ low }) => low)).sort(), [66, 80])
  assert.deepEqual((await ask({ words: 'cubic metres', asOf: '2025-04-08' })).series, [])
})

test('the exact sentence of every figure is there when it is asked for', async () => {
  const [series] = (await ask({ words: 'killed', sentences: true })).series
  const carriers = series!.records.flatMap(({ points }) => points.flatMap((point) => point.carriers))
  assert.ok(carriers.length >= 4)
  for (const { text, start, end, sentences = [], article } of carriers) {
    assert.ok(article.id.startsWith('2025-04-'))
    assert.equal(sentences.map((sentence) => sentence.text.slice(start - sentence.start, end - sentence.start)).join(''), text)
  }
})

test('at most so many series are given, and how many there are is told', async () => {
  const all = await ask({})
  const one = await ask({ limit: 1 })
  assert.ok(all.total > 2 && all.total === all.series.length)
  assert.deepEqual([one.total, one.series.length], [all.total, 1])
  assert.deepEqual(one.series[0], all.series[0])
})

test('words that name nothing are an error that says what to try', () =>
  assert.rejects(ask({ words: 'how many were' }), /names nothing that is counted\. Try/))
