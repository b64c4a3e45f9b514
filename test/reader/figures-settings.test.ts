import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { names, readText } from '../support/reader.ts'

/** Read as published on Tuesday 29 October 2024. The figure of that number, of several the last. */
const figureIn = (text: string, low: number) => {
  const reading = readText(text)
  const figure = reading.figures.findLast((one) => one.low === low)
  assert.ok(figure, `a figure of ${low}`)
  return { ...figure, where: figure.place === undefined ? 'nowhere' : names(reading, [figure.place])[0] }
}

describe('a figure recalled, denied or asked, and one that is news', () => {
  const cases: readonly (readonly [text: string, low: number, previous: boolean, why: string])[] = [
    ['The office cut its toll to 66 from 71, Holt said.', 71, true, 'the earlier end of a change'],
    ['The office cut its toll to 66 from 71, Holt said.', 66, false, 'the later end'],
    ['Holt said that 86 people were missing. “It was 120 yesterday,” she said.', 120, true, 'it was, on a day gone by'],
    ['“It was 120 on Tuesday,” Holt said.', 120, false, 'on the day itself'],
    ['“What I can say is that fourteen is not possible,” Holt said.', 14, true, 'denied right after'],
    ['“Twenty is not a concession,” Holt said.', 20, false, 'what it is not is no other number'],
    ['The firm said it would cut 280 jobs, not the “at least 300” that it had announced.', 300, true, 'not the'],
    ['The ministry has not changed its count of 57 dead, Holt said.', 57, true, 'what has not changed was said before'],
    ['“There were never 60 pupils there. There were 16,” Holt said.', 60, true, 'what was never there'],
  ]
  for (const [text, low, previous, why] of cases) test(`${text} ${low}: ${why}`, () => assert.equal(figureIn(text, low).previous, previous))
})

describe('where what is counted is, when its clause does not say', () => {
  const cases: readonly (readonly [text: string, low: number, where: string, why: string])[] = [
    ['Boise, a city of 240,000 people, was dark.', 240000, 'Boise', 'a city of so many'],
    ['Some 300 soldiers entered Mali on Friday.', 300, 'Mali', 'what they entered'],
    [
      'Officials said 12 people were killed in Lviv on Monday. About 40 people were missing, they said.',
      40,
      'Lviv',
      'people of the sentence before',
    ],
    [
      'Ana Holt, the mayor of Boise, spoke on Monday. Holt said that 30 people were missing.',
      30,
      'Boise',
      'what a mayor counts is in the city',
    ],
    ['Officials said 12 people were killed in Lviv on Monday. In Odesa, the firm has 40 trucks.', 12, 'Lviv', 'its own clause first'],
    ['Holt spoke in Lviv. The firm lost $40 million.', 40000000, 'nowhere', 'money is nowhere'],
  ]
  for (const [text, low, where, why] of cases) test(`${text} ${low}: ${why}`, () => assert.equal(figureIn(text, low).where, where))
})

test('a bare number that stands elsewhere with its noun counts the same', () => {
  assert.equal(figureIn('Holt said that 57 people had died. The rain had stopped. Officials met. The ministry says 57.', 57).unit, 'person')
})
