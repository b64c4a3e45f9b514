import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Amount, findAmounts } from '../../src/reader/figures/amounts.ts'
import { findPieces, type Piece } from '../../src/reader/figures/pieces.ts'
import { findExtents } from '../../src/reader/figures/ranges.ts'

const piecesOf = (text: string): Piece[] => findPieces(text, { start: 0, end: text.length })
const amountsOf = (text: string): Amount[] => findAmounts(piecesOf(text))
const values = (text: string): number[] => amountsOf(text).map(({ low }) => low)

const numbers: readonly (readonly [text: string, low: number, high: number, why: string])[] = [
  ['1,200 people', 1200, 1200, 'groups of three digits'],
  ['12\u202f500 people', 12500, 12500, 'groups with thin spaces, as the UN writes'],
  ['.500', 0.5, 0.5, 'no digit before the point'],
  ['27.5', 27.5, 27.5, 'a decimal'],
  ['twenty-seven people', 27, 27, 'hyphened words'],
  ['twenty seven people', 27, 27, 'the hyphen forgotten'],
  ['one hundred and twenty people', 120, 120, '"and" within a number'],
  ['two thousand three hundred and five', 2305, 2305, 'words of several scales'],
  ['twelve hundred men', 1200, 1200, 'hundreds beyond ten'],
  ['a hundred men', 100, 100, 'an article as one'],
  ['a dozen eggs', 12, 12, 'a dozen'],
  ['half a dozen eggs', 6, 6, 'half of a scale'],
  ['two dozen men', 24, 24, 'dozens counted'],
  ['half a million people', 500_000, 500_000, 'half of a large scale'],
  ['two and a half million people', 2_500_000, 2_500_000, 'a half within a number'],
  ['a quarter of a million people', 250_000, 250_000, 'a part of a large scale'],
  ['1.3 trillion', 1.3e12, 1.3e12, 'digits and a scale word'],
  ['4 hundred million people', 4e8, 4e8, 'two scale words'],
  ['5bn people', 5e9, 5e9, 'a short scale that is no unit'],
  ['4.3M digital sales', 4.3e6, 4.3e6, 'a capital M before what is counted'],
  ['20k people', 20_000, 20_000, 'k before what is counted'],
  ['dozens of people', 12, 120, 'NewsQuant’s reading'],
  ['hundreds of people', 100, 1000, 'NewsQuant’s reading'],
  ['tens of thousands of people', 10_000, 100_000, 'NewsQuant’s reading'],
  ['hundreds of thousands of people', 100_000, 1_000_000, 'the same of a larger one'],
  ['several hundred people', 300, 900, 'three to nine hundreds'],
  ['a couple thousand people', 2000, 2000, 'a couple without "of"'],
  ['a couple of hundred people', 200, 200, 'a couple with "of"'],
  ['a handful of people', 3, 5, 'a hand has five fingers'],
  ['1½ miles', 1.5, 1.5, 'a fraction sign'],
  ['1 1/2 miles', 1.5, 1.5, 'a mixed number'],
  ['1/2 pound', 0.5, 0.5, 'a written fraction before a unit'],
  ['two-thirds of voters', 2 / 3, 2 / 3, 'a fraction in words'],
  ['a third of voters', 1 / 3, 1 / 3, 'a part of a whole'],
  ['one in five voters', 0.2, 0.2, 'odds'],
  ['nine out of 10 voters', 0.9, 0.9, 'odds in the other wording'],
  ['minus-5 yards', -5, -5, 'a minus in letters'],
  ['it was -5 then', -5, -5, 'a minus sign'],
  ['2.5×10−3 grams', 0.0025, 0.0025, 'scientific notation'],
]

test('numbers as they are written', () => {
  for (const [text, low, high, why] of numbers) {
    const [amount] = amountsOf(text)
    assert.ok(amount, `${text}: ${why}`)
    assert.ok(
      Math.abs(amount.low - low) < 1e-9 * Math.max(1, low) && Math.abs(amount.high - high) < 1e-9 * Math.max(1, high),
      `${text}: ${why}; got ${amount.low} to ${amount.high}`,
    )
    assert.equal(amountsOf(text).length, 1, `${text}: one number`)
  }
})

const none: readonly (readonly [text: string, why: string])[] = [
  ['the twenty-first century', 'an ordinal'],
  ['after 9/11 and 7/7', 'days written with a slash'],
  ['scores in both halves', '"scores" without "of"'],
  ['a couple, a few, several', 'a vague word alone'],
  ['a third person', 'an ordinal'],
  ['in the fourth quarter of the year', 'a part of the year'],
]

test('what is no number', () => {
  for (const [text, why] of none) assert.deepEqual(values(text), [], `${text}: ${why}`)
})

