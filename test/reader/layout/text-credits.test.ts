import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleFromRecord } from '../../../src/article/record.ts'
import { textCredit } from '../../../src/reader/layout/text-credits.ts'
import { findLayout } from '../../../src/reader/layout.ts'

const CASES: readonly (readonly [line: string, parties: readonly string[] | undefined, why: string])[] = [
  ['Source: Coastal Press', ['Coastal Press'], 'a source line'],
  ['Coastal Press contributed to this report', ['Coastal Press'], 'an outlet that contributed'],
  ['Coastal Press contributed.', ['Coastal Press'], 'and no more words'],
  ['AP/Harbor Gazette. Jane Roe reported from Oslo.', ['AP', 'Harbor Gazette'], 'a chain before who reported'],
  ['Coastal Press, with Gazette staff', ['Coastal Press', 'Gazette staff'], 'with the staff'],
  ['Jane Roe contributed to this report', undefined, 'a person is an author, and no credit'],
  ['Jane Roe, with two dogs', undefined, 'a caption'],
  ['The rain contributed to this report of a flood that nobody had seen coming', undefined, 'a sentence'],
  ['Source: two officials who asked for no name', undefined, 'nobody named'],
]
for (const [line, parties, why] of CASES)
  test(`${line}: ${why}`, () => assert.deepEqual(textCredit(line, { start: 0, end: line.length })?.parties, parties))

const body = 'The dam above the town gave way on Friday night after a week of rain, officials said.\n\nNobody was hurt.'
const layoutOf = (text: string) => findLayout(articleFromRecord({ id: 'test', text }))

test('who stands right under the authors is the outlet', () => {
  const { outlet, byline } = layoutOf(`Dam gives way\n\nBy JANE ROE\nCoastal Press\nMarch 9, 2025\n\n${body}`)
  assert.deepEqual([outlet, byline], ['Coastal Press', ['Jane Roe']])
})

test('a retraction over a report without another headline is its headline', () => {
  const { headline } = layoutOf(`Retraction: report on the dam\n\n${body}`)
  assert.equal(headline, 'Retraction: report on the dam')
})

test('a source line below the text is a credit and no body', () => {
  const { sections, credits } = layoutOf(`Dam gives way\n\n${body}\n\nSource: Coastal Press`)
  assert.equal(sections.at(-1)?.kind, 'credit')
  assert.deepEqual(
    credits.map(({ parties }) => parties),
    [['Coastal Press']],
  )
})
