import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findQuantities } from '../../src/reader/figures/quantities.ts'
import type { Quantity } from '../../src/reader/figures/quantity.ts'
import { findSentences } from '../../src/reader/sentences.ts'
import { findTimes } from '../../src/reader/times.ts'
import { testModel } from '../support/reader.ts'

const quantitiesOf = (text: string): Quantity[] => {
  const sentences = testModel().tagger.tag(findSentences(text, []))
  const times = findTimes(text, { sentences, published: '2024-10-29' })
  return sentences.flatMap((sentence) => findQuantities(sentence, text, times))
}
const say = ({ bound, low, high }: Quantity): string => `${bound} ${low === high ? low : `${low}–${high}`}`

const bounds: readonly (readonly [text: string, expected: string, why: string])[] = [
  ['There were 27 casualties.', '= 27', 'nothing said of how exactly'],
  ['It counted just 27 casualties.', '= 27', '"just" changes nothing'],
  ['There were more than 1,200 casualties.', '> 1200', 'more than'],
  ['There were at least about 40 casualties.', '> 40', 'the firmer of two modifiers'],
  ['No fewer than 40 villages were flooded.', '> 40', 'no fewer than'],
  ['The number could be north of 300 prisoners.', '> 300', 'north of'],
  ['The 10,000-plus soldiers arrived.', '> 10000', 'plus, tied on'],
  ['We have 1,400 dead, maybe more.', '> 1400', 'an afterthought'],
  ['He needs 200 trucks or more.', '> 200', 'after the noun'],
  ['Up to 500 people were trapped.', '< 500', 'up to'],
  ['As many as 14 villages were cut off.', '< 14', 'as many as'],
  ['No more than ten engineers came.', '< 10', 'no more than'],
  ['Fewer than 20 shops opened.', '< 20', 'fewer than'],
  ['Just under 300 pupils left.', '< 300', 'just under'],
  ['Less than a handful of hostages were freed.', '< 5', 'a handful is five at most'],
  ['Nearly 80 houses burned.', '~ 80', 'nearly'],
  ['Some 300 residents left.', '~ 300', 'some, before a number'],
  ['An estimated 4,000 people marched.', '~ 4000', 'an estimated'],
  ['About a dozen people came.', '~ 12', 'about, before a word for a number'],
  ['The index rose 5 percent.', 'up 5', 'a rise in percent'],
  ['Prices were up nearly 9 percent.', 'up 9', 'an adverb of change before another modifier'],
  ['The garrison fell by 2,000 soldiers.', 'down 2000', 'by so many'],
  ['Shares lost 2.5 percent.', 'down 2.5', 'a weak verb and a share'],
  ['The army lost 5,000 men.', '= 5000', 'the same verb with people is no change of a number'],
  ['The dam was raised by 2.5 metres.', 'up 2.5', 'raised by'],
  ['They raised $5 million.', '= 5000000', 'to raise money is no rise'],
  ['He shot down 12 drones.', '= 12', '"down" belongs to the verb'],
  ['The drone fell 30 feet.', '= 30', 'a fall through space'],
  ['They sent 3,000 more troops.', 'up 3000', 'an increment'],
  ['The toll rose to 45.', '= 45', '"to" leads the result, not the change'],
]

test('bounds', () => {
  for (const [text, expected, why] of bounds) {
    const found = quantitiesOf(text)
    assert.deepEqual(found.map(say), [expected], `${text}: ${why}`)
  }
})

