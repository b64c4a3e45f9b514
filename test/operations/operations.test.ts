import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts'
import { type Added, type AddInput, type AddSummary, add } from '../../src/operations/add.ts'
import { operations } from '../../src/operations/index.ts'
import type { Context } from '../../src/operations/operation.ts'
import { said } from '../../src/operations/said.ts'
import { read } from '../../src/reader/read.ts'
import { onBoth } from '../ledger/databases.ts'
import { testModel } from '../support/reader.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-operations-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const written = (name: string, text: string): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}
const record = (id: string, text: string, rest: object = {}): string =>
  JSON.stringify({ id, text, outlet: 'The Mur Valley Post', title: `Report ${id}`, published: '2024-10-29', ...rest })

written(
  'reports/a.jsonl',
  `${record('one', 'The bridge is closed, Mayor Hanna Moser said.')}\n${record('two', 'It rained, said Ana Perez.')}\n`,
)
written('reports/b.txt', '"Nobody is missing," Mayor Hanna Moser said on Monday.\n')
written('reports/empty.txt', '')
written(
  'reports/german.txt',
  'Die Bürgermeisterin sagte am Montag, dass in der ganzen Stadt mindestens vierzig Häuser überflutet worden seien und niemand vermisst werde.\n',
)

test('operations have names of their own, a summary, and a description of every field', () => {
  assert.equal(new Set(operations.map(({ name }) => name)).size, operations.length)
  for (const { summary, input } of operations) {
    assert.ok(summary.length > 10)
    for (const [name, field] of Object.entries(input.shape)) assert.ok(field.description, name)
  }
})

test('a wrong input says what it must be', () => {
  const message = (input: object): string | undefined => said.input.safeParse(input).error?.issues[0]?.message
  assert.equal(message({ since: '2024-02-30' }), 'It must be a day, as in 2024-10-29.')
  assert.equal(message({ limit: 0 }), 'It must be a whole number of at least 1.')
  assert.equal(message({ limit: 'x' }), 'It must be a whole number of at least 1.')
  assert.equal(message({}), undefined)
})

onBoth((database) => {
  /** Adds to a ledger; counts how many articles the reader read. */
  const adding = async (location: string) => {
    const ledger: Ledger = await openLedger(location)
    let read_ = 0
    const context: Context = {
      ledger,
      reader: async () => ({
        read: (article) => {
          read_++
          if (article.text.includes('provoke a fault')) throw new TypeError('on purpose')
          return read(article, testModel())
        },
      }),
      now: () => new Date('2025-04-01T09:00:00Z'),
    }
    const run = async (
      input: Partial<AddInput> & Pick<AddInput, 'inputs'>,
    ): Promise<{ summary: AddSummary; events: Added[]; read: number }> => {
      const events: Added[] = []
      const before = read_
      const summary = await add.run(context, add.input.parse(input), (event) => events.push(event))
      return { summary, events, read: read_ - before }
    }
    return { context, run, close: () => ledger.close() }
  }

  test('add: what can be read is added, what cannot is named, and each is told as it comes', async () => {
    const { context, run, close } = await adding(await database.fresh())
    const { summary, events } = await run({ inputs: [join(folder, 'reports'), join(folder, 'gone.txt')] })
    assert.deepEqual([summary.new, summary.unchanged, summary.edited, summary.statements], [3, 0, 0, 3])
    assert.deepEqual(
      summary.failed.map(({ code, input }) => [code, input.slice(folder.length + 1)]),
      [
        ['empty-input', 'reports/empty.txt'],
        ['not-english', 'reports/german.txt'],
        ['not-found', 'gone.txt'],
      ],
    )
    for (const { message, input } of summary.failed) assert.ok(message.includes(input))
    assert.deepEqual(
      events.map(({ outcome }) => outcome),
      ['new', 'new', 'new', 'failed', 'failed', 'failed', 'linked', ...summary.stories.map(() => 'recording')],
    )
    assert.equal(summary.changedStories, summary.stories.length)
    assert.equal(
      summary.stories.reduce((sum, { articles }) => sum + articles, 0),
      3,
    )
    const { total } = await said.run(context, said.input.parse({ by: 'moser' }), () => {})
    assert.equal(total, 2)
    await close()
  })

  test('add: a second time nothing is even read, unless it is asked for', async () => {
    const { run, close } = await adding(await database.fresh())
    const inputs = [join(folder, 'reports/a.jsonl')]
    assert.equal((await run({ inputs })).read, 2)
    const again = await run({ inputs })
    assert.deepEqual([again.read, again.summary.unchanged, again.summary.statements], [0, 2, 0])
    const reread = await run({ inputs, reread: true })
    assert.deepEqual([reread.read, reread.summary.unchanged, reread.summary.reread], [2, 2, 0])
    await close()
  })

  test('add: a changed report is an edit, with the sentences that came and went', async () => {
    const { run, close } = await adding(await database.fresh())
    await run({ inputs: [written('v1.jsonl', record('x', 'The bridge is closed, Mayor Hanna Moser said. It rained.'))] })
    const { summary } = await run({ inputs: [written('v2.jsonl', record('x', 'The bridge is open, Mayor Hanna Moser said. It rained.'))] })
    assert.deepEqual(
      [summary.new, summary.edited, summary.edits.map(({ added, removed }) => [added, removed])],
      [0, 1, [[['The bridge is open, Mayor Hanna Moser said.'], ['The bridge is closed, Mayor Hanna Moser said.']]]],
    )
    await close()
  })

  test('add: what the caller says of a report outranks what it says itself, and can be mended later', async () => {
    const { context, run, close } = await adding(await database.fresh())
    const inputs = [join(folder, 'reports/b.txt')]
    await run({ inputs })
    const { summary } = await run({ inputs, published: '2024-10-29', outlet: 'Danube Radio' })
    assert.deepEqual([summary.new, summary.reread], [0, 1])
    const found = await said.run(context, said.input.parse({ outlet: 'danube' }), () => {})
    assert.ok('statements' in found)
    assert.deepEqual(
      found.statements.map(({ day, article }) => [day, article.outlet]),
      [['2024-10-28', 'Danube Radio']],
    )
    await close()
  })

  test('add: a fault in one article leaves the others of its file', async () => {
    const { run, close } = await adding(await database.fresh())
    const lines = [
      record('p', 'It rained, said Ana Perez.'),
      record('q', 'To provoke a fault, she said.'),
      record('r', 'It snowed, said Ana Perez.'),
    ]
    const { summary } = await run({ inputs: [written('fault.jsonl', lines.join('\n'))] })
    assert.equal(summary.new, 2)
    assert.deepEqual(
      summary.failed.map(({ code }) => code),
      ['reader-failed'],
    )
    assert.match(summary.failed[0]!.message, /TypeError: on purpose/)
    await close()
  })

  test('add: what the database refuses is told as that, and the next is tried', async () => {
    const { context, run, close } = await adding(await database.fresh())
    await context.ledger.db.schema.alterTable('place').renameTo('elsewhere').execute()
    const lines = [record('p', 'It rained in Graz, said Ana Perez.'), record('q', 'It rained, said Ana Perez.')]
    const { summary } = await run({ inputs: [written('refused.jsonl', lines.join('\n'))] })
    assert.deepEqual([summary.new, summary.failed.map(({ code }) => code)], [1, ['ledger-failed']])
    assert.match(summary.failed[0]!.message, /refused\.jsonl: the ledger .* could not be written \(.*place/)
    await close()
  })
})
