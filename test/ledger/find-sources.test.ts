import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anchorOf, storeCorrection, type Target } from '../../src/ledger/corrections.ts'
import { type FoundSource, type FoundSources, findSources, type SourceQuery } from '../../src/ledger/find-sources.ts'
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts'
import { identify } from '../../src/ledger/project/project.ts'
import { refreshSources } from '../../src/ledger/sources/store.ts'
import { storeReading } from '../../src/ledger/store.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { readText } from '../support/reader.ts'
import { onBoth } from './databases.ts'
import { shuffled } from './examples-readings.ts'
import { readAt } from './readings.ts'

const report = (id: string, published: string, outlet: string, text: string): Reading =>
  readText(`${text}\n`, published, { id, outlet, title: id })

/** One matter in four reports, and another that has nothing to do with it. */
const flood = 'the flood of the Arda at Ardino in Bulgaria'
const readings: readonly Reading[] = [
  report(
    'one',
    '2025-03-10',
    'The Harbour Courier',
    `Eleven people died in ${flood}, Mayor Vera Toneva said on Monday. "We search on," Toneva said.`,
  ),
  report('two', '2025-03-11', 'Danube Radio', `Twelve people died in ${flood}, Mayor Vera Toneva said on Tuesday.`),
  report(
    'three',
    '2025-03-12',
    'The Harbour Courier',
    `The Interior Ministry said on Wednesday that it counts those dead in ${flood}. Nobody is missing, Mayor Vera Toneva said.`,
  ),
  report(
    'four',
    '2025-03-12',
    'Danube Radio',
    `Houses stand empty after ${flood}, said Ana Köhler, an engineer at the University of Graz.`,
  ),
  report('far', '2025-03-10', 'Tasman Herald', 'Lambs were sold at Dunedin for record prices, farmer Hemi Walker said on Monday.'),
]

const ask = (ledger: Ledger, query: Partial<SourceQuery> = {}): Promise<FoundSources> => findSources(ledger, { limit: 20, ...query })
const named = ({ sources }: FoundSources): string[] => sources.map(({ name }) => name)
const toneva = async (ledger: Ledger, query: Partial<SourceQuery> = {}): Promise<FoundSource> => {
  const found = (await ask(ledger, query)).sources.find(({ name }) => name === 'Vera Toneva')
  assert.ok(found, 'she is found')
  return found
}

onBoth((database) => {
  const filled = async (order: readonly Reading[] = readings): Promise<Ledger> => {
    const ledger = await openLedger(await database.fresh())
    for (const reading of order) await storeReading(ledger, reading, { readAt })
    return ledger
  }
  const withLedger = async (work: (ledger: Ledger) => Promise<void>, order?: readonly Reading[]): Promise<void> => {
    const ledger = await filled(order)
    try {
      await work(ledger)
    } finally {
      await ledger.close()
    }
  }

  test('who says most comes first, once, with how much in how many reports of which outlets', () =>
    withLedger(async (ledger) => {
      const { sources, total } = await ask(ledger)
      assert.equal(sources[0]?.name, 'Vera Toneva')
      const { statements, reports, outlets, first, last } = sources[0]
      assert.deepEqual(
        { statements, reports, outlets, first, last },
        { statements: 4, reports: 3, outlets: ['Danube Radio', 'The Harbour Courier'], first: '2025-03-10', last: '2025-03-12' },
      )
      assert.equal(total, sources.length)
      assert.equal((await ask(ledger, { limit: 1 })).total, total, 'the limit cuts what is shown, not what is counted')
    }))

  test('words find names, roles and institutions, in whatever case', () =>
    withLedger(async (ledger) => {
      assert.deepEqual(named(await ask(ledger, { words: 'TONEVA' })), ['Vera Toneva'])
      assert.deepEqual(named(await ask(ledger, { words: 'mayor' })), ['Vera Toneva'])
      assert.ok(named(await ask(ledger, { words: 'university graz' })).includes('Ana Köhler'))
      assert.deepEqual(named(await ask(ledger, { words: 'toneva graz' })), [], 'all of one source')
      await assert.rejects(ask(ledger, { words: '?!' }), /holds no word/)
    }))

  test('as of a day, without what was said or published later', () =>
    withLedger(async (ledger) => {
      const { statements, last } = await toneva(ledger, { asOf: '2025-03-11' })
      assert.deepEqual({ statements, last }, { statements: 3, last: '2025-03-11' })
      assert.deepEqual(named(await ask(ledger, { asOf: '2025-03-11', words: 'köhler' })), [])
    }))

  test('what each said last, and through whom', () =>
    withLedger(async (ledger) => {
      const { latest = [], chains = [] } = await toneva(ledger, { sentences: true, authority: true })
      assert.deepEqual(
        latest.map(({ day }) => day),
        ['2025-03-12', '2025-03-11', '2025-03-10'],
      )
      assert.deepEqual(chains.map(({ times, links }) => [times, ...links.map(({ name }) => name)]).sort(), [
        [1, 'Danube Radio', 'Vera Toneva'],
        [3, 'The Harbour Courier', 'Vera Toneva'],
      ])
    }))

  test('the order of adding, and asking in between, change nothing', async () => {
    const answers: string[] = []
    for (const seed of [0, 1, 2])
      await withLedger(
        async (ledger) => {
          await ask(ledger)
          for (const reading of shuffled(readings, seed).slice(2)) await storeReading(ledger, reading, { readAt })
          answers.push(JSON.stringify([await ask(ledger, { authority: true }), await ask(ledger, { words: 'toneva' })]))
        },
        shuffled(readings, seed).slice(0, 2),
      )
    assert.equal(new Set(answers).size, 1)
  })

  test('a cut by a person parts a source, and undoing it joins it again', () =>
    withLedger(async (ledger) => {
      const target = ({ article, entities, ...rest }: Reading): Target => {
        const entity = entities.find(({ name }) => name === 'Vera Toneva')!
        const reading = { article, entities, ...rest }
        return { ...anchorOf({ row: identify(reading).ids.article, reading }, `${article.id}#${entity.id}`)!, named: true }
      }
      const before = await toneva(ledger)
      const [one, two, three] = readings as [Reading, Reading, Reading]
      const made = { who: 'Vera', why: 'her daughter', madeAt: '2025-03-12T10:00:00.000Z' }
      const { number } = await storeCorrection(
        ledger,
        { kind: 'apart', of: 'sources', these: [target(two)], those: [target(one), target(three)] },
        made,
      )
      const cut = (await ask(ledger)).sources.filter(({ name }) => name === 'Vera Toneva')
      assert.deepEqual(cut.map(({ statements }) => statements).sort(), [1, 3])
      await storeCorrection(ledger, { kind: 'undo', undoes: number }, made)
      assert.deepEqual(await toneva(ledger), before)
    }))

  test('rows are made anew only where something changed', () =>
    withLedger(async (ledger) => {
      const told: number[] = []
      const refresh = (): Promise<void> => refreshSources(ledger, (stories) => void told.push(stories))
      await refresh()
      const first = told.length
      assert.ok(first > 0)
      await refresh()
      assert.equal(told.length, first, 'nothing is made twice')
      await storeReading(
        ledger,
        report('five', '2025-03-13', 'Danube Radio', `Thirteen people died in ${flood}, Mayor Vera Toneva said on Thursday.`),
        { readAt },
      )
      await refresh()
      assert.ok(told.length > first)
      assert.equal((await toneva(ledger)).statements, 5)
    }))
})