const units: readonly (readonly [text: string, low: number, unit: string | undefined, per: string | undefined, why: string])[] = [
  ['$32 billion', 32e9, 'dollar', undefined, 'a sign before'],
  ['US $58.24 per barrel', 58.24, 'dollar', 'barrel', 'a code apart from the sign, and a rate'],
  ['$US113 trillion', 113e12, 'dollar', undefined, 'the code after the sign'],
  ['C$6', 6, 'canadian dollar', undefined, 'another dollar'],
  ['€5m', 5e6, 'euro', undefined, 'm after money is a million'],
  ['5m deep', 5, 'metre', undefined, 'and without money a metre'],
  ['1,200€', 1200, 'euro', undefined, 'a sign after'],
  ['RM2.70', 2.7, 'ringgit', undefined, 'a code that touches'],
  ['EUR50m', 5e7, 'euro', undefined, 'an ISO code'],
  ['$-50.8bn', -50.8e9, 'dollar', undefined, 'a minus after the sign'],
  ['a million dollars', 1e6, 'dollar', undefined, 'money in words'],
  ['5 per cent', 5, 'percentage', undefined, 'British spelling'],
  ['1.38pc', 1.38, 'percentage', undefined, 'the City’s abbreviation'],
  ['3 percentage points', 3, 'percentage point', undefined, 'not the same as per cent'],
  ['40 basis points', 40, 'basis point', undefined, 'hundredths of a point'],
  ['275 pound-feet of torque', 275, 'pound-foot', undefined, 'a unit of five pieces'],
  ['3000 rpm', 3000, 'rpm', undefined, 'an abbreviation'],
  ['50mph', 50, 'mile per hour', undefined, 'touching'],
  ['a 10-kilometre run', 10, 'kilometre', undefined, 'tied on with a hyphen'],
  ['1,520 sq m', 1520, 'square metre', undefined, 'two words'],
  ['2,000 barrels a day', 2000, 'barrel', 'day', 'a rate in words'],
  ['52,000 barrel-a-day', 52000, 'barrel', 'day', 'a rate tied on with hyphens'],
  ['five years', 5, 'year', undefined, 'a span of time'],
  ['5 million a month ago', 5e6, undefined, undefined, '"a month ago" is no rate'],
]

test('units of measure, money and rates', () => {
  for (const [text, low, unit, per, why] of units) {
    const [amount] = amountsOf(text)
    assert.deepEqual({ low: amount?.low, unit: amount?.unit?.name, per: amount?.per }, { low, unit, per }, `${text}: ${why}`)
  }
})

const ranges: readonly (readonly [text: string, expected: readonly (readonly [number, number])[], why: string])[] = [
  ['3- to 7,000 troops', [[3000, 7000]], 'the first number shares the thousands'],
  ['between 3,000 and 7,000', [[3000, 7000]], 'between … and'],
  ['3,000 to 5,000', [[3000, 5000]], 'to'],
  ['from $10 to $15 billion', [[10e9, 15e9]], 'the first shares the billions'],
  ['from $200 to $4 million', [[200, 4e6]], 'but not where that would put it above the second'],
  ['four to five thousand', [[4000, 5000]], 'words share the scale too'],
  ['5-10W', [[5, 10]], 'a hyphen and a unit'],
  ['0-to-60-mph', [[0, 60]], 'hyphens all through'],
  ['five or six', [[5, 6]], 'neighbours'],
  [
    'five or sixty',
    [
      [5, 5],
      [60, 60],
    ],
    'no neighbours',
  ],
  ['between $160 million and US$171 million', [[160e6, 171e6]], 'two spellings of one currency'],
  [
    'rose from 3,000 to 10,000',
    [
      [3000, 3000],
      [10_000, 10_000],
    ],
    'a change is no range',
  ],
  ['ranged from 3,000 to 10,000', [[3000, 10_000]], 'a range'],
  ['ranged from -16 to -23 degrees', [[-23, -16]], 'low to high, below zero too'],
  [
    'revised from 5 to 7 per cent to 3 to 5 per cent',
    [
      [5, 7],
      [3, 5],
    ],
    'a change from range to range',
  ],
  [
    'rose 64 to 4,577',
    [
      [64, 64],
      [4577, 4577],
    ],
    'by so much, to so much',
  ],
  [
    '$5 to 3 euros',
    [
      [5, 5],
      [3, 3],
    ],
    'two currencies',
  ],
]

test('ranges', () => {
  for (const [text, expected, why] of ranges) {
    const pieces = piecesOf(text)
    assert.deepEqual(
      findExtents(pieces, findAmounts(pieces)).map(({ low, high }) => [low, high]),
      expected,
      `${text}: ${why}`,
    )
  }
})

test('the earlier end of a change is marked', () => {
  for (const [text, before] of [
    ['rose from 3,000 to 10,000', [true, false]],
    ['10,000, up from 3,000', [false, true]],
    ['fell to $7 billion from $9 billion', [false, true]],
    ['ranging from 3,000 to 10,000', [false]],
    ['a letter from 3,000 voters', [false]],
  ] as const) {
    const pieces = piecesOf(text)
    assert.deepEqual(
      findExtents(pieces, findAmounts(pieces)).map((extent) => extent.before),
      before,
      text,
    )
  }
})

test('amounts of any text are finite, in order and apart', () => {
  const word = fc.constantFrom(
    '3',
    '7,000',
    'two',
    'hundred',
    'million',
    'a',
    'half',
    'of',
    'and',
    '$',
    '-',
    'to',
    'between',
    'percent',
    'dozens',
    '/',
    '.',
    '×10−',
    '9'.repeat(400),
    ' ',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(word).map((words) => words.join('')),
        fc.array(word).map((words) => words.join(' ')),
      ),
      (text) => {
        const pieces = piecesOf(text)
        let last = 0
        for (const amount of findAmounts(pieces)) {
          assert.ok(amount.first >= last && amount.first < amount.last && amount.last <= pieces.length)
          assert.ok(Number.isFinite(amount.low) && Number.isFinite(amount.high) && amount.low <= amount.high)
          last = amount.last
        }
      },
    ),
  )
})
