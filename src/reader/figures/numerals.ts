import {
  CARDINALS,
  FRACTION_SIGNS,
  ORDINALS,
  PARTS,
  PLAIN_SHORT_SCALES,
  SCALES,
  SHORT_SCALES,
  VAGUE,
  VAGUE_MULTIPLIERS,
} from '../english/numerals.ts'
import { joins, type Piece } from './pieces.ts'

/** A number as it is written, before anything is known of what it counts. */
export interface Numeral {
  /** Index of its first piece, and of the piece after its last. */
  readonly first: number
  readonly last: number
  readonly low: number
  readonly high: number
  /** The product of its scale words; 1 of a bare number. */
  readonly scale: number
  /** How it is written: "12" or "1.3 million", "twelve", "dozens" or "a couple thousand", "two-thirds" or "one in five". */
  readonly form: 'digits' | 'words' | 'vague' | 'fraction'
  /** The wording itself says "about": a couple hundred. */
  readonly approximate: boolean
}

/** A stretch that looks like a number and is none ("twenty-first", "9/11"): go on after `last`. */
export interface NoNumeral {
  readonly last: number
  readonly none: true
}

const DETERMINERS = new Set([
  'a',
  'an',
  'the',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'your',
  'all',
  'those',
  'these',
  'them',
  'that',
  'this',
  'of',
  'which',
])

/** Denominators that measures are written with. Others need "of": "9/11 families" and "the 1/6 committee" are days. */
const HANDY_PARTS = new Set([2, 3, 4, 8, 16, 32, 64])

const make = (
  first: number,
  last: number,
  range: readonly [number, number],
  form: Numeral['form'],
  extra: Partial<Numeral> = {},
): Numeral => ({ first, last, low: range[0], high: range[1], scale: 1, form, approximate: false, ...extra })

/** The scale words from `at` on ("hundred million", "-million", "millions"): their product and the piece after them. */
const scalesFrom = (pieces: readonly Piece[], at: number): { scale: number; last: number } => {
  let scale = 1
  let last = at
  for (;;) {
    const hyphened = joins(pieces, last)
    const word = pieces[hyphened ? last + 1 : last]
    const value =
      word?.kind === 'word' ? (SCALES.get(word.key) ?? (last === at ? SCALES.get(word.key.replace(/s$/, '')) : undefined)) : undefined
    if (value === undefined) return { scale, last }
    scale *= value
    last += hyphened ? 2 : 1
  }
}

/** "5m", "4.3M", "20k": the letter is a scale after money, or where a counted noun follows; else it is a unit. */
const shortScale = (pieces: readonly Piece[], at: number, money: boolean): number | undefined => {
  const letter = pieces[at]
  if (letter?.kind !== 'word') return undefined
  const value = SHORT_SCALES.get(letter.key)
  if (value === undefined) return undefined
  if (PLAIN_SHORT_SCALES.has(letter.key) || (money && letter.key.length === 1)) return value
  if (!letter.glued) return undefined
  if (letter.key.length > 1) return money ? value : undefined
  const next = pieces[at + 1]
  const counted = next?.kind === 'word' && !next.glued && next.key.length > 3 && /^\p{Ll}/u.test(next.text)
  return counted && letter.key !== 't' && (letter.text !== 'm' || next.key.endsWith('s') || next.key === 'people') ? value : undefined
}

const digitsFrom = (pieces: readonly Piece[], at: number, money: boolean): Numeral | NoNumeral => {
  const value = (index: number): number => Number(pieces[index]!.text.replace(/[,\u2009\u202f]/g, ''))
  let low = value(at)
  let last = at + 1
  const slash = (from: number): boolean =>
    (pieces[from]?.key === '/' || pieces[from]?.key === '⁄') &&
    pieces[from]!.glued &&
    pieces[from + 1]?.kind === 'digits' &&
    pieces[from + 1]!.glued
  if (slash(last)) {
    const after = pieces[last + 2]
    const whole = value(last + 1)
    const fraction =
      low < whole && Number.isInteger(whole) && after?.kind === 'word' && !after.glued && (after.key === 'of' || HANDY_PARTS.has(whole))
    if (fraction) return make(at, last + 2, [low / whole, low / whole], 'fraction')
    while (slash(last)) last += 2
    return { last, none: true }
  }
  const sign = FRACTION_SIGNS.get(pieces[last]?.text ?? '')
  if (sign !== undefined) {
    low += sign
    last++
  } else if (pieces[last]?.kind === 'digits' && slash(last + 1) && value(last) < value(last + 2)) {
    low += value(last) / value(last + 2)
    last += 3
  } else if (pieces[last]?.key === '×' && pieces[last + 1]?.key === '10') {
    const minus = pieces[last + 2]?.key === '-'
    const power = pieces[last + (minus ? 3 : 2)]
    if (power?.kind === 'digits' && power.glued) {
      low *= 10 ** (minus ? -Number(power.text) : Number(power.text))
      last += minus ? 4 : 3
    }
  }
  const scaled = scalesFrom(pieces, last)
  let { scale } = scaled
  last = scaled.last
  if (scale === 1) {
    const short = shortScale(pieces, last, money)
    if (short !== undefined) {
      scale = short
      last++
    }
  }
  return make(at, last, [low * scale, low * scale], 'digits', { scale })
}

