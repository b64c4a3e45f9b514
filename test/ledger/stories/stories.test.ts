import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Ledger, openLedger } from '../../../src/ledger/ledger.ts'
import { storeReading } from '../../../src/ledger/store.ts'
import { MOST_FOR_KEY } from '../../../src/ledger/stories/pending.ts'
import { findStories, linkStories, storyRecords } from '../../../src/ledger/stories.ts'
import type { Reading } from '../../../src/reader/reading.ts'
import { readText } from '../../support/reader.ts'
import { onBoth } from '../databases.ts'
import { dumpLinked } from '../dump.ts'
import { shuffled } from '../examples-readings.ts'
import { others, readAt, versions } from '../readings.ts'

const store = async (ledger: Ledger, readings: readonly Reading[]): Promise<void> => {
  for (const reading of readings) await storeReading(ledger, reading, { readAt })
}

/** Reports of one fire, each with a detail of its own. */
const reports = (count: number): Reading[] =>
  Array.from({ length: count }, (_, i) =>
    readText(
      `The fire at the Kestrel mill in Dolno Selo killed ${i} people, Mayor Vera Toneva said. Crews of the mill searched the ashes of hall ${i} for workers.`,
      `2025-03-${10 + (i % 9)}`,
      { id: `fire-${i}`, title: `Fire at Dolno Selo, ${i}` },
    ),
  )

onBoth((database) => {
  const withLedger = async <T>(readings: readonly Reading[], work: (ledger: Ledger) => Promise<T>): Promise<T> => {
    const ledger = await openLedger(await database.fresh())
    try {
      await store(ledger, readings)
      return await work(ledger)
    } finally {
      await ledger.close()
    }
  }

  test('an article stands in its story in the newest version in view', async () =>
    withLedger([...versions, ...others], async (ledger) => {
      const now = await storyRecords(ledger, { story: 'bridge' })
      assert.deepEqual(
        now.map(({ articles }) => [...articles.keys()]),
        [['bridge-3']],
      )
      const then = await storyRecords(ledger, { story: 'bridge', asOf: '2025-03-11' })
      assert.deepEqual(
        then.map(({ articles }) => [...articles.keys()]),
        [['bridge-2']],
      )
      assert.deepEqual(await storyRecords(ledger, { asOf: '2025-03-01' }), [])
    }))

  test('stories are asked for by id, by words of theirs, by words in a sentence, and come newest first', async () =>
    withLedger([...versions, ...others], async (ledger) => {
      await linkStories(ledger)
      const all = await findStories(ledger, {})
      assert.deepEqual(
        all.map(({ story }) => story.to),
        all
          .map(({ story }) => story.to)
          .toSorted()
          .toReversed(),
      )
      const ids = async (query: Parameters<typeof findStories>[1]) => (await findStories(ledger, query)).map(({ story }) => story.id)
      const idOf = (title: string): string => all.find(({ story }) => story.title === title)!.story.id
      assert.deepEqual(await ids({ story: idOf('Army sent to Lom') }), [idOf('Army sent to Lom')])
      assert.deepEqual(await ids({ story: 'army lom' }), [idOf('Army sent to Lom')])
      assert.deepEqual(await ids({ words: 'nobody missing' }), [idOf('Army sent to Lom')])
      assert.deepEqual(await ids({ words: 'nobody missing', asOf: '2025-03-11' }), [])
      assert.deepEqual(await ids({ story: 'no such words' }), [])
      assert.deepEqual(await ids({ limit: 1 }), [all[0]!.story.id])
    }))

  test('a record is kept, and made anew when an article of its story comes or changes', async () =>
    withLedger(reports(3).slice(0, 2), async (ledger) => {
      const kept = async () => (await ledger.db.selectFrom('story_record').selectAll().execute()).map(({ fingerprint }) => fingerprint)
      const first = await storyRecords(ledger)
      const [before] = await kept()
      assert.deepEqual(await storyRecords(ledger), first)
      assert.deepEqual(await kept(), [before])
      await ledger.db.updateTable('story_record').set({ record: '{}' }).execute()
      assert.deepEqual((await storyRecords(ledger))[0]!.record, {}, 'it is not made again')
      await store(ledger, reports(3).slice(2))
      const third = await storyRecords(ledger)
      assert.equal(third[0]!.articles.size, 3)
      assert.notDeepEqual(third[0]!.record, {})
      assert.notDeepEqual(await kept(), [before])
      const changed = readText('The fire at the Kestrel mill in Dolno Selo killed nobody, Mayor Vera Toneva said.', '2025-03-10', {
        id: 'fire-0',
      })
      await store(ledger, [{ ...changed, article: { ...changed.article, modified: '2025-03-20' } }])
      assert.equal((await storyRecords(ledger))[0]!.articles.get('fire-0')!.id.startsWith('fire-0@'), true)
    }))

  test('the order of adding does not matter, also where more articles hold a key than are looked at', async () => {
    const readings = reports(MOST_FOR_KEY + 20)
    const linkedIn = async (order: readonly Reading[], atOnce: number) =>
      withLedger([], async (ledger) => {
        for (let i = 0; i < order.length; i += atOnce) {
          await store(ledger, order.slice(i, i + atOnce))
          await linkStories(ledger)
        }
        const { story, story_article } = await dumpLinked(ledger)
        return { story, story_article }
      })
    const expected = await linkedIn(readings, readings.length)
    assert.equal(expected.story!.length, 1)
    assert.deepEqual(await linkedIn(shuffled(readings, 1), 7), expected)
    assert.deepEqual(await linkedIn(shuffled(readings, 2), 1), expected)
  })

  test('a newer reader leaves nothing of what linked an article before', async () => {
    const readings = reports(3)
    const elsewhere = readText('A choir from Oslo sang in the cathedral, Erik Solberg said. The singers wore red.', '2025-03-11', {
      id: 'fire-1',
    })
    const other = { ...elsewhere, article: { ...elsewhere.article, text: readings[1]!.article.text } }
    const first = await withLedger([other, ...readings], (ledger) => dumpLinked(ledger))
    const second = await withLedger([], async (ledger) => {
      await store(ledger, [other, readings[0]!, readings[2]!])
      await linkStories(ledger)
      await store(ledger, [readings[1]!])
      return dumpLinked(ledger)
    })
    assert.deepEqual(second['story_edge'], first['story_edge'])
    assert.deepEqual(second['story_article'], first['story_article'])
  })

  test('a ledger that was made before there were stories is linked when it is first asked', async () =>
    withLedger(reports(2), async (ledger) => {
      for (const table of ['story_key', 'story_profile'] as const) await ledger.db.deleteFrom(table).execute()
      const views = await storyRecords(ledger)
      assert.deepEqual(
        views.map(({ articles }) => articles.size),
        [2],
      )
    }))
})
