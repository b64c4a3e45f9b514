import { contains, length, overlaps, type Span } from '../text/span.ts'
import { assaultedNouns, eventVerbs, personalAssaults, pressNouns, travelVerbs } from './english/event-verbs.ts'
import { GROUP_NOUNS } from './english/roles.ts'
import { clauseEnd, hasHappened, type Match, matchPattern } from './events/clause.ts'
import { matchMeeting } from './events/meetings.ts'
import { indexMentions, type Participants } from './events/participants.ts'
import { verbBases } from './grammar/lemma.ts'
import { type Parsed, parse } from './grammar/parsed.ts'
import type { VerbGroup } from './grammar/verb-groups.ts'
import type { Attribution, Entity, Event, Place, Time } from './reading.ts'
import type { Sentence } from './sentences.ts'

export interface EventsInput {
  readonly text: string
  /** Tagged. */
  readonly sentences: readonly Sentence[]
  readonly entities: readonly Entity[]
  readonly attributions: readonly Attribution[]
  readonly times: readonly Time[]
  readonly places: readonly Place[]
}

/**
 * Who did what to whom, typed in PLOVER, as far as verbs say it plainly. Precision first: an event has an actor or a recipient that the
 * article names, and has happened by the report's word. Plans, conditions, questions, denials and what somebody asks for are left out;
 * saying is no event (it is an attribution). Sports and business have no types here.
 */
export const findEvents = (input: EventsInput): Event[] => {
  const participants = indexMentions(input.entities)
  return input.sentences.flatMap((sentence) => (mayTell(sentence) ? eventsIn(parse(sentence, []), input, participants) : []))
}

const isVerb = ({ tag }: { tag: string }): boolean => tag.startsWith('VB')
const isTrigger = (word: string): boolean => verbBases(word).some((base) => eventVerbs.has(base) || travelVerbs.has(base))

/** No sentence is so long; a table or hostile text may be. In tokens. */
const longestSentence = 400

/** Most sentences have no verb of the list; they need no parsing. */
const mayTell = ({ tokens }: Sentence): boolean =>
  tokens.length <= longestSentence && tokens.some((token) => isVerb(token) && isTrigger(token.text))

const eventsIn = (parsed: Parsed, input: EventsInput, participants: Participants): Event[] => {
  // only a headline tells in the present tense of what has happened
  const headline = parsed.sentence.paragraph === 0 && !/^[.!"”']$/.test(parsed.tokens.at(-1)?.text ?? '')
  return parsed.groups.flatMap((group) => {
    if (!hasHappened(parsed, group, headline)) return []
    const event = eventOf(parsed, group, input, participants)
    return event ? [event] : []
  })
}

const eventOf = (parsed: Parsed, group: VerbGroup, input: EventsInput, participants: Participants): Event | undefined => {
  const { type, match, base } = matchOf(parsed, group) ?? {}
  if (!type || !match) return undefined
  const { tokens } = parsed
  const actor = match.actor ? participants(parsed, match.actor) : []
  const recipient = (match.recipient ? participants(parsed, match.recipient) : []).filter((id) => !actor.includes(id))
  if (actor.length + recipient.length === 0) return undefined
  if (match.recipient && tokens.slice(match.recipient.from, match.recipient.to).some((t) => pressNouns.has(t.text.toLowerCase())))
    return undefined
  if (!isCredible(type, base, actor, recipient, parsed, match, input.entities)) return undefined
  const trigger = { start: tokens[group.from]!.start, end: tokens[group.to - 1]!.end }
  const attribution = innermost(input.attributions, trigger)
  if (attribution && !tellsOfFact(attribution)) return undefined
  const clause = clauseSpan(parsed, group, match)
  const place = input.places.find((p) => contains(clause, p) && p.entity !== '' && !actor.includes(p.entity) && isLocative(input.text, p))
  const time = timeIn(input.times, clause, trigger)
  const coreEnd = verbal.has(type) ? wordsEnd(parsed, match.core.to) : match.core.to
  const used: Span[] = [{ start: tokens[match.core.from]!.start, end: tokens[coreEnd - 1]!.end }]
  for (const part of [place, time]) if (part && part.start >= trigger.end) used.push(part)
  const start = Math.min(...used.map((s) => s.start))
  const end = Math.max(...used.map((s) => s.end))
  return {
    start,
    end,
    type,
    actor,
    recipient,
    ...(place && { place: place.entity }),
    ...(time && { time: time.value }),
    ...(attribution && { attribution: attribution.id }),
    text: input.text.slice(start, end),
  }
}

/** What is done with words tells what those are: "urged the army to leave the town". */
const verbal: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])

