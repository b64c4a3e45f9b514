import { FALL, GAIN, LOSE, REVISE, RISE } from '../english/bounds.ts'
import type { Amount } from './amounts.ts'
import { joins, type Piece } from './pieces.ts'

/** An amount, or two that are the ends of a range. */
export interface Extent extends Amount {
  readonly range: boolean
  /** The piece where its wording starts, "between" and "from" included. */
  readonly opens: number
  /** The earlier end of a change, "3,000" in "rose from 3,000 to 10,000". */
  readonly before: boolean
  /** The number's form waits for the next: "7-" in "7- or 8-inch". */
  readonly suspended: boolean
}

/** How far back, in pieces, the verb of a change is looked for ("increased the number of places from …"). */
const CHANGE_REACH = 14

const isChange = (pieces: readonly Piece[], from: number, reach = CHANGE_REACH): boolean => {
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    const { key, kind } = pieces[at]!
    if (/^(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|priced?|measur(?:e|es|ed|ing))$/.test(key) || /^[;:()]$/.test(key))
      return false
    if (kind === 'word' && (RISE.has(key) || FALL.has(key) || GAIN.has(key) || LOSE.has(key) || REVISE.has(key))) return true
  }
  return false
}

/** "3-" of "3- to 7,000": a hyphen that touches the number and not what follows. */
const isSuspended = (pieces: readonly Piece[], amount: Amount): boolean =>
  pieces[amount.last]?.key === '-' && pieces[amount.last]!.glued && !joins(pieces, amount.last)

/** The words between two amounts, hyphens apart; undefined when they stand too far from each other to be one range. */
const link = (pieces: readonly Piece[], a: Amount, b: Amount): string | undefined => {
  if (b.first < a.last || b.first - a.last > 3) return undefined
  const keys = pieces.slice(a.last, b.first).map((piece) => piece.key)
  const words = keys.filter((key) => key !== '-')
  if (words.join(' ') === 'up to') return 'to'
  if (words.length === 0) return keys.length === 1 ? '-' : undefined
  return words.length === 1 ? words[0] : undefined
}

/** The earlier end with the later's scale and unit where it has none of its own: "3- to 7,000", "10 to 15 billion", "5 to 7 per cent". */
const completed = (pieces: readonly Piece[], a: Amount, b: Amount, fromTo: boolean): Amount => {
  let factor = 1
  const head = b.low / b.scale
  if (a.scale === 1 && b.scale > 1 && a.low > 0 && a.low < head && a.form !== 'fraction') factor = b.scale
  const thousands = /^\d{1,3},000$/.test(pieces[b.last - 1]?.text ?? '') || /^\d{1,3},000$/.test(pieces[b.first]?.text ?? '')
  const short = Number.isInteger(a.low) && a.low > 0 && a.low < 1000 && a.low < b.low / 1000
  if (a.scale === 1 && b.scale === 1 && thousands && short && a.unit === undefined && (isSuspended(pieces, a) || !fromTo)) factor = 1000
  const unit = a.unit ?? b.unit
  return { ...a, low: a.low * factor, high: a.high * factor, scale: a.scale * factor, ...(unit && { unit }) }
}

const sameUnit = (a: Amount, b: Amount): boolean =>
  a.unit === undefined ? !a.age : b.unit === undefined ? a.unit.kind === 'money' && a.per === undefined : a.unit.name === b.unit.name

/** The piece of "between" or "from" before an amount, modifiers such as "about" and "up to" skipped. */
const opener = (pieces: readonly Piece[], amount: Amount, word: 'between' | 'from'): number | undefined => {
  for (let at = amount.first - 1; at >= Math.max(0, amount.first - 4); at--) {
    if (pieces[at]!.key === word) return at
    if (
      !/^(?:about|around|up|to|some|roughly|nearly|an|estimated|just|over|under|approximately|more|less|than|at|least|the|almost)$/.test(
        pieces[at]!.key,
      )
    )
      return undefined
  }
  return undefined
}

/** "5 or 6 people", "three or four thousand": neighbours on the scale stand for a range. */
const neighbours = (a: Amount, b: Amount): boolean => {
  const [x, y] = [a.low / a.scale, b.low / b.scale]
  return a.unit === undefined && b.form === a.form && a.form !== 'fraction' && Number.isInteger(x) && x > 0 && y === x + 1 && y <= 20
}

