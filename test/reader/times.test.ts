import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Time } from '../../src/reader/reading.ts'
import { findTimes } from '../../src/reader/times.ts'

/** Text with the expression in brackets; its value, type and modifier; why. Told on Tuesday 29 October 2024 unless another day is given. */
type Case = readonly [text: string, expected: string, reason: string, published?: string]

const TUESDAY = '2024-10-29'

/** "value", "value TYPE" or "value TYPE MOD"; DATE where no type is said. */
const format = ({ value, type, mod }: Time): string =>
  [value, ...(type === 'DATE' && mod === undefined ? [] : [type]), ...(mod === undefined ? [] : [mod])].join(' ')

const check = (title: string, cases: readonly Case[]): void => {
  describe(title, () => {
    for (const [marked, expected, reason, published = TUESDAY] of cases) {
      test(`${marked}: ${reason}`, () => {
        const text = marked.replace(/[[\]]/g, '')
        const start = marked.indexOf('[')
        const times = findTimes(text, { published })
        const found = times.find((time) => time.start <= start && time.end > start)
        assert.ok(found, `nothing at "${marked}"; found ${JSON.stringify(times.map((t) => text.slice(t.start, t.end)))}`)
        assert.equal(
          `[${text.slice(found.start, found.end)}] ${format(found)}`,
          `${marked.slice(start, marked.indexOf(']') + 1)} ${expected}`,
        )
      })
    }
  })
}

check('dates by the calendar', [
  ['It opened on [Oct. 28, 2024].', '2024-10-28', 'short month with its point'],
  ['It opened on [28 October 2024].', '2024-10-28', 'day first'],
  ['It opened on [the 28th of October].', '2024-10-28', 'an ordinal'],
  ['It opened on [October 28th].', '2024-10-28', 'an ordinal after the month'],
  ['It opened on [Monday, Oct. 28].', '2024-10-28', 'a weekday before the date is part of it'],
  ['Filed [2024-10-28].', '2024-10-28', 'ISO 8601'],
  ['Filed [2024-10-28T09:30:00Z].', '2024-10-28T09:30Z TIME', 'ISO 8601 with a time'],
  ['Filed [10/28/2024].', '2024-10-28', 'month first, as American news writes'],
  ['Filed [28/10/2024].', '2024-10-28', 'day first where the month would be over 12'],
  ['Filed [28.10.2024].', '2024-10-28', 'points stand between day and month'],
  ['the [June 2024] summit', '2024-06', 'month and year'],
  ['He died in [March].', '2024-03', 'looking back: the latest March'],
  ['He died in [November].', '2023-11', 'looking back: the latest November'],
  ['The vote will be held in [March].', '2025-03', 'looking ahead: the next March'],
  ['She arrived in [mid-October].', '2024-10 DATE MID', 'the middle of a month'],
  ['It closed in [late September].', '2024-09 DATE END', 'the end of a month'],
  ['It closed at [the beginning of October].', '2024-10 DATE START', 'a phrase for the start'],
  ['It was born in [1984].', '1984', 'four figures after a preposition'],
  ['the [1971] convention', '1971', 'four figures before a singular noun'],
  ['the [1998] bombings', '1998', 'a determiner makes it a year even before a plural'],
  ['[nineteen ninety-six] was hard.', '1996', 'a year as it is spoken'],
  ['in [twenty twenty-four]', '2024', 'a year as it is spoken in this century'],
  ["the class of ['98]", '1998', 'an elided century'],
  ['The [Sept. 11] attacks changed it.', '2001-09-11', 'attacks that are named by their day'],
  ['on [May 5]', '2024-05-05', 'May before a day is a month'],
  ['a [May] agreement', '2024-05', 'May before a noun is a month'],
  ['He was born on [Feb. 29, 2024].', '2024-02-29', 'a leap day'],
  ['since [August]', '2024-08', 'since looks back'],
  ['[Christmas]', '2024-12-25', 'a holiday: the nearest'],
  ['They met [last Thanksgiving].', '2023-11-23', 'a movable holiday'],
  ['It fell on [Easter Monday, 2024].', '2024-04-01', 'a feast that hangs on Easter'],
])

