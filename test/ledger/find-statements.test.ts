import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isOnrecordError } from '../../src/errors.ts'
import { findStatementIds, findStatements, type StatementQuery } from '../../src/ledger/find-statements.ts'
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts'
import { searchWords } from '../../src/ledger/search.ts'
import { storeReading } from '../../src/ledger/store.ts'
import { cut } from '../../src/text/span.ts'
import { storm } from '../fixtures/readings/storm.ts'
import { readText } from '../support/reader.ts'
import { onBoth } from './databases.ts'
import { others, readAt, versions } from './readings.ts'

const words: [text: string, words: string[], reason: string][] = [
  ['The Bridge, closed!', ['the', 'bridge', 'closed'], 'case and punctuation'],
  ['3,000 soldiers; 1,234,567', ['3000', 'soldiers', '1234567'], "thousands' marks"],
  ['1,2 and 12,34', ['1', '2', 'and', '12', '34'], 'no thousands'],
  ['Köhler’s émigrés', ['kohler', 'emigres'], 'accents, the possessive'],
  ['the U.S. and the U.N.', ['the', 'us', 'and', 'the', 'un'], 'acronyms with points'],
  ['"a" AND NOT b* OR (c:d) -e ^f', ['a', 'and', 'not', 'b', 'or', 'c', 'd', 'e', 'f'], 'signs of query languages'],
  ['!? — …', [], 'nothing to search for'],
]
for (const [text, expected, reason] of words) test(`words: ${reason}`, () => assert.deepEqual(searchWords(text), expected))

