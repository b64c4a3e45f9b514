import { cut, type Span } from '../../text/span.ts'
import { ACCOUNT_OF, OF_ANOTHER, OF_BOTH, ONE_OF, OPENS_CAVEAT, POSSESSIVE, UNNAMED } from '../english/caveats.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Attribution, Caveat } from '../reading.ts'
import { caveatsIn } from './caveats.ts'
import { GIVES_COUNT } from './details.ts'
import type { EntityAt } from './speakers.ts'

/** Paragraphs back to which "neither count could be verified" reaches. */
const PARAGRAPHS_BACK = 1

/** Statements back among which an account is looked for that could not be verified. */
const STATEMENTS_BACK = 40

/**
 * What one sentence says of a speaker holds for all that the report has from that speaker: "She asked me not to use her name",
 * "Kos spoke through an interpreter", "The officials, who spoke on condition of anonymity, …" after "two officials said".
 */
export function carryCaveats(
  attributions: readonly Attribution[],
  text: string,
  parsed: readonly Parsed[],
  index: EntityAt,
  sentenceAt: (span: Span) => number,
): Attribution[] {
  const bySpeaker = new Map<string, Caveat[]>()
  const byNoun = new Map<string, Caveat>()
  const carried = new Map<string, Caveat[]>()
  const add = <Key>(map: Map<Key, Caveat[]>, key: Key, caveat: Caveat): unknown => map.set(key, [...(map.get(key) ?? []), caveat])

  for (const { speakers, caveats, source } of attributions) {
    const anonymous = caveats.find(({ kind }) => kind === 'anonymous')
    if (!anonymous) continue
    if (speakers.length === 1 && !OF_ANOTHER.test(cut(text, anonymous))) add(bySpeaker, speakers[0]!, anonymous)
    const noun = nounOf(text, source)
    if (noun && !byNoun.has(noun)) byNoun.set(noun, anonymous)
  }
  const placed = attributions.map((attribution) => ({
    attribution,
    at: sentenceAt(attribution.cue[0] ?? attribution.source[0] ?? attribution.content[0]!),
  }))
  const byParagraph = Map.groupBy(placed, ({ at }) => parsed[at]!.sentence.paragraph)
  let passed = 0
  for (const [at, { sentence }] of parsed.entries()) {
    for (const caveat of caveatsIn(text, sentence)) {
      if (caveat.kind === 'anonymous' || caveat.kind === 'translated') {
        const subject = subjectOf(text, sentence, index, caveat)
        if (subject === undefined) continue
        // Who asks for no name asks it for all; an interpreter is told of where the words stand.
        if (caveat.kind === 'anonymous') add(bySpeaker, subject, caveat)
        else
          for (const { attribution } of byParagraph.get(sentence.paragraph) ?? [])
            if (attribution.speakers[0] === subject) add(carried, attribution.id, caveat)
      } else if (caveat.kind === 'unverified') {
        while (passed < placed.length && placed[passed]!.at < at) passed++
        const before = placed.slice(Math.max(0, passed - STATEMENTS_BACK), passed)
        const whose = OF_BOTH.test(cut(text, sentence))
          ? countsBefore(text, before, parsed, at)
          : accountBefore(text, before, caveat, sentence, index)
        for (const { attribution } of whose) add(carried, attribution.id, caveat)
      }
    }
  }
  return attributions.map((attribution) => {
    const noun = nounOf(text, attribution.source)
    const given = [
      ...(attribution.speakers.length === 1 ? (bySpeaker.get(attribution.speakers[0]!) ?? []) : []),
      ...(carried.get(attribution.id) ?? []),
      ...(noun && byNoun.has(noun) ? [byNoun.get(noun)!] : []),
      ...(byNoun.size > 0 && attribution.source.some((span) => ONE_OF.test(cut(text, span))) ? [[...byNoun.values()][0]!] : []),
    ]
    const caveats = [...attribution.caveats]
    for (const caveat of given) if (!caveats.some(({ kind }) => kind === caveat.kind)) caveats.push(caveat)
    return caveats.length === attribution.caveats.length
      ? attribution
      : { ...attribution, caveats: caveats.sort((a, b) => a.start - b.start) }
  })
}

interface Placed {
  readonly attribution: Attribution
  readonly at: number
}

/** "officials" of "two officials" and of "The officials, who …": people who are a number or already told of, and no name among them. */
function nounOf(text: string, source: readonly Span[]): string | undefined {
  const match = source.length === 1 ? UNNAMED.exec(cut(text, source[0]!)) : null
  return match?.[1]?.toLowerCase().replace(/s$/, '')
}

/** Of whom a sentence that is a caveat tells: the first mention in it, before the caveat. */
function subjectOf(text: string, sentence: Span, index: EntityAt, caveat: Caveat): string | undefined {
  const named = index.at({ start: sentence.start, end: Math.min(sentence.start + 2, sentence.end) })[0]
  if (!named || named.mention.start !== sentence.start || named.entity.kind !== 'person') return undefined
  // "Her neighbor, who asked not to be named" is another; "Her remarks were translated" are hers.
  if (
    caveat.kind === 'anonymous' &&
    (OF_ANOTHER.test(cut(text, caveat)) || POSSESSIVE.test(text.slice(named.mention.start, named.mention.end + 2)))
  )
    return undefined
  // Nothing but the name and its apposition before the caveat's own clause.
  return OPENS_CAVEAT.test(cut(text, sentence).slice(0, 80)) || caveat.start - sentence.start < 90 ? named.entity.id : undefined
}

const givesCount = (text: string, { act, cue }: Attribution): boolean =>
  act === 'estimate' || cue.some((span) => GIVES_COUNT.test(cut(text, span).toLowerCase()))

/** "Neither count could be verified": the two latest statements of counts, of two speakers. */
function countsBefore(text: string, before: readonly Placed[], parsed: readonly Parsed[], at: number): Placed[] {
  const near = before.filter(
    (one) => givesCount(text, one.attribution) && parsed[at]!.sentence.paragraph - parsed[one.at]!.sentence.paragraph <= PARAGRAPHS_BACK,
  )
  return near.slice(-2)
}

/** "could not verify their account": what those people are given for so far. */
function accountBefore(text: string, before: readonly Placed[], caveat: Caveat, sentence: Span, index: EntityAt): Placed[] {
  const match = ACCOUNT_OF.exec(text.slice(caveat.end, Math.min(sentence.end, caveat.end + 40)))
  if (!match) return []
  const start = caveat.end + match.index + match[0].indexOf(match[1]!)
  const whose = index.at({ start, end: start + match[1]!.length })[0]?.entity.id
  const last = before.at(-1)
  const speaker = whose ?? last?.attribution.speakers[0]
  const noun = before.map(({ attribution }) => nounOf(text, attribution.source)).findLast((one) => one !== undefined)
  return before.filter(
    ({ attribution }) =>
      (speaker !== undefined && attribution.speakers[0] === speaker) || (noun !== undefined && nounOf(text, attribution.source) === noun),
  )
}
