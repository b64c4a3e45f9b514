import assert from 'node:assert/strict'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { inspect } from '../../eval/invariants.ts'
import { readingSchema } from '../../scripts/generate/reading-schema.ts'
import type { Reading } from '../../src/reader/reading.ts'

const matchesSchema = new Ajv2020({ allErrors: true }).compile(readingSchema())

/** Fails, naming every fault, unless the reading keeps the published schema and everything else that must always hold. */
export const assertReading = (reading: Reading): void => {
  const plain: unknown = JSON.parse(JSON.stringify(reading)) // as another program would get it
  const issues = matchesSchema(plain) ? [] : (matchesSchema.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  const faults = [...issues, ...inspect(reading).faults]
  assert.equal(faults.length, 0, `the reading of ${reading.article.id} is faulty:\n  ${faults.join('\n  ')}`)
}
