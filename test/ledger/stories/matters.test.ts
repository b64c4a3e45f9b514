import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { alike, comparable, type Member, type StoryEdge } from '../../../src/ledger/stories/alike.ts'
import { fortnightOf, keysOfProfile } from '../../../src/ledger/stories/keys.ts'
import { mattersOf } from '../../../src/ledger/stories/matters.ts'
import { profileOf } from '../../../src/ledger/stories/profile.ts'
import { stem } from '../../../src/ledger/stories/stem.ts'
import { readText } from '../../support/reader.ts'

const member = (id: string, day: string, text: string): Member => ({ id, day, profile: profileOf(readText(text, day, { id })) })

const flood = `A dam above Dolno Selo failed on Monday and the flood killed 3 people, Mayor Vera Toneva said. The water took the bridge and the school
of Dolno Selo, and rescuers in boats searched the valley for the missing. The crest of the dam had leaked since the rain began.`
const floodLater = `The dam at Dolno Selo had no engineer for a year, Mayor Vera Toneva said on Thursday. The flood left the school and the bridge in
ruins, and boats still searched the valley for the missing. Divers found a wall of the dam in the river.`
const smelter = `The zinc smelter at Dolno Selo will cut 300 jobs, Mayor Vera Toneva said. Workers walked out over wages, and the union called a strike
until the owner lowers the electricity bill. The furnace has been cold since the price of ore fell.`
const vote = 'Norway’s parliament voted on the budget on Monday, Erik Solberg of the Centre Party said in Oslo. The vote was close.'

const edgesOf = (members: readonly Member[]): StoryEdge[] =>
  members.flatMap((one, i) => members.slice(i + 1).flatMap((other) => alike(comparable(one), other) ?? []))

test('what two articles tell of decides, their names and their other words both', () => {
  const cases: [string, Member, Member, boolean][] = [
    ['two reports of one flood', member('a', '2025-03-10', flood), member('b', '2025-03-13', floodLater), true],
    ['another matter of the same town and mayor', member('a', '2025-03-10', flood), member('b', '2025-03-13', smelter), false],
    ['another country altogether', member('a', '2025-03-10', flood), member('b', '2025-03-10', vote), false],
    ['the same words, too long after', member('a', '2025-03-10', flood), member('b', '2025-06-10', flood), false],
    ['the same words on the last day of the window', member('a', '2025-03-10', flood), member('b', '2025-03-24', flood), true],
  ]
  for (const [why, a, b, expected] of cases) {
    assert.equal(alike(comparable(a), b) !== undefined, expected, why)
    assert.deepEqual(alike(comparable(a), b), alike(comparable(b), a), `${why}, the other way round`)
    if (expected) {
      const keys = keysOfProfile(b.profile)
      assert.ok(
        keysOfProfile(a.profile).some((key) => keys.includes(key)),
        `${why}: they meet under a key`,
      )
      assert.ok(Math.abs(fortnightOf(a.day) - fortnightOf(b.day)) <= 1, `${why}: in neighbouring fortnights`)
    }
  }
})

test('a chain of articles, each like the next, is no story', () => {
  // Each shares a name and a topic with the next alone.
  const chain = Array.from({ length: 12 }, (_, i): Member => {
    const words = (kind: string): [string, number][] => [0, 1, 2, 3].map((n) => [`${kind}${3 * i + n}`, 500])
    return { id: `m${String(i).padStart(2, '0')}`, day: '2025-03-10', profile: { names: words('n'), topics: words('t') } }
  })
  const edges = edgesOf(chain)
  assert.equal(edges.length, 11, 'each is linked with the next')
  const sizes = mattersOf(chain, edges).map(({ length }) => length)
  assert.ok(Math.max(...sizes) <= 6, `the longest is ${Math.max(...sizes)}`)
})

test('what people put together or apart comes first', () => {
  const members = [
    member('a', '2025-03-10', flood),
    member('b', '2025-03-11', floodLater),
    member('c', '2025-03-12', smelter),
    member('d', '2025-03-12', vote),
  ]
  const edges = edgesOf(members)
  assert.deepEqual(mattersOf(members, edges), [['a', 'b'], ['c'], ['d']])
  assert.deepEqual(mattersOf(members, edges, { together: [['d', 'a']], apart: [] }), [['a', 'b', 'd'], ['c']])
  assert.deepEqual(mattersOf(members, edges, { together: [], apart: [{ these: ['b'], those: ['a'] }] }), [['a'], ['b'], ['c'], ['d']])
})

test('the order of articles and edges does not matter', () => {
  const word = fc.integer({ min: 0, max: 9 })
  const random = fc.array(
    fc.tuple(fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), fc.uniqueArray(word, { minLength: 1, maxLength: 4 })),
    {
      maxLength: 12,
    },
  )
  fc.assert(
    fc.property(random, fc.infiniteStream(fc.nat()), (drawn, numbers) => {
      const weights = (words: readonly number[]): [string, number][] =>
        words.map((one) => [`w${one}`, Math.round(1000 / Math.sqrt(words.length))])
      const members = drawn.map(([names, topics], i): Member => {
        return { id: `m${i}`, day: '2025-03-10', profile: { names: weights(names), topics: weights(topics) } }
      })
      const edges = edgesOf(members)
      const by = new Map([...members, ...edges].map((item) => [item, numbers.next().value as number]))
      const shuffle = <T extends Member | StoryEdge>(items: readonly T[]): T[] => items.toSorted((a, b) => by.get(a)! - by.get(b)!)
      assert.deepEqual(mattersOf(shuffle(members), shuffle(edges)), mattersOf(members, edges))
      assert.deepEqual(mattersOf(members, edges).flat().sort(), members.map(({ id }) => id).sort(), 'each in one')
    }),
  )
})

test('singular and plural are one word', () => {
  const cases: [string, string][] = [
    ['dams', 'dam'],
    ['bodies', 'body'],
    ['pass', 'pass'],
    ['congress', 'congress'],
    ['hamas', 'hamas'],
    ['gas', 'gas'],
  ]
  for (const [word, expected] of cases) assert.equal(stem(word), expected)
})
