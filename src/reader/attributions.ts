import { turnLabel } from '../article/transcript.ts'
import { contains, hull, overlaps, type Span } from '../text/span.ts'
import { caveatsOf, isPrevious, occasionOf, saidOf } from './attributions/circumstances.ts'
import { actOf, certaintyOf, cueGroup, extentOf, isNegated, kindOf, withinOf } from './attributions/details.ts'
import type { FoundAttribution } from './attributions/finder.ts'
import { inheritDays } from './attributions/inherited.ts'
import { type EntityAt, entityIndex, speakersOf } from './attributions/speakers.ts'
import type { Parsed } from './grammar/parsed.ts'
import type { Quotation } from './quotation-marks.ts'
import type { Attribution, Entity, Section, Time } from './reading.ts'

export interface AttributionsInput {
  readonly text: string
  readonly parsed: readonly Parsed[]
  readonly quotations: readonly Quotation[]
  readonly sections: readonly Section[]
  readonly found: readonly FoundAttribution[]
  readonly entities: readonly Entity[]
  readonly times: readonly Time[]
  readonly published?: string
}

/** The labels of a transcript's turns, where they stand. */
export function turnLabels(text: string, sections: readonly Section[]): (Span & { text: string })[] {
  return sections.flatMap((section) => {
    const label = section.kind === 'turn' ? turnLabel(text, section) : undefined
    return label ? [{ ...label, text: section.speaker! }] : []
  })
}

/** The turns of a transcript as attributions: the label is the source, what is said the content. */
export function turnsSaid(text: string, sections: readonly Section[]): FoundAttribution[] {
  return sections.flatMap((turn): FoundAttribution[] => {
    if (turn.kind !== 'turn' || turn.speaker === undefined) return []
    const label = turnLabel(text, turn)
    return [{ source: label ? [label] : [], cue: [], content: [{ start: turn.start, end: turn.end }], score: 1 }]
  })
}

/** Everything about an attribution that its spans do not say themselves. */
export function completeAttributions(input: AttributionsInput): Attribution[] {
  const { text, parsed, quotations, entities, times, published } = input
  const index = entityIndex(entities)
  const found = input.found
  const isTurn = (one: FoundAttribution): boolean => one.cue.length === 0 && one.score === 1
  const sentenceAt = sentenceFinder(parsed)
  const speakers = inheritSpeakers(
    text,
    found.map((one) =>
      isTurn(one) ? labelled(one, index) : speakersOf(text, one, parsed[sentenceAt(one.source[0] ?? one.content[0]!)]!, index),
    ),
    found,
    parsed,
    sentenceAt,
  )
  const complete = found.map((one, i): Attribution => {
    const anchor = one.cue[0] ?? one.source[0] ?? one.content[0]!
    const at = isTurn(one) ? sentenceAt(one.content[0]!) : sentenceAt(anchor)
    const sentence = parsed[at]!
    const group = cueGroup(one, sentence)
    const turn = isTurn(one)
    const label = turn && one.source[0] ? text.slice(one.source[0].start, one.source[0].end) : undefined
    const act = turn ? (/^Q\b/.test(label ?? '') ? 'ask' : 'say') : actOf(text, one, sentence, group)
    const within = withinOf(i, found)
    const zone = within === undefined ? sentence.sentence : hull(found[within]!.content.filter((piece) => overlaps(piece, anchor)))!
    const said = turn ? (published === undefined ? undefined : { value: published.slice(0, 10) }) : saidOf(text, one, zone, times)
    const occasion = turn ? undefined : occasionOf(text, one, zone)
    return {
      id: `a${i + 1}`,
      source: [...one.source],
      cue: [...one.cue],
      content: [...one.content],
      kind: turn ? 'direct' : kindOf(one, quotations),
      act,
      certainty: turn ? 'certain' : certaintyOf(text, one, act),
      negated: isNegated(group, act),
      speakers: speakers[i]!,
      ...(said && { said }),
      ...(occasion !== undefined && { occasion }),
      ...(within !== undefined && { within: `a${within + 1}` }),
      previous: !turn && isPrevious(text, one, sentence, group, said, published),
      caveats: turn ? [] : caveatsOf(text, one, sentence, parsed[at + 1]),
      score: one.score,
    }
  })
  return inheritDays(complete, parsed, times, index, sentenceAt)
}

/** Whom the label of a turn names. */
const labelled = ({ source }: FoundAttribution, index: EntityAt): string[] =>
  source[0]
    ? index
        .at(source[0])
        .slice(0, 1)
        .map(({ entity }) => entity.id)
    : []

/** Index of the sentence that holds the start of a span. */
function sentenceFinder(parsed: readonly Parsed[]): (span: Span) => number {
  return ({ start }) => {
    let low = 0
    let high = parsed.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (parsed[middle]!.sentence.end <= start) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Paragraphs over which a quotation without a source may continue its speaker's words. */
const CONTINUES_FOR = 2

/** A quotation that names no source goes on with the speaker before it; "I" and "we" in somebody's words are that speaker. */
function inheritSpeakers(
  text: string,
  speakers: readonly string[][],
  found: readonly FoundAttribution[],
  parsed: readonly Parsed[],
  sentenceAt: (span: Span) => number,
): string[][] {
  const paragraph = (span: Span): number => parsed[sentenceAt(span)]!.sentence.paragraph
  let last: { speakers: string[]; paragraph: number } | undefined
  const isFirstPerson = ({ source }: FoundAttribution): boolean =>
    source.length === 1 && /^(?:I|we)$/i.test(text.slice(source[0]!.start, source[0]!.end))
  const speakersAround = (i: number): string[] => {
    const outer = withinOf(i, found)
    return outer === undefined ? [] : speakers[outer]!
  }
  return found.map((one, i) => {
    const own = speakers[i]!
    const start = one.content[0]!
    const outer = !found.some((other, k) => k !== i && other.content.some((piece) => contains(piece, extentOf(one))))
    const inherits = own.length === 0 && one.source.length === 0 && last && paragraph(start) - last.paragraph <= CONTINUES_FOR
    const resolved = own.length === 0 && isFirstPerson(one) ? speakersAround(i) : inherits ? last!.speakers : own
    if (outer && resolved.length > 0) last = { speakers: resolved, paragraph: paragraph(one.content.at(-1)!) }
    return resolved
  })
}
