import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import type { View } from '../../src/cli/print/layout.ts'
import { printSources } from '../../src/cli/print/sources.ts'
import { createStyle } from '../../src/cli/print/style.ts'
import type { FoundSource, FoundSources } from '../../src/ledger/find-sources.ts'
import type { FoundStatement } from '../../src/ledger/find-statements.ts'
import { matches } from './golden.ts'

const view = (width: number, color = false): View => ({ width, style: createStyle(color) })
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)))

const statement: FoundStatement = {
  id: 'storm-4@1a2b3c4d#a5',
  day: '2025-03-18',
  speakers: [{ id: 'storm-4@1a2b3c4d#e2', name: 'Kaja Oravec', kind: 'person', role: 'spokeswoman' }],
  source: 'Kaja Oravec',
  act: 'say',
  kind: 'direct',
  certainty: 'certain',
  negated: false,
  previous: false,
  caveats: [],
  content: '“We count people with a name,”',
  sentence: '“We count people with a name,” Kaja Oravec said.',
  spans: { source: [{ start: 131, end: 142 }], cue: [], content: [{ start: 100, end: 130 }], sentence: [{ start: 100, end: 148 }] },
  article: { id: 'storm-4@1a2b3c4d', outlet: 'The Harbour Courier', title: 'Toll stands at 214', published: '2025-03-18' },
  dropped: false,
}

const spokeswoman: FoundSource = {
  id: 'storm-1#e4',
  kind: 'person',
  name: 'Kaja Oravec',
  named: true,
  names: ['Kaja Oravets', 'Oravec'],
  roles: ['ministry spokeswoman', 'spokeswoman'],
  speaksFor: [{ institution: 'Interior Ministry', role: 'ministry spokeswoman', from: '2025-03-04', until: '2025-03-18' }],
  above: ['Interior Ministry', 'Madagascar'],
  statements: 41,
  reports: 14,
  outlets: ['Baltic Standard', 'Indian Ocean Press', 'Radio Toliara', 'The Harbour Courier'],
  first: '2025-03-04',
  last: '2025-03-18',
  stories: 2,
  mentions: ['storm-1#e4', 'storm-2#e1', 'storm-4#e2'],
  why: [
    { reason: 'the same name', score: 0.95, times: 12, names: ['Kaja Oravec'] },
    { reason: 'two transliterations of one name', score: 0.85, times: 1, names: ['Kaja Oravec', 'Kaja Oravets'] },
  ],
  latest: [statement],
  chains: [
    {
      links: [
        { name: 'The Harbour Courier', part: 'outlet', reason: 'put the report out', spans: [], source: 'a#outlet' },
        { name: 'Kaja Oravec', part: 'speaker', reason: 'said it', spans: [], source: 'a#e1' },
        { name: 'Interior Ministry', part: 'body', reason: 'a spokesperson speaks for it', spans: [], source: 'a#e2' },
      ],
      times: 30,
      statement: 'a#a1',
      taken: false,
    },
    {
      links: [
        { name: 'Baltic Standard', part: 'outlet', reason: 'put the report out', spans: [], source: 'b#outlet' },
        { name: 'Indian Ocean Press', part: 'carrier', reason: 'the agency of the dateline', spans: [], source: 'b#e1' },
        { name: 'two officials', part: 'speaker', reason: 'said it', spans: [] },
        { name: 'Kaja Oravec', part: 'speaker', reason: 'said it with the one before', spans: [], source: 'b#e3', joint: true },
      ],
      times: 11,
      statement: 'b#a1',
      taken: true,
    },
  ],
}

const ministry: FoundSource = {
  id: 'storm-1#e2',
  kind: 'organization',
  name: 'Interior Ministry',
  named: true,
  names: ['MINISTRY', 'Ministry of the Interior', 'MoI'],
  roles: [],
  speaksFor: [],
  within: { name: 'Madagascar', reason: 'a report writes “Madagascar’s Interior Ministry”', score: 0.9 },
  above: ['Madagascar'],
  statements: 8,
  reports: 1,
  outlets: ['Radio Toliara'],
  first: '2025-03-04',
  last: '2025-03-04',
  stories: 1,
  mentions: ['storm-1#e2'],
  why: [],
}

const doctor: FoundSource = {
  ...ministry,
  id: 'storm-3#e9',
  kind: 'person',
  name: 'doctor',
  named: false,
  names: [],
  above: [],
  statements: 0,
  reports: 0,
  outlets: [],
}

const { latest: _latest, chains: _chains, ...brief } = spokeswoman
const { within: _within, first: _first, last: _last, ...silent } = doctor
const short: FoundSources = { total: 1203, sources: [brief, ministry, silent] }
const full: FoundSources = { total: 1, sources: [spokeswoman] }

for (const width of [100, 80, 48]) {
  test(`sources at ${width} columns`, () => matches(printSources(short, view(width), { why: false }), `sources-${width}`))
  test(`a source in full at ${width} columns`, () => matches(printSources(full, view(width), { why: true }), `source-${width}`))
}

test('nobody found is said', () => assert.match(printSources({ total: 0, sources: [] }, view(80), { why: false }), /Nobody/))

test('no line is wider than asked, in colour or without, and colour adds nothing but looks', () => {
  for (let width = 30; width <= 130; width += 10)
    for (const color of [false, true])
      for (const found of [short, full]) assert.ok(widest(printSources(found, view(width, color), { why: true })) <= width, `at ${width}`)
  const plain = printSources(full, view(400), { why: true })
  assert.equal(stripVTControlCharacters(printSources(full, view(400, true), { why: true })), plain.replace(/[«»]/g, ''))
})

test('what a terminal would obey is shown, not sent', () => {
  const evil = '\u001b]0;owned\u0007\u001b[2J\u009b\u202e\r'
  const tainted = JSON.parse(JSON.stringify(full), (key, value) =>
    typeof value === 'string' && !/^(?:kind|part|act|certainty|day|first|last|from|until|published)$/.test(key) ? `${evil}${value}` : value,
  ) as FoundSources
  const shown = printSources(tainted, view(80), { why: true })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  assert.doesNotMatch(shown, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
})
