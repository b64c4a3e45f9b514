import { readFileSync } from 'node:fs'
import type { Article } from '../../src/article/article.ts'
import { articleFromRecord } from '../../src/article/record.ts'
import { rules } from '../../src/reader/attributions/rules.ts'
import { type Model, openModel } from '../../src/reader/model.ts'
import { complete, prepare } from '../../src/reader/read.ts'
import type { Entity, Reading } from '../../src/reader/reading.ts'
import { assertReading } from './valid-reading.ts'

const file = (name: string): Uint8Array => readFileSync(new URL(`../../data/${name}`, import.meta.url))

let model: Model | undefined

/** The real model, loaded once for all tests of a file. */
export const testModel = (): Model => {
  model ??= openModel({ tagger: file('tagger.bin'), gazetteer: file('gazetteer.bin') })
  return model
}

/** Reads a text as published on `published`; fails unless the reading is a valid one. */
export function readText(text: string, published = '2024-10-29', more: Partial<Article> = {}): Reading {
  const article: Article = { ...articleFromRecord({ id: 'test', text, published }), ...more }
  // Without waiting for a finder that takes its time: these tests are about what is read from the spans.
  const draft = prepare(article, testModel())
  const reading = complete(draft, rules.find(draft), testModel())
  assertReading(reading)
  return reading
}

/** The exact texts that spans cut. */
export const cuts = (reading: Reading, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => reading.article.text.slice(start, end))

/** The names of entities by id. */
export const names = (reading: Reading, ids: readonly string[]): string[] => ids.map((id) => entityOf(reading, id).name)

export const entityOf = (reading: Reading, id: string): Entity => {
  const entity = reading.entities.find((e) => e.id === id)
  if (!entity) throw new Error(`no entity ${id}`)
  return entity
}
