/** Makes `articles.json` and `layout.json` of every folder in test/fixtures/articles anew. Read the difference before you commit it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArticles } from '../src/article/formats.ts'
import { layoutView } from '../test/support/layout-view.ts'

const root = join(import.meta.dirname, '../test/fixtures/articles')

for (const entry of readdirSync(root, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue
  const folder = join(root, entry.name)
  const input = readdirSync(folder).find((name) => name.startsWith('input.'))!
  const articles = await readArticles(readFileSync(join(folder, input)), { name: input })
  writeFileSync(join(folder, 'articles.json'), `${JSON.stringify(articles, null, 2)}\n`)
  writeFileSync(join(folder, 'layout.json'), `${JSON.stringify(articles.map(layoutView), null, 2)}\n`)
}
