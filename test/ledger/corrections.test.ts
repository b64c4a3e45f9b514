import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  anchorOf,
  loadCorrections,
  type Ruling,
  rulingsFor,
  rulingsMark,
  standing,
  storeCorrection,
  storyRulings,
  type Target,
} from '../../src/ledger/corrections.ts'
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts'
import { identify } from '../../src/ledger/project/project.ts'
import { recordOf } from '../../src/ledger/record.ts'
import { noRulings } from '../../src/ledger/rulings.ts'
import { storeReading } from '../../src/ledger/store.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { agency, bare, followUp, shortened } from '../fixtures/crane.ts'
import { onBoth } from './databases.ts'
import { shuffled } from './examples-readings.ts'
import { others, readAt, versions } from './readings.ts'

const [first, second, third] = versions as [Reading, Reading, Reading]
const [army, engineer] = others as [Reading, Reading]

const target = (reading: Reading, key: string, named = true): Target => ({
  ...anchorOf({ row: identify(reading).ids.article, reading }, key)!,
  named,
})
const personOf = ({ article, entities }: Reading, name: string): string =>
  `${article.id}#${entities.find((one) => one.kind === 'person' && one.name.includes(name))!.id}`
const article = (reading: Reading): Target => target(reading, reading.article.id)
const made = (madeAt: string) => ({ who: 'Vera', why: 'I asked them', madeAt })
const monday = made('2025-03-10T09:00:00.000Z')

const wires = (kind: 'together' | 'apart', a: Reading, b: Reading): Ruling => ({
  kind,
  of: 'wires',
  these: [article(a)],
  those: [article(b)],
})
const wrongToll: Ruling = { kind: 'wrong-figure', these: [target(first, 'bridge-1#f1')] }
const settled = (on: string): Ruling => ({ kind: 'settle', these: [target(third, 'bridge-3#x1')], state: 'reported', on, shownBy: [] })