onBoth((database) => {
  let ledger: Ledger
  before(async () => {
    ledger = await openLedger(await database.fresh())
    for (const reading of [storm, ...versions, ...others]) await storeReading(ledger, reading, { readAt })
  })
  after(() => ledger.close())
  const find = (query: Partial<StatementQuery>) => findStatements(ledger, { limit: 50, ...query })
  const contents = async (query: Partial<StatementQuery>): Promise<string[]> => (await find(query)).statements.map(({ content }) => content)

  const questions: [query: Partial<StatementQuery>, contents: RegExp[], reason: string][] = [
    [{ words: 'army convoy' }, [/army had kept relief convoys/], 'all words, in any form'],
    [{ words: 'army bridge' }, [], 'one of them is not enough'],
    [{ words: '3000' }, [/3,000 soldiers/], 'numbers however they are written'],
    [{ by: 'iliev' }, [/3,000 soldiers/, /Nobody is missing/], 'by a name'],
    [{ by: 'ministry spokesperson', about: 'hiding' }, [/hiding anyone/], 'by a role'],
    [{ by: 'KOHLER' }, [/matter of time/], 'by a name without its accents'],
    [{ by: 'Rakotondrabe', about: 'Fenoarivo' }, [/army had kept relief convoys/], 'by and about'],
    [{ about: 'Rakotondrabe denied' }, [], 'what is about the words around a statement is not about'],
    [{ outlet: 'danube' }, [/3,000 soldiers/, /Nobody is missing/], 'an outlet'],
    [{ outlet: 'tribune' }, [], 'an outlet that is not there'],
    [{ since: '2025-03-12' }, [/3,000 soldiers/, /Nobody is missing/], 'since'],
    [{ until: '2025-03-02', words: '96' }, [/^the 96$/], 'a recollection stands under its own day'],
  ]
  for (const [query, expected, reason] of questions)
    test(`${reason}: ${JSON.stringify(query)}`, async () => {
      const found = await contents(query)
      assert.equal(found.length, expected.length, found.join('\n'))
      for (const [i, pattern] of expected.entries()) assert.match(found[i]!, pattern)
    })

  for (const signs of ['"', "' or 1=1 --", 'army" OR "bridge', 'army*', 'NEAR(army)', '!army', 'army & | :*', '%', 'words:army', '{army'])
    test(`nothing that a user writes is query syntax: ${signs}`, async () => {
      for (const field of ['words', 'by', 'about', 'outlet'] as const) {
        const found = await find({ [field]: signs }).catch((error: unknown) => {
          assert.ok(isOnrecordError(error, 'bad-call'), String(error))
          return { statements: [] }
        })
        for (const { sentence } of found.statements) assert.match(sentence, /army/i)
      }
    })

  test('a statement stands once, in the newest version that has it, and says so where it was dropped', async () => {
    const found = (await find({ by: 'Toneva' })).statements.map(({ content, article, dropped }) => [
      content,
      article.id.split('@')[0],
      dropped,
    ])
    const newest = found.filter(([, id]) => id === 'bridge-3')
    assert.deepEqual(
      newest.map(([, , dropped]) => dropped),
      newest.map(() => false),
    )
    assert.ok(newest.some(([content]) => /15 people/.test(String(content))))
    assert.deepEqual(
      found
        .filter(([, id]) => id !== 'bridge-3')
        .map(([content, id, dropped]) => [/12 people|unsafe/.exec(String(content))?.[0], id, dropped])
        .sort(),
      [
        ['12 people', 'bridge-1', true],
        ['unsafe', 'bridge-2', true],
      ],
    )
  })

  test('as of a day: later versions, articles and statements are not there yet', async () => {
    const first = await find({ by: 'Toneva', asOf: '2025-03-10' })
    assert.deepEqual(
      [...new Set(first.statements.map(({ article, dropped }) => `${article.id.split('@')[0]} ${dropped}`))],
      ['bridge-1 false'],
    )
    assert.deepEqual(await contents({ by: 'Iliev', asOf: '2025-03-11' }), [])
    assert.equal((await contents({ by: 'Iliev', asOf: '2025-03-12' })).length, 2)
  })

  test('the newest first, so many as asked, and how many there are', async () => {
    const all = await find({})
    const days = all.statements.map(({ day }) => day)
    assert.deepEqual(days, days.toSorted().reverse())
    assert.equal(all.total, all.statements.length)
    const three = await find({ limit: 3 })
    assert.equal(three.total, all.total)
    assert.deepEqual(three.statements, all.statements.slice(0, 3))
  })

  test('spans point at the exact words of the article', async () => {
    const texts = new Map((await ledger.db.selectFrom('article').select(['id', 'text']).execute()).map(({ id, text }) => [id, text]))
    for (const { article, spans, content, sentence, source } of (await find({})).statements) {
      const joined = (list: typeof spans.content): string => list.map((span) => cut(texts.get(article.id)!, span)).join(' … ')
      assert.deepEqual([joined(spans.content), joined(spans.sentence), joined(spans.source)], [content, sentence, source])
    }
  })

  test('speakers come with what they are and whom they speak for', async () => {
    const [statement] = (await find({ by: 'Feldt' })).statements
    assert.deepEqual(
      statement!.speakers.map(({ name, role, affiliation }) => [name, role, affiliation]),
      [['Jonas Feldt', 'country director', 'Open Hands']],
    )
  })

  test('of many that hold a word, the newest are found from day to day', async () => {
    const many = await openLedger(await database.fresh())
    // Added in no order of days, with several of one day.
    const days = [5, 1, 9, 3, 9, 7, 2, 9, 8, 4, 6, 9]
    for (const [i, day] of days.entries()) {
      const text = `The bridge at Lom will stay shut, Mayor Vera Toneva said on the record ${i}.`
      await storeReading(many, readText(text, `2025-03-0${day}`, { id: `bridge-${i}` }), { readAt })
    }
    const all = (await findStatements(many, { words: 'bridge', limit: 99 })).statements
    assert.deepEqual(
      all.map(({ day }) => day),
      days
        .map((day) => `2025-03-0${day}`)
        .toSorted()
        .toReversed(),
    )
    for (const limit of [1, 2, 5, 11]) {
      const { statements, total } = await findStatements(many, { words: 'bridge', limit })
      assert.deepEqual(statements, all.slice(0, limit))
      assert.equal(total, days.length)
      const ids = await findStatementIds(many, { words: 'bridge', limit, until: '2025-03-07', since: '2025-03-02' })
      const within = all.filter(({ day }) => day >= '2025-03-02' && day <= '2025-03-07')
      assert.deepEqual(
        ids.map(({ id }) => id),
        within.slice(0, limit).map(({ id }) => id),
      )
    }
    await many.close()
  })

  test('sentences are searched too', async () => {
    const { rows } = await ledger.search.sentences(['reporting', 'andriamaro']).execute(ledger.db)
    assert.equal(rows.length, 1)
  })
})
