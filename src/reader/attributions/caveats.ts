import { cut, overlaps, type Span } from '../../text/span.ts'
import { CAVEATS, CITED, CITING, HEARD, OF_BOTH, OPENS_CAVEAT } from '../english/caveats.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Act, Caveat } from '../reading.ts'
import { gaps } from './circumstances.ts'
import type { FoundAttribution } from './finder.ts'

/** What the report says about its own sourcing, within the sentence of the attribution and the one after its words. */
export function caveatsOf(text: string, found: FoundAttribution, act: Act, parsed: Parsed, next: Parsed | undefined): Caveat[] {
  // The act of citing is no caveat on itself.
  if (found.cue.some((cue) => CITING.test(cut(text, cue)))) return []
  const own = [...gaps(parsed.sentence, found.content), ...citedAtHead(text, found)].flatMap((stretch) => caveatsIn(text, stretch))
  const after = next && next.sentence.paragraph === parsed.sentence.paragraph ? caveatsAfter(text, next) : []
  return [...own.filter((caveat) => isOfIt(text, caveat, found, act)), ...heard(text, found), ...after].sort((a, b) => a.start - b.start)
}

/** Caveats of every kind in a stretch, the first of each. */
export function caveatsIn(text: string, stretch: Span): Caveat[] {
  return CAVEATS.flatMap(([kind, pattern]) => {
    const match = pattern.exec(cut(text, stretch))
    return match ? [{ kind, start: stretch.start + match.index, end: stretch.start + match.index + match[0].length }] : []
  })
}

/** Failing to verify is no caveat on itself; a reason that is cited ("citing an inquiry") is nobody's word. */
function isOfIt(text: string, caveat: Caveat, found: FoundAttribution, act: Act): boolean {
  const words = cut(text, caveat)
  if (OF_BOTH.test(text.slice(Math.max(0, caveat.start - 30), caveat.end))) return false
  if (caveat.kind === 'unverified') return !found.cue.some((cue) => overlaps(cue, caveat))
  if (caveat.kind !== 'secondhand' || !CITING.test(words)) return true
  return act !== 'decline' && CITED.test(text.slice(caveat.end, caveat.end + 60))
}

/** "reported, citing two officials, that …": who is cited stands at the head of the content, up to its comma. */
function citedAtHead(text: string, { content }: FoundAttribution): Span[] {
  const [first] = content
  const match = first && /^,?\s*citing [^,.;]{2,120}/i.exec(cut(text, first).slice(0, 130))
  return match ? [{ start: first.start, end: first.start + match[0].length }] : []
}

/**
 * The sentence after tells of the one before when it is about its speaker or its words ("He spoke on condition of anonymity",
 * "The claim could not be verified"); "a neighbor, who asked not to be named" begins another's statement.
 */
function caveatsAfter(text: string, { sentence }: Parsed): Caveat[] {
  const opens = OPENS_CAVEAT.test(cut(text, sentence).slice(0, 80))
  return caveatsIn(text, sentence).filter(
    ({ kind, start, end }) =>
      kind !== 'secondhand' && (kind === 'unverified' ? !OF_BOTH.test(text.slice(sentence.start, end)) && start < end : opens),
  )
}

/** "a doctor said the association had told its members": the doctor passes on what was told. */
function heard(text: string, { content: [first], cue }: FoundAttribution): Caveat[] {
  if (!first || cue.length === 0) return []
  const match = HEARD.exec(cut(text, first).slice(0, 100))
  return match ? [{ kind: 'secondhand', start: first.start, end: first.start + match[0].length }] : []
}
