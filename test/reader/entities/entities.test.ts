import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entity } from '../../../src/reader/reading.ts'
import { cuts, readText } from '../../support/reader.ts'

interface Case {
  readonly why: string
  readonly text: string
  readonly name: string
  /** Mentions, as written, that the entity must have. */
  readonly mentions?: string[]
  readonly facts?: Partial<Entity>
  readonly affiliation?: string
  readonly standsFor?: string
}

const CASES: readonly Case[] = [
  {
    why: 'full name, surname and pronoun are one person; the role as written',
    text: 'Pentagon spokesperson Carla Reyes spoke first. Reyes left early, and she took no questions.',
    name: 'Carla Reyes',
    mentions: ['Carla Reyes', 'Reyes', 'she'],
    facts: { kind: 'person', role: 'Pentagon spokesperson' },
    affiliation: 'Pentagon',
  },
  {
    why: 'spellings of one name',
    text: 'Foreign Minister Yun Se-ra arrived on Monday. In the photo Yun Se Ra waves to reporters.',
    name: 'Yun Se-ra',
    mentions: ['Yun Se-ra', 'Yun Se Ra'],
  },
  {
    why: 'an acronym and its expansion',
    text: 'The World Health Organization sent doctors to Kenya. The WHO said that they arrived.',
    name: 'World Health Organization',
    mentions: ['World Health Organization', 'WHO'],
    facts: { kind: 'organization' },
  },
  {
    why: 'the adjective and the names of a country are the country',
    text: 'French troops left Mali. France said that it would return.',
    name: 'France',
    mentions: ['French', 'France'],
    facts: { kind: 'place' },
  },
  {
    why: 'a capital that owns as a state does stands for the state',
    text: 'Some of Moscow’s troops crossed the border, and Russia denied it.',
    name: 'Moscow',
    standsFor: 'Russia',
  },
  {
    why: 'a nominal finds the body whose name holds its noun',
    text: 'The Ministry of Transport closed the bridge. The ministry said that it was unsafe.',
    name: 'Ministry of Transport',
    mentions: ['Ministry of Transport', 'The ministry'],
  },
  {
    why: 'a role in the lead finds the name that comes later',
    text: 'Connecticut’s tax commissioner said no letter had been sent.\n\nThe commissioner, Paul Ostrow, spoke in Hartford.',
    name: 'Paul Ostrow',
    mentions: ['Connecticut’s tax commissioner', 'Paul Ostrow'],
  },
  {
    why: 'an apposition behind the name',
    text: 'Eva Lind, the mayor of Brno, declined to comment.',
    name: 'Eva Lind',
    facts: { role: 'mayor of Brno' },
  },
  {
    why: 'its spokesman serves it',
    text: 'The European Commission met on Friday. Its spokesman, Ivo Kral, said nothing was decided.',
    name: 'Ivo Kral',
    affiliation: 'European Commission',
  },
]

for (const { why, text, name, mentions, facts, affiliation, standsFor } of CASES) {
  test(`${why}: ${text.replace(/\s+/g, ' ')}`, () => {
    const reading = readText(text)
    const entity = reading.entities.find((e) => e.name === name)
    assert.ok(entity, `found only: ${reading.entities.map((e) => e.name).join(', ')}`)
    const named = (id: string | undefined): string | undefined => reading.entities.find((e) => e.id === id)?.name
    for (const mention of mentions ?? [])
      assert.ok(cuts(reading, entity.mentions).includes(mention), `${mention} not in ${cuts(reading, entity.mentions).join(', ')}`)
    if (facts) assert.partialDeepStrictEqual(entity, facts)
    if (affiliation) assert.equal(named(entity.affiliation), affiliation)
    if (standsFor) assert.equal(named(entity.standsFor), standsFor)
  })
}

test('namesakes are two people, and a title’s gender tells which is meant', () => {
  const reading = readText(
    'Maria Petrova, a hydrologist, and Minister Viktor Petrov met. Maria Holt and John Holt came too. Mr. Holt spoke; Mrs. Holt did not.',
  )
  const holts = reading.entities.filter((e) => e.name.endsWith('Holt'))
  assert.deepEqual(holts.map((e) => [e.name, cuts(reading, e.mentions)]).sort(), [
    ['John Holt', ['John Holt', 'Holt']],
    ['Maria Holt', ['Maria Holt', 'Holt']],
  ])
})

test('nobody named stays nobody: a pronoun after an unnamed spokesman is no name close by', () => {
  const reading = readText(
    'President Marko Vidal was in Rome. A spokesman said the trip was private. He gave no details, the spokesman said.',
  )
  const vidal = reading.entities.find((e) => e.name === 'Marko Vidal')
  const said = reading.attributions.find((a) => cuts(reading, a.content)[0]?.startsWith('the trip'))
  assert.ok(vidal && said)
  assert.ok(!said.speakers.includes(vidal.id))
})

test('a photographer’s name in a credit is nobody’s pronoun', () => {
  const reading = readText(
    'Lina Haddad spoke to a crowd of farmers in Beirut on Monday.\n\nFarmers wave flags during a rally in Beirut, Lebanon, on Oct. 28, 2024. Sara Mansour/AP\n\n“It is over,” she said.',
  )
  const said = reading.attributions.find((a) => cuts(reading, a.content)[0]?.includes('It is over'))
  assert.deepEqual(
    said?.speakers.map((id) => reading.entities.find((e) => e.id === id)?.name),
    ['Lina Haddad'],
  )
})
