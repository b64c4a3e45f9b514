import { contains, overlaps, type Span } from '../../text/span.ts'
import { DAY_AS_OBJECT, NO_DAY_OF_SAYING } from '../english/circumstance-words.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Attribution, Time } from '../reading.ts'
import { authorsOf } from './authors.ts'
import type { EntityAt } from './speakers.ts'

/** Paragraphs over which a quotation without a source may continue its speaker's words. */
const CONTINUES_FOR = 2

/** A quotation that names no source goes on with the speaker before it; "I" and "we" in somebody's words are that speaker. */
export function inheritSpeakers(
  attributions: readonly Attribution[],
  text: string,
  parsed: readonly Parsed[],
  sentenceAt: (span: Span) => number,
  index: EntityAt,
): Attribution[] {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]))
  const authorsAt = authorsOf(text, parsed, index)
  const paragraph = (span: Span): number => parsed[sentenceAt(span)]!.sentence.paragraph
  // Whoever says "we" is who speaks in their own words: past what the ministry in their sentence says, to the quotation or the turn.
  const floorOf = ({ within }: Attribution): string[] => {
    const outer = within === undefined ? undefined : byId.get(within)
    return !outer ? [] : outer.kind === 'direct' || outer.within === undefined ? outer.speakers : floorOf(outer)
  }
  // "The Times gave Clinton a glowing endorsement:" — whoever or whatever acts before the colon.
  const announcerOf = ({ start }: Span): string[] | undefined => {
    const colon = text.lastIndexOf(':', start)
    const { tokens, groups } = parsed[sentenceAt({ start: colon, end: colon + 1 })]!
    const verb = groups.find((group) => group.form === 'finite' && tokens[group.from]!.start < colon)
    const subject =
      verb && index.at({ start: tokens[0]!.start, end: tokens[verb.from]!.start }).findLast(({ entity }) => entity.kind !== 'place')
    return subject && [subject.entity.id]
  }
  let last: { speakers: string[]; paragraph: number } | undefined
  return attributions.map((attribution) => {
    const { source, content, within } = attribution
    let { speakers } = attribution
    if (speakers.length === 0) {
      if (source.length === 1 && /^(?:I|we)$/i.test(text.slice(source[0]!.start, source[0]!.end)))
        speakers = within === undefined ? authorsAt(source[0]!) : floorOf(attribution)
      else if (source.length === 0 && ANNOUNCED.test(text.slice(Math.max(0, content[0]!.start - 4), content[0]!.start)))
        speakers = announcerOf(content[0]!) ?? speakers
      else if (source.length === 0 && !last && attribution.kind !== 'direct') speakers = authorsAt(content[0]!)
      else if (source.length === 0 && last && !nobodysWord(text, attribution) && paragraph(content[0]!) - last.paragraph <= CONTINUES_FOR)
        speakers = last.speakers
    }
    if (within === undefined && speakers.length > 0) last = { speakers, paragraph: paragraph(content.at(-1)!) }
    return speakers === attribution.speakers ? attribution : { ...attribution, speakers }
  })
}

/** Words that a colon announces. */
const ANNOUNCED = /:\s*["“‘']?$/

/** "Asked whether", "pressed on why": a question, and the one who answers did not put it. "Reportedly", "is believed to": nobody says who says so. */
const NOBODYS =
  /^(?:when |if |after |while )?(?:being )?(?:asked|pressed|questioned|quizzed|prodded)\b|\b(?:reportedly|allegedly|(?:is|are|was|were|been) (?:widely )?(?:said|believed|thought|rumou?red|alleged))\b/i
const nobodysWord = (text: string, { cue }: Attribution): boolean => cue.some(({ start, end }) => NOBODYS.test(text.slice(start, end)))

/** How many attributions back one may take its day from, and how many sentences back a sentence may stand that gives it. */
const ATTRIBUTIONS_BACK = 8
const SENTENCES_BACK = 2

/**
 * Gives a statement without a day of its own the day on which its speaker is said to be speaking: of the speaker's statement before
 * ("… told a Monday briefing. … she said"), or of a sentence just before that begins with the speaker and names one day
 * ("Biden on Monday commented on the vote. … he said"); failing that, of the statement that it stands in, or the day before the paper's
 * on which the whole report is set (`setOn`). Such a `said` has no span.
 */
export function inheritDays(
  attributions: readonly Attribution[],
  parsed: readonly Parsed[],
  times: readonly Time[],
  index: EntityAt,
  sentenceAt: (span: Span) => number,
  text: string,
  setOn: string | undefined,
): Attribution[] {
  const dated: Attribution[] = []
  const byId = new Map<string, Attribution>()
  for (const attribution of attributions) {
    const outer = attribution.within === undefined ? undefined : byId.get(attribution.within)
    const value =
      attribution.said || (attribution.previous && !outer?.previous)
        ? undefined
        : (dayBefore(attribution) ??
          (outer?.previous === attribution.previous ? outer.said?.value : undefined) ??
          (attribution.previous ? undefined : setOn))
    byId.set(attribution.id, value === undefined ? attribution : { ...attribution, said: { value } })
    dated.push(value === undefined ? attribution : { ...attribution, said: { value } })
  }
  return dated

  function dayBefore(attribution: Attribution): string | undefined {
    const speaker = attribution.speakers[0]
    if (speaker === undefined || attribution.previous) return undefined
    const earlier = dated
      .slice(-ATTRIBUTIONS_BACK)
      .findLast((a) => a.speakers[0] === speaker && !a.previous && a.said && isDay(a.said.value) && a.within === attribution.within)
    const at = sentenceAt(attribution.cue[0] ?? attribution.source[0] ?? attribution.content[0]!)
    for (let i = at - 1; i >= Math.max(0, at - SENTENCES_BACK); i--) {
      const day = dayOfSentence(parsed[i]!, speaker)
      if (day !== undefined) return day
    }
    return earlier?.said?.value
  }

  /** The one day that a sentence names outside every content, when its first mention is of the speaker. */
  function dayOfSentence({ sentence, groups }: Parsed, speaker: string): string | undefined {
    // "Berg had promised the road for Friday": what he had done is no setting for what he says.
    if (groups.some((group) => group.perfect === 'past')) return undefined
    const first = index.at({ start: sentence.start, end: Math.min(sentence.end, sentence.start + 60) })
    if (!first.slice(0, 3).some(({ entity }) => entity.id === speaker)) return undefined
    const days = times
      .filter(
        (t) =>
          !NO_DAY_OF_SAYING.test(text.slice(Math.max(sentence.start, t.start - 20), t.start)) &&
          !DAY_AS_OBJECT.test(text.slice(t.end, t.end + 8)),
      )
      .filter((t) => t.start - sentence.start < 80)
      .filter((t) => contains(sentence, t) && isDay(t.value) && !attributions.some((a) => a.content.some((piece) => overlaps(piece, t))))
    return days.length === 1 ? days[0]!.value.slice(0, 10) : undefined
  }
}

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(value)
