import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { windowOf } from '../../../src/reader/times/windows.ts'
import { findTimes } from '../../../src/reader/times.ts'

/** Said on Monday 28 October 2024. */
const SAID = '2024-10-28'

const windowIn = (text: string, said = SAID): string => {
  const [time] = findTimes(text, { published: said })
  if (!time) return 'no time'
  const { earliest = '', latest = '' } = windowOf(time, text.slice(time.start, time.end), text.slice(0, time.start), said)
  return `${earliest}..${latest}`
}

describe('the days between which a time says that something will happen', () => {
  const cases: readonly (readonly [text: string, window: string, reason: string])[] = [
    ['will arrive over the next several weeks', '2024-10-28..2024-12-23', 'several are at most eight, and begin when it is said'],
    ['will arrive within weeks', '2024-10-28..2024-12-23', 'a bare plural is at most eight'],
    ['will arrive in the next few days', '2024-10-28..2024-11-02', 'a few are at most five'],
    ['will arrive in the coming days', '2024-10-28..2024-11-04', 'a bare plural of days is at most a week'],
    ['will arrive in the next couple of months', '2024-10-28..2024-12-28', 'a couple are two'],
    ['will arrive within two weeks', '2024-10-28..2024-11-11', 'within ends with the stretch'],
    ['will arrive within 48 hours', '2024-10-28..2024-10-30', 'hours fill days'],
    ['will arrive over the next year', '2024-10-28..2025-10-28', 'one year from the day'],
    ['will arrive in two weeks', '2024-11-08..2024-11-14', 'around the day when the stretch is over'],
    ['will arrive in less than a month', '2024-10-28..2024-11-28', 'an upper bound'],
    ['will arrive in more than a month', '2024-11-28..', 'a lower bound'],
    ['will last two years', '2024-10-28..2026-10-28', 'what goes on begins now'],
    ['will stay for several days', '2024-10-28..2024-11-04', 'several days are at most a week'],
    ['a two-year plan', '..', 'how long is not when'],
    ['will arrive before the end of the month', '2024-10-28..2024-10-31', 'the end of a stretch is its last day'],
    ['will arrive on Friday', '2024-11-01..2024-11-01', 'a day'],
    ['will arrive by Friday', '2024-10-28..2024-11-01', 'no later than the day'],
    ['will arrive before Friday', '2024-10-28..2024-10-31', 'the day itself is out'],
    ['will arrive after Friday', '2024-11-02..', 'open to the end'],
    ['will arrive from Friday', '2024-11-01..', 'open to the end'],
    ['will arrive Friday at 10 p.m.', '2024-11-01..2024-11-01', 'a time of day keeps its day'],
    ['will arrive next week', '2024-11-04..2024-11-10', 'the calendar week'],
    ['will arrive this week', '2024-10-28..2024-11-03', 'what is left of the week'],
    ['will arrive this weekend', '2024-11-02..2024-11-03', 'Saturday and Sunday'],
    ['will arrive later this month', '2024-10-28..2024-10-31', 'what is left of the month'],
    ['will arrive next month', '2024-11-01..2024-11-30', 'the calendar month'],
    ['will arrive in late November', '2024-11-21..2024-11-30', 'the last third'],
    ['will arrive in mid-November', '2024-11-11..2024-11-20', 'the middle third'],
    ['will arrive early next year', '2025-01-01..2025-05-02', 'the first third'],
    ['will arrive by the end of the year', '2024-10-28..2024-12-31', 'to the last day'],
    ['will arrive by 2030', '2024-10-28..2030-12-31', 'a year runs to its last day'],
    ['will arrive in the first quarter of 2025', '2025-01-01..2025-03-31', 'three months'],
    ['will arrive in the second half of 2025', '2025-07-01..2025-12-31', 'six months'],
    ['will arrive in the second half of this week', '2024-10-31..2024-11-03', 'Thursday to Sunday'],
    ['will arrive by the weekend', '2024-10-28..2024-11-02', 'by it means once it begins'],
    ['will arrive before Orthodox Easter, on 20 April', '2024-10-28..2025-04-19', 'the day says when the feast is'],
    ['will arrive next summer', '2025-06-01..2025-08-31', 'three months'],
    ['will arrive in the 2030s', '2030-01-01..2039-12-31', 'ten years'],
    ['will arrive this year', '2024-10-28..2024-12-31', 'nothing happens before it was said'],
    ['will arrive soon', '..', 'no days can be named'],
    ['will be checked every day', '..', 'a set is no window'],
    ['left last week', '..', 'what is over is no window'],
    ['will arrive before the election', 'no time', 'an event is no time'],
  ]
  for (const [text, expected, reason] of cases) test(`${text}: ${reason}`, () => assert.equal(windowIn(text), expected))
})

test('a text with no day to count from has no window', () => {
  assert.deepEqual(windowOf({ type: 'DATE', value: '2024-11' }, 'November', 'in', '2024'), {})
})

test('no window opens before it was said, or ends before it opens', () => {
  const values = fc.constantFrom(
    '2024',
    '2024-11',
    '2024-W44',
    '2024-W44-WE',
    '2024-Q4',
    '2024-H2',
    '2024-WI',
    '202',
    '20',
    '2024-12-01',
    '2024-10-28T10:00',
    'PXW',
    'P2M',
    'PT5H',
    'P1Y6M',
    'P0D',
    'XXXX-10',
  )
  const leads = fc.constantFrom('by ', 'before ', 'after ', 'in ', 'within ', 'over the next ', 'from ', 'until ', '')
  const mods = fc.constantFrom(undefined, 'START', 'MID', 'END', 'LESS_THAN', 'MORE_THAN')
  fc.assert(
    fc.property(values, leads, mods, (value, before, mod) => {
      const { earliest, latest } = windowOf({ type: value.startsWith('P') ? 'DURATION' : 'DATE', value, mod }, 'it', before, SAID)
      if (earliest !== undefined) assert.ok(earliest >= SAID)
      if (earliest !== undefined && latest !== undefined) assert.ok(earliest <= latest)
    }),
  )
})
