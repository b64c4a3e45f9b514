import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { GroupRulings } from '../../src/ledger/rulings.ts'
import { linesOf, linkSources } from '../../src/ledger/sources.ts'
import type { Entity, Reading } from '../../src/reader/reading.ts'
import { shuffled } from './examples-readings.ts'

type Given = Pick<Entity, 'kind' | 'name'> & Partial<Entity>

/** A reading with these entities and nothing else: what linking looks at. */
const reading = (id: string, published: string, entities: readonly Given[], speakers: readonly string[] = []): Reading => ({
  article: { id, text: '', language: 'en', published, byline: [], sections: [], credits: [] },
  entities: entities.map((entity, i) => ({ id: `e${i}`, aliases: [], mentions: [], ...entity })),
  attributions: speakers.length
    ? [
        {
          id: 'a1',
          source: [],
          cue: [],
          content: [],
          kind: 'direct',
          act: 'say',
          certainty: 'certain',
          negated: false,
          speakers: [...speakers],
          previous: false,
          caveats: [],
          score: 1,
        },
      ]
    : [],
  times: [],
  figures: [],
  forecasts: [],
  events: [],
  places: [],
  notes: [],
  reader: { version: '0', model: '0' },
})

const person = (name: string, role?: string, affiliation?: string): Given => ({
  kind: 'person',
  name,
  ...(role && { role }),
  ...(affiliation && { affiliation }),
})
const body = (name: string, ...aliases: string[]): Given => ({ kind: 'organization', name, aliases })

/** How many sources two entities make that stand in two reports of one week. */
const cases: readonly [Given, Given, number, string][] = [
  [person('Choe Son-hui'), person('Choe Son Hui'), 1, 'hyphens'],
  [person('Hristina Vasileva'), person('Christina Vassileva'), 1, 'transliterations of both names'],
  [person('Georgi Zhelev'), person('Georgi Jelev'), 1, 'zh and j'],
  [person('Katerina Vlachou'), person('Katerina Vlahou'), 1, 'ch and h'],
  [person('Elena Petrova'), person('Maria Petrova'), 2, 'first names'],
  [person('Plamen Iliev'), person('Plamen Ilieva'), 2, 'a surname’s ending tells a man from a woman'],
  [person('Petrova', 'minister'), person('Elena Petrova', 'minister'), 1, 'a surname with its office'],
  [person('Petrova'), person('Elena Petrova', 'minister'), 2, 'a surname alone could be anybody’s'],
  [body('Ministry of Civil Protection'), body('Civil Protection Ministry'), 1, 'the same words'],
  [body('World Relief Coordination Office'), body('WRCO'), 1, 'first letters'],
  [body('Varbitsa Hydro AD'), body('Varbitsa Hydro'), 1, 'a company’s form'],
  [body('Varbitsa Dam Workers’ Union'), body('dam workers’ union'), 1, 'the last words of one name, in small letters'],
  [body('OMB'), body('OMB'), 1, 'letters that nobody spells out'],
  [body('United Nations'), body('United Kingdom'), 2, 'a shared first word'],
]

for (const [left, right, count, why] of cases)
  test(`${left.name} and ${right.name}: ${why}`, () => {
    const sources = linkSources([reading('a', '2025-03-10', [left]), reading('b', '2025-03-12', [right])])
    assert.equal(sources.length, count)
  })

test('two people of one name in two offices at one time are kept apart', () => {
  const sources = linkSources([
    reading('a', '2025-03-10', [person('Petar Kolev', 'head of the works council', 'e1'), body('Perperikon Works Council')]),
    reading('b', '2025-03-12', [person('Petar Kolev', 'director of the flood agency', 'e1'), body('Edirne Flood Directorate')]),
  ])
  assert.equal(sources.filter(({ kind }) => kind === 'person').length, 2)
})

test('a spokesman ends where his successor begins, for one institution', () => {
  const ministry = body('Ministry of Civil Protection')
  const sources = linkSources([
    reading('a', '2025-03-10', [person('Ivaylo Dobrev', 'ministry spokesman', 'e1'), ministry]),
    reading('b', '2025-03-18', [person('Kalina Stoeva', 'spokesperson', 'e1'), ministry]),
  ])
  const [institution] = sources.filter(({ kind }) => kind === 'organization')
  const speaks = Object.fromEntries(sources.filter(({ kind }) => kind === 'person').map(({ name, speaksFor }) => [name, speaksFor]))
  assert.deepEqual(speaks['Ivaylo Dobrev'], [
    { institution: institution!.id, role: 'ministry spokesman', from: '2025-03-10', until: '2025-03-17' },
  ])
  assert.deepEqual(speaks['Kalina Stoeva'], [{ institution: institution!.id, role: 'spokesperson', from: '2025-03-18' }])
})

/** A place that is in the news as a government: it owns, is spoken for, or speaks. */
const nation = (name: string, ...aliases: string[]): Given => ({ kind: 'place', name, aliases })

