import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as library from '../src/index.ts'
import { type Article, cut, openReader, type Reading, readArticles } from '../src/index.ts'

test('the library exports these names and no others', () => {
  assert.deepEqual(Object.keys(library).sort(), [
    'OnrecordError',
    'articleFromRecord',
    'articleId',
    'cut',
    'errorCodes',
    'isOnrecordError',
    'makeArticle',
    'openInputs',
    'openModel',
    'openReader',
    'read',
    'readArticles',
    'reading',
    'version',
  ])
})

test('bytes in, a reading out', async () => {
  const bytes = new TextEncoder().encode('The mayor of Graz, Hanna Moser, said on Tuesday that 40 homes had been flooded.')
  const articles: Article[] = await readArticles(bytes, { name: 'report.txt' })
  const reader = await openReader()
  const readings: Reading[] = await Promise.all(articles.map((article) => reader.read(article)))
  assert.deepEqual(
    readings.map(({ article, attributions }) => attributions.map(({ content }) => content.map((span) => cut(article.text, span)))),
    [[['that 40 homes had been flooded']]],
  )
})