const wordsEnd = ({ tokens }: Parsed, from: number): number => {
  let to = from
  while (to < tokens.length && !/^(?:[.,;:?!—–)(]|--)$/.test(tokens[to]!.text)) to++
  // the mark that closes a quotation comes behind the point
  const isQuote = (at: number): boolean => /^(?:"|“|”|''|``)$/.test(tokens[at]?.text ?? '')
  if (tokens.slice(from, to).filter((_, i) => isQuote(from + i)).length % 2 === 1 && isQuote(to + 1)) return to + 2
  return to
}

/** Who takes part fits the type: a meeting takes two, and whoever attacks somebody with nothing named does it with words. */
const isCredible = (
  type: string,
  base: string | undefined,
  actor: readonly string[],
  recipient: readonly string[],
  { tokens }: Parsed,
  match: Match,
  entities: readonly Entity[],
): boolean => {
  const isPerson = (id: string): boolean => entities.find((e) => e.id === id)?.kind === 'person'
  const one = actor.length === 1 && isPerson(actor[0]!)
  switch (type) {
    case 'CONSULT':
    case 'SUPPORT':
    case 'REQUEST':
      return actor.length > 0 && recipient.length > 0
    case 'AGREE':
      return actor.length > 0 && actor.length + recipient.length > 1
    case 'ACCUSE':
    case 'REJECT':
    case 'THREATEN':
      return actor.length > 0
    case 'PROTEST':
      return actor.length > 0 && !(one && recipient.length === 0)
    case 'ASSAULT': {
      if (one && !personalAssaults.has(base ?? '')) return false
      if (recipient.length > 0) return true
      return (
        match.recipient !== undefined &&
        tokens
          .slice(match.recipient.from, match.recipient.to)
          .some((t) => /^CD$/.test(t.tag) || assaultedNouns.has(t.text.toLowerCase()) || GROUP_NOUNS.has(t.text.toLowerCase()))
      )
    }
    default:
      return true
  }
}

/** The first pattern that fits with its recipient there; else the first that fits at all. */
const matchOf = (parsed: Parsed, group: VerbGroup): { type: string; match: Match; base?: string } | undefined => {
  let lacking: { type: string; match: Match; base: string } | undefined
  for (const base of verbBases(parsed.tokens[group.head]!.text)) {
    for (const pattern of eventVerbs.get(base) ?? []) {
      const match = matchPattern(parsed, group, pattern)
      if (match?.recipient) return { type: pattern.type, match, base }
      if (match) lacking ??= { type: pattern.type, match, base }
    }
  }
  const meeting = matchMeeting(parsed, group)
  return meeting ? { type: 'CONSULT', match: meeting } : lacking
}

const innermost = (attributions: readonly Attribution[], span: Span): Attribution | undefined => {
  let best: Attribution | undefined
  let size = Number.POSITIVE_INFINITY
  for (const attribution of attributions) {
    const holder = attribution.content.find((c) => contains(c, span))
    if (holder && length(holder) < size) {
      best = attribution
      size = length(holder)
    }
  }
  return best
}

const unreal: ReadonlySet<Attribution['act']> = new Set(['deny', 'expect', 'intend', 'promise', 'ask', 'decline'])
const tellsOfFact = ({ act, negated, certainty }: Attribution): boolean => !unreal.has(act) && !negated && certainty !== 'conditional'

/** From what stands before the clause's subject (a time at the sentence's head) to the clause's end. */
const clauseSpan = (parsed: Parsed, group: VerbGroup, match: Match): Span => {
  const { tokens, groups } = parsed
  const before = groups.filter((g) => g.to <= match.core.from).at(-1)
  return { start: tokens[before?.to ?? 0]!.start, end: tokens[Math.max(match.core.to, clauseEnd(parsed, group)) - 1]!.end }
}

const isLocative = (text: string, { start }: Span): boolean =>
  /\b(?:in|at|near|inside|outside|across|around)\s+(?:the\s+)?(?:(?:southern|northern|eastern|western|central|occupied|southwestern|northeastern|[a-z]+)\s+|[A-Z][a-z]+['’]s\s+){0,3}$/.test(
    text.slice(Math.max(0, start - 60), start),
  )

/** The day or hour of the clause that is nearest to its verb. */
const timeIn = (times: readonly Time[], clause: Span, trigger: Span): Time | undefined => {
  let best: Time | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const time of times) {
    if ((time.type !== 'DATE' && time.type !== 'TIME') || !contains(clause, time) || overlaps(time, trigger) || /_REF$/.test(time.value))
      continue
    const far = time.start >= trigger.end ? time.start - trigger.end : trigger.start - time.end
    if (far < distance) {
      best = time
      distance = far
    }
  }
  return best
}
