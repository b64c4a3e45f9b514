import assert from 'node:assert/strict'
import { test } from 'node:test'
import type * as z from 'zod'
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts'
import { figureKey } from '../../src/ledger/rulings.ts'
import { storeReading } from '../../src/ledger/store.ts'
import { type StoryView, storyRecords } from '../../src/ledger/stories.ts'
import { corrections } from '../../src/operations/corrections.ts'
import { merge } from '../../src/operations/merge.ts'
import type { Operation } from '../../src/operations/operation.ts'
import { settle } from '../../src/operations/settle.ts'
import { split } from '../../src/operations/split.ts'
import { stories } from '../../src/operations/stories.ts'
import { undo } from '../../src/operations/undo.ts'
import { wires } from '../../src/operations/wires.ts'
import { wrong } from '../../src/operations/wrong.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { agency, bare, followUp, reports, shortened } from '../fixtures/crane.ts'
import { onBoth } from '../ledger/databases.ts'
import { readText } from '../support/reader.ts'

const word = { who: 'Vera', why: 'I asked them' }

const run = <Input extends z.ZodObject, Answer>(
  ledger: Ledger,
  operation: Operation<Input, Answer>,
  given: z.input<Input>,
): Promise<Answer> =>
  operation.run(
    { ledger, reader: () => Promise.reject(new Error('nothing is read')), now: () => new Date('2025-04-01T09:00:00Z') },
    operation.input.parse(given) as z.output<Input>,
    () => {},
  )

const entityId = ({ article, entities }: Reading, name: RegExp): string =>
  `${article.id}#${entities.find((one) => name.test(one.name))!.id}`
const statementId = ({ article, attributions }: Reading, words: string): string => {
  const at = article.text.indexOf(words)
  return `${article.id}#${attributions.find(({ content }) => content.some(({ start, end }) => start <= at && at < end))!.id}`
}

