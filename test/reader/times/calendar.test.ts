import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf, easter, mondayOf, move, parseDay, weekdayBack, weekdayOn, weekValue } from '../../../src/reader/times/calendar.ts'
import { durationValue, intervalOf, shiftValue } from '../../../src/reader/times/values.ts'

test('days that the calendar does not have', () => {
  assert.equal(dayOf(2023, 2, 29), undefined)
  assert.equal(dayOf(2024, 13, 1), undefined)
  assert.equal(parseDay('28 October'), undefined)
  assert.equal(parseDay('2024-02-29T23:59:59-05:00')?.toString(), '2024-02-29')
})

test('ISO weeks: the first days of a year can belong to the last week of the one before', () => {
  for (const [day, week] of [
    ['2025-01-03', '2025-W01'],
    ['2027-01-03', '2026-W53'],
    ['2024-12-30', '2025-W01'],
    ['1998-03-01', '1998-W09'],
  ] as const) {
    assert.equal(weekValue(parseDay(day)!), week)
  }
  assert.equal(mondayOf(2024, 44).toString(), '2024-10-28')
})

test('weekdays before and after', () => {
  const tuesday = parseDay('2024-10-29')!
  assert.equal(weekdayBack(tuesday, 1).toString(), '2024-10-28')
  assert.equal(weekdayBack(tuesday, 2).toString(), '2024-10-29')
  assert.equal(weekdayOn(tuesday, 1).toString(), '2024-11-04')
})

test('months end where they end, and years stay in four figures', () => {
  assert.equal(move(parseDay('2024-01-31')!, 'M', 1).toString(), '2024-02-29')
  assert.equal(move(parseDay('2024-01-31')!, 'Y', 20_000).toString(), '9999-12-31')
})

test('Easter, against the tables of the almanac', () => {
  for (const day of ['1998-04-12', '2000-04-23', '2016-03-27', '2024-03-31', '2025-04-20', '2038-04-25']) {
    assert.equal(easter(Number(day.slice(0, 4))).toString(), day)
  }
})

const intervals: readonly (readonly [value: string, days: string | undefined])[] = [
  ['2024-02', '2024-02-01..2024-02-29'],
  ['2024-W44', '2024-10-28..2024-11-03'],
  ['2024-W44-WE', '2024-11-02..2024-11-03'],
  ['2024-Q4', '2024-10-01..2024-12-31'],
  ['2024-H2', '2024-07-01..2024-12-31'],
  ['2024-WI', '2023-12-01..2024-02-29'],
  ['2024', '2024-01-01..2024-12-31'],
  ['199', '1990-01-01..1999-12-31'],
  ['19', '1900-01-01..1999-12-31'],
  ['2024-10-28TNI', '2024-10-28..2024-10-28'],
  ['PXW', undefined],
  ['XXXX-10', undefined],
  ['PRESENT_REF', undefined],
]

for (const [value, days] of intervals) {
  test(`${value} covers ${days ?? 'no days'}`, () => {
    const interval = intervalOf(value)
    assert.equal(interval && `${interval.first.toString()}..${interval.last.toString()}`, days)
  })
}

test('a value moved takes the grain of its unit, but a quarter moved by years stays one', () => {
  assert.equal(shiftValue('1989-Q3', 'Y', -1), '1988-Q3')
  assert.equal(shiftValue('1998-10-23', 'Y', 1), '1999')
  assert.equal(shiftValue('1998-10-23', 'D', 10), '1998-11-02')
  assert.equal(shiftValue('PXW', 'D', 10), undefined)
})

test('durations', () => {
  assert.equal(durationValue(2.5, 'Y'), 'P2Y6M')
  assert.equal(durationValue(0.5, 'H'), 'PT30M')
  assert.equal(durationValue('X', 'm'), 'PTXM')
  assert.equal(durationValue('X', 'E'), 'PXE')
  assert.equal(durationValue(2, 'E'), 'P20Y')
})
