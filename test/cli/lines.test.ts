import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Line, readLines } from '../../src/cli/batch/lines.ts'

async function* streamOf(...chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

const collect = async (lines: AsyncIterable<Line>): Promise<Line[]> => {
  const out: Line[] = []
  for await (const line of lines) out.push(line)
  return out
}

const bytes = (text: string): Uint8Array => Buffer.from(text)

test('blank lines are left out but counted, and the last needs no line feed', async () => {
  const lines = await collect(readLines(streamOf(bytes('a\n\n \r\nb\r\nc')), 100))
  assert.deepEqual(lines, [
    { number: 1, text: 'a' },
    { number: 4, text: 'b\r' },
    { number: 5, text: 'c' },
  ])
})

test('a line over the limit is told, without holding it, and the next is whole', async () => {
  const long = Array.from({ length: 50 }, () => bytes('x'.repeat(100)))
  const lines = await collect(readLines(streamOf(...long, bytes('\nshort\n')), 1000))
  assert.deepEqual(lines, [
    { number: 1, fault: 'too long' },
    { number: 2, text: 'short' },
  ])
})

test('bytes that are no UTF-8 spoil their own line alone', async () => {
  const lines = await collect(readLines(streamOf(bytes('a\n'), Uint8Array.of(0xff, 0xfe, 10), bytes('b')), 100))
  assert.deepEqual(lines, [
    { number: 1, text: 'a' },
    { number: 2, fault: 'not UTF-8' },
    { number: 3, text: 'b' },
  ])
})

test('however the stream is cut into chunks, the lines are the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), fc.array(fc.nat(20)), async (texts, cuts) => {
      const whole = bytes(texts.map((text) => text.replace(/[\n]/g, '')).join('\n'))
      const chunks: Uint8Array[] = []
      let at = 0
      for (const cut of cuts) {
        chunks.push(whole.subarray(at, at + cut))
        at += cut
      }
      chunks.push(whole.subarray(at))
      assert.deepEqual(await collect(readLines(streamOf(...chunks), 1e6)), await collect(readLines(streamOf(whole), 1e6)))
    }),
  )
})
