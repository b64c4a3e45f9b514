import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, expand } from '../../../src/reader/times/pattern.ts'
import { wordsOf } from '../../../src/reader/times/words.ts'

const expansions: readonly (readonly [pattern: string, sequences: string, reason: string])[] = [
  ['the ORD quarter', 'the ORD quarter', 'a sequence'],
  ['the? week', 'week / the week', 'an optional word'],
  ['last|next week', 'last week / next week', 'a choice'],
  ['last|next? week', 'week / last week / next week', 'an optional choice'],
  ['week (of YEAR)?', 'week / week of YEAR', 'an optional group'],
  ['(the same)|that week', 'the same week / that week', 'a choice of groups'],
]

for (const [pattern, sequences, reason] of expansions) {
  test(`${pattern}: ${reason}`, () => {
    assert.equal(
      expand(pattern)
        .map((sequence) => sequence.join(' '))
        .join(' / '),
      sequences,
    )
  })
}

test('of the rules that match at a word the longest comes first, and it holds the values of its classes', () => {
  const matchesAt = compile([
    { pattern: 'MONTH', make: 'month' },
    { pattern: 'MONTH DAY (,? YEAR)?', make: 'day' },
    { pattern: 'DAY', make: 'number' },
  ])
  const words = wordsOf('on Oct. 28, 2024')
  const found = matchesAt(words, 1)
  assert.deepEqual(
    found.map(({ make, length }) => `${make} ${length}`),
    ['day 4', 'day 2', 'month 1'],
  )
  const { MONTH, DAY, YEAR } = found[0]!.captures
  assert.deepEqual([MONTH, DAY, YEAR], [10, 28, 2024])
  assert.deepEqual(matchesAt(words, 0), [])
})

test('the second of one class has a 2 after its name', () => {
  const [match] = compile([{ pattern: 'NUM to NUM UNIT', make: '' }])(wordsOf('two to three weeks'), 0)
  assert.deepEqual([match!.captures.NUM, match!.captures.NUM2, match!.captures.UNIT], [2, 3, 'W'])
})
