import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { type Axes, drawChart } from '../../src/cli/print/chart.ts'
import type { View } from '../../src/cli/print/layout.ts'
import { printSeries } from '../../src/cli/print/series.ts'
import { createStyle } from '../../src/cli/print/style.ts'
import { landslideFigures } from '../fixtures/figures.ts'
import { matches } from './golden.ts'

const view = (width: number, color = false): View => ({ width, style: createStyle(color) })
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)))

for (const width of [100, 80, 48]) {
  test(`figures at ${width} columns`, () => matches(printSeries(landslideFigures, view(width)), `figures-${width}`))
  test(`figures with their sentences at ${width} columns`, () =>
    matches(printSeries(landslideFigures, view(width), { sentences: true }), `figures-sentences-${width}`))
}

test('no line is wider than asked, in colour or without, and colour adds nothing but looks', () => {
  for (let width = 30; width <= 130; width += 10)
    for (const color of [false, true])
      for (const sentences of [false, true])
        assert.ok(widest(printSeries(landslideFigures, view(width, color), { sentences })) <= width, `at ${width}`)
  assert.equal(stripVTControlCharacters(printSeries(landslideFigures, view(400, true))), printSeries(landslideFigures, view(400)))
})

test('where nothing is found it says what to try', () => {
  const words = printSeries({ total: 0, series: [] }, view(48))
  assert.match(words, /Nothing in the ledger/)
  assert.match(words, /Try/)
})

test('what a terminal would obey is shown, not sent', () => {
  const evil = '\u001b]0;owned\u0007\u001b[2J\u009b\u202e\r'
  const poisoned = JSON.parse(JSON.stringify(landslideFigures), (key, inner: unknown) =>
    typeof inner === 'string' && !['said', 'day', 'bound', 'revision', 'differs', 'standing'].includes(key) ? `${inner}${evil}` : inner,
  )
  const printed = [false, true].map((sentences) => printSeries(poisoned, view(80), { sentences })).join('\n')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  assert.doesNotMatch(printed, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
})

const axes = (more: Partial<Axes> = {}): Axes => ({
  from: '2025-04-01',
  to: '2025-04-11',
  low: 0,
  high: 100,
  formatNumber: String,
  formatDay: (day) => day.slice(8),
  ...more,
})
const at = (day: string, low: number, more: { high?: number; mark?: string; firm?: boolean } = {}) => ({
  day,
  low,
  high: low,
  mark: '●',
  firm: true,
  ...more,
})

test('the least number stands at the bottom left, the greatest at the top right', () => {
  const lines = drawChart([at('2025-04-01', 0), at('2025-04-11', 100)], axes(), 60, view(60))
  assert.match(lines[0]!, /^100 ┤ +●$/)
  assert.match(lines[4]!, /^ {2}0 ┤ ●$/)
  assert.match(lines[6]!, /01 +11$/)
})

test('a range is a bar over all that it holds', () => {
  const lines = drawChart([at('2025-04-01', 0, { high: 100 })], axes(), 60, view(60))
  assert.deepEqual(
    lines.slice(0, 5).map((line) => line.includes('┃')),
    [true, true, true, true, true],
  )
})

test('a firm number is drawn over a recalled one of the same place', () => {
  const points = [at('2025-04-01', 0), at('2025-04-01', 0, { mark: '○', firm: false })]
  assert.ok(drawChart(points, axes(), 60, view(60))[4]!.endsWith('●'))
})

test('many days go into few columns, and one number into one line', () => {
  const year = axes({ to: '2026-04-01' })
  assert.ok(drawChart([at('2025-04-01', 0), at('2026-04-01', 100)], year, 40, view(40)).every((line) => stringWidth(line) <= 40))
  assert.equal(drawChart([at('2025-04-01', 5)], axes({ low: 5, high: 5 }), 40, view(40)).length, 3)
})