check('days told from the day of the report', [
  ['It left on [Monday].', '2024-10-28', 'in a Tuesday report Monday is yesterday'],
  ['She left on [Monday night].', '2024-10-28TNI TIME', 'a part of the day'],
  ['She left on [Monday evening].', '2024-10-28TEV TIME', 'a part of the day'],
  ['She left on [Monday morning].', '2024-10-28TMO TIME', 'a part of the day'],
  ['She left on [Monday afternoon].', '2024-10-28TAF TIME', 'a part of the day'],
  ['a [Monday] briefing', '2024-10-28', 'as an adjective it looks back'],
  ['It spoke [Tuesday].', '2024-10-29', 'the day of the report itself'],
  ['The court will sit on [Thursday].', '2024-10-31', 'will looks ahead'],
  ['The offer stands until [Friday].', '2024-11-01', 'until looks ahead'],
  ['He is scheduled to appear [Friday].', '2024-11-01', 'scheduled looks ahead'],
  ['The bill, he said [Friday], will pass.', '2024-10-25', 'the nearest verb is the one that counts'],
  ['It will be seen whether what they said [Monday] holds.', '2024-10-28', 'a past verb nearer than will'],
  ['The vote, which will be held [Sunday], is close.', '2024-11-03', 'a passive after will looks ahead'],
  ["[Wednesday]'s ruling will be appealed by those who lost it.", '2024-10-30', 'a possessive takes the tense of its own clause'],
  ["They will look for ways around [Wednesday]'s ruling.", '2024-10-23', 'a possessive takes nothing from the clause before it'],
  ['[last Monday]', '2024-10-28', 'the latest before today'],
  ['[last Tuesday]', '2024-10-22', 'never today'],
  ['[next Monday]', '2024-11-04', 'of the week after this one'],
  ['[this coming Sunday]', '2024-11-03', 'the next to come'],
  ['on [Monday of last week]', '2024-10-21', 'a day of another week'],
  ['[yesterday]', '2024-10-28', 'one day back'],
  ['[tomorrow night]', '2024-10-30TNI TIME', 'one day on, with its part'],
  ['[last night]', '2024-10-28TNI TIME', 'the night before'],
  ['[the day after tomorrow]', '2024-10-31', 'two days on'],
  ['[this morning]', '2024-10-29TMO TIME', 'today'],
  ['[earlier today]', '2024-10-29 DATE START', 'today'],
  ['[Mondays]', 'XXXX-WXX-1 SET', 'every one of them'],
])

check('weeks, months, years told from the day of the report', [
  ['It was said [last week].', '2024-W43', 'the calendar week before'],
  ["[next week]'s elections", '2024-W45', 'the calendar week after'],
  ['[this week]', '2024-W44', 'the week of the report'],
  ['[last week]', '2024-W52', 'the first days of January can belong to the last week of the year before', '2025-01-03'],
  ['[last month]', '2024-09', 'the calendar month before'],
  ['[this year]', '2024', 'the calendar year'],
  ['[earlier this year]', '2024 DATE START', 'its first part'],
  ['[later this month]', '2024-10 DATE END', 'its last part'],
  ['[early next year]', '2025 DATE START', 'the start of the next'],
  ['It rained over [the weekend].', '2024-W43-WE', 'on a Tuesday the weekend is the one past'],
  ['They will meet over [the weekend].', '2024-W44-WE', 'looking ahead it is the coming one'],
  ['[this weekend]', '2024-W44-WE', 'of this week'],
  ['[last summer]', '2024-SU', 'the summer just over'],
  ['[last summer]', '2015-SU', 'in spring, the summer of the year before', '2016-04-12'],
  ['[last fall]', '1997-FA', 'the autumn before', '1998-02-06'],
  ['in [the summer of 1988]', '1988-SU', 'a season with its year'],
  ['[two years ago]', '2022', 'as coarse as its unit'],
  ['[a year ago]', '2023', 'as coarse as its unit'],
  ['[three months ago]', '2024-07', 'as coarse as its unit'],
  ['[six weeks ago]', '2024-W38', 'as coarse as its unit'],
  ['[ten days ago]', '2024-10-19', 'as coarse as its unit'],
  ['[more than three years ago]', '2021 DATE BEFORE', 'earlier than that'],
  ['[a decade ago]', '2014', 'a decade back, by its year'],
  ['[the week before last]', '2024-W42', 'two weeks back'],
  ['[several years ago]', 'PAST_REF', 'some unsaid time back'],
  ['[70,000 years ago]', 'PAST_REF', 'before any year that a value can say'],
  ['[a week from Friday]', '2024-11-08', 'seven days after the coming Friday'],
])

