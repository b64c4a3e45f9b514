/** Dates as pages and reports write them -> ISO 8601. Knows no clock and no time zone of the machine. */
import type { Span } from '../text/span.ts'
import { zoneOffset } from './time-zones.ts'

export interface WrittenDate extends Span {
  /** "2024-10-29", "2024-10", "2024-10-29T14:05:00Z"; without an offset when no zone is said. */
  readonly value: string
  /** True where day and month could be read the other way round ("10/05/2023"). */
  readonly ambiguous: boolean
}

interface Day extends Span {
  readonly year: number
  readonly month: number
  readonly day?: number
  readonly ambiguous?: true
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A month's name or its usual short form, for patterns; no groups inside. */
export const monthPattern =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?'

const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?'

/** Each form with the groups that hold its parts. Bounded repeats only, so each is linear. */
const forms: readonly { pattern: RegExp; year: number; month: number; day: number }[] = [
  { pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, year: 1, month: 2, day: 3 },
  { pattern: /(?<!\d)((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)/g, year: 1, month: 2, day: 3 },
  { pattern: new RegExp(`\\b(${monthPattern}) {0,3}${dayNumber}(?:,? {1,3}| *, *)(\\d{4})\\b`, 'gi'), year: 3, month: 1, day: 2 },
  { pattern: new RegExp(`\\b${dayNumber}(?:[ -]| of )(${monthPattern})(?:, ?|[ -])(\\d{4})\\b`, 'gi'), year: 3, month: 2, day: 1 },
]

/** The first full date (year, month and day) in the text, with its clock time where one stands beside it. */
export const findWrittenDate = (text: string): WrittenDate | undefined => {
  const day = findDay(text)
  if (!day) return undefined
  const { hour, zone, ...span } = findClock(text, day)
  const date = [pad(day.year, 4), pad(day.month), ...(day.day ? [pad(day.day)] : [])].join('-')
  const offset = zone === undefined ? undefined : zoneOffset(zone, day)
  return { ...span, value: hour && day.day ? `${date}T${hour}${offset ?? ''}` : date, ambiguous: day.ambiguous ?? false }
}

/** A date string of a page's metadata as ISO 8601; undefined when it is no date. */
export const isoDate = (value: string): string | undefined => {
  const text = value.trim()
  const full = findWrittenDate(text)
  if (full) return full.start <= 12 ? full.value : undefined
  const yearMonth = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(text)
  if (yearMonth && isYear(Number(yearMonth[1]))) return text
  const monthYear = new RegExp(`^(${monthPattern}),? (\\d{4})$`, 'i').exec(text)
  if (monthYear) return `${monthYear[2]}-${pad(monthOf(monthYear[1]!)!)}`
  // Seconds or milliseconds since 1970: ten or thirteen digits.
  if (/^\d{10}(\d{3})?$/.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString().replace('.000Z', 'Z')
  return undefined
}

/** Of all forms, the match that stands first. */
const findDay = (text: string): Day | undefined => {
  let first: Day | undefined
  for (const { pattern, ...at } of forms) {
    for (const match of text.matchAll(pattern)) {
      if (first && match.index >= first.start) break
      const found = validDay(Number(match[at.year]), monthOf(match[at.month]!), Number(match[at.day]), match)
      if (found) first = found
      if (found) break
    }
  }
  return first ?? numericDay(text)
}

/** 10/29/2024 or 29/10/2024; where both readings are days, the American one, marked as ambiguous. */
const numericDay = (text: string): Day | undefined => {
  for (const match of text.matchAll(/(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g)) {
    const [a, b, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
    const american = validDay(year, a, b, match)
    const european = validDay(year, b, a, match)
    if (american && european && a !== b) return { ...american, ambiguous: true }
    if (american ?? european) return american ?? european
  }
  return undefined
}

const validDay = (year: number, month: number | undefined, day: number, match: RegExpExecArray): Day | undefined => {
  if (!isYear(year) || !month || month > 12 || day < 1) return undefined
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined
  return { year, month, day, start: match.index, end: match.index + match[0].length }
}

/** News has been printed since 1600; a "year" outside of these bounds is another number. */
const isYear = (year: number): boolean => year >= 1600 && year <= 2200

const monthOf = (written: string): number | undefined => {
  if (/^\d+$/.test(written)) return Number(written)
  const index = monthNames.indexOf(written.slice(0, 3).toLowerCase())
  return index < 0 ? undefined : index + 1
}

const zonePattern = '(?: {0,2}\\(?((?:GMT|UTC)?[+-]\\d{1,2}:?(?:\\d{2})?|Z|[A-Z]{2,4})(?![A-Za-z])\\)?)?'
const clockPattern = '(\\d{1,2})(?:[:.](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?)?(?: ?([ap])\\.? ?m\\b\\.?)?'
const clockAfter = new RegExp(`^(?:T|[\\s,;|·•@–—-]{1,4}(?:at )?|)${clockPattern}${zonePattern}`, 'i')
const clockBefore = new RegExp(`${clockPattern}${zonePattern}(?:,| on)? {0,2}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,? )?$`, 'i')

interface Clock extends Span {
  /** "14:05:00" */
  readonly hour?: string
  readonly zone?: string
}

/** The clock time right after the day, or else right before it; the span then holds both. */
const findClock = (text: string, day: Day): Clock => {
  const after = clockAfter.exec(text.slice(day.end, day.end + 50))
  const hourAfter = after && hourOf(after)
  if (hourAfter) return { start: day.start, end: day.end + after[0].length, hour: hourAfter, ...(after[5] && { zone: after[5] }) }
  const from = Math.max(0, day.start - 45)
  const before = clockBefore.exec(text.slice(from, day.start))
  const hourBefore = before && hourOf(before)
  if (hourBefore) return { start: from + before.index, end: day.end, hour: hourBefore, ...(before[5] && { zone: before[5] }) }
  return { start: day.start, end: day.end }
}

/** "9", "41", "a" -> "09:41:00"; undefined when these are no hour of a day, or a bare number. */
const hourOf = ([, hours, minutes, seconds, half]: RegExpExecArray): string | undefined => {
  if (minutes === undefined && half === undefined) return undefined
  let hour = Number(hours)
  if (half && (hour < 1 || hour > 12)) return undefined
  if (half) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  const minute = Number(minutes ?? 0)
  const second = Number(seconds ?? 0)
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return `${pad(hour)}:${pad(minute)}:${pad(second)}`
}

const pad = (number: number, digits = 2): string => String(number).padStart(digits, '0')
