/** A text cut into the words that time expressions are made of. */
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
import { clockTime, figuresDate, numberClasses, twoDigits } from './figures.ts'
import { joinNumbers } from './spoken-numbers.ts'
import { type ClassValues, NONE, type Word, wordAt } from './word.ts'

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
const isUpper = (text: string): boolean => text !== text.toLowerCase()

const lettersClasses = (text: string, lower: string, pointed: boolean): Partial<ClassValues> => {
  const classes = LEXICON.get(lower)
  if (!classes) return NONE
  if (NEEDS_CAPITAL.has(lower) && !isUpper(text)) return NONE
  if (NEEDS_POINT.has(lower) && !pointed && classes.WEEKDAY) return NONE
  if (classes.ZONE && text !== text.toUpperCase()) return NONE
  return classes
}

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
    words.push(wordAt(all, base + found.index, lower, classes, joined))
    joined = false
  }
  return words
}

/** The words of a stretch of text; `base` is the offset at which it stands in the article. */
export const wordsOf = (text: string, base = 0): Word[] => joinNumbers(lex(text, base), text, base)
