import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { readArticles } from '../../src/article/formats.ts'
import { layoutView } from '../support/layout-view.ts'

const root = join(import.meta.dirname, '../fixtures/articles')
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
/** As JSON has it: no undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('an input as it comes', () => {
  for (const entry of readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory())) {
    const folder = join(root, entry.name)
    const input = readdirSync(folder).find((name) => name.startsWith('input.'))!
    test(entry.name, async () => {
      const articles = await readArticles(readFileSync(join(folder, input)), { name: input })
      assert.deepEqual(plain(articles), json(join(folder, 'articles.json')))
      assert.deepEqual(plain(articles.map(layoutView)), json(join(folder, 'layout.json')))
      assert.ok(readFileSync(join(folder, 'origin.md'), 'utf8').includes('Written for this project'))
    })
  }
})
