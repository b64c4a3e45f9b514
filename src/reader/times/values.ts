import { type Day, dayOf, isReachable, mondayOf, move, parseDay, type Unit, valueIn } from './calendar.ts'

/** How fine a value is: a TIMEX3 unit, or one of the stretches that have no letter. */
export type Grain = Unit | 'half' | 'season' | 'weekend' | 'time'

/** A closed stretch of days. */
export interface Interval {
  readonly first: Day
  readonly last: Day
}

const shapes: readonly (readonly [Grain, RegExp])[] = [
  ['time', /^\d{4}-\d{2}-\d{2}T/],
  ['D', /^\d{4}-\d{2}-\d{2}$/],
  ['M', /^\d{4}-\d{2}$/],
  ['weekend', /^\d{4}-W\d{2}-WE$/],
  ['W', /^\d{4}-W\d{2}$/],
  ['Q', /^\d{4}-Q[1-4]$/],
  ['half', /^\d{4}-H[12]$/],
  ['season', /^\d{4}-(?:SP|SU|FA|WI)$/],
  ['Y', /^\d{4}$/],
  ['E', /^\d{3}$/],
  ['C', /^\d{2}$/],
]

/** Undefined for durations, sets, references (PRESENT_REF) and values with unknown parts (XXXX-10). */
export const grainOf = (value: string): Grain | undefined => shapes.find(([, shape]) => shape.test(value))?.[0]

/** First month of a season in the northern hemisphere's news calendar; winter begins in December of the year before. */
const seasonMonth: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 0 }

const months = (year: number, month: number, count: number): Interval => {
  const first = move(dayOf(year, 1, 1)!, 'M', month - 1)
  return { first, last: move(first, 'M', count).subtract({ days: 1 }) }
}

/** The days that a calendar value covers; undefined where it names none. */
export const intervalOf = (value: string): Interval | undefined => {
  const year = Number(value.slice(0, 4))
  switch (grainOf(value)) {
    case 'time':
    case 'D': {
      const day = parseDay(value)
      return day && { first: day, last: day }
    }
    case 'M': {
      const month = Number(value.slice(5))
      return month >= 1 && month <= 12 && year > 0 ? months(year, month, 1) : undefined
    }
    case 'W':
    case 'weekend': {
      const monday = mondayOf(year, Number(value.slice(6, 8)))
      return value.endsWith('WE')
        ? { first: monday.add({ days: 5 }), last: monday.add({ days: 6 }) }
        : { first: monday, last: monday.add({ days: 6 }) }
    }
    case 'Q':
      return months(year, 3 * Number(value[6]) - 2, 3)
    case 'half':
      return months(year, 6 * Number(value[6]) - 5, 6)
    case 'season':
      return months(year, seasonMonth[value.slice(5)]!, 3)
    case 'Y':
      return year > 0 ? months(year, 1, 12) : undefined
    case 'E':
      return Number(value) > 0 ? months(10 * Number(value), 1, 120) : undefined
    case 'C':
      return Number(value) > 0 ? months(100 * Number(value), 1, 1200) : undefined
    default:
      return undefined
  }
}

const finerThanYear: ReadonlySet<Grain> = new Set(['Q', 'half', 'season', 'M'])

/**
 * A value `n` units on. A quarter, month or season moved by years stays one ("a year earlier" than 1989-Q3 is 1988-Q3);
 * everything else takes the unit's own grain (a year after 1998-10-23 is 1999).
 */
export const shiftValue = (value: string, unit: Unit, n: number): string | undefined => {
  const from = intervalOf(value)?.first
  if (!from || !isReachable(from, unit, n)) return undefined
  const grain = grainOf(value)!
  if (unit === 'Y' && finerThanYear.has(grain) && Number.isInteger(n))
    return `${String(Number(value.slice(0, 4)) + n).padStart(4, '0')}${value.slice(4)}`
  return valueIn(move(from, unit, n), unit)
}

const clock: ReadonlySet<Unit> = new Set(['H', 'm', 's'])
const inYears: Readonly<Partial<Record<Unit, number>>> = { E: 10, C: 100, L: 1000 }

const period = (amount: string, unit: Unit): string => (clock.has(unit) ? `PT${amount}${unit.toUpperCase()}` : `P${amount}${unit}`)

/** A half left over, in the next smaller unit. */
const halves: Readonly<Partial<Record<Unit, string>>> = { Y: '6M', H: '30M', m: '30S', D: 'T12H' }

/**
 * ISO 8601 duration: P2Y, PT5H30M, P20Y for two decades, PXW for an unsaid number of weeks.
 * Decades, centuries and millennia are counted in years, so that every program reads them, unless their number is unsaid (PXE).
 */
export const durationValue = (n: number | 'X', unit: Unit): string => {
  if (n === 'X') return period('X', unit)
  const years = inYears[unit]
  if (years) return period(String(Math.round(n * years)), 'Y')
  const whole = Math.floor(n)
  if (n - whole === 0.5 && halves[unit]) {
    const half = halves[unit]
    if (whole > 0) return period(String(whole), unit) + half
    return clock.has(unit) || half.startsWith('T') ? `PT${half.replace('T', '')}` : `P${half}`
  }
  return period(String(Math.round(n * 100) / 100), unit)
}
