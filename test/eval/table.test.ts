import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerpt } from '../../eval/excerpt.ts'
import { markdownTable, plainTable } from '../../eval/table.ts'

const table = {
  title: 'Counts',
  head: ['name', 'right %', 'note'],
  rows: [
    ['Élan', '9.5', 'a|b'],
    ['東京', '100', ''],
  ],
}

test('in a terminal, columns line up by width, numbers to the right', () => {
  assert.equal(
    plainTable(table),
    ['Counts', 'name  right %  note', '----  -------  ----', 'Élan      9.5  a|b', '東京      100'].join('\n'),
  )
})

test('in Markdown, numbers stand to the right and a bar in a cell does not end it', () => {
  assert.equal(
    markdownTable(table),
    ['| name | right % | note |', '| --- | ---: | --- |', '| Élan | 9.5 | a\\|b |', '| 東京 | 100 |  |'].join('\n'),
  )
})

test('an excerpt marks the span and stays on one line', () => {
  assert.equal(excerpt('one\ntwo three\nfour', { start: 4, end: 7 }, 5), 'one [two] thre')
})
