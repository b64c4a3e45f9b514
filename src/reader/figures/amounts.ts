import type { Modifier } from '../english/bounds.ts'
import {
  CODES_ALONE,
  LONGEST_UNIT,
  MONEY_CODES,
  MONEY_SIGNS,
  RATE_NOUNS,
  TOUCHING_ONLY,
  UNIT_SYMBOLS,
  UNIT_WORDS,
  type Unit,
} from '../english/units.ts'
import { modifierAfter } from './modifiers.ts'
import { type Numeral, numeralAt } from './numerals.ts'
import { joins, type Piece } from './pieces.ts'

/** A number with the unit of measure or the currency that it wears, if any. `first` and `last` are its pieces, all of these included. */
export interface Amount extends Numeral {
  readonly unit?: Unit
  /** What stands between the number and its unit: "15-plus years", "10 or so miles". */
  readonly modifier?: Modifier
  /** Singular, of a rate: "day" in "$52 a day". */
  readonly per?: string
  /** The unit is tied on with a hyphen: "80-yard", "10-day". */
  readonly hyphened: boolean
  /** Old, as in "34-year-old" and "34 years old". */
  readonly age: boolean
}

const SHORT_AGO = /^(?:old|olds)$/

/** "$", "US$", "$US", "HK $", "RM", "Y=": the currency and the piece after it. */
const moneyAt = (pieces: readonly Piece[], at: number): { name: string; last: number } | undefined => {
  const piece = pieces[at]!
  if (piece.text === 'Y' && pieces[at + 1]?.text === '=' && pieces[at + 1]!.glued) return { name: 'yen', last: at + 2 }
  const code = piece.kind === 'word' ? MONEY_CODES.get(piece.text) : undefined
  const signAt = code === undefined ? at : at + 1
  const sign = MONEY_SIGNS.get(pieces[signAt]?.text ?? '')
  if (sign !== undefined) {
    const after = pieces[signAt + 1]
    const trailing = code === undefined && after?.glued && after.kind === 'word' ? MONEY_CODES.get(after.text) : undefined
    return { name: sign === 'dollar' ? (code ?? trailing ?? sign) : sign, last: signAt + (trailing === undefined ? 1 : 2) }
  }
  if (code === undefined || !CODES_ALONE.has(piece.text) || pieces[at + 1]?.kind !== 'digits') return undefined
  // A code of two letters must touch its amount: "RM2.70", but not "PS 5".
  return piece.text.length < 3 && !pieces[at + 1]!.glued && piece.text !== 'Rs' ? undefined : { name: code, last: at + 1 }
}

const joined = (pieces: readonly Piece[], from: number, to: number): string => {
  let text = ''
  for (let i = from; i < to; i++) text += (i > from && !pieces[i]!.glued ? ' ' : '') + pieces[i]!.text
  return text
}

/** The longest unit of measure that starts at a piece. */
const unitFrom = (pieces: readonly Piece[], at: number, hyphened: boolean, value: number): { unit: Unit; last: number } | undefined => {
  for (let last = Math.min(at + LONGEST_UNIT, pieces.length); last > at; last--) {
    const end = pieces[last]
    const open = end?.glued && (end.kind !== 'mark' || (end.key === '-' && joins(pieces, last)))
    const written = joined(pieces, at, last)
    const touching = hyphened || pieces[at]!.glued
    const symbol = UNIT_SYMBOLS.get(written)
    if (symbol && !(TOUCHING_ONLY.has(written) && (hyphened || !pieces[at]!.glued)) && !(open && !(touching && end?.key === '-')))
      return { unit: symbol, last }
    const word = UNIT_WORDS.get(written.toLowerCase().replaceAll('-', ' '))
    if (!word || (open && end?.key !== '-')) continue
    // "three second-half goals", "two won medals": the short word is not the unit.
    if (written === 'second' && value !== 1 && !hyphened) continue
    if (written === 'won' && value < 50) continue
    return { unit: word, last }
  }
  return undefined
}