/** "two hundred and twelve", "thirty-three thousand", "two and a half million": value and the piece after. */
const wordsFrom = (pieces: readonly Piece[], at: number): Numeral | NoNumeral | undefined => {
  let total = 0
  let current: number | undefined
  let scale = 1
  let last = at
  for (;;) {
    const hyphened = last > at && joins(pieces, last)
    const and = last > at && !hyphened && pieces[last]?.key === 'and'
    const from = last + (hyphened || and ? 1 : 0)
    const word = pieces[from]
    if (word?.kind !== 'word') break
    if (hyphened && ORDINALS.has(word.key)) return { last: from + 1, none: true }
    const cardinal = CARDINALS.get(word.key)
    const factor = SCALES.get(word.key)
    if (and) {
      const half = pieces[from]?.key === 'a' && pieces[from + 1]?.key === 'half'
      if (half && current !== undefined) {
        current += 0.5
        last = from + 2
        continue
      }
      const roundBefore = (current ?? total) > 0 && (current ?? 0) % 100 === 0
      if (cardinal === undefined || !roundBefore || SCALES.has(pieces[from + 1]?.key ?? '')) break
    }
    if (cardinal !== undefined) {
      const fits =
        current === undefined ||
        (current % 100 === 0 && current > 0) ||
        (current % 100 >= 20 && current % 10 === 0 && cardinal < 10 && cardinal > 0)
      if (!fits) break
      current = (current ?? 0) + cardinal
    } else if (factor !== undefined && (current !== undefined || last === at)) {
      scale *= factor
      if (factor === 100 || factor === 12) current = (current ?? 1) * factor
      else {
        total += (current ?? 1) * factor
        current = undefined
      }
    } else if (factor !== undefined && total > 0 && current === undefined) {
      total *= factor
      scale *= factor
    } else break
    last = from + 1
  }
  if (last === at) return undefined
  const value = total + (current ?? 0)
  return make(at, last, [value, value], 'words', { scale })
}

/** "two-thirds", "a quarter of", "half the", from a numerator that ends at `at`. */
const partFrom = (pieces: readonly Piece[], first: number, at: number, numerator: number): Numeral | undefined => {
  const hyphened = joins(pieces, at)
  const word = pieces[hyphened ? at + 1 : at]
  const below = word?.kind === 'word' ? PARTS.get(word.key) : undefined
  if (below === undefined || numerator >= below) return undefined
  const last = (hyphened ? at + 1 : at) + 1
  const plural = word!.key.endsWith('s')
  if (numerator > 1 && !plural) return undefined
  const ofWhole = pieces[last]?.key === 'of'
  // "a third of a million" is a number; "a third person", "two quarters ago" are no fractions.
  const large =
    ofWhole && (pieces[last + 1]?.key === 'a' || pieces[last + 1]?.key === 'an') ? SCALES.get(pieces[last + 2]?.key ?? '') : undefined
  const share = numerator / below
  if (large !== undefined) return make(first, last + 3, [share * large, share * large], 'words', { scale: large })
  // "About a third are children": without "of" a part only as a subject or at the end, and with a word that says how exactly.
  const after = pieces[last]
  const alone = after === undefined || /^(?:[.,;!?)]|are|is|were|was|have|had)$/.test(after.key)
  const bounded = /^(?:about|around|nearly|almost|roughly|than|least|over|under|some|only|just)$/.test(pieces[first - 1]?.key ?? '')
  if (!ofWhole && !hyphened && !(alone && bounded) && (below === 4 || below > 10 || !plural)) return undefined
  return make(first, last, [share, share], 'fraction')
}

/** "half a million", "half-million", "half of them", "half the condos". */
const halfFrom = (pieces: readonly Piece[], first: number, at: number): Numeral | undefined => {
  let next = at + 1
  if (joins(pieces, next)) next++
  else if (pieces[next]?.key === 'a' || pieces[next]?.key === 'an') next++
  const { scale, last } = scalesFrom(pieces, next)
  if (scale > 1) return make(first, last, [scale / 2, scale / 2], 'words', { scale })
  const after = pieces[at + 1]
  // "the second half of the week" is a part of it, and no share.
  if (/^(?:first|second|other|last|latter|final|top|bottom|better|northern|southern|eastern|western)$/.test(pieces[first - 1]?.key ?? ''))
    return undefined
  if (after?.kind !== 'word' || !DETERMINERS.has(after.key)) return undefined
  return make(first, at + 1, [0.5, 0.5], 'fraction')
}

