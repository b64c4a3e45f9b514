import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type InStory, joinedAcross, keyAcross } from '../../src/ledger/sources/across.ts'
import { shuffled } from './examples-readings.ts'

type Told = Partial<Omit<InStory, 'speaksFor'>> & { readonly office?: readonly [string, string] }

/** A person in a story of March 2025, with the institution and the role. */
const person = (story: string, name: string, { office, ...more }: Told = {}): InStory => ({
  story,
  id: `${story}-article#e1`,
  name,
  kind: 'person',
  names: [name],
  roles: [],
  speaksFor: office ? [{ institution: office[0], role: office[1] }] : [],
  above: office ? [office[0]] : [],
  outlets: [],
  first: '2025-03-10',
  last: '2025-03-12',
  ...more,
})

const body = (story: string, name: string, whole?: string): InStory => ({
  ...person(story, name, { kind: 'organization' }),
  ...(whole && { within: { name: whole, reason: 'a report writes so', score: 0.9 }, above: [whole] }),
})

/** How many sources the rows make. */
const cases: readonly [string, readonly InStory[], number][] = [
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
      person('b', 'Mari Tamm', { office: ['Perla Mining', 'lawyer'], first: '2026-03-01', last: '2026-03-01' }),
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
  ['two of one name that one story tells apart', [person('a', 'Mari Tamm'), person('a', 'Mari Tamm', { id: 'a-article#e2' })], 2],
  ['ministries of two countries', [body('a', 'Interior Ministry', 'Latvia'), body('b', 'Interior Ministry', 'Estonia')], 2],
  ['a ministry of which one story gives no country', [body('a', 'Interior Ministry', 'Latvia'), body('b', 'Interior Ministry')], 1],
]

for (const [why, rows, count] of cases) test(`${why}: ${count}`, () => assert.equal(joinedAcross(rows).length, count))

const anyRow = fc
  .record({
    story: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    name: fc.constantFrom('Mari Tamm', 'Marie Tamm', 'Tamm'),
    office: fc.option(fc.constantFrom<readonly [string, string]>(['Rescue Board', 'head'], ['Perla Mining', 'lawyer']), { nil: undefined }),
    day: fc.constantFrom('2025-03-10', '2026-03-10'),
  })
  .map(({ story, name, office, day }) =>
    person(story, name, { ...(office && { office }), first: day, last: day, id: `${story}#${name}${office?.[0] ?? ''}${day}` }),
  )

test('every row is in one source, whatever the order; what joins them stands inside it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyRow, { selector: keyAcross, maxLength: 12 }), fc.integer({ min: 1, max: 1000 }), (rows, seed) => {
      const groups = joinedAcross(rows)
      assert.deepEqual(groups.flatMap((group) => group.rows.map(keyAcross)).sort(), rows.map(keyAcross).sort())
      for (const group of groups) {
        const keys = new Set(group.rows.map(keyAcross))
        assert.equal(new Set(group.rows.map(({ story }) => story)).size, group.rows.length, 'two of one story')
        for (const { between, reason, score } of group.links)
          assert.ok(between.every((key) => keys.has(key)) && reason !== '' && score > 0 && score <= 1)
      }
      assert.deepEqual(joinedAcross(shuffled(rows, seed)), groups)
    }),
  )
})
