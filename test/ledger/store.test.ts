import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts'
import { storeReading } from '../../src/ledger/store.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { storm } from '../fixtures/readings/storm.ts'
import { readText } from '../support/reader.ts'
import { onBoth } from './databases.ts'
import { counts, dump } from './dump.ts'
import { others, readAt, versions } from './readings.ts'

/** Every order of the items. */
const orders = <T>(items: readonly T[]): T[][] =>
  items.length < 2 ? [[...items]] : items.flatMap((item, i) => orders(items.toSpliced(i, 1)).map((rest) => [item, ...rest]))

/** What the first database held, for the second to be held against. */
const everything: Record<string, string[]>[] = []

onBoth((database) => {
  const open: Ledger[] = []
  const opened = async (): Promise<Ledger> => {
    const ledger = await openLedger(await database.fresh())
    open.push(ledger)
    return ledger
  }
  after(() => Promise.all(open.map((ledger) => ledger.close())))
  const storeAll = async (ledger: Ledger, readings: readonly Reading[]): Promise<string[]> => {
    const outcomes: string[] = []
    for (const reading of readings) outcomes.push((await storeReading(ledger, reading, { readAt })).outcome)
    return outcomes
  }

  /** Every order where a ledger costs nothing; elsewhere the first and its reverse. */
  const tried = <T>(items: readonly T[]): T[][] => (database.name === 'SQLite' ? orders(items) : [[...items], items.toReversed()])

  test('everything of a reading has its row', async () => {
    const ledger = await opened()
    assert.deepEqual(await storeAll(ledger, [storm]), ['new'])
    const found = await counts(ledger)
    const { entities, attributions, figures, forecasts, events, places } = storm
    assert.deepEqual(
      [found['entity'], found['statement'], found['figure'], found['forecast'], found['event'], found['place']],
      [entities, attributions, figures, forecasts, events, places].map((items) => items.length),
    )
    assert.equal(found['statement_speaker'], attributions.flatMap(({ speakers }) => speakers).length)
    assert.equal(found['article'], 1)
    const { reading } = await ledger.db.selectFrom('reading').select('reading').executeTakeFirstOrThrow()
    assert.deepEqual(JSON.parse(reading), storm)
  })

  test('a statement stands with its exact words, its whole sentence, its day and its speakers', async () => {
    const ledger = await opened()
    await storeAll(ledger, [storm])
    const rows = await ledger.db.selectFrom('statement').selectAll().orderBy('start_offset').execute()
    const { text } = storm.article
    const denial = rows.find(({ act }) => act === 'deny')!
    assert.equal(denial.content, 'that the army had kept relief convoys out of Fenoarivo')
    assert.equal(denial.sentence, 'She denied that the army had kept relief convoys out of Fenoarivo.')
    assert.equal(text.slice(denial.start_offset, denial.end_offset), denial.content)
    assert.equal(denial.day, '2025-03-04')
    const recalled = rows.find(({ content }) => content === 'the 96')!
    assert.deepEqual([recalled.previous, recalled.said_on, recalled.day], [1, '2025-03-02', '2025-03-02'])
    const quote = rows.find(({ content }) => content.includes('mud'))!
    assert.equal(quote.content, '“We are still pulling families out of the mud,” … “and this number will rise.”')
    const view = (await ledger.db
      .selectFrom('who_said_what' as 'statement')
      .selectAll()
      .where('act', '=', 'deny')
      .executeTakeFirstOrThrow()) as unknown as Record<string, unknown>
    assert.deepEqual([view['speakers'], view['outlet'], view['sentence']], ['Lala Rakotondrabe', 'The Harbour Courier', denial.sentence])
  })

  test('storing twice changes nothing, whenever it is done', async () => {
    const ledger = await opened()
    const all = [storm, ...versions, ...others]
    await storeAll(ledger, all)
    const before = await dump(ledger)
    for (const reading of all)
      assert.equal((await storeReading(ledger, reading, { readAt: '2026-01-01T00:00:00.000Z' })).outcome, 'unchanged')
    assert.deepEqual(await dump(ledger), before)
  })

  test('both databases hold the same', async () => {
    const ledger = await opened()
    await storeAll(ledger, [storm, ...versions, ...others])
    everything.push(await dump(ledger))
    assert.deepEqual(everything.at(-1), everything[0])
  })

  test('the order of adding does not matter, for the versions of an article either', async () => {
    const states = new Set<string>()
    for (const order of tried(versions)) {
      const ledger = await opened()
      await storeAll(ledger, order)
      states.add(JSON.stringify(await dump(ledger)))
    }
    assert.equal(states.size, 1)
  })

  test('a changed article keeps its versions, and what changed', async () => {
    const ledger = await opened()
    assert.deepEqual(await storeAll(ledger, versions), ['new', 'edited', 'edited'])
    assert.equal((await counts(ledger))['article'], 3)
    const edits = await ledger.db.selectFrom('edit').selectAll().orderBy('later_id').execute()
    assert.deepEqual(
      edits.map(({ added, removed }) => [JSON.parse(added), JSON.parse(removed)]),
      [
        [
          ['At least 15 people were killed when the bridge at Lom fell, Mayor Vera Toneva said on Monday.'],
          ['At least 12 people were killed when the bridge at Lom fell, Mayor Vera Toneva said on Monday.'],
        ],
        [['"We will rebuild it by Friday," Toneva told reporters.'], ['She denied that the bridge had been unsafe.']],
      ],
    )
  })

  const same: [reason: string, first: Partial<Reading['article']>, second: Partial<Reading['article']>, expected: string][] = [
    ['one given id', { id: 'a1' }, { id: 'a1' }, 'edited'],
    ['one address', { id: 'a1', url: 'https://x.example/1' }, { id: 'b2', url: 'http://www.x.example/1/?utm_campaign=c#top' }, 'edited'],
    ['one outlet, title and time', { id: 'a1', outlet: 'X', title: 'T' }, { id: 'b2', outlet: 'X', title: 'T' }, 'edited'],
    ['a front page is no address of an article', { id: 'a1', url: 'https://x.example/' }, { id: 'b2', url: 'https://x.example' }, 'new'],
    ['another page', { id: 'a1', url: 'https://x.example/?id=1' }, { id: 'b2', url: 'https://x.example/?id=2' }, 'new'],
    ['one title in two outlets', { id: 'a1', outlet: 'X', title: 'T' }, { id: 'b2', outlet: 'Y', title: 'T' }, 'new'],
  ]

  test('which articles are versions of one', async () => {
    for (const [reason, first, second, expected] of same) {
      const ledger = await opened()
      const [a, b] = others.map((reading) => {
        const { url, outlet, title, ...article } = reading.article
        return { ...reading, article: { ...article, published: '2025-03-12' } }
      })
      const outcomes = await storeAll(ledger, [
        { ...a!, article: { ...a!.article, ...first } },
        { ...b!, article: { ...b!.article, ...second } },
      ])
      assert.deepEqual(outcomes, ['new', expected], reason)
    }
  })

  test('an article that joins two makes them versions of one', async () => {
    const [first, second, third] = versions.map(({ article, ...reading }, i) => {
      const { url, title, outlet, ...plain } = article
      const keys = [{ url: 'https://x.example/1' }, { outlet: 'X', title: 'T' }, { url: 'https://x.example/1', outlet: 'X', title: 'T' }][i]
      return { ...reading, article: { ...plain, ...keys } }
    })
    const states = new Set<string>()
    for (const order of tried([first!, second!, third!])) {
      const ledger = await opened()
      await storeAll(ledger, order)
      assert.equal((await counts(ledger))['edit'], 2)
      states.add(JSON.stringify(await dump(ledger)))
    }
    assert.equal(states.size, 1)
  })

  test('a newer reading of the same text takes the place of the older, and leaves nothing of it', async () => {
    const ledger = await opened()
    await storeAll(ledger, [storm])
    const before = await dump(ledger)
    const newer: Reading = { ...storm, attributions: storm.attributions.slice(0, 1), figures: [], forecasts: [], events: [], places: [] }
    assert.deepEqual(await storeAll(ledger, [newer]), ['reread'])
    const found = await counts(ledger)
    assert.deepEqual([found['statement'], found['statement_words'], found['figure'], found['place']], [1, 1, 0, 0])
    const hits = await ledger.search.statements({ words: ['fenoarivo'], speakers: [], about: [] }).execute(ledger.db)
    assert.equal(hits.rows.length, 0)
    assert.deepEqual(await storeAll(ledger, [storm]), ['reread'])
    assert.deepEqual(await dump(ledger), before)
  })

  test('a reading that does not hold together is refused as a whole', async () => {
    const ledger = await opened()
    const broken: Reading = { ...storm, figures: [{ ...storm.figures[0]!, attribution: 'nowhere' }] }
    await assert.rejects(storeAll(ledger, [broken]))
    assert.deepEqual(new Set(Object.values(await counts(ledger))), new Set([0]))
    assert.deepEqual(await storeAll(ledger, [storm]), ['new'])
  })

  test('whatever stands in a text is text: offsets hold, and nothing is a command', async () => {
    const ledger = await opened()
    const text = `Robert\u0000 said: "'); drop table statement; --" \ud800 "}' $1 ? :x \u202e" on Monday.\n\nMayor Hanna Moser said 40 homes were flooded.\n`
    const hostile = readText(text, '2025-03-12', { id: "'; drop table article; --", title: '\u0000\ud800' })
    const long = readText(`Mayor Hanna Moser said ${'x'.repeat(300_000)} homes were flooded.`, '2025-03-12', { id: 'y'.repeat(5000) })
    assert.deepEqual(await storeAll(ledger, [hostile, long, hostile]), ['new', 'new', 'unchanged'])
    const row = await ledger.db
      .selectFrom('statement')
      .innerJoin('article', 'article.id', 'statement.article_id')
      .select(['statement.content', 'start_offset', 'end_offset', 'text'])
      .where('statement.content', 'like', '40 homes%')
      .executeTakeFirstOrThrow()
    assert.equal(row.text.slice(row.start_offset, row.end_offset), row.content)
    assert.equal(row.text.length, text.length)
  })
})
