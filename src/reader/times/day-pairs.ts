import { parseDay } from './calendar.ts'
import type { Word } from './word.ts'

/** The second day of "April 24 and 25" or "Oct. 23-25, 2024". */
export interface SecondDay {
  /** Index of the word after it. */
  readonly to: number
  readonly at: number
  /** ISO 8601 values of both days: a year that stands after the second holds for the first as well. */
  readonly first: string
  readonly second: string
}

const LINKS = /^(?:and|to|through|or|until|till|,)$/

/** What makes a number after "April 24 and" something else than a day. */
const isCount = (word: Word | undefined): boolean =>
  word !== undefined &&
  !word.joined &&
  (word.classes.UNIT !== undefined ||
    word.classes.MONTH !== undefined ||
    word.classes.AMPM !== undefined ||
    /^(?:%|percent|people|others|more|million|billion)$/.test(word.lower) ||
    /^\p{Ll}{3,}s$/u.test(word.text))

/** Looks for a second day right after a date that ends at word `to` (exclusive) and has the given ISO 8601 value. */
export const secondDay = (words: readonly Word[], to: number, value: string): SecondDay | undefined => {
  const firstDay = words[to - 1]
  if (firstDay?.classes.DAY === undefined) return undefined
  const at = words[to]?.joined ? to : LINKS.test(words[to]?.lower ?? '') ? to + 1 : -1
  const day = words[at]
  if (day?.classes.DAY === undefined || day.classes.DAY <= firstDay.classes.DAY || !/^\d+$/.test(day.text)) return undefined
  const comma = words[at + 1]?.lower === ',' ? 1 : 0
  const year = words[at + 1 + comma]?.classes.YEAR
  if (isCount(words[at + 1]) || (year === undefined && words[to]?.lower === ',')) return undefined
  const first = year === undefined ? value : `${year}${value.slice(4)}`
  const second = `${first.slice(0, 8)}${String(day.classes.DAY).padStart(2, '0')}`
  if (!first.startsWith('X') && !parseDay(second)) return undefined
  return { at, to: year === undefined ? at + 1 : at + 2 + comma, first, second }
}
