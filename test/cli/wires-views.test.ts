import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { printCorrected } from '../../src/cli/print/corrected.ts'
import { printCorrections } from '../../src/cli/print/corrections.ts'
import type { View } from '../../src/cli/print/layout.ts'
import { printStories } from '../../src/cli/print/stories.ts'
import { createStyle } from '../../src/cli/print/style.ts'
import { printWires } from '../../src/cli/print/wires.ts'
import type { Corrected } from '../../src/operations/correcting/correct.ts'
import { craneCorrections, craneStories, craneWires } from '../fixtures/wires.ts'
import { matches } from './golden.ts'

const view = (width: number, color = false): View => ({ width, style: createStyle(color) })
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)))

const merged: Corrected = {
  correction: { number: 5, kind: 'together', who: 'Vera Toneva', why: 'the Herald spells her so', madeAt: '2025-04-01T09:12:00.000Z' },
  about: { kind: 'together', of: 'sources', named: ['Lena Carver', 'Lena Carwer'] },
  before: [
    { label: 'Lena Carver', members: 12, articles: 6 },
    { label: 'Lena Carwer', members: 1, articles: 1 },
  ],
  now: [{ label: 'Lena Carver', members: 13, articles: 7 }],
}
const settled: Corrected = {
  correction: { ...merged.correction, number: 6, kind: 'undo', undoes: 3, why: '' },
  about: { kind: 'settle', state: 'reported', named: ['The crane will probably be lifted by Friday'] },
  before: [{ label: 'reported', members: 3, articles: 3, since: '2025-03-12' }],
  now: [{ label: 'open', members: 3, articles: 3 }],
}
const nothing: Corrected = {
  correction: { ...merged.correction, kind: 'wrong-figure' },
  about: { kind: 'wrong-figure', named: ['Twelve people'] },
  before: [],
  now: [],
}

/** Every view there is, by its name. */
const views: Readonly<Record<string, (at: View) => string>> = {
  wires: (at) => printWires(craneWires, at, { diff: false, sentences: false }),
  'wires-diff': (at) => printWires(craneWires, at, { diff: true, sentences: false }),
  'wires-sentences': (at) => printWires(craneWires, at, { diff: false, sentences: true }),
  stories: (at) => printStories(craneStories, at, { full: false, sentences: false }),
  'stories-sentences': (at) => printStories(craneStories, at, { full: false, sentences: true }),
  corrections: (at) => printCorrections(craneCorrections, at),
  corrected: (at) => [merged, settled, nothing].map((one) => printCorrected(one, 'onrecord', at)).join('\n\n'),
}

for (const width of [100, 80, 48])
  for (const [name, print] of Object.entries(views))
    test(`${name} at ${width} columns`, () => matches(print(view(width)), `${name}-${width}`))

test('no line is wider than asked, in colour or without, and colour adds nothing but looks', () => {
  for (const [name, print] of Object.entries(views)) {
    for (let width = 30; width <= 130; width += 10)
      for (const color of [false, true]) assert.ok(widest(print(view(width, color))) <= width, `${name} at ${width}`)
    assert.equal(stripVTControlCharacters(print(view(400, true))), print(view(400)).replace(/[«»]/g, ''), name)
  }
})

test('reports without ids: those of a wire are told under --sentences alone', () => {
  assert.doesNotMatch(views['wires']!(view(80)), /77b0e4d1/)
  assert.match(views['wires-sentences']!(view(80)), /77b0e4d1@0c5e12aa/)
})

test('where nothing is found it says what to try', () => {
  assert.match(printWires({ total: 0, wires: [] }, view(80), { diff: false, sentences: false }), /Try fewer words/)
  assert.match(printStories({ total: 0, stories: [] }, view(80), { full: false, sentences: false }), /Try fewer words/)
  assert.match(printCorrections({ total: 0, corrections: [] }, view(80)), /onrecord merge, split, wrong, settle/)
})

test('what a terminal would obey is shown, not sent', () => {
  const evil = '\u001b]0;owned\u0007\u001b[2J\u009b\u202e\r'
  const fixed = new Set([
    'kind',
    'of',
    'what',
    'part',
    'said',
    'published',
    'from',
    'to',
    'on',
    'since',
    'madeAt',
    'bound',
    'revision',
    'by',
  ])
  const poisoned = <T>(answer: T): T =>
    JSON.parse(JSON.stringify(answer), (key, inner: unknown) =>
      typeof inner === 'string' && !fixed.has(key) ? `${inner}${evil}` : inner,
    ) as T
  const printed = [
    printWires(poisoned(craneWires), view(80), { diff: false, sentences: false }),
    printWires(poisoned(craneWires), view(80), { diff: true, sentences: true }),
    printStories(poisoned(craneStories), view(80), { full: true, sentences: true }),
    printCorrections(poisoned(craneCorrections), view(80)),
    ...[merged, settled, nothing].map((one) => printCorrected(poisoned(one), 'onrecord', view(80))),
  ].join('\n')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  assert.doesNotMatch(printed, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
})
