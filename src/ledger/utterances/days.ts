import type { Attribution, Reading } from '../../reader/reading.ts'
import { shiftDay } from '../../text/days.ts'

/** First and last day on which something can have been said, both inclusive, ISO 8601. "" and "9999" where nothing is known. */
export interface Window {
  readonly from: string
  readonly to: string
}

/** A recalled statement without a day of its own is looked for this many days back. */
export const RECALLED = 90

/** ISO day so many days before. */
export const daysBefore = (day: string, days: number): string => shiftDay(day, -days)

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/

/** Monday of an ISO week: the week of 4 January is the first. */
const mondayOf = (year: string, week: number): string => {
  const fourth = new Date(`${year}-01-04T00:00:00Z`)
  return shiftDay(`${year}-01-04`, (week - 1) * 7 - ((fourth.getUTCDay() + 6) % 7))
}

/** A TIMEX3 day, week or month as a window; undefined of anything else. */
const windowOfValue = (value: string): Window | undefined => {
  if (DAY.test(value)) return { from: value.slice(0, 10), to: value.slice(0, 10) }
  const week = /^(\d{4})-W(\d{2})/.exec(value)
  if (week) {
    const from = mondayOf(week[1]!, Number(week[2]))
    return { from, to: shiftDay(from, 6) }
  }
  return /^\d{4}-\d{2}$/.test(value) ? { from: `${value}-01`, to: `${value}-31` } : undefined
}

/**
 * When a statement can have been made: its own day; else, of news, the day of the paper or the one before; of what is recalled, any day of the
 * three months before.
 */
export function windowOf({ said, previous }: Attribution, { article }: Pick<Reading, 'article'>): Window {
  const own = said && windowOfValue(said.value)
  if (own) return own
  const published = article.published?.slice(0, 10)
  if (!published || !DAY.test(published)) return { from: '', to: '9999' }
  return { from: shiftDay(published, previous ? -RECALLED : -1), to: published }
}

/** The days that both allow; undefined when there are none. */
export const common = (a: Window, b: Window): Window | undefined => {
  const from = a.from > b.from ? a.from : b.from
  const to = a.to < b.to ? a.to : b.to
  return from <= to ? { from, to } : undefined
}