const isRange = (
  pieces: readonly Piece[],
  a: Amount,
  b: Amount,
  c: Amount | undefined,
  fromAt: number | undefined,
  connector: string,
): boolean => {
  if (!sameUnit(a, b) || a.form === 'fraction' || b.form === 'fraction') return false
  const first = completed(pieces, a, b, fromAt !== undefined)
  if (b.high < first.low) return fromAt !== undefined && !isChange(pieces, fromAt) && connector === 'to'
  if (connector === '-') return true
  if (connector === 'to') {
    if (first.low === 0) return true
    // "revised from 5 to 7 per cent to 3 to 5 per cent": a change from range to range.
    if (fromAt !== undefined) return !isChange(pieces, fromAt) || (c !== undefined && link(pieces, b, c) === 'to')
    // "rose 64 to 4,577", "increased 18 to 96": a change and its result.
    const moved = isChange(pieces, a.first, 2)
    return !moved || b.high <= first.low * 3
  }
  return false
}

/** Joins the ends of ranges, and marks the earlier end of a change. In text order. */
export const findExtents = (pieces: readonly Piece[], amounts: readonly Amount[]): Extent[] => {
  const plain = (amount: Amount): Extent => ({
    ...amount,
    range: false,
    opens: amount.first,
    before: false,
    suspended: isSuspended(pieces, amount),
  })
  const merge = (a: Extent, b: Extent, opens: number): Extent => {
    const first = completed(pieces, a, b, pieces[opens]!.key === 'from')
    const unit = b.unit ?? a.unit
    return {
      ...b,
      first: a.first,
      opens,
      low: Math.min(first.low, b.high), // "-16 to -23 degrees"
      high: Math.max(first.low, b.high),
      scale: Math.max(a.scale, b.scale),
      range: true,
      ...(unit && { unit }),
    }
  }
  // Hyphens and "between … and" bind more closely than "to": "from 24 to 33-35 billion".
  const pass = (extents: readonly Extent[], close: boolean): Extent[] => {
    const out: Extent[] = []
    for (let i = 0; i < extents.length; i++) {
      const a = extents[i]!
      const b = extents[i + 1]
      const connector = b && !a.range ? link(pieces, a, b) : undefined
      const between = connector === 'and' || connector === 'to' ? opener(pieces, a, 'between') : undefined
      const from = connector === 'to' ? opener(pieces, a, 'from') : undefined
      const joined =
        b !== undefined &&
        connector !== undefined &&
        (close
          ? (connector === '-' && isRange(pieces, a, b, undefined, undefined, '-')) || (between !== undefined && sameUnit(a, b))
          : (connector === 'to' && isRange(pieces, a, b, extents[i + 2], from, 'to')) ||
            (connector === 'or' && !a.suspended && neighbours(completed(pieces, a, b, false), b)))
      if (joined) {
        out.push(merge(a, b!, between ?? from ?? a.first))
        i++
      } else out.push(a)
    }
    return out
  }
  return markChanges(pieces, pass(pass(amounts.map(plain), true), false))
}

/** Marks 3,000 in "rose from 3,000 to 10,000", "10,000, up from 3,000", "to $7 billion from $6 billion"; and gives it its partner's scale. */
const markChanges = (pieces: readonly Piece[], extents: readonly Extent[]): Extent[] =>
  extents.map((extent, i) => {
    const next = extents[i + 1]
    const opens = pieces[extent.opens]!.key === 'from'
    if (extent.range && opens && !(next && link(pieces, extent, next) === 'to')) return extent
    const from = opens ? extent.opens : opener(pieces, extent, 'from')
    if (from === undefined || !isChange(pieces, from)) return extent
    const pair = next && link(pieces, extent, next) === 'to' && sameUnit(extent, next)
    return {
      ...(pair ? completed(pieces, extent, next, true) : extent),
      range: extent.range,
      opens: extent.opens,
      suspended: extent.suspended,
      before: true,
    }
  })

/** Two bare numbers tied by a hyphen that are no range: "a 9-2 lead", "1914-18". */
export const isScore = (pieces: readonly Piece[], extent: Extent): boolean => {
  if (extent.form !== 'digits' || extent.unit !== undefined || extent.range) return false
  const right = joins(pieces, extent.last) && pieces[extent.last + 1]!.kind === 'digits'
  const left = joins(pieces, extent.first - 1) && pieces[extent.first - 2]?.kind === 'digits'
  return right || left === true
}
