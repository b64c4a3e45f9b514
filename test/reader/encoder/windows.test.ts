import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { windowsOf } from '../../../src/reader/encoder/windows.ts'

/** An article of so many pieces, each a word of its own. */
const article = (count: number) => {
  const numbers = Array.from({ length: count }, (_, i) => i)
  return { ids: numbers, shapes: numbers, gaps: numbers, first: numbers, words: numbers.map((start) => ({ start, end: start + 1 })) }
}

test('every word counts in one window, and stands in it with what is around it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (count) => {
      const windows = windowsOf(article(count))
      let next = 0
      for (const { start, end, first, last } of windows) {
        assert.equal(first, next)
        assert.ok(start <= first && last <= end && end - start <= 382)
        assert.ok(start === 0 || first - start >= 40, 'words before it')
        assert.ok(end === count || end - last >= 40, 'words after it')
        next = last
      }
      assert.equal(next, count)
    }),
  )
})

test('a short article is one window', () => {
  assert.deepEqual(windowsOf(article(382)), [{ start: 0, end: 382, first: 0, last: 382 }])
})
