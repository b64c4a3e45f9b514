import type { Time } from '../reading.ts'
import { type Day, dayOf, daysIn, monthValue, parseDay, quarterOf, type Unit, valueIn } from './calendar.ts'
import { type Direction, directionAt, type TagAt } from './direction.ts'
import type { Captures, Rule } from './pattern.ts'
import { type Grain, grainOf, intervalOf } from './values.ts'
import type { Word } from './word.ts'

/** What a rule makes of its words. */
export interface Meaning {
  readonly type: Time['type']
  readonly value: string
  readonly mod?: string
}

/** A rule's answer: a meaning; 'none' when the words are no time and no part of one may be; undefined when the rule does not hold here. */
export type Make = (captures: Captures, context: Context) => Meaning | 'none' | undefined
export type TimeRule = Rule<Make>

const fineness: Readonly<Record<Grain, number>> = {
  s: 0,
  m: 0,
  H: 0,
  time: 1,
  D: 1,
  weekend: 2,
  W: 7,
  M: 30,
  Q: 91,
  season: 92,
  half: 183,
  Y: 365,
  E: 3652,
  C: 36524,
  L: 365242,
}

/** The values found so far in an article, newest last: what "a year earlier" or "that day" goes back to. */
export class Memory {
  readonly #values: string[] = []

  add(meaning: Meaning): void {
    if ((meaning.type === 'DATE' || meaning.type === 'TIME') && grainOf(meaning.value)) this.#values.push(meaning.value)
    if (this.#values.length > 24) this.#values.shift()
  }

  /** The newest value at least as fine as the unit. */
  last(unit: Unit): string | undefined {
    return this.#values.findLast((value) => fineness[grainOf(value)!] <= Math.max(1, daysIn(unit)))
  }

  /** The quarter or half that a report of results is about: the latest of those named that is over on the day; else the latest named. */
  period(said: Day | undefined): string | undefined {
    const periods = this.#values.filter((value) => grainOf(value) === 'Q' || grainOf(value) === 'half').sort()
    const day = said?.toString() ?? ''
    return periods.findLast((value) => intervalOf(value)!.last.toString() < day) ?? periods.at(-1)
  }

  newest(): string | undefined {
    return this.#values.at(-1)
  }
}

/** All that a rule may look at: the words around its match, the day of the report, and what was found before. */
export class Context {
  readonly #words: readonly Word[]
  readonly #from: number
  readonly #to: number
  readonly #tagAt: TagAt | undefined
  readonly memory: Memory
  /** The day of the report, where it is known. */
  readonly said: Day | undefined
  /** Words of a modifier stand right before the match: "early", "the end of". */
  readonly modified: boolean

  constructor(
    words: readonly Word[],
    from: number,
    to: number,
    modified: boolean,
    said: Day | undefined,
    memory: Memory,
    tagAt: TagAt | undefined,
  ) {
    this.#words = words
    this.#from = from
    this.#to = to
    this.modified = modified
    this.said = said
    this.memory = memory
    this.#tagAt = tagAt
  }

  /** The n-th word before the match (1 is the nearest), lower case; empty where there is none. */
  before(n = 1): string {
    return this.#words[this.#from - n]?.lower ?? ''
  }

  wordBefore(): Word | undefined {
    return this.#words[this.#from - 1]
  }

  /** The n-th word after the match, from 0. */
  after(n = 0): Word | undefined {
    return this.#words[this.#to + n]
  }

  next(): string {
    return this.after()?.lower ?? ''
  }

  /** Does a sentence begin at the match? */
  opens(): boolean {
    const before = this.before()
    return before === '' || before === '.' || before === '?' || before === '!'
  }

  tagBefore(): string | undefined {
    const word = this.wordBefore()
    return word && this.#tagAt?.(word.start)
  }

  direction(): Direction {
    return directionAt(this.#words, this.#from, this.#to, this.#tagAt)
  }

  /** The value that relative words go back to: the newest as fine as the unit, else the day of the report. */
  anchor(unit: Unit): string | undefined {
    return this.memory.last(unit) ?? this.said?.toString()
  }

  /** The value of the stretch that the report's day stands in. */
  current(unit: Unit): string | undefined {
    return this.said && valueIn(this.said, unit)
  }
}

export const date = (value: string, mod?: string): Meaning => ({ type: 'DATE', value, ...(mod && { mod }) })
export const duration = (value: string, mod?: string): Meaning => ({ type: 'DURATION', value, ...(mod && { mod }) })
export const set = (value: string): Meaning => ({ type: 'SET', value })

/** "Monday" in January, no day of the report known: the parts that are not known are X. */
export const unknownDay = 'XXXX-XX-XX'

/** From so many months back on, a month named without a year is taken for the coming one where the clause does not tell. */
const COMING_MONTH = 9

/**
 * From so many days back on, a day named without a year is taken for the coming one: where the clause does not tell, and where it seems to
 * look back ("declared a dividend, to holders of Dec. 1"). News gives the year, or says "last", when it means a day that long ago.
 */
const COMING_DAY = { undefined: 240, past: 255 }

/** The year of a month that is named without one: looking back it is the latest begun, looking ahead the next to come. */
export const yearOfMonth = (month: number, said: Day, direction: Direction): number => {
  const back = (said.month - month + 12) % 12
  const past = said.month >= month ? said.year : said.year - 1
  if (back === 0) return said.year
  return direction === 'future' || (direction === undefined && back >= COMING_MONTH) ? past + 1 : past
}

/** The same for a day of a month; 'over' where the words leave no doubt that it is past. */
export const yearOfDay = (month: number, day: number, said: Day, direction: Direction | 'over'): number => {
  const same = dayOf(said.year, month, day)
  if (!same) return yearOfMonth(month, said, direction === 'over' ? 'past' : direction)
  const ahead = said.until(same, { largestUnit: 'days' }).days
  const past = ahead <= 0 ? said.year : said.year - 1
  const back = ahead <= 0 ? -ahead : 365 - ahead
  if (direction === 'over') return past
  if (direction === 'future') return back < 31 ? past : past + 1
  return back > COMING_DAY[direction ?? 'undefined'] ? past + 1 : past
}

/** The quarter or half that an ordinal names: of a given year, else the latest begun or the next to come. */
export const periodValue = (letter: 'Q' | 'H', n: number, year: number | undefined, context: Context): string | undefined => {
  const count = letter === 'Q' ? 4 : 2
  if (!Number.isInteger(n) || n < 1 || n > count) return undefined
  if (year !== undefined) return `${year}-${letter}${n}`
  const { said } = context
  if (!said) return `XXXX-${letter}${n}`
  const now = letter === 'Q' ? quarterOf(said) : Math.ceil(said.month / 6)
  const direction = context.direction()
  // A quarter just over is the one whose results are still to come.
  if (n <= now) return `${direction === 'future' && n < now - 1 ? said.year + 1 : said.year}-${letter}${n}`
  const far = n - now > count / 2
  return `${direction === 'past' || (direction === undefined && far) ? said.year - 1 : said.year}-${letter}${n}`
}

/** A month without a year, against the report's day. */
export const monthNear = (month: number, context: Context): string =>
  context.said ? monthValue(yearOfMonth(month, context.said, context.direction()), month) : `XXXX-${String(month).padStart(2, '0')}`

export const parseAnchor = (value: string | undefined): Day | undefined => (value === undefined ? undefined : parseDay(value))
