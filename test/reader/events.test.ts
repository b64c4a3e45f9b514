import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Event, Reading } from '../../src/reader/reading.ts'
import { readText } from '../support/reader.ts'

const told = (reading: Reading, event: Event): string => {
  const name = (id: string): string => reading.entities.find((e) => e.id === id)?.name ?? id
  return `${event.type} ${event.actor.map(name).join(' + ')} > ${event.recipient.map(name).join(' + ')}`.trim()
}

const happened: readonly (readonly [text: string, event: string, why: string])[] = [
  ['Ukrainian forces attacked Kursk on Monday.', 'ASSAULT Ukraine > Kursk', 'forces are their country’s; the object is attacked'],
  ['The Iranian navy fired missiles at Israel.', 'ASSAULT Iran > Israel', 'a light verb: the noun tells, the preposition aims'],
  ['Kursk was shelled by Ukrainian troops.', 'ASSAULT Ukraine > Kursk', 'a passive swaps the two'],
  ['The United States imposed sanctions on Iran last week.', 'SANCTION United States > Iran', 'the recipient hangs on "on"'],
  ['Russia deployed troops to Syria.', 'MOBILIZE Russia > Syria', 'moved, not yet fought'],
  ['President Marta Kolar met with Prime Minister Jens Dahl in Geneva on Tuesday.', 'CONSULT Marta Kolar > Jens Dahl', 'met with'],
  [
    'Foreign Minister Marta Kolar left Warsaw on Monday for an official visit to Japan.',
    'CONSULT Marta Kolar > Japan',
    'a visit behind a verb of going',
  ],
  ['Russia and China signed an agreement with Iran.', 'SUPPORT Russia + China > Iran', 'two actors'],
  ['Germany sent aid to Sudan.', 'AID Germany > Sudan', 'aid'],
  ['France accused Russia of spreading lies.', 'ACCUSE France > Russia', 'accused'],
  ['Israel rejected the proposal.', 'REJECT Israel >', 'nobody is named whom it refuses'],
  ['Norway called on Russia to free the crew.', 'REQUEST Norway > Russia', 'a verb with its particle'],
  ['Turkey expelled the Syrian ambassador.', 'SANCTION Turkey >', 'an expulsion'],
  ['Russia withdrew its troops from Kherson in November.', 'RETREAT Russia > Kherson', 'a withdrawal'],
]

for (const [text, event, why] of happened)
  test(`${text} (${why})`, () => {
    const reading = readText(text)
    assert.deepEqual(
      reading.events.map((e) => told(reading, e)),
      [event],
    )
  })

const silent: readonly (readonly [text: string, why: string])[] = [
  ['Ukraine did not attack Belgorod.', 'negated'],
  ['Russia will attack Odesa.', 'still to come'],
  ['Russia may deploy troops to Syria.', 'only possible'],
  ['Iran plans to attack Israel.', 'a plan'],
  ['If Russia attacked Poland, the alliance would answer.', 'a condition'],
  ['Did Russia attack Odesa?', 'a question'],
  ['Russia denied that it had attacked Odesa.', 'denied'],
  ['Marta Kolar met reporters in Geneva.', 'the press is met all day'],
  ['Marta Kolar attacked Jens Dahl in the debate.', 'one person attacks another with words'],
  ['The ministry released a statement on Monday.', 'a paper is no prisoner'],
]

for (const [text, why] of silent)
  test(`no event: ${text} (${why})`, () => {
    const reading = readText(text)
    assert.deepEqual(
      reading.events.map((e) => told(reading, e)),
      [],
    )
  })

test('an event has its place, its day and its own words', () => {
  const text = 'ANKARA -- Rebels said little. On Monday, Turkish police arrested 12 people in Istanbul, officials said.'
  const reading = readText(text)
  const [event] = reading.events
  assert.ok(event)
  assert.equal(event.type, 'COERCE')
  assert.equal(reading.entities.find((e) => e.id === event.place)?.name, 'Istanbul')
  assert.equal(event.time, '2024-10-28')
  assert.equal(event.text, text.slice(event.start, event.end))
  assert.match(event.text, /Turkish police arrested 12 people in Istanbul/)
  assert.ok(reading.attributions.some((a) => a.id === event.attribution))
})
