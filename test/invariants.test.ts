import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openReader } from '../src/app.ts'
import { makeArticle } from '../src/article/article.ts'
import { projectFiles, projectText } from './support/project.ts'
import { assertReading } from './support/valid-reading.ts'

/* What must hold of every reading, whatever the text: the schema, spans that cut some of the text, ids that resolve. */

const reader = await openReader()
const readText = (text: string, published?: string) => reader.read(makeArticle({ text, ...(published && { published }) }))

const reports = projectFiles('examples/reports/*.txt')

test('there are reports to read', () => assert.ok(reports.length >= 20))

for (const path of reports) {
  test(`${path}: its reading holds`, async () => {
    const reading = await readText(projectText(path), path.match(/\d{4}-\d{2}-\d{2}/)?.[0])
    assertReading(reading)
    assert.ok(reading.attributions.length > 0, 'a report without a statement would prove little')
  })
}

test('the same report read twice gives the same reading', async () => {
  const [path] = reports
  assert.deepEqual(await readText(projectText(path!)), await readText(projectText(path!)))
})

/** Words as news has them, and everything that trips a reader: marks without a partner, odd spaces and line ends, characters in two halves. */
const words = [
  'Lala Rakotondrabe',
  'the ministry',
  'President [Vladimir] Sokol',
  'she',
  'they',
  'said',
  'told reporters that',
  'denied',
  'according to',
  'Kursk',
  'Moscow',
  'U.S.',
  'at least 3,000 troops',
  '3- to 7,000',
  'more than tripled',
  '$4.5bn',
  '27 percent',
  'on Monday',
  'last week',
  'in the next several weeks',
  'June 2024',
  'by Friday',
  'will',
  'is expected to',
  'killed',
  'visited',
]
const marks = [
  '.',
  ',',
  ':',
  ';',
  '"',
  '“',
  '”',
  '‘',
  '’',
  "'",
  '—',
  ' -- ',
  '(',
  ')',
  '[',
  ']',
  '\n',
  '\n\n',
  '\r\n',
  '\u00a0',
  '\u200b',
  '\t',
  '😀',
  '🇺🇦',
  'e\u0301',
  '…',
  '<s>',
  '</s>',
  '*',
  '#',
  'MR. KIRBY:  ',
  'Q    ',
]

const hostileText = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, { weight: 2, arbitrary: fc.constantFrom(...marks) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => parts.join(' '))
  .filter((text) => text.trim() !== '')

test('the reading of any heap of words and marks holds', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, fc.constantFrom(undefined, '2024-10-29', '2024-02-29T23:59:00Z'), async (text, published) => {
      assertReading(await readText(text, published))
    }),
    { numRuns: 300 },
  )
})

test('the reading of any characters at all holds', async () => {
  const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== '')
  await fc.assert(
    fc.asyncProperty(anything, async (text) => assertReading(await readText(text))),
    { numRuns: 300 },
  )
})