const counted: readonly (readonly [text: string, unit: string, concept: string, why: string])[] = [
  ['There are 10,000 North Korean troops in Russia.', 'troop', 'North Korean troops', 'noun with its modifiers'],
  ['Twelve women left.', 'woman', 'women', 'an irregular plural'],
  ['At least 27 people were killed on Friday.', 'person', 'people killed', 'what befell them, over "were"'],
  ['Fourteen Americans remain unaccounted for.', 'american', 'Americans unaccounted for', 'a state of two words'],
  ['The blast killed 30 soldiers.', 'soldier', 'soldiers killed', 'what befell them, before the number'],
  ['He confirmed the deaths of 12 miners.', 'miner', 'miners killed', 'deaths of'],
  ['About 460 Kia and Hyundai vehicles were stolen.', 'vehicle', 'Kia and Hyundai vehicles', 'two modifiers joined by "and"'],
  ['Three of the hostages spoke.', 'hostage', 'hostages', 'some of a whole'],
  ['Five of the dead came from abroad.', 'person', 'dead', 'an adjective that stands for people'],
  ['They fired 200 rounds of ammunition.', 'round', 'rounds of ammunition', 'what the noun is of'],
  ['They got 500 trucks a day.', 'truck per day', 'trucks', 'a daily flow is no total'],
  ['Crews found 33 dead.', 'person', 'dead', 'people without the noun'],
  ['The death toll in the province rose to 45.', 'person', 'death toll', 'the subject of a rise, over a phrase of place'],
  ['The ministry raised its death toll on Monday to 31.', 'person', 'death toll', 'what was raised, not who raised it'],
  ['The number of troops rose to 10,000.', 'troop', 'troops', 'the number of'],
  ['The number of Americans who have been killed rose to 27.', 'american', 'Americans killed', 'and what befell them'],
  ['It sent $2.4 billion in aid.', 'dollar', 'aid', 'money in'],
  ['They bought 30 percent of the shares.', 'percentage', 'shares', 'a share of'],
  ['They paid a 25% duty.', 'percentage', 'duty', 'a share before what it measures'],
  ['Two-thirds of voters agreed.', 'fraction', 'voters', 'a fraction of what can be counted is no number of it'],
  ['The tank holds 1,000 litres of water.', 'litre', 'water', 'a measure of'],
  ['It made 8 million 250ml bottles.', 'bottle', 'bottles', 'a size between number and noun'],
  ['A loss equivalent to over 50,000 Americans would follow.', 'american', 'equivalent', 'a comparison counts nobody'],
  ['They sent a 150-member delegation.', 'member', 'delegation', 'tied on with a hyphen'],
]

test('what is counted', () => {
  for (const [text, unit, concept, why] of counted) {
    const [first] = quantitiesOf(text)
    assert.deepEqual([first?.unit, first?.concept], [unit, concept], `${text}: ${why}`)
  }
})

const carried: readonly (readonly [text: string, expected: readonly (readonly [number, string])[], why: string])[] = [
  [
    'There are 10,000 troops there, up from 3,000.',
    [
      [10_000, 'troop'],
      [3000, 'troop'],
    ],
    'the earlier number has the noun of the later',
  ],
  [
    'Twenty-seven Americans were killed and 14 are missing.',
    [
      [27, 'american'],
      [14, 'american'],
    ],
    'a parallel state',
  ],
  [
    'A 7- or 8-inch screen.',
    [
      [7, 'inch'],
      [8, 'inch'],
    ],
    'a number that waits for the next',
  ],
  [
    'He raised 280 million of the 1.5 billion shekels.',
    [
      [280e6, 'shekel'],
      [1.5e9, 'shekel'],
    ],
    'a part has the unit of its whole',
  ],
  [
    'Smith killed 12 people, including three children, and wounded 20.',
    [
      [12, 'person'],
      [3, 'child'],
      [20, 'person'],
    ],
    'what is told in passing lends nothing',
  ],
  [
    'Two officials said it was 450.',
    [
      [2, 'official'],
      [450, ''],
    ],
    'nor do those who tell it',
  ],
  [
    'Shares fell 0.4 percent to 13176.',
    [
      [0.4, 'percentage'],
      [13176, ''],
    ],
    'nor does a share',
  ],
]

test('numbers without a noun', () => {
  for (const [text, expected, why] of carried)
    assert.deepEqual(
      quantitiesOf(text).map(({ low, unit }) => [low, unit]),
      expected,
      `${text}: ${why}`,
    )
})

