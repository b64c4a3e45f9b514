import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('../fixtures/views/', import.meta.url)

/** Holds printed text against the file of that name; `UPDATE=1 npm run unit` writes the files anew, to be looked at before they are kept. */
export const matches = (printed: string, name: string): void => {
  const file = new URL(`${name}.txt`, folder)
  if (process.env['UPDATE']) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, `${printed}\n`)
  }
  assert.equal(`${printed}\n`, readFileSync(file, 'utf8'))
}
