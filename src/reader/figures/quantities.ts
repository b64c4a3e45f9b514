import { cut } from '../../text/span.ts'
import { FALL, REVISE, RISE } from '../english/bounds.ts'
import { AFTER_IDLE_ONE, BEFORE_PRONOUN_ONE, SCORE_WORDS } from '../english/number-traps.ts'
import { singular } from '../english/plurals.ts'
import type { Time } from '../reading.ts'
import type { Sentence } from '../sentences.ts'
import { withoutOdds, withoutRepeats, withSharedBounds } from './again.ts'
import { isAge } from './ages.ts'
import { findAmounts, rateFrom } from './amounts.ts'
import { type Bound, boundOf } from './bounds.ts'
import { conceptAfter, conceptBefore, isPeopleState, isTally, stateAfter, stateBefore } from './concepts.ts'
import { carried } from './ellipsis.ts'
import { isTrap } from './exclusions.ts'
import { type Lookup, lookupOf } from './lookup.ts'
import { modifierAfter } from './modifiers.ts'
import { findMultiples } from './multiples.ts'
import { type CountedNoun, countedNoun, ofPhrase, tokenSpan, unitOf } from './nouns.ts'
import { joins, type Piece } from './pieces.ts'
import type { Quantity } from './quantity.ts'
import { type Extent, findExtents, isScore } from './ranges.ts'
import { pieceFrom, type Sight, sightOf, spanOf, tokenFrom } from './sight.ts'

const KINDS = { money: 'money', share: 'share', measure: 'measure', length: 'measure', duration: 'duration' } as const

/** "one" that counts nothing: a pronoun, a name, an idiom. */
const isIdleOne = ({ pieces, tokens }: Sight, extent: Extent, noun: CountedNoun | undefined): boolean => {
  if (pieces[extent.first]!.key !== 'one' || extent.last - extent.first > 1 || extent.low !== 1) return false
  const before = pieces[extent.first - 1]
  const after = pieces[extent.last]
  if (!noun) return true
  if (before?.kind === 'word' && BEFORE_PRONOUN_ONE.has(before.key)) return true
  if (joins(pieces, extent.last)) return true
  if (noun.partitive) return /^(?:them|us|you|those|these|which|whom)$/i.test(tokens[noun.head]!.text)
  return after !== undefined && AFTER_IDLE_ONE.has(after.key)
}

/** "can benefit this country one day": some day, and no span of time. */
const isOneDay = ({ pieces }: Sight, extent: Extent): boolean =>
  pieces[extent.first]!.key === 'one' &&
  extent.low === 1 &&
  /^(?:day|week|night)$/.test(pieces[extent.last - 1]!.key) &&
  !/^(?:later|after|before|earlier|of|ago|and)$/.test(pieces[extent.last]?.key ?? '')