/** "a day", "per share", "an hour", "/month", "-a-day": the noun and the piece after it. */
export const rateFrom = (pieces: readonly Piece[], at: number): { per: string; last: number } | undefined => {
  const start = joins(pieces, at) ? at + 1 : at
  const by = pieces[start]
  if (!by || !(by.key === '/' ? by.glued : /^(?:a|an|per|each|every)$/.test(by.key))) return undefined
  const nounAt = joins(pieces, start + 1) ? start + 2 : start + 1
  const noun = pieces[nounAt]
  const measure = noun && noun.kind === 'word' ? unitFrom(pieces, nounAt, false, 1) : undefined
  if (measure && /^(?:measure|length)$/.test(measure.unit.kind)) return { per: measure.unit.name, last: measure.last }
  if (noun?.kind !== 'word' || !RATE_NOUNS.has(noun.key)) return undefined
  // "$5 million a month ago", "12 a year earlier" are no rates.
  const last = pieces.indexOf(noun, start) + 1
  if (by.key !== 'per' && /^(?:ago|earlier|later|before|after)$/.test(pieces[last]?.key ?? '')) return undefined
  return { per: noun.key === 'annum' ? 'year' : noun.key === 'head' || noun.key === 'capita' ? 'person' : noun.key, last }
}

/** "minus 387", "minus-5", "-5": does a minus sign stand before the piece? Gives the piece that it starts at. */
const minusBefore = (pieces: readonly Piece[], at: number): number | undefined => {
  const before = pieces[at - 1]
  if (before?.key === 'minus') return at - 1
  if (before?.key !== '-' || !pieces[at]!.glued) return undefined
  if (pieces[at - 2]?.key === 'minus' && before.glued) return at - 2
  return !before.glued || /^[($€£,]$/.test(pieces[at - 2]?.key ?? '') ? at - 1 : undefined
}

/** "1/16 of a US pint", "half an hour", "a third of a mile": where the unit of the whole starts. */
const wholeFrom = (pieces: readonly Piece[], at: number): number => {
  let last = pieces[at]?.key === 'of' ? at + 1 : at
  if (!/^(?:a|an|one)$/.test(pieces[last]?.key ?? '')) return at
  last++
  return pieces[last]?.text === 'US' ? last + 1 : last
}

const withUnit = (pieces: readonly Piece[], numeral: Numeral, money: string | undefined): Amount => {
  let { last } = numeral
  let unit: Unit | undefined
  let hyphened = false
  let age = false
  let modifier: Modifier | undefined
  if (money !== undefined) {
    unit = { name: money, kind: 'money' }
    const trailing = pieces[last]
    if (trailing?.kind === 'word' && (trailing.text === 'US' || trailing.text === 'USD' || trailing.text === 'sterling')) last++
  } else {
    hyphened = joins(pieces, last)
    if (numeral.form === 'fraction') last = wholeFrom(pieces, last)
    const found = pieces[last + (hyphened ? 1 : 0)] && unitFrom(pieces, last + (hyphened ? 1 : 0), hyphened, numeral.low)
    if (found) {
      unit = found.unit
      last = found.last
    } else {
      last = numeral.last
      const between = modifierAfter(pieces, last)
      const later = between && pieces[between.last] ? unitFrom(pieces, between.last, false, numeral.low) : undefined
      if (between && later) {
        unit = later.unit
        last = later.last
        modifier = between.modifier
        hyphened = false
      }
    }
  }
  if (unit?.kind === 'duration') {
    const old = pieces[joins(pieces, last) ? last + 1 : last]
    age = old !== undefined && SHORT_AGO.test(old.key)
    if (age) last = pieces.indexOf(old!, last) + 1
    else if (pieces[last]?.key === 'of' && pieces[last + 1]?.key === 'age') {
      age = true
      last += 2
    }
  }
  const rate = unit && !age ? rateFrom(pieces, last) : undefined
  return {
    ...numeral,
    last: rate?.last ?? last,
    hyphened,
    age,
    ...(unit && { unit }),
    ...(modifier && { modifier }),
    ...(rate && { per: rate.per }),
  }
}

/** Every number of the pieces with its unit, in text order, none overlapping. Dates, names and the like are still among them. */
export const findAmounts = (pieces: readonly Piece[]): Amount[] => {
  const amounts: Amount[] = []
  for (let at = 0; at < pieces.length; ) {
    const money = moneyAt(pieces, at)
    let start = money?.last ?? at
    const signed = money !== undefined && pieces[start]?.key === '-' && pieces[start + 1]?.kind === 'digits'
    if (signed) start++
    const numeral = start < pieces.length ? numeralAt(pieces, start, money !== undefined) : undefined
    if (!numeral) {
      at++
      continue
    }
    if (!('none' in numeral) && Number.isFinite(numeral.high)) {
      const minus = signed ? at : minusBefore(pieces, start)
      const amount = withUnit(pieces, { ...numeral, first: Math.min(at, minus ?? at) }, money?.name)
      amounts.push(minus === undefined ? amount : { ...amount, low: 0 - amount.high, high: 0 - amount.low })
    }
    at = Math.max(numeral.last, amounts.at(-1)?.last ?? 0)
  }
  return amounts
}
