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
  /** Null for nobody's. */
  readonly affiliation?: string | null
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
    why: 'the one firm of the report is whose chief executive speaks',
    text: 'Nordal Energy AG shut two mills. Chief executive Ana Holt said that more would follow.',
    name: 'Ana Holt',
    affiliation: 'Nordal Energy AG',
  },
  {
    why: 'the prime minister is of the country that the report is about',
    text: 'Bulgaria closed its ports on Friday. Prime Minister Rumen Voss said that Bulgaria would open them again.',
    name: 'Rumen Voss',
    affiliation: 'Bulgaria',
  },
  {
    why: 'nobody’s nationality is an affiliation',
    text: 'A French engineer, Luc Moreau, said that the dam was old.',
    name: 'Luc Moreau',
    affiliation: null,
  },
  {
    why: 'who heads a body that nothing else names',
    text: 'Peter Lind, who heads the works council, said that the plan was new.',
    name: 'Peter Lind',
    affiliation: 'works council',
  },
  {
    why: 'her ministry is a body, and hers',
    text: 'Minister Vera Sorel did not speak on Friday. Her ministry said that nothing had changed.',
    name: 'Vera Sorel',
    affiliation: 'ministry',
  },
  {
    why: 'with two countries told of, a prime minister’s must be written',
    text: 'Bulgaria closed its ports and Greece opened its own. Prime Minister Rumen Voss said that more would follow.',
    name: 'Rumen Voss',
    affiliation: null,
  },
  {
    why: 'a ministry in small letters is named without the country that has it',
    text: 'Bulgaria’s civil protection ministry said that the road was open.',
    name: 'civil protection ministry',
  },
  {
    why: 'the Ministry in capitals is the one ministry of the report',
    text: 'The Ministry of Transport closed the bridge. A statement by the Ministry said that it was unsafe.',
    name: 'Ministry of Transport',
    mentions: ['Ministry of Transport', 'Ministry'],
  },
  {
    why: 'what somebody took over as is a role',
    text: 'Ana Holt, who took over as the ministry’s spokeswoman in May, said that the road was open.',
    name: 'Ana Holt',
    facts: { role: 'spokeswoman' },
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
  {
    why: 'a body’s noun set beside its name finds it again',
    text: 'The operator, Murtal Energie AG, closed the dam on Friday. Nobody was hurt. The operator said that the wall was safe.',
    name: 'Murtal Energie AG',
    mentions: ['Murtal Energie AG', 'The operator'],
  },
  {
    why: 'an apposition over a chain of phrases, and a rank before the name',
    text: 'The head of the Regional Flood Office, Colonel Jan Berg, promised that the road would reopen.',
    name: 'Jan Berg',
    facts: { role: 'head of the Regional Flood Office' },
    affiliation: 'Regional Flood Office',
  },
  {
    why: 'the prime minister is no other minister',
    text: 'Prime Minister Ivo Kral arrived on Monday. Transport Minister Eva Lind arrived later. The prime minister said that nothing was decided.',
    name: 'Ivo Kral',
    mentions: ['Ivo Kral', 'The prime minister'],
  },
  {
    why: 'party and seat in brackets tell one senator from another',
    text: 'Sen. Ada Marsh (D-Ohio) met Sen. Paul Ostrow (R-Tex.) on Monday. The Texas senator said that the bill was dead.',
    name: 'Paul Ostrow',
    mentions: ['Paul Ostrow', 'The Texas senator'],
  },
  {
    why: 'who leads a body speaks for it',
    text: 'Eva Lind, who leads the Dam Workers’ Union, said that the siren was late.',
    name: 'Eva Lind',
    affiliation: 'Dam Workers’ Union',
  },
  {
    why: 'a minister serves the ministry of that matter, where the article names it',
    text: 'The Ministry of Civil Protection counted 12 dead. Civil Protection Minister Ana Holt said the search was over.',
    name: 'Ana Holt',
    affiliation: 'Ministry of Civil Protection',
  },
  {
    why: 'two capitals that speak together both stand for their states',
    text: 'Athens and Ankara said that the water was high.',
    name: 'Athens',
    standsFor: 'Greece',
  },
  {
    why: 'a capital that is addressed is a government',
    text: 'The governor asked Sofia for help on Monday.',
    name: 'Sofia',
    standsFor: 'Bulgaria',
  },
  {
    why: 'a name beside a person’s trade is a person',
    text: 'Jo-Ann Marrow, a political science professor at a college in Ohio, described the plan. “It will fail,” she said.',
    name: 'Jo-Ann Marrow',
    mentions: ['Jo-Ann Marrow', 'she'],
    facts: { kind: 'person' },
  },
  {
    why: 'who is quoted inside another’s words does not speak next',
    text: 'Spokesman Ivo Kral said Monday that President Marko Vidal has long called for calm. He said the talks would go on.',
    name: 'Ivo Kral',
    mentions: ['Ivo Kral', 'He'],
  },
  {
    why: 'a speaker whom the article never names is somebody all the same',
    text: 'The mayor said that nobody had slept. “We are counting shoes,” the mayor said.',
    name: 'mayor',
    mentions: ['The mayor', 'the mayor'],
    facts: { kind: 'person' },
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
    if (affiliation === null) assert.equal(entity.affiliation, undefined)
    else if (affiliation) assert.equal(named(entity.affiliation), affiliation)
    if (standsFor) assert.equal(named(entity.standsFor), standsFor)
  })
}

test('the governor’s office is no other office', () => {
  const reading = readText(
    'The regional governor’s office gave higher figures: at least 40 dead.\n\nThe World Relief Coordination Office, a body in Geneva, said it was sending tents.',
  )
  const relief = reading.entities.find((e) => e.name === 'World Relief Coordination Office')
  assert.ok(relief)
  assert.ok(!cuts(reading, relief.mentions).some((mention) => mention.includes('governor')))
})

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

const SPEAKERS: readonly { why: string; text: string; speakers: string[] }[] = [
  {
    why: 'a lawyer for the company, set beside his name',
    text: 'A lawyer for the company, Paul Ostrow, said that the claim was false.',
    speakers: ['Paul Ostrow'],
  },
  {
    why: 'one of several, set beside the name',
    text: 'One of the family’s lawyers, Paul Ostrow, said that the claim was false.',
    speakers: ['Paul Ostrow'],
  },
  {
    why: 'a spokeswoman for somebody is not that somebody',
    text: 'A spokeswoman for Eva Lind said that the trip was private.',
    speakers: ['spokeswoman'],
  },
  {
    why: 'the subject behind a place is no apposition of it',
    text: 'Mayor Eva Lind came to the square. At a news conference in Lom, the mayor said that it was too early to tell.',
    speakers: ['Eva Lind'],
  },
]

for (const { why, text, speakers } of SPEAKERS) {
  test(`${why}: ${text}`, () => {
    const reading = readText(text)
    const named = reading.attributions.flatMap((a) => a.speakers).map((id) => reading.entities.find((e) => e.id === id)?.name)
    assert.deepEqual(named, speakers)
  })
}
