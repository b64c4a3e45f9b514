/**
 * Sentences and tokens of articles as the reader cuts them, for the training in Python.
 * Standard input: a line of JSON an article, `{"id","text"}`. Standard output: `{"id","sentences":[[[start,end],…],…]}`, UTF-16 offsets.
 */
import { createInterface } from 'node:readline'
import { findSentences } from '../../src/reader/sentences.ts'

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line) as { id: string; text: string }
  const sentences = findSentences(text, []).map(({ tokens }) => tokens.map(({ start, end }) => [start, end]))
  process.stdout.write(`${JSON.stringify({ id, sentences })}\n`)
}
