import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { decode } from '../../../src/reader/encoder/decode.ts'
import { openHeads } from '../../../src/reader/encoder/heads.ts'
import { openNetwork } from '../../../src/reader/encoder/network.ts'
import { cutPieces } from '../../../src/reader/encoder/pieces.ts'
import { articleScores } from '../../../src/reader/encoder/scores.ts'
import { windowsOf } from '../../../src/reader/encoder/windows.ts'

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url))
const heads = openHeads(file('data/encoder.json').toString())
const vocabulary = new Map(heads.vocabulary.map((piece, id) => [piece, id]))
const network = await openNetwork(fileURLToPath(new URL('../../../data/encoder.onnx', import.meta.url)), 1)

const find = async (text: string) => {
  const pieces = cutPieces(text, vocabulary)
  const windows = windowsOf(pieces)
  const scores = await Promise.all(windows.map((window) => network.run(pieces, window)))
  return decode(pieces, articleScores(pieces, windows, scores), heads)
}

test('finds what Python finds with the same graph', async () => {
  const expected: Record<'source' | 'cue' | 'content', [number, number][]>[] = JSON.parse(
    file('test/fixtures/encoder/attributions.json').toString(),
  )
  const found = await find(file('test/fixtures/tagger/article.txt').toString())
  const byContent = (a: (typeof expected)[number], b: (typeof expected)[number]) => a.content[0]![0] - b.content[0]![0]
  const pairs = (spans: readonly { start: number; end: number }[]): [number, number][] => spans.map(({ start, end }) => [start, end])
  const own = found.map(({ source, cue, content }) => ({ source: pairs(source), cue: pairs(cue), content: pairs(content) }))
  assert.ok(own.length > 5)
  assert.deepEqual(own.sort(byContent), expected.sort(byContent))
})

test('the same text gives the same, whatever was read before it', async () => {
  const text = 'The bridge at Aarhus is closed, harbour master Lene Voss said on Tuesday.\n\n“It may take weeks,” she added.'
  const first = await find(text)
  await find('Nothing was said here.\n\n'.repeat(200))
  assert.deepEqual(await find(text), first)
})
