import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { joinedAcross, type Known } from '../../src/ledger/sources/across.ts'
import { shuffled } from './examples-readings.ts'

interface Told {
  readonly office?: readonly [string, string]
  readonly days?: readonly [string, string]
  readonly named?: string
}

/** A person over stories of March 2025, with the institution and the role. */
const person = (id: string, name: string, { office, days = ['2025-03-10', '2025-03-12'] }: Told = {}): Known => ({
  source: id,
  block: 'one',
  facts: {
    kind: 'person',
    name,
    named: true,
    names: [name],
    roles: [],
    offices: office ? [{ institution: office[0], role: office[1] }] : [],
    above: office ? [office[0]] : [],
  },
  stories: 1,
  statements: 1,
  reports: 1,
  first: days[0],
  last: days[1],
})

const body = (id: string, name: string, whole?: string): Known => {
  const row = person(id, name)
  return { ...row, facts: { ...row.facts, kind: 'organization', ...(whole && { whole, above: [whole] }) } }
}

/** How many sources the rows make. */
const cases: readonly [string, readonly Known[], number][] = [
  [
    'one name and office',
    [person('a', 'Mari Tamm', { office: ['Rescue Board', 'head'] }), person('b', 'Mari Tamm', { office: ['Rescue Board', 'director'] })],
    1,
  ],
  [
    'two spellings of one name, one office',
    [person('a', 'Georgi Zhelev', { office: ['Perla', 'head'] }), person('b', 'Georgi Jelev', { office: ['Perla', 'head'] })],
    1,
  ],
  [
    'one name, two offices in one week',
    [person('a', 'Mari Tamm', { office: ['Rescue Board', 'head'] }), person('b', 'Mari Tamm', { office: ['Perla Mining', 'lawyer'] })],
    2,
  ],
  [
    'one name, another office a year later',
    [
      person('a', 'Mari Tamm', { office: ['Rescue Board', 'head'] }),
      person('b', 'Mari Tamm', { office: ['Perla Mining', 'lawyer'], days: ['2026-03-01', '2026-03-01'] }),
    ],
    1,
  ],
  ['a story that gives no office', [person('a', 'Mari Tamm', { office: ['Rescue Board', 'head'] }), person('b', 'Mari Tamm')], 1],
  [
    'a story that gives no office, where two could be meant',
    [
      person('a', 'Mari Tamm', { office: ['Rescue Board', 'head'] }),
      person('b', 'Mari Tamm', { office: ['Perla Mining', 'lawyer'] }),
      person('c', 'Mari Tamm'),
    ],
    3,
  ],
  ['a surname alone, and no office', [person('a', 'Tamm'), person('b', 'Tamm')], 2],
  [
    'a surname and its office',
    [person('a', 'Tamm', { office: ['Rescue Board', 'head'] }), person('b', 'Tamm', { office: ['Rescue Board', 'head'] })],
    1,
  ],
  ['a body', [body('a', 'Relief Office'), body('b', 'Relief Office')], 1],
  ['ministries of two countries', [body('a', 'Interior Ministry', 'Latvia'), body('b', 'Interior Ministry', 'Estonia')], 2],
  ['a ministry of which one story gives no country', [body('a', 'Interior Ministry', 'Latvia'), body('b', 'Interior Ministry')], 1],
]

for (const [why, rows, count] of cases) test(`${why}: ${count}`, () => assert.equal(joinedAcross(rows).length, count))

test('two of one name that one story tells apart stay two, whoever else is like them', () => {
  const rows = [person('a', 'Mari Tamm'), person('b', 'Mari Tamm'), person('c', 'Mari Tamm')]
  assert.equal(joinedAcross(rows).length, 1)
  assert.deepEqual(
    joinedAcross(rows, [['b', 'c']]).map((group) => group.rows.map(({ source }) => source)),
    [['a', 'b'], ['c']],
  )
})

const anyRow = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    name: fc.constantFrom('Mari Tamm', 'Marie Tamm', 'Tamm'),
    office: fc.option(fc.constantFrom<readonly [string, string]>(['Rescue Board', 'head'], ['Perla Mining', 'lawyer']), { nil: undefined }),
    day: fc.constantFrom('2025-03-10', '2026-03-10'),
  })
  .map(({ id, name, office, day }) => person(id, name, { ...(office && { office }), days: [day, day] }))
const anyRows = fc.uniqueArray(anyRow, { selector: ({ source }) => source, maxLength: 8 })

test('every row is in one source, whatever the order; what joins them stands inside it; what is apart stays so', () => {
  fc.assert(
    fc.property(anyRows, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1000 }), (rows, i, j, seed) => {
      const [a, b] = [rows[i % Math.max(1, rows.length)]?.source, rows[j % Math.max(1, rows.length)]?.source]
      const apart = a !== undefined && b !== undefined && a !== b ? [[a, b] as const] : []
      const groups = joinedAcross(rows, apart)
      assert.deepEqual(groups.flatMap((group) => group.rows.map(({ source }) => source)).sort(), rows.map(({ source }) => source).sort())
      for (const group of groups) {
        const keys = new Set(group.rows.map(({ source }) => source))
        for (const [one, other] of apart) assert.ok(!(keys.has(one) && keys.has(other)))
        for (const { between, reason, score } of group.links)
          assert.ok(between.every((key) => keys.has(key)) && reason !== '' && score > 0 && score <= 1)
      }
      assert.deepEqual(joinedAcross(shuffled(rows, seed), apart), groups)
    }),
  )
})