const vagueFrom = (pieces: readonly Piece[], at: number): Numeral | undefined => {
  const word = pieces[at]!
  const plural = word.key === 'tens' ? ([10, 100] as const) : VAGUE.get(word.key)
  const of = pieces[at + 1]?.key === 'of'
  if (plural) {
    const second = of ? VAGUE.get(pieces[at + 2]?.key ?? '') : undefined
    if (second) {
      const scale = second[0]
      return make(at, at + 3, [plural[0] * scale, plural[1] * scale], 'vague', { scale })
    }
    if (word.key === 'tens' || (word.key === 'scores' && !of)) return undefined
    return make(at, at + 1, plural, 'vague')
  }
  const multiplier = VAGUE_MULTIPLIERS.get(word.key)
  if (!multiplier) return undefined
  const { scale, last } = scalesFrom(pieces, at + (of ? 2 : 1))
  if (scale > 1) return make(at, last, [multiplier[0] * scale, multiplier[1] * scale], 'vague', { scale, approximate: true })
  return word.key === 'handful' ? make(at, at + 1, multiplier, 'vague', { approximate: true }) : undefined
}

const withArticle = (numeral: Numeral | undefined, first: number): Numeral | undefined => numeral && { ...numeral, first }

/**
 * The number that starts at a piece, if one does. `money` says that a currency sign stands before it, so that "m" is a million.
 * Whether the number is a quantity, a date or a name is not decided here.
 */
export const numeralAt = (pieces: readonly Piece[], at: number, money: boolean): Numeral | NoNumeral | undefined => {
  const piece = pieces[at]!
  if (piece.kind === 'digits') {
    const numeral = digitsFrom(pieces, at, money)
    return 'none' in numeral ? numeral : (oddsFrom(pieces, numeral) ?? numeral)
  }
  const sign = FRACTION_SIGNS.get(piece.text)
  if (sign !== undefined) return make(at, at + 1, [sign, sign], 'fraction')
  if (piece.kind !== 'word') return undefined
  if (piece.key === 'a' || piece.key === 'an') {
    const next = pieces[at + 1]
    if (next?.kind !== 'word') return undefined
    if (SCALES.has(next.key)) {
      const numeral = wordsFrom(pieces, at + 1)
      return numeral && ('none' in numeral ? numeral : withArticle(numeral, at))
    }
    if (next.key === 'half') return halfFrom(pieces, at, at + 1)
    return VAGUE_MULTIPLIERS.has(next.key) ? withArticle(vagueFrom(pieces, at + 1), at) : partFrom(pieces, at, at + 1, 1)
  }
  if (piece.key === 'half') return halfFrom(pieces, at, at)
  const words = CARDINALS.has(piece.key) ? wordsFrom(pieces, at) : undefined
  if (!words) return vagueFrom(pieces, at)
  if ('none' in words) {
    const part = partFrom(pieces, at, words.last - 2, CARDINALS.get(piece.key)!)
    return part ?? words
  }
  return partFrom(pieces, at, words.last, words.low) ?? oddsFrom(pieces, words) ?? words
}

/** "one in five voters", "nine out of 10". */
const oddsFrom = (pieces: readonly Piece[], numeral: Numeral): Numeral | undefined => {
  const outOf = pieces[numeral.last]?.key === 'out' && pieces[numeral.last + 1]?.key === 'of'
  if (!outOf && pieces[numeral.last]?.key !== 'in') return undefined
  const at = numeral.last + (outOf ? 2 : 1)
  const next = pieces[at]
  if (!next) return undefined
  const whole = next.kind === 'digits' ? digitsFrom(pieces, at, false) : CARDINALS.has(next.key) ? wordsFrom(pieces, at) : undefined
  if (!whole || 'none' in whole || whole.low <= numeral.low || numeral.low > 99 || numeral.low < 1) return undefined
  const round = whole.low <= 10 || whole.low === 12 || whole.low % 10 === 0
  const counted = pieces[whole.last]?.kind === 'word' && !pieces[whole.last]!.glued
  if (!Number.isInteger(whole.low) || (!outOf && !(round && counted && numeral.low <= 9)) || (whole.low > 1900 && whole.low < 2100))
    return undefined
  return make(numeral.first, whole.last, [numeral.low / whole.low, numeral.low / whole.low], 'fraction')
}