/** Small words for numbers that count nothing here: "the two agreed", "on the road by four", "when it's zero". */
const isLoose = ({ pieces }: Sight, extent: Extent): boolean => {
  if (extent.form !== 'words' || extent.low > 12 || extent.scale > 1) return false
  const key = (back: number): string => pieces[extent.first - back]?.key ?? ''
  if (extent.low === 0 || /^(?:the|these|those|both|all)$/.test(key(1))) return true
  if (!/^(?:at|by|until|till|before|after|since)$/.test(key(1))) return false
  const changes = [key(2), key(3)].some(
    (word) =>
      RISE.has(word) ||
      FALL.has(word) ||
      REVISE.has(word) ||
      /^(?:stood|stands|put|puts|remained|remains|toll|count|it|number|figure)$/.test(word),
  )
  const after = pieces[extent.last]
  return !changes && (after === undefined || /^[,.;:!?"”’)—]$/.test(after.text) || /^(?:and|in|on|sharp)$/.test(after.key))
}

/** "won 3-1", "a 9-2 lead" and the like, which are scores though their ends stand in order. */
const isResult = ({ pieces, tokens }: Sight, extent: Extent, noun: CountedNoun | undefined): boolean => {
  if (isScore(pieces, extent)) return true
  if (!extent.range || extent.unit || extent.form !== 'digits') return false
  const hyphened = pieces.slice(extent.first, extent.last).some((piece) => piece.key === '-' && piece.glued)
  const around = [pieces[extent.first - 1], pieces[extent.last]]
  const one = noun && !/^(?:NNP?S|)$/.test(tokens[noun.head]!.tag)
  return (
    hyphened && (!noun || one || extent.low === extent.high || around.some((piece) => piece !== undefined && SCORE_WORDS.has(piece.key)))
  )
}

/** `size` is the end of a measure between the number and its noun, `stop` the start of the next number. */
const describe = (sight: Sight, extent: Extent, stop: number, size?: number): Quantity | undefined => {
  const { pieces, tokens, text, times } = sight
  const bounded = boundOf(pieces, extent)
  const number = spanOf(sight, extent.first, extent.last)
  const after = pieces[bounded.last - 1]!.end
  let at = tokenFrom(tokens, size ?? after)
  if (tokens[at] && tokens[at]!.start < (size ?? after)) at++
  const tied = joins(pieces, extent.last) && !extent.unit ? pieces[extent.last + 1] : undefined
  if (tied && tied.kind === 'word') at = tokenFrom(tokens, tied.end)
  const start = tokenFrom(tokens, pieces[bounded.opens]!.start)
  const noun = extent.age || extent.suspended ? undefined : countedNoun(tokens, at, times, stop)
  if (isOneDay(sight, extent)) return undefined
  if (!extent.unit && (isIdleOne(sight, extent, noun) || isResult(sight, extent, noun))) return undefined
  const base = {
    start: pieces[bounded.opens]!.start,
    // "less than a handful" is less than the most that a handful may be.
    low: bounded.bound === '<' && extent.form === 'vague' ? extent.high : extent.low,
    high: extent.high,
    number,
    before: extent.before,
    suspended: extent.suspended,
    partitive: tokens[at]?.text === 'of' && noun === undefined,
  }
  // "dozens more trucks" are no rise by dozens.
  const bound: Bound = noun?.more && bounded.bound === '=' && extent.form !== 'vague' ? 'up' : bounded.bound
  const compared = isEquivalence(sight, bounded.opens)
  if (extent.age || isAge(sight, extent, noun !== undefined))
    return { ...base, end: after, bound, unit: extent.unit?.name ?? 'year', concept: 'age', kind: 'age' }
  if (extent.unit) {
    const kind = KINDS[extent.unit.kind]
    const unit = extent.per ? `${extent.unit.name} per ${extent.per}` : extent.unit.name
    const direct =
      noun && !noun.partitive && kind !== 'duration'
        ? { words: cut(text, tokenSpan(tokens, noun.from, noun.to)), noun: tokenSpan(tokens, noun.from, noun.to) }
        : undefined
    const concept =
      direct ?? conceptAfter(text, tokens, at) ?? (kind === 'duration' ? undefined : conceptBefore(text, tokens, start, times, false))
    return {
      ...base,
      end: after,
      bound,
      unit,
      concept: compared ? 'equivalent' : (concept?.words ?? ''),
      kind,
      ...(concept?.noun && { noun: concept.noun }),
    }
  }
  if (tied && tied.kind === 'word' && tied.key !== 'plus') {
    const words = noun ? cut(text, tokenSpan(tokens, noun.from, noun.to)) : tied.text
    return {
      ...base,
      end: tied.end,
      bound,
      unit: tied.key === 'strong' ? '' : singular(tied.key),
      concept: words,
      kind: 'count',
      ...(noun && { noun: tokenSpan(tokens, noun.from, noun.to) }),
    }
  }
  if (!noun) {
    if (isLoose(sight, extent)) return undefined
    const state = stateAfter(tokens, at)
    const brought = stateBefore(tokens, start)
    if (!state && brought && isPeopleState(brought)) return { ...base, end: after, bound, unit: 'person', concept: brought, kind: 'bare' }
    if (state && isPeopleState(state.word)) {
      const late = afterthought(pieces, tokens[state.last - 1]!.end, bound)
      return { ...base, ...late, unit: 'person', concept: state.word, kind: 'bare' }
    }
    const concept = extent.suspended ? undefined : conceptBefore(text, tokens, start, times, true)
    const told = concept?.counted ? unitOf(concept.counted) : concept && isTally(concept.words) ? 'person' : ''
    const unit = extent.form === 'fraction' ? 'fraction' : told
    const more = /^more$/i.test(tokens[at]?.text ?? '') && bound === '=' && extent.form !== 'vague'
    return {
      ...base,
      end: after,
      bound: more ? 'up' : bound,
      unit,
      concept: concept?.words ?? '',
      kind: extent.form === 'fraction' ? 'share' : unit ? 'count' : 'bare',
      ...(concept?.noun && { noun: concept.noun }),
    }
  }
  return { ...base, ...counted(sight, noun, bound, start, extent.form === 'fraction', compared) }
}

/** "equivalent to over 50,000 Americans": a comparison, which counts no Americans. */
const isEquivalence = ({ pieces }: Sight, opens: number): boolean => {
  for (let i = opens - 1; i >= Math.max(0, opens - 3); i--)
    if (/^(?:equivalent|equal|comparable|akin|proportionally|proportionate)$/.test(pieces[i]!.key)) return true
  return false
}

type Counted = Pick<Quantity, 'end' | 'bound' | 'unit' | 'concept' | 'kind' | 'noun'>

/** "27 Americans at least", "1,400 dead, maybe more": a modifier after the noun, where none stood before the number. */
const afterthought = (pieces: readonly Piece[], end: number, given: Bound): { end: number; bound: Bound } => {
  const after = given === '=' ? modifierAfter(pieces, pieceFrom(pieces, end)) : undefined
  return after && after.modifier !== '=' ? { end: pieces[after.last - 1]!.end, bound: after.modifier } : { end, bound: given }
}

/** What a counted noun tells: its unit, its words, and what befell it. */
const counted = (sight: Sight, noun: CountedNoun, given: Bound, start: number, fraction: boolean, compared: boolean): Counted => {
  const { text, tokens, pieces, times } = sight
  const of = ofPhrase(tokens, noun.to, times)
  const to = of?.to ?? noun.to
  const head = unitOf(tokens[noun.head]!)
  const name = fraction ? 'fraction' : isPeopleState(head) ? 'person' : head
  const nounEnd = tokens[noun.to - 1]!.end
  const rate = rateFrom(pieces, pieceFrom(pieces, nounEnd))
  const { end, bound } = rate ? { end: pieces[rate.last - 1]!.end, bound: given } : afterthought(pieces, nounEnd, given)
  const unit = rate ? `${name} per ${rate.per}` : name
  const state = stateAfter(tokens, to)?.word ?? stateBefore(tokens, start)
  const words = cut(text, tokenSpan(tokens, noun.from, to)).replace(/\s+/g, ' ')
  const concept = compared ? 'equivalent' : state === undefined ? words : `${words} ${state}`
  return { end, bound, unit, concept, kind: fraction ? 'share' : 'count', noun: tokenSpan(tokens, noun.from, noun.to) }
}

/**
 * The quantities of one sentence, in text order: what they say, what they count, how exactly.
 * Dates, years, clock times, names and codes are not among them; words such as "dozens" are (see `english/numerals.ts` for their ranges).
 * `times` are those of the article or of the sentence.
 */
export const findQuantities = (sentence: Sentence, text: string, times: readonly Time[] | Lookup<Time>): Quantity[] => {
  const sight = sightOf(text, sentence, typeof times === 'function' ? times : lookupOf(times))
  const extents = findExtents(sight.pieces, findAmounts(sight.pieces)).filter((extent) => !isTrap(sight, extent))
  const quantities = extents.flatMap((extent, i): Quantity[] => {
    // "eight million 250ml bottles": the size of what is counted stands between.
    const size = extents[i + 1]
    const sized = size?.first === extent.last && extent.unit === undefined && size.unit !== undefined && size.unit.kind !== 'money'
    const next = extents[sized ? i + 2 : i + 1]
    const stop = next ? sight.pieces[next.first]!.start : sentence.end
    const quantity = describe(sight, extent, stop, sized ? sight.pieces[size.last - 1]!.end : undefined)
    return quantity ? [quantity] : []
  })
  const found = withSharedBounds(sight, withoutOdds(sight, withoutRepeats(sight, quantities)))
  return carried(
    sight,
    found.concat(findMultiples(sight)).sort((a, b) => a.start - b.start),
  )
}
