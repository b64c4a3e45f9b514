import { contains, hull, overlaps, type Span } from '../text/span.ts'
import { indexSpans } from '../text/span-index.ts'
import { caveatsOf } from './attributions/caveats.ts'
import { carryCaveats } from './attributions/caveats-carried.ts'
import { occasionOf, saidOf } from './attributions/circumstances.ts'
import { actOf, certaintyOf, cueGroup, extentOf, isNegated, kindOf, withinOf } from './attributions/details.ts'
import type { FoundAttribution } from './attributions/finder.ts'
import { actOfFuture } from './attributions/future.ts'
import { inheritDays, inheritSpeakers } from './attributions/inherited.ts'
import { isClaim, isPrevious, recallNested } from './attributions/recalled.ts'
import { dayBeforePaper } from './attributions/report-day.ts'
import { entityIndex, speakersOf } from './attributions/speakers.ts'
import { completeTurn } from './attributions/turns.ts'
import type { Parsed } from './grammar/parsed.ts'
import type { Quotation } from './quotation-marks.ts'
import type { Attribution, Entity, Section, Time } from './reading.ts'

export interface AttributionsInput {
  readonly text: string
  readonly parsed: readonly Parsed[]
  readonly quotations: readonly Quotation[]
  /** Turns of a transcript. */
  readonly turns: readonly FoundAttribution[]
  /** What a finder found. */
  readonly found: readonly FoundAttribution[]
  readonly entities: readonly Entity[]
  readonly times: readonly Time[]
  /** Of the article; what a correction tells is of before. */
  readonly sections?: readonly Section[]
  /** The day of the article, or of the words of a transcript. */
  readonly published?: string
}

/** Everything about attributions that their spans do not say themselves. In text order; ids "a1", "a2", … */
export function completeAttributions(input: AttributionsInput): Attribution[] {
  const { text, parsed, quotations, times, published } = input
  const turns = new Set(input.turns)
  const found = [...input.turns, ...input.found].sort(byPlace)
  const index = entityIndex(input.entities)
  const sentenceAt = sentenceFinder(parsed)
  const timeAt = indexSpans(times, (time) => time)
  const contents = indexSpans(
    found.flatMap((one, i) => one.content.map((span) => ({ span, i }))),
    ({ span }) => span,
  )
  const withins = found.map((_, i) => withinOf(i, found, contents))
  // What somebody else is said to have said gives no day to this.
  const datesIn = (zone: Span, one: FoundAttribution, i: number): Time[] =>
    timeAt.at(zone).filter((time) => contents.at(time).every(({ span, i: k }) => k === i || contains(span, extentOf(one))))

  const othersIn = (zone: Span, one: FoundAttribution, i: number): Span[] =>
    contents
      .at(zone)
      .filter(({ span, i: k }) => k !== i && !overlaps(span, one.cue[0] ?? extentOf(one)))
      .map(({ span }) => span)
  const byId = new Map(input.entities.map((entity) => [entity.id, entity]))
  // Their own future: of one of the speakers, or of the body that one speaks for. Undefined where it is not known whose.
  const isOwn = (speakers: readonly string[]) => (subject: Span) => {
    const meant = index.at(subject).find(({ mention }) => contains(mention, subject))?.entity.id
    return meant === undefined ? undefined : speakers.some((id) => id === meant || byId.get(id)?.affiliation === meant)
  }
  const past = times.filter(({ value }) => published === undefined || value.slice(0, 10) <= published.slice(0, 10))
  const corrections = (input.sections ?? []).filter(({ kind }) => kind === 'correction')
  const setOn = dayBeforePaper(text, parsed, quotations, times, published)

  const complete = found.map((one, i): Attribution => {
    const id = `a${i + 1}`
    if (turns.has(one)) return { id, ...completeTurn(text, one, index, published?.slice(0, 10)) }
    const anchor = one.cue[0] ?? one.source[0] ?? one.content[0]!
    const last = lastOf(one)
    const at = sentenceAt(anchor)
    const sentence = parsed[at]!
    const group = cueGroup(one, sentence)
    const cueAct = actOf(text, one, sentence, group)
    const within = withins[i]
    const zone = (within !== undefined && hull(found[within]!.content.filter((piece) => overlaps(piece, anchor)))) || sentence.sentence
    const said = saidOf(text, one, zone, datesIn(zone, one, i), published)
    const previous = isPrevious({
      text,
      found: one,
      parsed: sentence,
      group,
      said,
      day: setOn ?? published,
      others: othersIn(sentence.sentence, one, i),
    })
    const speakers = speakersOf(text, one, parsed[sentenceAt(one.source[0] ?? anchor)]!, index)
    const act =
      (cueAct === 'say' &&
        !group?.negated &&
        !previous &&
        !isClaim(text, one) &&
        actOfFuture(one.content[0]!, sentence, isOwn(speakers))) ||
      cueAct
    const occasion = occasionOf(text, one, zone)
    return {
      id,
      source: [...one.source],
      cue: [...one.cue],
      content: [...one.content],
      kind: kindOf(one, quotations),
      act,
      certainty: certaintyOf(text, one, cueAct),
      negated: isNegated(group),
      speakers,
      ...(said && { said }),
      ...(occasion !== undefined && { occasion }),
      ...(within !== undefined && { within: `a${within + 1}` }),
      previous,
      caveats: caveatsOf(text, one, act, sentence, parsed[sentenceAt(last) + 1]),
      score: one.score,
    }
  })
  const spoken = carryCaveats(
    inheritSpeakers(recallNested(complete, text, corrections), text, parsed, sentenceAt, index),
    text,
    parsed,
    index,
    sentenceAt,
  )
  return inheritDays(spoken, parsed, past, index, sentenceAt, text, setOn)
}

const byPlace = (a: FoundAttribution, b: FoundAttribution): number =>
  a.content[0]!.start - b.content[0]!.start || b.content.at(-1)!.end - a.content.at(-1)!.end

/** The last character of an attribution, as a span. */
function lastOf(found: FoundAttribution): Span {
  const { end } = extentOf(found)
  return { start: end - 1, end }
}

/** Index of the sentence that holds the start of a span, or of the one after it. */
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
