import { contains, cut, hull, overlaps, type Span } from '../../text/span.ts'
import { CLAIM_NOUN, COUNT_NOUN, RECALLING_WORDS, TAKES_UP } from '../english/circumstance-words.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { Attribution } from '../reading.ts'
import { BESIDE, clauseAbout, gaps } from './circumstances.ts'
import { extentOf } from './details.ts'
import type { FoundAttribution } from './finder.ts'

export interface RecalledInput {
  readonly text: string
  readonly found: FoundAttribution
  readonly parsed: Parsed
  readonly group: VerbGroup | undefined
  readonly said: Attribution['said']
  /** ISO day on which the report is set. */
  readonly day: string | undefined
  /** Contents of the other attributions near it: what they recall is not recalled here. */
  readonly others: readonly Span[]
}

/** Does the attribution recall something said before this report's news: "had said", "said last week", "the earlier estimate of"? */
export function isPrevious({ text, found, parsed, group, said, day, others }: RecalledInput): boolean {
  // "has said" stands; "had said" and "has long said" are of before.
  if (group?.perfect === 'past') return true
  const beside = wordsBeside(text, found, parsed, others)
  if (RECALLING_WORDS.test(beside)) return true
  if (isNarrowing(text, found, parsed, group)) return true
  if (!group && COUNT_NOUN.test(wordsOfCue(text, found)))
    return /\b(?:up|down|rose|fell|revised?|from|compared)\b/i.test(
      text.slice(Math.max(0, extentOf(found).start - 60), extentOf(found).start),
    )
  if (said?.start !== undefined && RECALLING_WORDS.test(text.slice(said.start, said.end))) return true
  if (said === undefined || day === undefined) return false
  const age = daysBetween(said.value, day)
  // Another's report of an earlier day is what this one takes up.
  return (
    age >= STALE_DAYS ||
    (age >= 1 &&
      /^(?:reported|citing)$/i.test(wordsOfCue(text, found)) &&
      /^(?:the|\p{Lu})/u.test(cut(text, found.source[0] ?? found.cue[0]!)))
  )
}

/**
 * What stands inside something recalled is recalled itself, and so is another's claim that a statement takes up to deny it or to leave
 * it aside, what a correction tells of, and what somebody else said in the words of a transcript ("Q  Radio One reported that …").
 */
export function recallNested(attributions: readonly Attribution[], text: string, corrections: readonly Span[]): Attribution[] {
  // An outer one comes before those that stand in it.
  const byId = new Map<string, Attribution>()
  const result: Attribution[] = []
  for (const attribution of attributions) {
    const outer = attribution.within === undefined ? undefined : byId.get(attribution.within)
    const recalled =
      attribution.previous ||
      isCorrected(text, attribution, corrections) ||
      (outer !== undefined && (outer.previous || isTakenUp(text, attribution, outer) || isOfOthers(text, attribution, outer)))
    const one = recalled === attribution.previous ? attribution : { ...attribution, previous: recalled }
    byId.set(one.id, one)
    result.push(one)
  }
  return result
}

/** "rejected the newspaper's statement that": the inner cue is a noun, the outer one takes it up. */
function isTakenUp(text: string, inner: Attribution, outer: Attribution): boolean {
  if (!isClaim(text, inner)) return false
  return outer.act === 'deny' || outer.negated || outer.cue.some((span) => TAKES_UP.test(cut(text, span)))
}

/** Is the cue a noun for what somebody says: "her predecessor's statement that"? */
export const isClaim = (text: string, { cue }: Pick<FoundAttribution, 'cue'>): boolean =>
  cue.length === 1 && CLAIM_NOUN.test(cut(text, cue[0]!))

/** A correction tells again what was said, by itself or by others; what its outlet says now ("apologizes") is in the present. */
function isCorrected(text: string, { cue }: Attribution, corrections: readonly Span[]): boolean {
  const [first] = cue
  return (
    first !== undefined &&
    corrections.some((section) => contains(section, first)) &&
    /\b(?:said|told|reported|gave|wrote|did|stated|put|denied)\b/i.test(cut(text, first))
  )
}

/** A past statement of somebody else in the turn of a transcript. */
function isOfOthers(text: string, inner: Attribution, outer: Attribution): boolean {
  if (outer.cue.length > 0 || outer.within !== undefined || inner.source.length === 0) return false
  if (inner.source.some((span) => /^(?:I|we)$/i.test(cut(text, span)))) return false
  return inner.cue.some((span) => /^(?:said|told|reported|claimed|announced|wrote|warned|denied|put)$/i.test(cut(text, span)))
}

const wordsOfCue = (text: string, found: FoundAttribution): string => found.cue.map((span) => cut(text, span)).join(' ')

/** The words around source and cue, without any content, without a clause about the source ("Berg, who until last week was …") and without asides. */
function wordsBeside(text: string, found: FoundAttribution, parsed: Parsed, others: readonly Span[]): string {
  const near = hull([...found.source, ...found.cue]) ?? extentOf(found)
  const reach = {
    start: Math.max(parsed.sentence.start, near.start - BESIDE),
    end: Math.min(parsed.sentence.end, near.end + BESIDE),
  }
  return gaps(reach, [
    ...found.content,
    ...found.source.flatMap((span) => clauseAbout(text, span)).filter((clause) => !found.cue.some((cue) => overlaps(cue, clause))),
    ...others,
  ])
    .map((piece) => cut(text, piece).replace(/(?:--|—|–|,)\s*(?:un)?like\b[^—–]{1,120}?(?:--|—|–|,)/g, ' '))
    .join(' ')
}

/** "the union leader who said that …": which leader is meant is told by what he said before. */
function isNarrowing(text: string, found: FoundAttribution, { tokens, phrases }: Parsed, group: VerbGroup | undefined): boolean {
  const source = found.source[0]
  if (!group || !source || tokens[group.head]!.tag !== 'VBD') return false
  const at = group.from - 1
  if (!/^who$/i.test(tokens[at]?.text ?? '') || tokens[at - 1]?.text === ',') return false
  const phrase = phrases.find((p) => p.to === at)
  if (!phrase || !/^NN$/.test(tokens[phrase.head]!.tag)) return false
  return /^the\b/i.test(text.slice(tokens[phrase.from]!.start)) && (contains(source, tokens[at]!) || overlaps(source, tokens[phrase.head]!))
}

/** A statement this many days older than the report's day is not what the report is about. */
const STALE_DAYS = 2

/** Days from one ISO day to a later one; 0 where the first is no day. Reckoned on the days of the record alone. */
function daysBetween(value: string, day: string): number {
  if (!/^\d{4}-\d{2}-\d{2}/.test(value)) return 0
  return (Date.parse(day.slice(0, 10)) - Date.parse(value.slice(0, 10))) / 86_400_000
}
