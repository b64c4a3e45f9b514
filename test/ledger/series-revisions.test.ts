import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Revision, revise, type Value } from '../../src/ledger/series/revisions.ts'

const value = (text: string): Value => {
  const [, bound = '=', low, high] = /^([~<>]?)(\d+)(?:-(\d+))?$/.exec(text)!
  return { low: Number(low), high: Number(high ?? low), bound: (bound || '=') as Value['bound'] }
}

const cases: readonly [string, 'total' | 'level', string, Revision[]][] = [
  ['a toll goes up and down', 'total', '14 >31 47 43', ['first', 'raises', 'raises', 'lowers']],
  ['the same number, whatever the bound', 'total', '>31 31', ['first', 'repeats']],
  ['a number inside a range', 'total', '55-60 57', ['first', 'narrows']],
  ['a number for a vague word', 'level', '12-120 ~120', ['first', 'narrows']],
  [
    'a rounder number says nothing new, and what follows is held against the one before',
    'total',
    '57 ~60 57',
    ['first', 'repeats-loosely', 'repeats'],
  ],
  ['a vague word after a number', 'total', '>1300 100-1000 1300', ['first', 'lowers', 'raises']],
  ['a vague word that holds the number', 'total', '300 100-1000 310', ['first', 'repeats-loosely', 'raises']],
  ['an earlier toll come back is out of date', 'total', '61 64 61 64', ['first', 'raises', 'repeats-loosely', 'repeats']],
  ['a level may come back', 'level', '61 64 61', ['first', 'raises', 'lowers']],
  ['about, but not rounded from it', 'level', '86 ~70', ['first', 'lowers']],
]

for (const [why, nature, values, expected] of cases)
  test(`${values}: ${why}`, () => {
    const steps = revise(values.split(' ').map(value), nature)
    assert.deepEqual(
      steps.map(({ revision }) => revision),
      expected,
    )
  })