check('periods', [
  ['in [the third quarter]', '1989-Q3', 'a quarter that is over', '1989-11-02'],
  ['a [fourth-quarter] loss', '1997-Q4', 'in January the fourth quarter was last year’s', '1998-01-26'],
  ['[the first quarter of 1990]', '1990-Q1', 'with its year'],
  ["[last year's third quarter]", '2023-Q3', 'of another year'],
  ['[the second half of 2025]', '2025-H2', 'a half'],
  ['It is up for [fiscal 1990].', '1990', 'a fiscal year takes its number'],
  ['Net rose in the third quarter from $93 million [a year earlier].', '1988-Q3', 'against a quarter it is that quarter', '1989-11-02'],
  ['Net rose in the third quarter. In [the year-earlier period] it fell.', '1988-Q3', 'against a quarter it is that quarter', '1989-11-02'],
  ['Net rose in the third quarter; [the latest period] had a gain.', '1989-Q3', 'the one reported on', '1989-11-02'],
  ['[the 1990s]', '199', 'a decade by its first three figures'],
  ['[the early 1980s]', '198 DATE START', 'the start of a decade'],
  ["in the mid-['90s]".replace('the mid-[', '[the mid-'), '199 DATE MID', 'an elided century'],
  ['in [the 19th century]', '18', 'a century by its first two figures'],
  ['by [year-end]', '2024 DATE END', 'the end of this year'],
  ['[Q3 2024]', '2024-Q3', 'a code'],
])

check('times by the clock', [
  ['at [10 p.m. Wednesday], police said.', '2024-10-23T22:00 TIME', 'with its day after it'],
  ['at [10:30 a.m. on Oct. 28]', '2024-10-28T10:30 TIME', 'with its date after it'],
  ['It began [Monday at 9 a.m.]', '2024-10-28T09:00 TIME', 'with its day before it'],
  ['at [noon Thursday], it broke off', '2024-10-24T12:00 TIME', 'noon'],
  ['until [midnight Friday]', '2024-11-01T24:00 TIME', 'midnight ends the day'],
  ['by [5 p.m. EST Nov. 9]', '2024-11-09T17:00 TIME', 'a zone between'],
  ['at [1400 GMT]', '2024-10-29T14:00Z TIME', 'universal time'],
  ["at [3 o'clock in the morning]", '2024-10-29T03:00 TIME', 'a part of the day tells the half'],
  ['at [5pm]', '2024-10-29T17:00 TIME', 'no space, no points'],
])

