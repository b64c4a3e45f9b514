import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { openHeads } from '../../../src/reader/encoder/heads.ts'
import { cutPieces, gapOf, shapeOf, wordPieces } from '../../../src/reader/encoder/pieces.ts'
import { splitWords } from '../../../src/reader/encoder/words.ts'

interface Row {
  readonly text: string
  readonly ids: number[]
  readonly shapes: number[]
  readonly gaps: number[]
  readonly first: number[]
  readonly words: [number, number][]
}

const heads = openHeads(readFileSync(new URL('../../../data/encoder.json', import.meta.url), 'utf8'))
const vocabulary = new Map(heads.vocabulary.map((piece, id) => [piece, id]))
const rows: Row[] = JSON.parse(readFileSync(new URL('../../fixtures/encoder/pieces.json', import.meta.url), 'utf8'))

test('pieces are those that the encoder was trained on', () => {
  for (const { text, words, ...rest } of rows) {
    const { words: own, ...others } = cutPieces(text, vocabulary)
    assert.deepEqual(
      own.map(({ start, end }) => [start, end]),
      words,
      text,
    )
    assert.deepEqual(others, rest, text)
  }
})

test('words stand in text order, apart, and hold no white space at their edges', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      let end = 0
      for (const word of splitWords(text)) {
        assert.ok(word.start >= end && word.end > word.start && word.end <= text.length)
        assert.equal(text.slice(word.start, word.end).trim().length, word.end - word.start)
        end = word.end
      }
    }),
  )
})

test('every word has at least one piece, and every piece a shape and a gap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const { ids, shapes, gaps, first, words } = cutPieces(text, vocabulary)
      assert.equal(shapes.length, ids.length)
      assert.equal(gaps.length, ids.length)
      assert.equal(first.length, words.length)
      assert.ok(first.every((piece, i) => piece > (first[i - 1] ?? -1) && piece < ids.length))
    }),
  )
})

test('shapes of words', () => {
  const shapes: [string, number][] = [
    ['said', 1],
    ['Kyiv', 2],
    ['A', 2],
    ['NATO', 3],
    ['McAdam', 4],
    ['iPhone', 4],
    ['2024', 5],
    ['”', 5],
    ['19th', 1],
  ]
  for (const [word, shape] of shapes) assert.equal(shapeOf(word), shape, word)
})

test('gaps between words', () => {
  const gaps: [string, number][] = [
    ['', 0],
    [' ', 1],
    [' \n', 2],
    ['\n \n', 3],
    ['\n\n\n', 3],
  ]
  for (const [between, gap] of gaps) assert.equal(gapOf(between), gap, JSON.stringify(between))
})

test('the longest pieces from the left; a word with a part that is no piece is unknown as a whole', () => {
  const small = new Map([
    ['[UNK]', 0],
    ['un', 1],
    ['una', 2],
    ['##b', 3],
    ['##ble', 4],
    ['##le', 5],
  ] as const)
  assert.deepEqual(wordPieces('unable', small), [2, 4])
  assert.deepEqual(wordPieces('unb', small), [1, 3])
  assert.deepEqual(wordPieces('unx', small), [0])
})
