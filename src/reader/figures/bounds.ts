import { CUT, FALL, FALL_NOUNS, GAIN, LOSE, type Modifier, PHRASAL, RAISE, RISE, RISE_NOUNS } from '../english/bounds.ts'
import type { Figure } from '../reading.ts'
import { modifierAfter, modifierBefore } from './modifiers.ts'
import type { Piece } from './pieces.ts'
import type { Extent } from './ranges.ts'

export type Bound = Figure['bound']

/** What stands around a number: its bound, and the pieces that say so. */
export interface Bounded {
  readonly bound: Bound
  readonly opens: number
  readonly last: number
}

/** "was up 19 cents", "shares, down 2%": the adverb says that something changed. In "gave up", "shot down" it belongs to the verb. */
const standsAlone = (pieces: readonly Piece[], at: number): boolean => {
  const before = pieces[at - 1]
  return before === undefined || before.kind !== 'word' || !PHRASAL.has(before.key)
}

/** Strong verbs speak of a change in anything but distance; weak ones only in shares, money and points. */
const changeOf = (pieces: readonly Piece[], at: number, extent: Extent, by: boolean): 'up' | 'down' | undefined => {
  const verb = pieces[at]
  if (verb?.kind !== 'word') return undefined
  const kind = extent.unit?.kind
  // One loses a billion dollars and never had less; a share loses ten cents.
  const weak = kind === 'share' || (kind === 'money' && extent.high < 1000) || extent.unit?.name === 'point'
  if (!by && (kind === 'length' || kind === 'duration')) return undefined
  if ((verb.key === 'up' || verb.key === 'down') && !standsAlone(pieces, at)) return undefined
  // "the lower 95 percent"
  if (/^(?:lower|higher)$/.test(verb.key) && /^(?:the|a|an)$/.test(pieces[at - 1]?.key ?? '')) return undefined
  if (RISE.has(verb.key)) return 'up'
  if (FALL.has(verb.key)) return 'down'
  if (by && RAISE.has(verb.key)) return 'up'
  if (by && CUT.has(verb.key)) return 'down'
  if (!weak && !by) return undefined
  return GAIN.has(verb.key) ? 'up' : LOSE.has(verb.key) ? 'down' : undefined
}

/** "an increase of 2,000", "a drop of about 5 percent": the noun before "of". */
const nounChange = (pieces: readonly Piece[], at: number, extent: Extent): 'up' | 'down' | undefined => {
  if (pieces[at]?.key !== 'of' || extent.unit?.kind === 'duration') return undefined
  const noun = pieces[at - 1]?.key ?? ''
  return RISE_NOUNS.has(noun) ? 'up' : FALL_NOUNS.has(noun) ? 'down' : undefined
}

/** The bound of an extent, from the words before and after it. */
export const boundOf = (pieces: readonly Piece[], extent: Extent): Bounded => {
  let bound: Bound = extent.approximate ? '~' : '='
  let opens = extent.opens
  let at = extent.opens
  let by = false
  const settle = (modifier: Modifier) => {
    if (modifier === '=' || bound === '>' || bound === '<' || bound === 'up') return
    bound = modifier
  }
  for (let found = modifierBefore(pieces, at); found; found = modifierBefore(pieces, at)) {
    settle(found.modifier)
    if (found.modifier !== '=') opens = found.first
    at = found.first
    if (pieces[at]!.key === 'by') by = true
  }
  if (extent.modifier) settle(extent.modifier)
  const after = modifierAfter(pieces, extent.last)
  if (after && after.modifier !== '=') settle(after.modifier)
  const last = after?.last ?? extent.last
  if (extent.before) return { bound, opens, last }
  const change = changeOf(pieces, at - 1, extent, by) ?? nounChange(pieces, at - 1, extent)
  return { bound: change ?? bound, opens, last }
}