onBoth((database) => {
  const withLedger = async (work: (ledger: Ledger) => Promise<void>): Promise<void> => {
    const ledger = await openLedger(await database.fresh())
    for (const reading of [...versions, ...others]) await storeReading(ledger, reading, { readAt })
    await work(ledger)
    await ledger.close()
  }

  test('nothing is ruled of what nobody corrected', () =>
    withLedger(async (ledger) => {
      assert.equal(await rulingsFor(ledger, [first, army]), noRulings)
      assert.equal(await rulingsMark(ledger, []), '')
      assert.deepEqual(await storyRulings(ledger), noRulings.stories)
    }))

  test('corrections are numbered, and come back as they were made', () =>
    withLedger(async (ledger) => {
      const rulings: Ruling[] = [
        wires('together', army, engineer),
        { ...wires('apart', army, engineer), these: [article(army), target(army, 'army', false)] } as Ruling,
        wrongToll,
        { kind: 'wrong-speaker', these: [target(first, 'bridge-1#a1')] },
        { ...settled('2025-03-14'), shownBy: [target(army, 'army#a1')] } as Ruling,
        { kind: 'undo', undoes: 3 },
      ]
      const stored = []
      for (const ruling of rulings) stored.push(await storeCorrection(ledger, ruling, monday))
      assert.deepEqual(
        stored,
        rulings.map((ruling, i) => ({ ...ruling, ...monday, number: i + 1 })),
      )
      assert.deepEqual(await loadCorrections(ledger.db), stored)
    }))

  test('what is ruled of an article holds in every version of it that still has those words', () =>
    withLedger(async (ledger) => {
      await storeCorrection(ledger, wrongToll, monday)
      await storeCorrection(ledger, { kind: 'wrong-speaker', these: [target(first, 'bridge-1#a2')] }, monday)
      assert.deepEqual([...(await rulingsFor(ledger, [first])).wrongFigures], ['bridge-1#f1'])
      const { wrongFigures, wrongSpeakers } = await rulingsFor(ledger, [second, army])
      assert.deepEqual([[...wrongFigures], [...wrongSpeakers]], [[], ['bridge-2#a2']], 'the toll was edited, the denial was not')
      assert.deepEqual([...(await rulingsFor(ledger, [third])).wrongSpeakers], [], 'the denial is gone')
      assert.equal(await rulingsFor(ledger, [army]), noRulings, 'another article')
    }))

  test('an undoing is recorded; undoing twice, or what is not there, is refused with what to do', () =>
    withLedger(async (ledger) => {
      await storeCorrection(ledger, wrongToll, monday)
      await storeCorrection(ledger, { kind: 'undo', undoes: 1 }, monday)
      assert.equal((await rulingsFor(ledger, [first])).wrongFigures.size, 0)
      await assert.rejects(
        storeCorrection(ledger, { kind: 'undo', undoes: 1 }, monday),
        /undone already, by 2; to bring it back: onrecord undo 2/,
      )
      await assert.rejects(
        storeCorrection(ledger, { kind: 'undo', undoes: 9 }, monday),
        /no correction 9; see them all with: onrecord corrections/,
      )
      await storeCorrection(ledger, { kind: 'undo', undoes: 2 }, monday)
      assert.equal((await rulingsFor(ledger, [first])).wrongFigures.size, 1)
      assert.equal((await loadCorrections(ledger.db)).length, 3, 'nothing is deleted')
    }))

  test('a settlement counts from its day on; the mark of what is ruled changes with it', () =>
    withLedger(async (ledger) => {
      const lineage = (await ledger.db.selectFrom('article').select('lineage').where('given_id', '=', 'bridge-3').executeTakeFirstOrThrow())
        .lineage
      const marks = [await rulingsMark(ledger, [lineage])]
      await storeCorrection(ledger, settled('2025-03-14'), monday)
      marks.push(await rulingsMark(ledger, [lineage]))
      assert.equal((await rulingsFor(ledger, [third])).settled.get('bridge-3#x1')?.state, 'reported')
      assert.equal((await rulingsFor(ledger, [third], '2025-03-13')).settled.size, 0)
      assert.equal(await rulingsMark(ledger, [lineage], '2025-03-13'), '')
      await storeCorrection(ledger, settled('2025-03-15'), monday)
      marks.push(await rulingsMark(ledger, [lineage]))
      assert.equal(new Set(marks).size, 3, marks.join(' '))
    }))

  test('stories are ruled by the lineages of their articles', () =>
    withLedger(async (ledger) => {
      await storeCorrection(ledger, { kind: 'together', of: 'stories', these: [article(second)], those: [article(army)] }, monday)
      const rows = await ledger.db.selectFrom('article').select(['given_id', 'lineage']).execute()
      const lineageOf = (id: string): string => rows.find(({ given_id }) => given_id === id)!.lineage
      assert.deepEqual((await storyRulings(ledger)).together, [[lineageOf('bridge-1'), lineageOf('army')]])
    }))

  test('corrections and undoings give the record that those left standing give, in any order of articles', async () => {
    const readings = [agency, bare, shortened, followUp]
    const pool: Ruling[] = [
      wires('apart', agency, bare),
      wires('together', agency, followUp),
      wires('apart', followUp, agency),
      {
        kind: 'together',
        of: 'sources',
        these: [target(agency, personOf(agency, 'Pryce'))],
        those: [target(followUp, personOf(followUp, 'Carver'))],
      },
      {
        kind: 'apart',
        of: 'sources',
        these: [target(agency, personOf(agency, 'Carver'))],
        those: [target(followUp, personOf(followUp, 'Carver'))],
      },
      { kind: 'together', of: 'utterances', these: [target(agency, 'agency#a1')], those: [target(followUp, 'follow-up#a1')] },
      { kind: 'apart', of: 'series', these: [target(agency, 'agency#f1')], those: [target(followUp, 'follow-up#f1')] },
      { kind: 'together', of: 'series', these: [target(agency, 'agency#f1')], those: [target(followUp, 'follow-up#f1')] },
      { kind: 'wrong-figure', these: [target(bare, 'bare#f1')] },
      { kind: 'wrong-speaker', these: [target(followUp, 'follow-up#a2')] },
      { kind: 'settle', these: [target(agency, 'agency#x1')], state: 'reported', on: '2025-03-12', shownBy: [] },
      { kind: 'settle', these: [target(bare, 'bare#x1')], state: 'denied', on: '2025-03-13', shownBy: [] },
    ]
    const steps = fc.array(
      fc.oneof({ weight: 3, arbitrary: fc.nat(pool.length - 1) }, { weight: 1, arbitrary: fc.integer({ min: -8, max: -1 }) }),
      {
        minLength: 2,
        maxLength: 8,
      },
    )
    const opened = async (order: readonly Reading[]): Promise<Ledger> => {
      const ledger = await openLedger(await database.fresh())
      for (const reading of order) await storeReading(ledger, reading, { readAt })
      return ledger
    }
    const recordIn = async (ledger: Ledger, order: readonly Reading[]): Promise<string> =>
      JSON.stringify(recordOf(order, await rulingsFor(ledger, order)))
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(99), async (sequence, seed) => {
        const all = await opened(readings)
        // Below nought is an undoing; one of what is not there, or is undone, is refused.
        for (const step of sequence)
          await storeCorrection(all, step < 0 ? { kind: 'undo', undoes: -step } : pool[step]!, monday).catch((error: unknown) =>
            assert.match(String(error), /no correction|undone already/),
          )
        const order = shuffled(readings, seed)
        const alone = await opened(order)
        for (const { number, who, why, madeAt, ...ruling } of standing(await loadCorrections(all.db)))
          await storeCorrection(alone, ruling as Ruling, { who, why, madeAt })
        const records = [await recordIn(all, readings), await recordIn(alone, order)]
        await Promise.all([all.close(), alone.close()])
        assert.equal(records[1], records[0])
      }),
      { numRuns: database.name === 'SQLite' ? 15 : 4 },
    )
  })
})
