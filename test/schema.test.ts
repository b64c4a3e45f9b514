import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { inspect } from '../eval/invariants.ts'
import { readingSchema } from '../scripts/generate/reading-schema.ts'
import { type Reading, reading as readingDefinition } from '../src/reader/reading.ts'
import { storm } from './fixtures/readings/storm.ts'
import { assertReading } from './support/valid-reading.ts'

/** A deep copy that a case may spoil. */
const copy = (): Reading => structuredClone(storm)
const matches = new Ajv2020({ allErrors: true }).compile(readingSchema())

test('a reading made by hand, of one of each kind, keeps the schema and the invariants', () => assertReading(storm))

const outsideTheContract: readonly [why: string, spoil: (reading: Reading) => void][] = [
  ['a list is missing', (reading) => Reflect.deleteProperty(reading, 'times')],
  ['an offset that is no whole number', ({ figures }) => set(figures[0], { start: 0.5 })],
  ['a negative offset', ({ figures }) => set(figures[0], { start: -1 })],
  ['a bound of no known kind', ({ figures }) => set(figures[0], { bound: 'roughly' })],
  ['a score above 1', ({ attributions }) => set(attributions[0], { score: 1.5 })],
  ['a latitude past the pole', ({ places }) => set(places[0], { lat: 91 })],
  ['a day that is no ISO day', ({ forecasts }) => set(forecasts[0], { latest: 'Friday' })],
  ['a number where a list of spans stands', ({ attributions }) => set(attributions[0], { source: 7 })],
]

/** Spoils a part of a reading as no type would let it. */
const set = (part: object | undefined, values: object): void => {
  assert.ok(part, 'the fixture has one of each kind')
  Object.assign(part, values)
}

for (const [why, spoil] of outsideTheContract) {
  test(`the published schema and the definition both refuse ${why}`, () => {
    const reading = copy()
    spoil(reading)
    assert.equal(matches(reading), false)
    assert.equal(readingDefinition.safeParse(reading).success, false)
  })
}

test('the published schema lets no unknown key through, so that a misspelt one is seen', () => {
  assert.equal(matches(copy()), true)
  assert.equal(matches({ ...copy(), opinions: [] }), false)
})

const faulty: readonly [why: string, spoil: (reading: Reading) => void, fault: RegExp][] = [
  ['a span past the end of the text', ({ times, article }) => set(times[0], { end: article.text.length + 1 }), /lies outside the text/],
  ['an empty span', ({ figures }) => set(figures[0], { end: figures[0]!.start }), /is empty/],
  ['a span of white space', ({ article, figures }) => set(figures[0], blankIn(article.text)), /white space alone/],
  [
    'half of a character outside the basic plane',
    ({ article, times }) => {
      article.text = `😀${article.text.slice(2)}`
      set(times[0], { start: 1, end: 4 })
    },
    /cuts a character in two/,
  ],
  [
    'pieces out of text order',
    ({ attributions }) => attributions.find(({ content }) => content.length > 1)!.content.reverse(),
    /not in text order/,
  ],
  ['figures out of text order', ({ figures }) => figures.reverse(), /figures is not in text order/],
  ['pieces that overlap', ({ attributions: [first] }) => first!.content.push({ ...first!.content.at(-1)! }), /pieces that overlap/],
  ['an attribution of nothing', ({ attributions }) => set(attributions[0], { content: [] }), /has no content/],
  ['a speaker who is no entity', ({ attributions }) => set(attributions[0], { speakers: ['nobody'] }), /names entity nobody/],
  ['a figure of no attribution', ({ figures }) => set(figures[0], { attribution: 'none' }), /names attribution none/],
  ['two entities of one id', ({ entities }) => set(entities[1], { id: entities[0]!.id }), /is used twice/],
  ['an entity that speaks for itself', ({ entities: [first] }) => set(first, { affiliation: first!.id }), /names itself/],
  ['an entity without a mention', ({ entities }) => set(entities[0], { mentions: [] }), /has no mention/],
  [
    'attributions inside one another in a ring',
    ({ attributions: [a, b] }) => {
      a!.within = b!.id
      b!.within = a!.id
    },
    /stands inside itself/,
  ],
  ['a range from more to less', ({ figures }) => set(figures[0], { low: 5, high: 3 }), /runs from 5 to 3/],
  [
    'a window that ends before it begins',
    ({ forecasts }) => set(forecasts[0], { earliest: '2025-03-09', latest: '2025-03-08' }),
    /runs from 2025-03-09/,
  ],
]

const blankIn = (text: string) => ({ start: text.indexOf(' '), end: text.indexOf(' ') + 1 })

for (const [why, spoil, fault] of faulty) {
  test(`the invariants catch ${why}`, () => {
    const reading = copy()
    spoil(reading)
    assert.match(inspect(reading).faults.join('\n'), fault)
    assert.throws(() => assertReading(reading), fault)
  })
}
