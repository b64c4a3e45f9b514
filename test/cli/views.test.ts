import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { printCard } from '../../src/cli/print/card.ts'
import { maxExcerpt } from '../../src/cli/print/excerpt.ts'
import { harmlessReading } from '../../src/cli/print/harmless.ts'
import type { View } from '../../src/cli/print/layout.ts'
import { printReading } from '../../src/cli/print/reading.ts'
import { createStyle } from '../../src/cli/print/style.ts'
import { count, newTally, printSummary } from '../../src/cli/print/summary.ts'
import { type Reading, reading } from '../../src/reader/reading.ts'
import { storm } from '../fixtures/readings/storm.ts'
import { matches } from './golden.ts'

const view = (width: number, color = false): View => ({ width, style: createStyle(color) })
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)))

/** A reading of an article that nothing was found in. */
const bare: Reading = {
  ...storm,
  article: { id: 'bare', text: 'Nothing.', language: 'en', byline: [], sections: [], credits: [] },
  entities: [],
  attributions: [],
  times: [],
  figures: [],
  forecasts: [],
  events: [],
  places: [],
  notes: [],
}

test('the reading made by hand keeps the contract', () => assert.deepEqual(reading.parse(storm), storm))

for (const width of [120, 80, 48])
  test(`a reading at ${width} columns`, () => matches(printReading(storm, view(width)), `reading-${width}`))
for (const width of [120, 80, 48])
  test(`a card at ${width} columns`, () => matches(printCard(storm, 'storm.html', view(width)), `card-${width}`))

test('colour adds nothing but looks: without them the words are the same, but for the marks of what was said', () => {
  const plain = printReading(storm, view(400)).replace(/[«»]/g, '')
  assert.equal(stripVTControlCharacters(printReading(storm, view(400, true))), plain)
})

test('the summary of several', () => {
  const tally = newTally()
  count(tally, storm)
  count(tally, bare)
  tally.failed = 1
  matches(printSummary(tally, 'my reports/storm dead.html', 'onrecord', view(80)), 'summary-80')
})

test('a reading without anything still says so', () => assert.match(printReading(bare, view(80)), /Nobody is said to have said anything/))

test('no line is wider than asked, in colour or without', () => {
  for (let width = 30; width <= 130; width += 5)
    for (const color of [false, true]) {
      assert.ok(widest(printReading(storm, view(width, color))) <= width, `a reading at ${width}`)
      assert.ok(widest(printCard(storm, 'a/rather/long/path/to/a/report.html', view(width, color))) <= width, `a card at ${width}`)
    }
})

/** The reading with every string of one kind replaced. */
const withNames = (name: string): Reading => ({
  ...storm,
  article: { ...storm.article, title: name, outlet: name, byline: [name] },
  entities: storm.entities.map((entity) => ({ ...entity, name, role: name, aliases: [name] })),
  figures: storm.figures.map((figure) => ({ ...figure, concept: name, asOf: name })),
  events: storm.events.map((event) => ({ ...event, type: name, text: name })),
  places: storm.places.map((place) => ({ ...place, name, country: name })),
})

test('whatever the names are, lines keep the width and nothing reaches the terminal that it would obey', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom('x'.repeat(500), '\u001b[2J\u001b]8;;http://x\u0007y', '東京'.repeat(60), '\u202eabc', 'a\n\nb\tc\r\n'),
  )
  fc.assert(
    fc.property(nasty, fc.integer({ min: 30, max: 100 }), (name, width) => {
      const shown = harmlessReading(withNames(name))
      for (const text of [printReading(shown, view(width)), printCard(shown, 'x.txt', view(width))]) {
        assert.ok(widest(text) <= width, `${widest(text)} columns at ${width}`)
        assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      }
    }),
    { numRuns: 60 },
  )
})

test('a text without full stops does not fill the screen', () => {
  const text = `he said ${'and then '.repeat(20_000)}`
  const endless: Reading = {
    ...bare,
    article: { ...bare.article, text },
    attributions: [
      { ...storm.attributions[0]!, source: [{ start: 0, end: 2 }], cue: [{ start: 3, end: 7 }], content: [{ start: 8, end: text.length }] },
    ],
  }
  const printed = printReading(endless, view(80))
  assert.ok(printed.length < 2 * maxExcerpt, `${printed.length} characters`)
  assert.match(printed, /\[…\]/)
})

test('a statement inside one that is missing stands by itself, and two inside each other still end', () => {
  const [first, second] = storm.attributions
  const odd = {
    ...storm,
    attributions: [
      { ...first!, within: second!.id },
      { ...second!, within: first!.id },
    ],
  }
  assert.match(printReading({ ...storm, attributions: [{ ...first!, within: 'gone' }] }, view(80)), /At least 214/)
  assert.match(printReading(odd, view(80)), /At least 214/)
})
