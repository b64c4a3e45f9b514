import type { Span } from '../../text/span.ts'
import type { Unit } from './calendar.ts'

/** What a class of words stands for, by class name. */
export interface ClassValues {
  MONTH: number
  WEEKDAY: number
  /** "Mondays" */
  WEEKDAYS: number
  /** A number that can be a day of a month. */
  DAY: number
  HOUR: number
  /** Four digits without a comma, or a year in words. */
  YEAR: number
  /** Two digits after an apostrophe or a hyphen: "'98". */
  SHORTYEAR: number
  NUM: number
  ORD: number
  UNIT: Unit
  /** A unit in the singular. */
  ONE: Unit
  /** A unit in the plural. */
  MANY: Unit
  PART: string
  SEASON: string
  /** "1990s": its first three digits. */
  DECADE: string
  /** "10:30" */
  CLOCK: string
  /** "10.30", a time only before "a.m." */
  DOTCLOCK: string
  /** "1400", a time only before a zone. */
  MILITARY: string
  AMPM: string
  ZONE: string
  ISODATE: string
  /** "10/28/2024" as ISO 8601 */
  NUMDATE: string
  /** "Q3" or "H1" */
  QCODE: string
}

export type ClassName = keyof ClassValues

/** A word, number or mark, as time expressions see it: hyphens are gone, number words are one number. */
export interface Word extends Span {
  readonly text: string
  readonly lower: string
  readonly classes: Partial<ClassValues>
  /** Under what a pattern may name it: its lower case, and its classes. */
  readonly keys: readonly string[]
  /** A hyphen ties it to the word before: "third-quarter". */
  readonly joined: boolean
}

/** The classes of a word that has none: one object, to be known by. */
export const NONE: Partial<ClassValues> = {}

const keysOf = (lower: string, classes: Partial<ClassValues>): readonly string[] =>
  classes === NONE ? [lower] : [lower, ...Object.keys(classes)]

/** A word of a text, at its offset. */
export const wordAt = (text: string, start: number, lower: string, classes: Partial<ClassValues>, joined: boolean): Word => ({
  start,
  end: start + text.length,
  text,
  lower,
  classes,
  keys: keysOf(lower, classes),
  joined,
})