/** A reading whose text names these bodies as written, "[Greece]'s [Border Guard]"; brackets are left out, and each is a mention. */
const written = (id: string, published: string, text: string, entities: readonly Given[], speakers: readonly string[] = []): Reading => {
  const made = reading(id, published, entities, speakers)
  const mentions = new Map<string, { start: number; end: number }[]>()
  let plain = ''
  for (const part of text.split(/(\[[^\]]*\])/)) {
    const name = /^\[(.*)\]$/.exec(part)?.[1]
    if (name !== undefined) mentions.set(name, [...(mentions.get(name) ?? []), { start: plain.length, end: plain.length + name.length }])
    plain += name ?? part
  }
  return {
    ...made,
    article: { ...made.article, text: plain },
    entities: made.entities.map((entity) => ({
      ...entity,
      mentions: [entity.name, ...entity.aliases].flatMap((name) => mentions.get(name) ?? []),
    })),
  }
}

/** Of a body, what it is part of, in a report with this text. */
const parts: readonly [string, string, readonly Given[], string | undefined, string][] = [
  ['Border Guard', "[Greece]'s [Border Guard] said", [nation('Greece'), body('Border Guard')], 'Greece', 'a nation in the possessive'],
  [
    'State Police',
    '[Estonian] [State Police] said',
    [nation('Estonia', 'Estonian'), body('State Police')],
    'Estonia',
    'a nation as an adjective',
  ],
  [
    'Estonian Navy',
    '[Estonian Navy] said so to [Estonia]',
    [nation('Estonia', 'Estonian'), body('Estonian Navy')],
    'Estonia',
    'a nation in its name',
  ],
  [
    'Pentagon',
    'The [Pentagon] said, and the [U.S.] knew',
    [nation('United States', 'U.S.'), body('Pentagon')],
    'United States',
    'known by its name',
  ],
  ['Channel 12', "[Israel]'s [Channel 12] reported", [nation('Israel'), body('Channel 12')], undefined, 'a broadcaster is nobody’s office'],
  [
    'Parliament',
    "[Estonia]'s [Parliament] voted",
    [nation('Estonia'), body('Parliament')],
    undefined,
    'a parliament is not the government',
  ],
  [
    'Tartu City Council',
    "[Estonia]'s [Tartu City Council] said",
    [nation('Estonia'), body('Tartu City Council')],
    undefined,
    'a city speaks for itself',
  ],
  [
    'Rescue Unit',
    "the [Interior Ministry]'s [Rescue Unit] said",
    [body('Interior Ministry'), body('Rescue Unit')],
    'Interior Ministry',
    'a unit of a body',
  ],
  [
    'Miners’ Union',
    "[Perla Mining]'s [Miners’ Union] said",
    [body('Perla Mining'), body('Miners’ Union')],
    undefined,
    'a union is no part of the company',
  ],
]

for (const [name, text, entities, expected, why] of parts)
  test(`${name} is part of ${expected ?? 'nothing'}: ${why}`, () => {
    const places = entities.flatMap(({ kind }, i) => (kind === 'place' ? [`e${i}`] : []))
    const sources = linkSources([written('a', '2025-03-10', text, entities, places)])
    const found = sources.find((source) => source.name === name)
    assert.ok(found, 'the body is a source')
    assert.equal(sources.find(({ id }) => id === found.within?.source)?.name, expected)
  })

const ministryOf = (id: string, country: string, other: string): Reading =>
  written(
    id,
    '2025-03-10',
    `[${country}]'s [Ministry of Emergencies] said of [${other}]`,
    [nation(country), nation(other), body('Ministry of Emergencies')],
    ['e0', 'e1'],
  )

test('ministries of one name in two countries are two', () => {
  const sources = linkSources([
    ministryOf('a', 'Latvia', 'Estonia'),
    ministryOf('b', 'Estonia', 'Latvia'),
    ministryOf('c', 'Latvia', 'Estonia'),
  ])
  const ministries = sources.filter(({ name }) => name === 'Ministry of Emergencies')
  assert.deepEqual(ministries.map(({ mentions }) => mentions.length).sort(), [1, 2])
})

test('a body with its country and without it is one', () => {
  const sources = linkSources([
    reading('a', '2025-03-10', [nation('Estonia', 'Estonian'), body('Estonian Department of Rescue')], ['e0']),
    reading('b', '2025-03-11', [body('Department of Rescue')]),
  ])
  assert.equal(sources.filter(({ kind }) => kind === 'organization').length, 1)
})

test('an outlet is a source of its reports, and one with the paper that others name', () => {
  const own = reading('a', '2025-03-10', [])
  const sources = linkSources([
    { ...own, article: { ...own.article, outlet: 'The Harbour Courier' } },
    reading('b', '2025-03-11', [body('Harbour Courier')]),
  ])
  assert.deepEqual(
    sources.map(({ mentions }) => mentions),
    [['a#outlet', 'b#e0']],
  )
})

