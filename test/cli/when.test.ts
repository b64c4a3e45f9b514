import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatTime, formatWindow } from '../../src/cli/print/when.ts'

const times: [value: string, words: string, reason: string][] = [
  ['2025-03-04', 'Tue 4 Mar 2025', 'a day gets its weekday'],
  ['2024-02-29', 'Thu 29 Feb 2024', 'a leap day'],
  ['2025-03-04T16:20:00Z', 'Tue 4 Mar 2025, 16:20 UTC', 'seconds tell nothing'],
  ['2025-03-04T16:20+05:30', 'Tue 4 Mar 2025, 16:20 UTC+05:30', 'the offset is kept, the day not moved'],
  ['2025-03-04T09:00', 'Tue 4 Mar 2025, 09:00', 'no zone is made up'],
  ['2024-10-28TNI', 'Mon 28 Oct 2024, night', 'a part of the day'],
  ['2025-W09', 'the week of 24 Feb 2025', 'an ISO week by its Monday'],
  ['2020-W53', 'the week of 28 Dec 2020', 'a year of 53 weeks'],
  ['2025-W01', 'the week of 30 Dec 2024', 'week 1 begins in the old year'],
  ['2024-10', 'Oct 2024', 'a month'],
  ['2024-SU', 'summer 2024', 'a season'],
  ['2024-Q3', 'quarter 3 of 2024', 'a quarter'],
  ['2024', '2024', 'a year stands as it is'],
  ['199', 'the 1990s', 'a decade'],
  ['PRESENT_REF', 'now', ''],
  ['PAST_REF', 'earlier', ''],
  ['P3D', '3 days', 'a duration'],
  ['P1W', '1 week', 'one of them'],
  ['PXW', 'some weeks', 'several, nobody knows how many'],
  ['PT5M', '5 minutes', 'M after T is minutes'],
  ['P5M', '5 months', 'M before is months'],
  ['odd', 'odd', 'what is no value stands as it is'],
]

for (const [value, words, reason] of times) test(`time ${value}: ${reason}`, () => assert.equal(formatTime(value), words))

const windows: [earliest: string | undefined, latest: string | undefined, words: string, reason: string][] = [
  ['2025-03-04', '2025-03-07', 'by Fri 7 Mar 2025', 'from the day of the report on, only the end matters'],
  ['2025-03-10', '2025-04-01', '10 Mar – 1 Apr 2025', 'both ends, the year once'],
  ['2025-12-20', '2026-01-05', '20 Dec 2025 – 5 Jan 2026', 'over the turn of the year'],
  ['2025-03-10', '2025-03-10', 'on Mon 10 Mar 2025', 'one day'],
  ['2025-03-10', undefined, 'from Mon 10 Mar 2025', 'no end'],
  [undefined, '2025-03-10', 'by Mon 10 Mar 2025', 'no beginning'],
  ['2025-03-04', undefined, 'no day given', 'from now on is no window'],
  [undefined, undefined, 'no day given', ''],
]

for (const [earliest, latest, words, reason] of windows)
  test(`window ${words}: ${reason}`, () => assert.equal(formatWindow(earliest, latest, '2025-03-04T16:20:00Z'), words))