onBoth((database) => {
  const withLedger = async (work: (ledger: Ledger) => Promise<void>, readings = reports): Promise<void> => {
    const ledger = await openLedger(await database.fresh())
    for (const reading of readings) await storeReading(ledger, reading, { readAt: '2025-04-01T08:00:00.000Z' })
    await work(ledger)
    await ledger.close()
  }
  const recordWith = async (ledger: Ledger, article: string): Promise<StoryView> =>
    (await storyRecords(ledger)).find(({ articles }) => articles.has(article))!

  test('wires: where a text comes from, and what each reprint changed, in the words of both', () =>
    withLedger(async (ledger) => {
      const { total, wires: found } = await run(ledger, wires, {})
      assert.equal(total, 1)
      const [wire] = found
      assert.deepEqual([wire!.origin.article.outlet, wire!.origin.by], ['Continental Press', 'outlet'])
      assert.deepEqual(
        wire!.reprints.map(({ article }) => article.outlet),
        ['The Tamar Herald', 'Devonport Echo'],
      )
      const hedge = wire!.reprints[0]!.changes.find(({ kind }) => kind === 'hedge-dropped')!
      assert.deepEqual([hedge.origin?.text, hedge.copy?.text], ['At least 12 people', 'Twelve people'])
      assert.match(hedge.copy!.sentences[0]!.text, /Twelve people were killed on Monday when a crane toppled/)
      for (const { changes, article } of wire!.reprints)
        for (const { copy } of changes)
          if (copy)
            assert.equal(copy.text, reports.find((one) => one.article.id === article.given_id)!.article.text.slice(copy.start, copy.end))
    }))

  test('wires: by words of a sentence, by story, and as of a day', () =>
    withLedger(async (ledger) => {
      assert.equal((await run(ledger, wires, { words: 'tankers fuel' })).total, 1, 'in any form')
      assert.equal((await run(ledger, wires, { words: 'farmers' })).total, 0)
      assert.equal((await run(ledger, wires, { story: 'Aflenz' })).total, 0)
      assert.equal((await run(ledger, wires, { asOf: '2025-03-10' })).total, 0, 'nobody had reprinted it')
      assert.equal((await run(ledger, wires, { asOf: '2025-03-11' })).total, 1)
    }))

  test('stories: the newest first, with its days, its reports and the last new thing', () =>
    withLedger(async (ledger) => {
      const { total, stories: found } = await run(ledger, stories, {})
      assert.equal(total, 2)
      const [crane, election] = found
      assert.deepEqual([crane!.from, crane!.to, crane!.reports.length], ['2025-03-10', '2025-03-12', 4])
      assert.deepEqual(crane!.outlets, ['Continental Press', 'Devonport Echo', 'The Tamar Herald'])
      assert.ok(crane!.statements >= 10)
      assert.deepEqual([crane!.news?.said, crane!.news?.what], ['2025-03-12', 'figure'])
      assert.match(crane!.news!.quote!.sentences[0]!.text, /Saltash/)
      assert.equal(election!.news, undefined, 'nothing moved')
      assert.deepEqual((await run(ledger, stories, { words: 'farmers' })).total, 1)
      assert.deepEqual((await run(ledger, stories, { limit: 1 })).stories.length, 1)
      const [early] = (await run(ledger, stories, { asOf: '2025-03-10', story: 'crane' })).stories
      assert.equal(early!.reports.length, 1)
    }))

  test('a reprint that is none: split, and taken back', () =>
    withLedger(async (ledger) => {
      const { before, now } = await run(ledger, split, { of: 'wires', id: 'agency', members: ['short'], ...word })
      assert.deepEqual(
        [before, now].map((all) => all.map(({ members }) => members)),
        [[3], [1, 2]],
      )
      assert.equal((await run(ledger, wires, {})).wires[0]!.reprints.length, 1)
      const { about } = await run(ledger, undo, { number: 1, who: 'Vera' })
      assert.deepEqual([about.kind, about.of], ['apart', 'wires'])
      assert.equal((await run(ledger, wires, {})).wires[0]!.reprints.length, 2)
    }))

  test('two sources that are one: by an entity of each, by the beginning of an id, by offsets', () =>
    withLedger(async (ledger) => {
      const marsh = followUp.entities.find(({ name }) => /Carver/.test(name))!.mentions[0]!
      const ids = [entityId(agency, /Pryce/), `follow 0${marsh.start}–${marsh.end}`]
      const { before, now } = await run(ledger, merge, { of: 'sources', ids, ...word })
      assert.deepEqual([before.length, now.length], [2, 1])
      assert.equal(now[0]!.members, before[0]!.members + before[1]!.members)
      await assert.rejects(run(ledger, merge, { of: 'sources', ids, ...word }), /they are one source already/)
    }))

  test('a wrong figure stands in no series, a wrong speaker speaks for nobody', () =>
    withLedger(async (ledger) => {
      const hasFigure = async (): Promise<boolean> =>
        (await recordWith(ledger, 'follow-up')).record.series.some(({ observations }) => observations.some(({ low }) => low === 14))
      assert.equal(await hasFigure(), true)
      const fourteen = followUp.figures.findIndex(({ low }) => low === 14) + 1
      const marked = await run(ledger, wrong, { what: 'figure', ids: [`follow-up#f${fourteen}`], ...word })
      assert.deepEqual([marked.before.length, marked.now.length], [1, 0])
      assert.equal(await hasFigure(), false)
      const spoken = await run(ledger, wrong, { what: 'speaker', ids: [statementId(agency, 'Nobody told')], ...word })
      assert.deepEqual([spoken.before.map(({ label }) => label), spoken.now], [['Owen Pryce'], []])
    }))

  test('a forecast as a person settled it, from the day of what shows it', () =>
    withLedger(async (ledger) => {
      const by = [statementId(followUp, 'We lifted')]
      const { now } = await run(ledger, settle, { id: 'agency#x1', state: 'reported', by, ...word })
      assert.deepEqual([now[0]!.label, now[0]!.since], ['reported', '2025-03-12'])
      const again = await run(ledger, settle, { id: 'agency#x1', state: 'denied', on: '2025-03-14', ...word })
      assert.deepEqual([again.before[0]!.label, again.now[0]!.label], ['reported', 'denied'])
    }))

  test('stories that people merged are one, until that is undone', () =>
    withLedger(async (ledger) => {
      const ids = (await run(ledger, stories, {})).stories.map(({ id }) => id)
      await run(ledger, merge, { of: 'stories', ids, ...word })
      assert.equal((await run(ledger, stories, {})).total, 1)
      await run(ledger, undo, { number: 1, who: 'Vera' })
      assert.deepEqual(
        (await run(ledger, stories, {})).stories.map(({ id }) => id),
        ids,
      )
      await run(ledger, split, { of: 'stories', id: 'agency', members: ['follow-up'], ...word })
      assert.equal((await run(ledger, stories, {})).total, 3)
    }))

  test('what is corrected holds when a newer version of the article comes', () =>
    withLedger(async (ledger) => {
      await run(ledger, wrong, { what: 'speaker', ids: [statementId(bare, 'Nobody told')], ...word })
      const { id, outlet = '', title = '' } = bare.article
      const text = `A minute of silence was held on Tuesday.\n\n${bare.article.text}`
      const modified = '2025-03-11T12:00:00Z'
      await storeReading(ledger, readText(text, '2025-03-11', { id, outlet, title, modified }), { readAt: '2025-04-02T08:00:00.000Z' })
      const { corrections: all } = await run(ledger, corrections, {})
      const [target] = all[0]!.targets
      assert.match(target!.words, /^"Nobody told the night shift/)
      assert.notEqual(target!.id!.split('#')[0], target!.article.id, 'it is found in the newer version')
      const { record } = await recordWith(ledger, 'bare')
      assert.deepEqual(
        record.chains.find(({ statement }) => `${target!.id}`.endsWith(statement.replace('bare', '')) && statement.startsWith('bare'))
          ?.speakers,
        [],
      )
    }))

  test('corrections: all of them, undone or not, with what they are about today', () =>
    withLedger(async (ledger) => {
      await run(ledger, split, { of: 'wires', id: 'agency', members: ['bare'], ...word })
      await run(ledger, wrong, { what: 'figure', ids: ['agency#f1'], who: 'Boris', why: 'a room number' })
      await run(ledger, undo, { number: 1, who: 'Boris' })
      const { total, corrections: all } = await run(ledger, corrections, {})
      assert.equal(total, 3)
      assert.deepEqual(
        all.map(({ number, kind, undoneBy, others }) => [number, kind, undoneBy, others]),
        [
          [3, 'undo', undefined, 0],
          [2, 'wrong-figure', undefined, 0],
          [1, 'apart', 3, 1],
        ],
      )
      assert.deepEqual(
        (await run(ledger, corrections, { standing: true })).corrections.map(({ number }) => number),
        [2],
      )
      assert.equal((await run(ledger, corrections, { words: 'boris room' })).total, 1)
      assert.equal((await run(ledger, corrections, { asOf: '2025-03-31' })).total, 0)
    }))

  test('whatever is held together can be split, whatever is not can be merged, and undoing either restores the record', () =>
    withLedger(async (ledger) => {
      const { record } = await recordWith(ledger, 'agency')
      const before = JSON.stringify(record)
      const kinds = {
        sources: record.sources.map(({ mentions }) => mentions),
        wires: record.wires.map(({ articles }) => articles),
        utterances: record.utterances.map(({ statements }) => statements.map(({ key }) => key)),
        series: record.series.map(({ observations }) => [
          ...new Set(observations.map(({ article, figure }) => figureKey(article, figure))),
        ]),
      }
      let number = 0
      const undone = async (): Promise<void> => {
        await run(ledger, undo, { number: ++number, who: 'Vera' })
        number++
        assert.equal(JSON.stringify((await recordWith(ledger, 'agency')).record), before)
      }
      for (const [of, groups] of Object.entries(kinds) as [keyof typeof kinds, string[][]][]) {
        const held = groups.find((members) => members.length > 1)!
        const parted = await run(ledger, split, { of, id: held[0]!, members: [held.at(-1)!], ...word })
        assert.deepEqual(
          parted.now.map(({ members }) => members),
          [1, held.length - 1],
          of,
        )
        await undone()
        if (groups.length < 2) continue
        const joined = await run(ledger, merge, { of, ids: [groups[0]![0]!, groups[1]![0]!], ...word })
        assert.deepEqual(
          joined.now.map(({ members }) => members),
          [groups[0]!.length + groups[1]!.length],
          of,
        )
        await undone()
      }
    }))

  const refused: readonly (readonly [why: string, ask: (ledger: Ledger) => Promise<unknown>, told: RegExp])[] = [
    ['nothing has that id', (ledger) => run(ledger, wrong, { what: 'figure', ids: ['zz#f1'], ...word }), /zz: no article has that id/],
    ['several begin so', (ledger) => run(ledger, split, { of: 'wires', id: '', members: ['a'], ...word }), /an id is empty/],
    [
      'no such figure',
      (ledger) => run(ledger, wrong, { what: 'figure', ids: ['agency#f99'], ...word }),
      /there is no such figure; the article agency@\w+, Continental Press, .* holds f1 to f\d/,
    ],
    [
      'another kind of thing',
      (ledger) => run(ledger, merge, { of: 'series', ids: ['agency#e1', 'bare#e1'], ...word }),
      /agency#e1 is an entity .*; give a figure/,
    ],
    ['nothing stands there', (ledger) => run(ledger, wrong, { what: 'figure', ids: ['agency 0-3'], ...word }), /no figure stands there/],
    [
      'alone',
      (ledger) => run(ledger, split, { of: 'wires', id: 'election', members: ['agency'], ...word }),
      /election stands alone: there is no wire to split/,
    ],
    [
      'not of it',
      (ledger) => run(ledger, split, { of: 'wires', id: 'agency', members: ['election'], ...word }),
      /election is not of that wire, which has agency@/,
    ],
    [
      'all of it',
      (ledger) => run(ledger, split, { of: 'wires', id: 'agency', members: ['agency', 'bare', 'shortened'], ...word }),
      /these are all of the wire/,
    ],
    [
      'no link',
      (ledger) => run(ledger, wrong, { what: 'link', ids: ['agency', 'election'], ...word }),
      /no two of one wire: there is no link to cut/,
    ],
    ['no such correction', (ledger) => run(ledger, undo, { number: 7, who: 'Vera' }), /no correction 7/],
  ]
  test('what cannot be ruled is refused, and nothing is written', () =>
    withLedger(async (ledger) => {
      for (const [why, ask, told] of refused) await assert.rejects(ask(ledger), told, why)
      assert.equal((await run(ledger, corrections, {})).total, 0)
    }))

  test('an id that several articles begin with names them', () =>
    withLedger(
      async (ledger) => {
        await assert.rejects(
          run(ledger, wrong, { what: 'figure', ids: ['agency-#f1'], ...word }),
          /2 articles have ids that begin so: agency-1@\w+, .*; agency-2@/,
        )
      },
      [agency, shortened].map((reading, i) => ({ ...reading, article: { ...reading.article, id: `agency-${i + 1}` } })),
    ))
})
