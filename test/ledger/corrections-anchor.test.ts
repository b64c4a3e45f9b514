import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anchorOf, kindOfKey, resolveAnchor } from '../../src/ledger/corrections.ts'
import { identify } from '../../src/ledger/project/project.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { readText } from '../support/reader.ts'

const view = (reading: Reading) => ({ row: identify(reading).ids.article, reading })
const read = (text: string) => readText(text, '2025-03-10', { id: 'bridge' })

const TEXT = `At least 12 people were killed when the bridge at Lom fell, Mayor Vera Toneva said on Monday.

She denied that the bridge had been unsafe. About 30 people were missing, the interior ministry said.

"We will rebuild it by Friday," Toneva told reporters.
`
const first = read(TEXT)
const keys = (reading: Reading): string[] => [
  reading.article.id,
  ...reading.entities.map(({ id }) => `bridge#${id}`),
  ...reading.attributions.map(({ id }) => `bridge#${id}`),
  ...reading.figures.map((_, i) => `bridge#f${i + 1}`),
  ...reading.forecasts.map((_, i) => `bridge#x${i + 1}`),
]
/** The same reading by a reader that counts otherwise: what is found stands in the opposite order, under other ids. */
const renumbered = (reading: Reading): Reading => {
  const other = (id: string): string => id.replace(/\d+/, (n) => `${Number(n) + 100}`)
  return {
    ...reading,
    entities: reading.entities.map((entity) => ({ ...entity, id: other(entity.id) })).toReversed(),
    attributions: reading.attributions.map((one) => ({ ...one, id: other(one.id), speakers: one.speakers.map(other) })).toReversed(),
    figures: reading.figures.toReversed(),
    forecasts: reading.forecasts.toReversed(),
  }
}

test('a key tells what kind of thing it names', () => {
  const kinds = { bridge: 'article', 'bridge#e3': 'entity', 'bridge#a12': 'statement', 'bridge#f4': 'figure', 'bridge#x2': 'forecast' }
  for (const [key, kind] of Object.entries(kinds)) assert.equal(kindOfKey(key), kind, key)
  assert.equal(kindOfKey('https://courier.example/1#latest'), 'article', 'an address is an id too')
})

test('whatever a reading holds is found again by its characters', () => {
  assert.ok(keys(first).length > 10)
  for (const key of keys(first)) assert.equal(resolveAnchor(anchorOf(view(first), key)!, view(first)), key)
})

test('what is not there has no anchor', () => {
  for (const key of ['bridge#e99', 'bridge#a99', 'bridge#f99', 'bridge#x99', 'other']) assert.equal(anchorOf(view(first), key), undefined)
})

test('a newer reader gives other ids, and the same things are found', () => {
  const newer = renumbered(first)
  const spans = ({ attributions }: Reading, key: string) => attributions.find(({ id }) => key.endsWith(`#${id}`))?.content
  for (const { id } of first.attributions) {
    const found = resolveAnchor(anchorOf(view(first), `bridge#${id}`)!, view(newer))!
    assert.deepEqual(spans(newer, found), spans(first, `#${id}`))
  }
  first.figures.forEach((figure, i) => {
    const found = resolveAnchor(anchorOf(view(first), `bridge#f${i + 1}`)!, view(newer))!
    assert.deepEqual(newer.figures[Number(found.split('#f')[1]) - 1], figure)
  })
  for (const { id, name } of first.entities) {
    const found = resolveAnchor(anchorOf(view(first), `bridge#${id}`)!, view(newer))!
    assert.equal(newer.entities.find((one) => found.endsWith(`#${one.id}`))?.name, name)
  }
})

test('a reader that takes more or fewer words with it still finds it; one that finds nothing there does not', () => {
  const anchor = anchorOf(view(first), 'bridge#f1')!
  assert.equal(anchor.quote, 'At least 12 people')
  const narrower = { ...first, figures: [{ ...first.figures[0]!, start: 9, end: 11 }] }
  assert.equal(resolveAnchor(anchor, view(narrower)), 'bridge#f1')
  assert.equal(resolveAnchor(anchor, view({ ...first, figures: first.figures.slice(1) })), undefined)
  const denial = first.attributions.find(({ act }) => act === 'deny')!
  const around = { ...denial, content: [{ start: 0, end: TEXT.length }] }
  const whole = { ...first, attributions: [around] }
  assert.equal(
    resolveAnchor(anchorOf(view(first), `bridge#${denial.id}`)!, view(whole)),
    undefined,
    'what holds the whole report is another',
  )
})

const edits: readonly (readonly [why: string, text: string, found: boolean])[] = [
  ['words put before it', `It rained all day. ${TEXT}`, true],
  ['another number elsewhere', TEXT.replace('12', '15'), true],
  ['the same words told twice more', `About 30 people were at church.\n\n${TEXT}\nAbout 30 people went home.\n`, true],
  ['its own words changed', TEXT.replace('About 30 people', 'More than 30 people'), false],
  ['its paragraph cut', TEXT.replace(/She denied.*\n\n/, ''), false],
]
for (const [why, text, isFound] of edits)
  test(`an edited version: ${why}`, () => {
    const later = read(text)
    const missing = first.figures.findIndex(({ low }) => low === 30)
    const found = resolveAnchor(anchorOf(view(first), `bridge#f${missing + 1}`)!, view(later))
    assert.equal(found !== undefined, isFound)
    if (found === undefined) return
    const figure = later.figures[Number(found.split('#f')[1]) - 1]!
    assert.match(later.article.text.slice(figure.start), /^About 30 people were missing/)
  })
