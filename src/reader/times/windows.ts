/**
 * The days between which a time says that something will happen. Serves forecasts: nothing foretold can happen before it was said, so
 * no window opens before that day.
 *
 * Assumptions, all of them written here or in english/window-words.ts: "several weeks" are at most 8, "several days" a week; "by 2030" runs to that year's last day;
 * "early", "mid" and "late" are the thirds of a stretch; "stay for two weeks" runs from the day; "in two weeks" is that day, give or take half a unit.
 */
import {
  AFTER,
  AHEAD_OF_NOW,
  AT_END_OF,
  BEFORE,
  BY,
  FROM,
  GONE_BY,
  LASTING,
  MOST,
  MOST_DAYS,
  MOST_OTHERWISE,
} from '../english/window-words.ts'
import type { Time } from '../reading.ts'
import { type Day, daysIn, move, parseDay, type Unit } from './calendar.ts'
import { grainOf, type Interval, intervalOf } from './values.ts'

/** ISO 8601 days, both included. An end that the words leave open is absent. */
export interface Window {
  readonly earliest?: string
  readonly latest?: string
}

type Timed = Pick<Time, 'type' | 'value'> & { readonly mod?: string | undefined }

const NONE: Window = {}

const later = (a: Day, b: Day): Day => (a.since(b).sign > 0 ? a : b)

const window = (earliest: Day | undefined, latest: Day | undefined): Window => ({
  ...(earliest && { earliest: earliest.toString() }),
  ...(latest && { latest: latest.toString() }),
})

/** The third of a stretch that "early", "mid" or "late" names. */
const third = ({ first, last }: Interval, mod: string | undefined): Interval => {
  const days = first.until(last, { largestUnit: 'days' }).days + 1
  const part = Math.max(1, Math.round(days / 3))
  if (days < 3 || mod === undefined) return { first, last }
  if (mod === 'START') return { first, last: first.add({ days: part - 1 }) }
  if (mod === 'MID') return { first: first.add({ days: part }), last: first.add({ days: days - part - 1 }) }
  return mod === 'END' ? { first: last.subtract({ days: part - 1 }), last } : { first, last }
}

/** "the second half of the week": of an odd number of days the middle one is in the second. */
const half = ({ first, last }: Interval, words: string): Interval | undefined => {
  const which = /\b(first|second|latter) half of\b/.exec(words)?.[1]
  if (which === undefined) return undefined
  const days = Math.floor((first.until(last, { largestUnit: 'days' }).days + 1) / 2)
  return which === 'first' ? { first, last: first.add({ days: days - 1 }) } : { first: first.add({ days }), last }
}

const calendarWindow = (time: Timed, text: string, before: string, said: Day): Window => {
  const whole = intervalOf(time.value)
  // "a 21st-century economy": a century tells of a time's kind, not of when.
  if (!whole || grainOf(time.value) === 'C') return NONE
  // "later this month" is what is left of it.
  // Values such as 2025-H2 are halves already.
  const rest = /\blater\b/.test(text)
  const { first, last } = rest
    ? whole
    : ((/-H\d$/.test(time.value) ? undefined : half(whole, `${before} ${text}`)) ?? third(whole, time.mod))
  if (last.since(said).sign < 0) return NONE
  if (BEFORE.test(before) && time.mod !== 'END')
    return first.since(said).sign <= 0 ? window(said, said) : window(said, first.subtract({ days: 1 }))
  // "by the weekend": once it begins.
  if (BY.test(before) && /-WE$/.test(time.value)) return window(said, first)
  if (BY.test(before) || BEFORE.test(before)) return window(said, last)
  if (AFTER.test(before)) return window(later(last.add({ days: 1 }), said), undefined)
  if (FROM.test(before)) return window(later(first, said), undefined)
  return window(later(first, said), last)
}

interface Amount {
  readonly unit: Unit
  /** Undefined where the words leave it unsaid. */
  readonly n: number | undefined
}

const CLOCK: Readonly<Record<string, Unit>> = { H: 'H', M: 'm', S: 's' }

/** The first part of an ISO 8601 duration; its halves ("P2Y6M") as a fraction. */
const amountOf = (value: string): Amount | undefined => {
  const parts = /^P(T?)(X|\d+(?:\.\d+)?)([A-Z])(6M|30M|30S)?/.exec(value)
  if (!parts) return undefined
  const unit = parts[1] === 'T' ? CLOCK[parts[3]!] : (parts[3] as Unit)
  return unit && { unit, n: parts[2] === 'X' ? undefined : Number(parts[2]) + (parts[4] ? 0.5 : 0) }
}

/** A day so many units on; hours and minutes fill days; undefined where nothing says how many. */
const on = (day: Day, { unit }: Amount, n: number): Day | undefined => {
  if (!Number.isFinite(n)) return undefined
  if (unit === 'H') return move(day, 'D', Math.ceil(n / 24))
  return unit === 'm' || unit === 's' ? day : move(day, unit, n)
}

const mostOf = ({ n, unit }: Amount, text: string): number =>
  n ?? MOST.find(([pattern]) => pattern.test(text))?.[1] ?? (unit === 'D' ? MOST_DAYS : MOST_OTHERWISE)

const durationWindow = (time: Timed, text: string, before: string, said: Day): Window => {
  const amount = amountOf(time.value)
  if (!amount) return NONE
  if (GONE_BY.test(text)) return NONE
  const words = `${before} ${text}`
  const ahead = AHEAD_OF_NOW.test(words)
  if (LASTING.test(before)) return window(said, on(said, amount, mostOf(amount, text)))
  if (!ahead && (!AT_END_OF.test(before) || text.startsWith('the '))) return NONE
  const most = mostOf(amount, text)
  const end = on(said, amount, most)
  if (!end) return window(said, undefined)
  if (ahead || amount.n === undefined || time.mod === 'LESS_THAN' || time.mod === 'EQUAL_OR_LESS') return window(said, end)
  if (time.mod === 'MORE_THAN' || time.mod === 'EQUAL_OR_MORE') return window(end, undefined)
  const slack = Math.floor(daysIn(amount.unit) / 2)
  return window(later(end.subtract({ days: slack }), said), end.add({ days: slack }))
}

/** Nearest words before an expression that can bound it. */
const lead = (before: string): string =>
  before
    .toLowerCase()
    .replace(/[\s(]+$/, '')
    // "before Orthodox Easter, on 20 April": the day says when that is.
    .replace(/\b(before|ahead of|prior to|by|until|after|following)\s+(?:[\w'’]+\s+){0,3}[\w'’]+,(?:\s+on)?$/, '$1')
    .replace(/\s+(?:the|orthodox|western)$/, '')
    .replace(/\s+/g, ' ')
    .slice(-40)

/**
 * The window of one time.
 * `text` is the expression as written, `before` the few words before it; `saidDay` the ISO 8601 day on which it was said.
 */
export const windowOf = (time: Timed, text: string, before: string, saidDay: string): Window => {
  const said = parseDay(saidDay)
  if (!said) return NONE
  const expression = text.toLowerCase().replace(/\s+/g, ' ')
  if (time.type === 'DURATION') return durationWindow(time, expression, lead(before), said)
  return time.type === 'SET' ? NONE : calendarWindow(time, expression, lead(before), said)
}
