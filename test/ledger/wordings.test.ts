import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordingsOf } from '../../src/ledger/utterances/wordings.ts'

/** Each wording as its contents, and the words that it changed. */
const told = (contents: readonly string[], fullest?: number): string[] =>
  wordingsOf(contents, fullest).map(
    ({ contents: own, changed, against }) =>
      `${own.join('+')}${against === undefined ? '' : ` <${against}`}${changed.map(({ start, end }) => ` [${contents[own[0]!]!.slice(start, end)}]`).join('')}`,
  )

const cases: readonly {
  readonly why: string
  readonly contents: readonly string[]
  readonly fullest?: number
  readonly is: readonly string[]
}[] = [
  {
    why: 'case, marks and spacing make no other wording',
    contents: ['“We were not warned,”', '"We were not\nwarned"', 'WE WERE NOT WARNED'],
    is: ['0+1+2'],
  },
  {
    why: 'the words that differ are marked, in runs',
    contents: ['the engineers will probably stay for two weeks', 'the engineers will stay for a whole fortnight'],
    is: ['0', '1 <0 [a whole fortnight]'],
  },
  {
    why: 'a wording is held against the one that is most like it',
    contents: ['the engineers will stay for two weeks', 'the soldiers will stay for two weeks', 'the soldiers will stay for three weeks'],
    is: ['0', '1 <0 [soldiers]', '2 <1 [three]'],
  },
  {
    why: 'against the fullest, though it came later',
    contents: ['the dam was moving', 'somebody knew that the dam was moving'],
    fullest: 1,
    is: ['0 <1', '1'],
  },
  {
    why: 'another piece of the saying is held against none',
    contents: ['to discuss the governor’s numbers', 'There is one national count'],
    is: ['0', '1'],
  },
]

for (const { why, contents, fullest, is } of cases) test(why, () => assert.deepEqual(told(contents, fullest), is))

test('a thousand wordings of one saying are told apart in good time', () => {
  const contents = Array.from(
    { length: 1000 },
    (_, i) => `the engineers of unit ${i} will stay for two weeks in the valley behind the pass`,
  )
  assert.equal(wordingsOf(contents).length, 1000)
})
