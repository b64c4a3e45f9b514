import { Temporal } from 'temporal-polyfill'

/** A day of the proleptic Gregorian calendar: no zone, no locale. */
export type Day = Temporal.PlainDate

/** TIMEX3 unit letters; E is a decade, C a century, L a millennium, H, m and s are clock units. */
export type Unit = 'Y' | 'Q' | 'M' | 'W' | 'D' | 'H' | 'm' | 's' | 'E' | 'C' | 'L'

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** The day, or undefined where the calendar has none such (30 February). */
export const dayOf = (year: number, month: number, day: number): Day | undefined => {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return day <= first.daysInMonth ? first.with({ day }) : undefined
}

/** The day at the head of an ISO 8601 string, whatever follows it; undefined where there is none. */
export const parseDay = (iso: string): Day | undefined => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined
}

/** ISO 8601 weeks begin on Monday and belong to the year that holds their Thursday: "2024-W44". */
export const weekValue = (day: Day): string => `${pad(day.yearOfWeek!, 4)}-W${pad(day.weekOfYear!, 2)}`

export const monthValue = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`

export const quarterOf = (day: Day): number => Math.ceil(day.month / 3)

/** Monday of an ISO week. */
export const mondayOf = (year: number, week: number): Day => {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  return fourth.add({ days: (week - 1) * 7 - (fourth.dayOfWeek - 1) })
}

const inDays: Readonly<Record<Unit, number>> = { s: 0, m: 0, H: 0, D: 1, W: 7, M: 30, Q: 91, Y: 365, E: 3652, C: 36524, L: 365242 }

/** How long a unit is, roughly: to compare units. */
export const daysIn = (unit: Unit): number => inDays[unit]

const first = Temporal.PlainDate.from('0001-01-01')
const last = Temporal.PlainDate.from('9999-12-31')

/** Is the day `n` units on one that four figures of a year can say? "70,000 years ago" is not. */
export const isReachable = (day: Day, unit: Unit, n: number): boolean => {
  const years = day.year + (n * daysIn(unit)) / 365.2425
  return years > 2 && years < 9998
}

/** The same day `n` units on; clock units leave the day as it is. Beyond the years 1 to 9999 it stays at their edge. */
export const move = (day: Day, unit: Unit, n: number): Day => {
  if (!isReachable(day, unit, n)) return n < 0 ? first : last
  const whole = Math.trunc(n)
  switch (unit) {
    case 'D':
      return day.add({ days: whole })
    case 'W':
      return day.add({ days: Math.round(n * 7) })
    case 'M':
      return day.add({ months: whole })
    case 'Q':
      return day.add({ months: 3 * whole })
    case 'Y':
      return day.add({ months: Math.round(12 * n) })
    case 'E':
      return day.add({ years: Math.round(10 * n) })
    case 'C':
      return day.add({ years: Math.round(100 * n) })
    case 'L':
      return day.add({ years: Math.round(1000 * n) })
    default:
      return day
  }
}

/** The TIMEX3 value of the `unit` that the day stands in: its year, quarter, month, week … */
export const valueIn = (day: Day, unit: Unit): string => {
  const year = pad(day.year, 4)
  switch (unit) {
    case 'L':
      return year.slice(0, 1)
    case 'C':
      return year.slice(0, 2)
    case 'E':
      return year.slice(0, 3)
    case 'Y':
      return year
    case 'Q':
      return `${year}-Q${quarterOf(day)}`
    case 'M':
      return monthValue(day.year, day.month)
    case 'W':
      return weekValue(day)
    default:
      return day.toString()
  }
}

/** The weekday (1 Monday to 7 Sunday) on or before the day. */
export const weekdayBack = (day: Day, weekday: number): Day => day.subtract({ days: (day.dayOfWeek - weekday + 7) % 7 })

/** The weekday on or after the day. */
export const weekdayOn = (day: Day, weekday: number): Day => day.add({ days: (weekday - day.dayOfWeek + 7) % 7 })

/** Easter Sunday of the western churches: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export const easter = (year: number): Day => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(f / 31), day: (f % 31) + 1 })
}