check('durations and sets', [
  ['for [two years]', 'P2Y DURATION', 'counted'],
  ['a [16-hour] flight', 'PT16H DURATION', 'tied by a hyphen'],
  ['for [more than three years]', 'P3Y DURATION MORE_THAN', 'a bound'],
  ['for [nearly two months]', 'P2M DURATION LESS_THAN', 'a bound'],
  ['for [about a week]', 'P1W DURATION APPROX', 'a bound'],
  ['It costs $4 billion over [10 years].', 'P10Y DURATION', 'over a stretch is no bound'],
  ['in [the past three months]', 'P3M DURATION', 'the article is part of it'],
  ['over [the next several weeks]', 'PXW DURATION', 'an unsaid number'],
  ['in [a few minutes]', 'PTXM DURATION', 'an unsaid number of minutes is no number of months'],
  ['for [years]', 'PXY DURATION', 'a bare plural'],
  ['It will last [two years].', 'P2Y DURATION', 'last is a verb here'],
  ['for [two decades]', 'P20Y DURATION', 'decades are counted in years'],
  ['[two and a half years]', 'P2Y6M DURATION', 'a half'],
  ['[5 1/2 hours]', 'PT5H30M DURATION', 'a half in figures'],
  ['[half an hour]', 'PT30M DURATION', 'only a half'],
  ['[two to three weeks]', 'P2W DURATION', 'a range takes its first number'],
  ['[every day]', 'P1D SET', 'a set'],
  ['[each Thursday]', 'XXXX-WXX-4 SET', 'a set of weekdays'],
  ['It flies [daily].', 'P1D SET', 'an adverb'],
  ['twice [a week]', 'P1W SET', 'so many times a stretch'],
  ['[Tuesday nights]', 'XXXX-WXX-2TNI SET', 'a set of parts of days'],
])

check('now, then, soon', [
  ['It is [now] over.', 'PRESENT_REF', 'now'],
  ['It is [currently] closed.', 'PRESENT_REF', 'now'],
  ['It [recently] closed.', 'PAST_REF', 'not long ago'],
  ['It will open [soon].', 'FUTURE_REF', 'not long from now'],
  ['in [the near future]', 'FUTURE_REF', 'not long from now'],
])

check('told against another time in the article', [
  ['It sank on Oct. 12. [Two days earlier] it had left.', '2024-10-10', 'back from the day last named'],
  ['It sank on Oct. 12. [Three days later] it was found.', '2024-10-15', 'on from the day last named'],
  ['It sank on Oct. 12. [The following day] it was found.', '2024-10-13', 'the day after the one last named'],
  ['It sank in 1995. [The following year] it was found.', '1996', 'the year after the one last named'],
  ['It rose in 1988. [That year] was wet.', '1988', 'the year last named'],
  ['It ran on April 24 and [25].', '2024-04-25', 'the second day of a pair'],
  ['It ran Oct. 23-[25, 2021].', '2021-10-25', 'the year stands after the second'],
])

describe('no times', () => {
  const cases: readonly (readonly [text: string, reason: string])[] = [
    ['in room 1701', 'a room'],
    ['Resolution 1973 was passed', 'a resolution'],
    ['a T-72 tank', 'a model'],
    ['some 1984 soldiers deserted', 'a count before a plural noun'],
    ['1,984 people', 'a comma makes a count'],
    ['$1984', 'money'],
    ['a 34-year-old mother', 'an age'],
    ['She is 34 years old.', 'an age'],
    ['It may rain.', 'a verb'],
    ['They march on the town.', 'a verb'],
    ['The dollar was at 1.8353 marks.', 'a rate of exchange'],
    ['The index closed at 2596.72.', 'an index'],
    ['the second largest religion', 'an ordinal'],
    ['four flights a week', 'a rate'],
    ['$12 an hour', 'a rate'],
    ['as soon as possible', 'a conjunction'],
    ['The Sunday Times reported it.', 'a newspaper'],
    ['a last-minute effort', 'a figure of speech'],
    ['Aprils fall, falls spring', 'no words of time'],
    ['Orion 1980 was founded', 'a name'],
    ['Theresa May said so', 'a surname'],
  ]
  for (const [text, reason] of cases) {
    test(`${text}: ${reason}`, () => {
      const found = findTimes(text, { published: TUESDAY }).map((time) => text.slice(time.start, time.end))
      assert.deepEqual(found, [])
    })
  }
})

