import type { Span } from '../../text/span.ts'
import { CARDINALS } from '../english/numerals.ts'
import {
  DECADES,
  MONTHS,
  NEEDS_CAPITAL,
  NEEDS_POINT,
  ORDINALS,
  PARTS,
  PLURAL_UNITS,
  SEASONS,
  UNITS,
  WEEKDAYS,
  ZONES,
} from '../english/time-words.ts'
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

/*
 * In this order: ISO dates; dates in figures; codes of quarters; clock times; fractions; elided years ('98, '90s); numbers with their endings; a.m. and p.m.;
 * o'clock; short forms with their points; words; clitics; any other mark. Every alternative is bounded or gives back at most once, so lexing is linear.
 */
const LEXEME = new RegExp(
  [
    /(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?)(?!\d)/u,
    /(\d{4}\/\d{2}\/\d{2}|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.\d{4})(?![\d/])/u,
    /([qh][1-4]|[1-4][qh])(?![\p{L}\d])/u,
    /(\d{1,2}:\d{2})(?::\d{2})?(?!\d)/u,
    /(\d\/\d)(?![\d/])/u,
    /(['\u2018\u2019`]\d\ds?)(?![\p{L}\d])/u,
    /((?:\d{1,3}(?:,\d{3}){1,9}|\d+)(?:\.\d+)?(?:st|nd|rd|th|s)?(?![\p{L}\d])|\d+)/u,
    /([ap]\.\s?m(?!\p{L})\.?)/u,
    /(o['\u2019]clock)/u,
    /((?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thur?s?|fri|sat|sun)\.)/u,
    /([\p{L}\p{M}]+)/u,
    /(['\u2019](?:s|ll|d|re|ve|m|t)(?!\p{L}))/u,
    /([^\s])/u,
  ]
    .map((alternative) => alternative.source)
    .join('|'),
  'giu',
)

const HYPHENS = '-\u2010\u2011\u2013'
const isHyphen = (char: string | undefined): boolean => char !== undefined && HYPHENS.includes(char)
const isApostrophe = (char: string | undefined): boolean => char === "'" || char === '\u2019' || char === '\u2018'
const isWordChar = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)

const lexicon = (): ReadonlyMap<string, Partial<ClassValues>> => {
  const all = new Map<string, Partial<ClassValues>>()
  const add = (word: string, classes: Partial<ClassValues>): void => void all.set(word, { ...all.get(word), ...classes })
  for (const [word, MONTH] of MONTHS) add(word, { MONTH })
  for (const [word, WEEKDAY] of WEEKDAYS) {
    add(word, { WEEKDAY })
    if (word.endsWith('day')) add(`${word}s`, { WEEKDAYS: WEEKDAY })
  }
  for (const [word, UNIT] of UNITS) add(word, PLURAL_UNITS.has(word) ? { UNIT, MANY: UNIT } : { UNIT, ONE: UNIT })
  for (const [word, PART] of PARTS) add(word, { PART })
  for (const [word, SEASON] of SEASONS) add(word, { SEASON })
  for (const [word, ORD] of ORDINALS) add(word, { ORD })
  for (const [word, DECADE] of DECADES) add(word, { DECADE })
  for (const word of ZONES) add(word, { ZONE: word })
  for (const [word, NUM] of CARDINALS) add(word, { NUM, ...(NUM >= 1 && NUM <= 12 && { HOUR: NUM }) })
  for (const word of ['am', 'pm']) add(word, { AMPM: word })
  return all
}

const LEXICON = lexicon()
const NONE: Partial<ClassValues> = {}
const isUpper = (text: string): boolean => text !== text.toLowerCase()

const lettersClasses = (text: string, lower: string, pointed: boolean): Partial<ClassValues> => {
  const classes = LEXICON.get(lower)
  if (!classes) return NONE
  if (NEEDS_CAPITAL.has(lower) && !isUpper(text)) return NONE
  if (NEEDS_POINT.has(lower) && !pointed && classes.WEEKDAY) return NONE
  if (classes.ZONE && text !== text.toUpperCase()) return NONE
  return classes
}

const twoDigitYear = (n: number): number => (n < 50 ? 2000 + n : 1900 + n)
const pad2 = (n: number | string): string => String(n).padStart(2, '0')

/** Month first, as American news writes; day first where the month would be over 12 or points stand between. */
const figuresDate = (text: string): string | undefined => {
  if (/^\d{4}\//.test(text)) return text.replace(/\//g, '-')
  const [a, b, c] = text.split(/[/.]/).map(Number) as [number, number, number]
  const [month, day] = text.includes('.') || a > 12 ? [b, a] : [a, b]
  const year = c < 100 ? twoDigitYear(c) : c
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `${year}-${pad2(month)}-${pad2(day)}` : undefined
}

const clockTime = (hour: number, minute: number): string | undefined =>
  hour <= 24 && minute < 60 ? `${pad2(hour)}:${pad2(minute)}` : undefined

/** No count of time needs more figures. */
const MOST_FIGURES = 12

const numberClasses = (text: string): Partial<ClassValues> => {
  if (text.length > MOST_FIGURES) return NONE
  const ending = /[a-z]+$/i.exec(text)?.[0].toLowerCase()
  const n = Number(text.replace(/[a-z,]/gi, ''))
  if (ending === 's') return /^\d{3}0s$/.test(text) && n >= 1500 ? { DECADE: text.slice(0, 3) } : NONE
  if (ending) return n >= 1 && n <= 2100 ? { ORD: n } : NONE
  if (text.includes(',')) return { NUM: n }
  if (text.includes('.')) {
    const [hour, minute] = text.split('.') as [string, string]
    const clock = minute.length === 2 ? clockTime(Number(hour), Number(minute)) : undefined
    return { NUM: n, ...(clock && { DOTCLOCK: clock }) }
  }
  if (text.length === 4) {
    const clock = clockTime(Number(text.slice(0, 2)), Number(text.slice(2)))
    return { NUM: n, ...(clock && { MILITARY: clock }), ...(n >= 1500 && n <= 2150 && { YEAR: n }) }
  }
  if (text.length > 2) return { NUM: n }
  return { NUM: n, ...(n >= 1 && n <= 31 && { DAY: n }), ...(n <= 24 && { HOUR: n }) }
}

const twoDigits = (digits: string): Partial<ClassValues> =>
  digits.endsWith('s') ? (digits[1] === '0' ? { DECADE: `19${digits[0]}` } : NONE) : { SHORTYEAR: twoDigitYear(Number(digits)) }

const keysOf = (lower: string, classes: Partial<ClassValues>): readonly string[] =>
  classes === NONE ? [lower] : [lower, ...Object.keys(classes)]

const made = (text: string, start: number, lower: string, classes: Partial<ClassValues>, joined: boolean): Word => ({
  start,
  end: start + text.length,
  text,
  lower,
  classes,
  keys: keysOf(lower, classes),
  joined,
})

/** Words as they stand, before numbers are joined. `base` is added to every offset. */
const lex = (text: string, base: number): Word[] => {
  const words: Word[] = []
  let joined = false
  for (const found of text.matchAll(LEXEME)) {
    const [all, iso, figures, code, clock, fraction, elided, number, ampm, oclock, short, letters] = found
    const after = text[found.index + all.length]
    const before = text[found.index - 1]
    if (isHyphen(all) && isWordChar(before) && (isWordChar(after) || isApostrophe(after))) {
      joined = true
      continue
    }
    let lower = all.toLowerCase()
    let classes = NONE
    if (letters !== undefined) classes = lettersClasses(all, lower, false)
    else if (iso !== undefined) classes = { ISODATE: iso }
    else if (figures !== undefined) {
      const date = figuresDate(figures)
      if (date) classes = { NUMDATE: date }
    } else if (code !== undefined) {
      const sign = code.toUpperCase().replace(/^(\d)(\D)$/, '$2$1')
      if (code !== lower && (sign[0] === 'Q' || Number(sign[1]) < 3)) classes = { QCODE: sign }
    } else if (clock !== undefined) {
      const value = clockTime(Number(clock.split(':')[0]), Number(clock.split(':')[1]))
      if (value) classes = { CLOCK: value }
    } else if (fraction !== undefined) classes = { NUM: Number(fraction[0]) / Number(fraction[2]) }
    else if (elided !== undefined) classes = twoDigits(elided.slice(1))
    else if (number !== undefined) {
      // Money, shares and model numbers ("$1984", "45%", "T-72") are no dates and no counts of days.
      const model = joined && /^[A-Z]{1,3}$/.test(words.at(-1)?.text ?? '')
      if (!model && after !== '%' && !/[$£€¥#]/.test(before ?? '')) classes = numberClasses(all)
    } else if (ampm !== undefined) {
      lower = `${lower[0]}m`
      classes = { AMPM: lower }
    } else if (oclock !== undefined) lower = "o'clock"
    else if (short !== undefined) {
      lower = lower.slice(0, -1)
      classes = lettersClasses(all, lower, true)
    } else if (all.length > 1) lower = `'${lower.slice(1)}`
    words.push(made(all, base + found.index, lower, classes, joined))
    joined = false
  }
  return words
}

const isCardinal = (word: Word | undefined): word is Word => word !== undefined && CARDINALS.has(word.lower)

/** "nineteen ninety-six", "twenty twenty-four", "nineteen oh five": a year as it is spoken. */
const spokenYear = (parts: readonly Word[]): number | undefined => {
  const [century, ...rest] = parts.map((part) => (part.lower === 'oh' ? 0 : CARDINALS.get(part.lower)))
  if (century === undefined || century < 16 || century > 20 || rest.length === 0 || rest.some((n) => n === undefined)) return undefined
  const [tens, ones] = rest as number[]
  if (rest.length === 1 && tens! >= 10) return 100 * century + tens!
  if (rest.length === 2 && ones! > 0 && ones! < 10 && (tens === 0 || (tens! >= 20 && tens! % 10 === 0)))
    return 100 * century + tens! + ones!
  return undefined
}

/** Reads number words below `limit` from `at`: value and how many words it took. */
const spokenNumber = (words: readonly Word[], at: number, limit = 1e6): { n: number; length: number; year: boolean } | undefined => {
  const run: Word[] = []
  while (run.length < 3 && (isCardinal(words[at + run.length]) || (run.length > 0 && words[at + run.length]?.lower === 'oh'))) {
    run.push(words[at + run.length]!)
  }
  if (run.length === 0) return undefined
  for (const length of limit < 1e6 ? [] : [3, 2]) {
    const year = run.length >= length ? spokenYear(run.slice(0, length)) : undefined
    if (year !== undefined) return { n: year, length, year: true }
  }
  let n = CARDINALS.get(run[0]!.lower)!
  let length = 1
  const ones = CARDINALS.get(run[1]?.lower ?? '')
  if (n >= 20 && n % 10 === 0 && ones !== undefined && ones > 0 && ones < 10) {
    n += ones
    length = 2
  }
  const scale = { hundred: 100, thousand: 1000 }[words[at + length]?.lower ?? '']
  if (scale && scale < limit) {
    n *= scale
    length++
    const and = words[at + length]?.lower === 'and' ? 1 : 0
    const rest = spokenNumber(words, at + length + and, scale)
    if (rest && rest.n < scale) {
      n += rest.n
      length += and + rest.length
    }
  }
  return { n, length, year: n >= 1900 && n <= 2150 && length > 1 }
}

/** Number words made one word, with their value; "2 1/2" too, "twenty-first" an ordinal, "the 1990's" a decade. */
const joinNumbers = (words: readonly Word[], text: string, base: number): Word[] => {
  const joined: Word[] = []
  const push = (at: number, length: number, classes: Partial<ClassValues>): void => {
    const [first, last] = [words[at]!, words[at + length - 1]!]
    const whole = text.slice(first.start - base, last.end - base)
    joined.push(made(whole, first.start, whole.toLowerCase(), classes, first.joined))
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const next = words[at + 1]
    const spoken = spokenNumber(words, at)
    const ordinal = words[at + (spoken?.length ?? 0)]?.classes.ORD
    if (spoken && spoken.n >= 20 && spoken.n % 10 === 0 && ordinal !== undefined && ordinal < 10 && words[at + spoken.length]!.joined) {
      push(at, spoken.length + 1, { ORD: spoken.n + ordinal })
      at += spoken.length
    } else if (spoken && spoken.length > 1) {
      push(at, spoken.length, { NUM: spoken.n, ...(spoken.year && { YEAR: spoken.n }), ...(spoken.n <= 31 && { DAY: spoken.n }) })
      at += spoken.length - 1
    } else if (word.classes.NUM !== undefined && next?.text.includes('/') && next.classes.NUM !== undefined && next.classes.NUM < 1) {
      push(at, 2, { NUM: word.classes.NUM + next.classes.NUM })
      at++
    } else if (
      /^1[5-9]\d0$|^20\d0$/.test(word.text) &&
      next?.lower === "'s" &&
      next.start === word.end &&
      /^(?:the|early|mid|late)$/.test(words[at - 1]?.lower ?? '')
    ) {
      push(at, 2, { DECADE: word.text.slice(0, 3) })
      at++
    } else joined.push(word)
  }
  return joined
}

/** The words of a stretch of text; `base` is the offset at which it stands in the article. */
export const wordsOf = (text: string, base = 0): Word[] => joinNumbers(lex(text, base), text, base)
