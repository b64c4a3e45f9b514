import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findWrittenDate, isoDate } from '../../src/article/written-date.ts'

describe('isoDate: a date as a page writes it', () => {
  const cases: readonly [written: string, iso: string | undefined, why: string][] = [
    ['2024-10-29', '2024-10-29', 'a day'],
    ['2024-10', '2024-10', 'a month is kept as precise as it is'],
    ['2024-10-29T14:05:00Z', '2024-10-29T14:05:00Z', 'an instant'],
    ['2023-10-02 21:10:59-04:00', '2023-10-02T21:10:59-04:00', 'a space for the T, as YAML writes'],
    ['2024-10-29T14:05:00.123+0200', '2024-10-29T14:05:00+02:00', 'fractions go, offsets get their colon'],
    ['20241029', '2024-10-29', 'Parsely and Sailthru'],
    ['Tue, 29 Oct 2024 14:05:00 GMT', '2024-10-29T14:05:00Z', 'RFC 2822'],
    ['Tue Oct 29 2024 14:05:00 GMT+0100 (CET)', '2024-10-29T14:05:00+01:00', 'what JavaScript prints'],
    ['October 29, 2024', '2024-10-29', 'American'],
    ['29 October 2024', '2024-10-29', 'British'],
    ['Sept. 3rd, 2021', '2021-09-03', 'AP month, ordinal'],
    ['Oct 5, 2023 at 9:41 a.m. ET', '2023-10-05T09:41:00-04:00', 'summer time'],
    ['Nov 6, 2023 at 9:41 a.m. ET', '2023-11-06T09:41:00-05:00', 'the day after summer time ended'],
    ['March 10, 2024 12:30 PM PT', '2024-03-10T12:30:00-07:00', 'the day on which summer time began'],
    ['9:41 a.m. ET, Tue October 29, 2024', '2024-10-29T09:41:00-04:00', 'the clock first'],
    ['29/10/2024', '2024-10-29', 'only one reading is a day'],
    ['1730210700', '2024-10-29T14:05:00Z', 'seconds since 1970'],
    ['March 5, 2024 14:05 XYZ', '2024-03-05T14:05:00', 'an unknown zone is left out, not guessed'],
    ['2024-13-45', undefined, 'no such day'],
    ['February 30, 2024', undefined, 'no such day'],
    ['soon', undefined, 'no date'],
    ['', undefined, 'nothing'],
    ['Our story of the year that ended on October 29, 2024', undefined, 'a sentence with a date in it is no date'],
  ]
  for (const [written, iso, why] of cases) test(`${written || '(empty)'}: ${why}`, () => assert.equal(isoDate(written), iso))
})

test('the span holds the date and its clock, and nothing else', () => {
  const text = 'Published: 29 Oct 2024 14:05 GMT by the desk'
  const { start, end } = findWrittenDate(text)!
  assert.equal(text.slice(start, end), '29 Oct 2024 14:05 GMT')
})

test('10/05/2023 is read as Americans write it, and marked as ambiguous', () => {
  assert.deepEqual(findWrittenDate('10/05/2023'), { start: 0, end: 10, value: '2023-10-05', ambiguous: true })
})
