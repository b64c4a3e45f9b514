import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatAmount, formatNumber } from '../../src/cli/print/amount.ts'

const numbers: [value: number, words: string, reason: string][] = [
  [0, '0', ''],
  [999, '999', ''],
  [12000, '12,000', 'thousands are set apart'],
  [1234.5, '1,234.5', 'decimals are not'],
  [1_000_000, '1 million', ''],
  [1_250_000, '1.25 million', 'up to three decimals lose nothing'],
  [1_234_567, '1,234,567', 'never rounded'],
  [3_200_000_000, '3.2 billion', ''],
  [2e12, '2 trillion', ''],
  [-1500, '-1,500', 'a negative'],
  [0.05, '0.05', ''],
  [1e-9, '1e-9', 'no number is mangled'],
]

for (const [value, words, reason] of numbers) test(`number ${words} ${reason}`, () => assert.equal(formatNumber(value), words))

test('bounds are told in words', () => {
  const figure = { low: 3000, high: 3000, unit: 'soldier' }
  const told = (['=', '~', '>', '<', 'up', 'down'] as const).map((bound) => formatAmount({ ...figure, bound }))
  assert.deepEqual(told, ['3,000', 'about 3,000', 'at least 3,000', 'at most 3,000', 'a rise of 3,000', 'a fall of 3,000'])
})

test('a range has both its ends', () =>
  assert.equal(formatAmount({ low: 3000, high: 7000, bound: '=', unit: 'soldier' }), '3,000 to 7,000'))

test('a percentage says so', () => assert.equal(formatAmount({ low: 18, high: 18, bound: 'up', unit: 'percentage' }), 'a rise of 18 %'))
