import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bestLabels, labelCount, runsOf } from '../../../src/reader/encoder/viterbi.ts'

const isInside = (label: number) => label > 0 && label % 2 === 0
/** An inside follows only its own begin or inside. */
const moves = Array.from({ length: labelCount ** 2 }, (_, i) => {
  const [before, label] = [Math.floor(i / labelCount), i % labelCount]
  return isInside(label) && before !== label && before !== label - 1 ? -1e4 : 0
})
const total = (emissions: Float32Array, labels: readonly number[]): number =>
  labels.reduce(
    (sum, label, i) =>
      sum + emissions[i * labelCount + label]! + (i > 0 ? moves[labels[i - 1]! * labelCount + label]! : isInside(label) ? -1e4 : 0),
    0,
  )

test('no other labels are better', () => {
  const scores = fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 3 * labelCount, maxLength: 3 * labelCount })
  const others = fc.array(fc.tuple(...Array(3).fill(fc.nat(labelCount - 1))), { minLength: 20, maxLength: 20 })
  fc.assert(
    fc.property(scores, others, (values, candidates) => {
      const emissions = Float32Array.from(values)
      const best = [...bestLabels(emissions, moves)]
      for (const [i, label] of best.entries()) if (isInside(label)) assert.ok(best[i - 1] === label || best[i - 1] === label - 1)
      for (const candidate of candidates) assert.ok(total(emissions, best) >= total(emissions, candidate as number[]))
    }),
  )
})

test('no words, no labels', () => assert.equal(bestLabels(new Float32Array(0), moves).length, 0))

test('runs by role: two that touch stay two', () => {
  assert.deepEqual(runsOf(Uint8Array.from([1, 2, 3, 0, 5, 6, 6, 5])), {
    source: [{ from: 0, to: 2 }],
    cue: [{ from: 2, to: 3 }],
    content: [
      { from: 4, to: 7 },
      { from: 7, to: 8 },
    ],
  })
})
