import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { harmless, harmlessJson, harmlessLine, harmlessReading } from '../../src/cli/print/harmless.ts'
import { storm } from '../fixtures/readings/storm.ts'

const cases: [text: string, expected: string, reason: string][] = [
  ['\u001b[2Jgone', '␛[2Jgone', 'an escape sequence would clear the screen'],
  ['\u009b31mred', '\ufffd31mred', 'the 8-bit form of it'],
  ['\u001b]0;title\u0007', '␛]0;title␇', 'would set the title of the window'],
  ['a\u202egnp.exe', 'a\ufffdgnp.exe', 'would show words backwards'],
  ['one\ttwo\nthree', 'one\ttwo\nthree', 'tabs and line feeds are text'],
  ['over\rwritten', 'over written', 'a carriage return would overwrite the line'],
  ['café “quoted” 東京 👩‍🚀', 'café “quoted” 東京 👩‍🚀', 'other writing stays'],
]

for (const [text, expected, reason] of cases) test(`${JSON.stringify(expected)}: ${reason}`, () => assert.equal(harmless(text), expected))

test('length is kept, so that offsets hold', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => harmless(text).length === text.length))
})

test('a line has no line breaks', () => assert.equal(harmlessLine(' a\n\tb\u2028c '), 'a b c'))

test('JSON stays the same value', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = harmlessJson(JSON.stringify(text))
      assert.deepEqual(JSON.parse(json), text)
      assert.doesNotMatch(json, /[\p{Cc}\u2028\u2029\u202e]/u)
    }),
  )
})

test('no string of a reading is forgotten', () => {
  const hostile = JSON.parse(JSON.stringify(storm).replaceAll('Rakotondrabe', 'Rakoto\\u001bdrabe')) as typeof storm
  assert.doesNotMatch(JSON.stringify(harmlessReading(hostile)), /\\u001b/)
})
