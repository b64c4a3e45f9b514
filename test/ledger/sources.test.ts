import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkSources } from '../../src/ledger/sources.ts'
import type { Entity, Reading } from '../../src/reader/reading.ts'

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
