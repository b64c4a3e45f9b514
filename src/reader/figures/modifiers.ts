import { AFTER, BEFORE, BEFORE_SIGNS, LONGEST_AFTER, LONGEST_BEFORE, type Modifier } from '../english/bounds.ts'
import type { Piece } from './pieces.ts'

const phrase = (pieces: readonly Piece[], from: number, to: number): string => {
  let words = ''
  for (let i = from; i < to; i++) words += (i > from ? ' ' : '') + pieces[i]!.key
  return words
}

/** The longest phrase of modifiers that ends before a piece. */
export const modifierBefore = (pieces: readonly Piece[], at: number): { modifier: Modifier; first: number } | undefined => {
  const sign = BEFORE_SIGNS.get(pieces[at - 1]?.text ?? '')
  if (sign) return { modifier: sign, first: at - 1 }
  if (pieces[at - 1]?.key === '-' && pieces[at - 2]?.key === 'sub') return { modifier: '<', first: at - 2 }
  for (let words = LONGEST_BEFORE; words > 0; words--) {
    if (at - words < 0) continue
    const modifier = BEFORE.get(phrase(pieces, at - words, at))
    if (modifier) return { modifier, first: at - words }
  }
  return undefined
}

/** "or more", "-plus", "+" after a piece. */
export const modifierAfter = (pieces: readonly Piece[], at: number): { modifier: Modifier; last: number } | undefined => {
  const hyphen = pieces[at]?.key === '-' && pieces[at]!.glued
  if (pieces[at]?.key === '+' && pieces[at]!.glued) return { modifier: '>', last: at + 1 }
  const start = hyphen ? at + 1 : /^[,—]$/.test(pieces[at]?.key ?? '') ? at + 1 : at
  for (let words = LONGEST_AFTER; words > 0; words--) {
    if (start + words > pieces.length) continue
    const found = phrase(pieces, start, start + words)
    const modifier = AFTER.get(found)
    // After a comma only a phrase ("1,400, maybe more"); a word alone may open the next clause.
    if (!modifier || (start > at && !hyphen && words < 2)) continue
    if (found === 'plus' && !hyphen && pieces[start + 1]?.kind === 'digits') continue
    if (/^(?:at (?:least|most)|approximately|roughly)$/.test(found) && pieces[start + words]?.kind === 'digits') continue
    return { modifier, last: start + words }
  }
  return undefined
}