const several: readonly (readonly [text: string, expected: readonly string[], why: string])[] = [
  ['The count stands at 27 — 27 Americans.', ['= 27'], 'said twice is one figure'],
  ['We sent 20 — 220 trucks.', ['= 220'], 'put right in one breath'],
  ['It makes under 296 hp (224 kW).', ['< 296', '< 224'], 'the same in another unit has the same bound'],
  ['They more than tripled.', ['up 3'], 'a multiple'],
  ['The toll doubled to 40.', ['= 40'], 'a multiple whose result is given'],
  ['Smith, 34, has two sons.', ['= 34', '= 2'], 'an age and a count'],
]

test('figures said again, multiples', () => {
  for (const [text, expected, why] of several) assert.deepEqual(quantitiesOf(text).map(say), expected, `${text}: ${why}`)
})

const ages: readonly string[] = [
  'A 34-year-old baker spoke.',
  'Ana Petrova, 34, spoke.',
  'The driver was aged 34.',
  'She is 34.',
  'Men over the age of 34 went first.',
  'He met a woman of 34.',
  'The baker, 34 years old, spoke.',
]

test('ages are kept apart from counts', () => {
  for (const text of ages)
    assert.deepEqual(
      quantitiesOf(text).map(({ low, unit, concept }) => [low, unit, concept]),
      [[34, 'year', 'age']],
      text,
    )
})

const traps: readonly (readonly [text: string, why: string])[] = [
  ['It happened on Oct. 28, 2024.', 'a date'],
  ['It was built in 1974.', 'a year'],
  ['The 2018 sales were good.', 'a year before a noun'],
  ['Between 1600 and 1900 it froze.', 'two years'],
  ['They met at 10:27 p.m. and left at 11 a.m.', 'clock times'],
  ['We were on the road by four.', 'a clock time in words'],
  ['She lives at 575 Wilbraham Road.', 'a house number'],
  ['They met in Room 214.', 'a room'],
  ['Call 202-555-0143 now.', 'a telephone number'],
  ['The council adopted resolution 1701.', 'a resolution'],
  ['A T-72 and an F-16 were seen.', 'models'],
  ['A Boeing 737 landed.', 'a model apart from its name'],
  ['Flight 370 vanished.', 'a flight'],
  ['They invoked Title 42 and Article 5.', 'laws'],
  ['The Group of Seven met.', 'a name in words'],
  ['Route 66 was closed.', 'a road'],
  ['Since 9/11 it has changed.', 'a day with a slash'],
  ['It plans for the twenty-first century.', 'an ordinal in words'],
  ['He won the 3rd race in the 1970s.', 'an ordinal and a decade'],
  ['They won 3-1.', 'a score'],
  ['The court split 4-4.', 'a vote'],
  ['The vote was 10 to 4.', 'a vote in words'],
  ['The S&P 500 closed.', 'an index'],
  ['Update 2.0.1 is out.', 'a version'],
  ['He bought a new iPhone 12 in May.', 'a product'],
  ['No one came.', 'a pronoun'],
  ['This one is red, that one blue.', 'a noun left out'],
  ['They looked at one another.', 'an idiom'],
  ['One day it will end.', 'some day'],
  ['The two agreed.', 'people spoken of before'],
  ['A six-speed gearbox on a three-year plan.', 'descriptions'],
  ['It will come in the second half of the year.', 'a part of the year'],
  ['See https://example.org/story/48213 for more.', 'an address'],
]

test('numbers that count nothing', () => {
  for (const [text, why] of traps) assert.deepEqual(quantitiesOf(text).map(say), [], `${text}: ${why}`)
})

test('spans cut the number with its bound, its unit and the noun beside it', () => {
  for (const [text, span, number] of [
    ['There are at least 10,000 North Korean troops in Russia.', 'at least 10,000 North Korean troops', '10,000'],
    ['It costs about $2.4 billion.', 'about $2.4 billion', '$2.4 billion'],
    ['Between 3,000 and 7,000 stayed.', 'Between 3,000 and 7,000', '3,000 and 7,000'],
  ] as const) {
    const [found] = quantitiesOf(text)
    assert.equal(text.slice(found!.start, found!.end), span)
    assert.equal(text.slice(found!.number.start, found!.number.end), number)
  }
})