describe('without a day of publication', () => {
  const cases: readonly (readonly [text: string, value: string])[] = [
    ['It left on Monday.', 'XXXX-WXX-1'],
    ['It left in March.', 'XXXX-03'],
    ['It left on March 5.', 'XXXX-03-05'],
    ['It left last week.', 'XXXX-WXX'],
    ['It left last year.', 'XXXX'],
    ['It left yesterday.', 'XXXX-XX-XX'],
    ['It left on March 5, 2020.', '2020-03-05'],
  ]
  for (const [text, value] of cases) {
    test(`${text} ${value}`, () => {
      assert.deepEqual(
        findTimes(text).map((time) => time.value),
        [value],
      )
    })
  }
})

test('Penn Treebank tags tell the tense where words alone do not', () => {
  const text = 'The envoys meet Thursday in Oslo.'
  const tags = ['DT', 'NNS', 'VBP', 'NNP', 'IN', 'NNP', '.']
  let at = 0
  const tokens = ['The', 'envoys', 'meet', 'Thursday', 'in', 'Oslo', '.'].map((word, i) => {
    const start = text.indexOf(word, at)
    at = start + word.length
    return { start, end: at, text: word, tag: tags[i]! }
  })
  const sentences = [{ start: 0, end: text.length, tokens, paragraph: 0 }]
  assert.deepEqual(
    findTimes(text, { published: TUESDAY, sentences }).map((time) => time.value),
    ['2024-10-31'],
  )
})

test('the values keep to the shapes of TIMEX3, in order, apart, inside the text', () => {
  const words = fc.constantFrom(
    'the',
    'last',
    'next',
    'two',
    'second',
    'Monday',
    'May',
    'March',
    '5',
    '31',
    '1999',
    '2024',
    'week',
    'years',
    'ago',
    'of',
    'early',
    'end',
    'quarter',
    'third',
    'a',
    'few',
    'night',
    'at',
    '10',
    'p.m.',
    ':',
    ',',
    '.',
    'to',
    'and',
    '-',
    'half',
    'summer',
    "'s",
    'fiscal',
    'day',
    'before',
    'later',
    '10/31/2024',
    '70,000',
    '999999999',
    'Feb.',
    '30',
    "'98",
    '1990s',
    'noon',
    'Easter',
  )
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 24 }),
      fc.constantFrom(undefined, '2024-02-29', '1999-12-31', '2025-01-01'),
      (parts, published) => {
        const text = parts.join(' ')
        const times = findTimes(text, { ...(published && { published }) })
        let end = 0
        for (const time of times) {
          assert.ok(time.start >= end && time.end > time.start && time.end <= text.length)
          assert.equal(text.slice(time.start, time.end).trim(), text.slice(time.start, time.end))
          assert.match(
            time.value,
            /^(?:(?:PAST|PRESENT|FUTURE)_REF|P(?:T?[\dX.]+[A-Z])+(?:T\d+[A-Z])?|[\dX]{2,4}(?:-(?:W[\dX]{2}(?:-(?:WE|[1-7]))?|Q[\dX]|H[12]|SP|SU|FA|WI|[\dX]{2}(?:-[\dX]{2})?))?(?:T(?:[\dX]{2}:[\dX]{2}Z?|[A-Z]{2}))?)$/,
          )
          end = time.end
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('any text at all is read without an error, and twice alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      assert.deepEqual(findTimes(text, { published: TUESDAY }), findTimes(text, { published: TUESDAY }))
    }),
  )
})

test('hostile text takes time in proportion to its length', () => {
  for (const unit of ['1', '1.', '1:', 'twenty two ', 'a-', 'the end of the early ', 'two hundred and ', "'", 'Monday at ', 'May 5, ']) {
    const elapsed = (size: number): number => {
      const text = unit.repeat(size / unit.length)
      const start = performance.now()
      findTimes(text, { published: TUESDAY })
      return performance.now() - start
    }
    elapsed(20_000)
    // Quadratic work would take 100 times as long for 10 times the text; 40 leaves room for a busy machine.
    assert.ok(elapsed(400_000) < 40 * Math.max(5, elapsed(40_000)), unit)
  }
})