test('whoever wrote a report is its outlet’s reporter', () => {
  const own = reading('a', '2025-03-10', [person('Mari Tamm')])
  const sources = linkSources([{ ...own, article: { ...own.article, outlet: 'The Harbour Courier', byline: ['Mari Tamm'] } }])
  const [writer] = sources.filter(({ kind }) => kind === 'person')
  assert.deepEqual(writer?.speaksFor, [{ institution: 'a#outlet', role: 'reporter', from: '2025-03-10' }])
})

test('a line goes from a spokesperson over the department to the government, and from no ministry to another', () => {
  const sources = linkSources([
    written(
      'a',
      '2025-03-10',
      "[Estonia]'s [Interior Ministry], and [Estonia]'s [Health Ministry]",
      [
        nation('Estonia'),
        body('Interior Ministry'),
        body('Health Ministry'),
        person('Mari Tamm', 'ministry spokeswoman', 'e1'),
        person('Jaan Kask', 'ministry spokesman', 'e2'),
      ],
      ['e0'],
    ),
  ])
  const id = (name: string): string => sources.find((source) => source.name === name)!.id
  const { above, sameLine } = linesOf(sources)
  assert.deepEqual(above(id('Mari Tamm')), [id('Mari Tamm'), id('Interior Ministry'), id('Estonia')])
  const kin: [string, string, boolean][] = [
    ['Mari Tamm', 'Interior Ministry', true],
    ['Estonia', 'Mari Tamm', true],
    ['Interior Ministry', 'Estonia', true],
    ['Interior Ministry', 'Health Ministry', false],
    ['Mari Tamm', 'Jaan Kask', false],
    ['Mari Tamm', 'Health Ministry', false],
  ]
  for (const [a, b, expected] of kin) assert.equal(sameLine(id(a), id(b)), expected, `${a} and ${b}`)
})

const kolev = (id: string): Reading => reading(id, '2025-03-10', [person('Petar Kolev', 'mayor')])
const groupsOf = (rulings?: GroupRulings): string[][] =>
  linkSources([kolev('a'), kolev('b'), kolev('c'), kolev('d')], rulings).map(({ mentions }) => [...mentions])

test('a cut parts what links join, at whichever mention they meet, and leaves each side whole', () => {
  assert.deepEqual(groupsOf(), [['a#e0', 'b#e0', 'c#e0', 'd#e0']])
  assert.deepEqual(groupsOf({ together: [], apart: [{ these: ['a#e0'], those: ['b#e0', 'c#e0', 'd#e0'] }] }), [
    ['a#e0'],
    ['b#e0', 'c#e0', 'd#e0'],
  ])
  assert.deepEqual(groupsOf({ together: [], apart: [{ these: ['a#e0', 'c#e0'], those: ['b#e0', 'd#e0'] }] }), [
    ['a#e0', 'c#e0'],
    ['b#e0', 'd#e0'],
  ])
})

test('whom people put together are one, and it says why', () => {
  const readings = [reading('a', '2025-03-10', [person('Petar Kolev')]), reading('b', '2025-03-10', [person('Ana Dimova')])]
  const [one, ...others] = linkSources(readings, { together: [['b#e0', 'a#e0']], apart: [] })
  assert.equal(others.length, 0)
  assert.deepEqual(one!.links, [
    { between: ['a#e0', 'b#e0'], names: ['Petar Kolev', 'Ana Dimova'], reason: 'a person put them together', score: 1 },
  ])
})

const roles = ['spokesman', 'minister', 'governor', undefined]
const anyPerson = fc
  .record({ name: fc.constantFrom('Petar Kolev', 'Peter Kolev', 'Kolev', 'Ana Dimova', 'Ana Dimowa'), role: fc.constantFrom(...roles) })
  .map(({ name, role }) => person(name, role, 'e9'))
const anyBody = fc
  .constantFrom('Interior Ministry', 'Ministry of the Interior', 'WRCO', 'World Relief Coordination Office', 'Perla Mining', 'Perla')
  .map((name) => body(name))
const anyReadings = fc
  .array(fc.array(fc.oneof(anyPerson, anyBody), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
  .map((lists) => lists.map((entities, i) => reading(`r${i}`, `2025-03-1${i}`, entities)))

test('every mention is in one source, in any order; rulings hold', () => {
  fc.assert(
    fc.property(anyReadings, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1000 }), (readings, i, j, seed) => {
      const expected = linkSources(readings)
      assert.deepEqual(linkSources(shuffled(readings, seed)), expected)
      const mentions = expected.flatMap((source) => source.mentions)
      assert.equal(new Set(mentions).size, mentions.length)
      const [a, b] = [mentions[i % mentions.length]!, mentions[j % mentions.length]!]
      if (a === b) return
      const at = (sources: ReturnType<typeof linkSources>, key: string) => sources.find((source) => source.mentions.includes(key))!.id
      const cut = linkSources(readings, { together: [], apart: [{ these: [a], those: [b] }] })
      assert.notEqual(at(cut, a), at(cut, b))
      const joined = linkSources(readings, { together: [[a, b]], apart: [] })
      assert.equal(at(joined, a), at(joined, b))
    }),
    { numRuns: 200 },
  )
})
