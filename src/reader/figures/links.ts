import { contains, cut, hull, length, overlaps, type Span } from '../../text/span.ts'
import { AS_OF_NOW, CLAUSE_END, RECALLS } from '../english/recalling.ts'
import type { Attribution, Entity, Section, Time } from '../reading.ts'
import type { Sentence } from '../sentences.ts'
import type { Lookup } from './lookup.ts'
import type { Quantity } from './quantity.ts'

/** An entity's mention, for looking up by place. */
export interface EntityMention extends Span {
  readonly entity: Entity
}

/** Every mention of the article, in text order. */
export const mentionsOf = (entities: readonly Entity[]): EntityMention[] =>
  entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end)

/** The mentions that touch a span; binary search, as articles can be long. */
export const mentionsIn = (mentions: readonly EntityMention[], span: Span): EntityMention[] => {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < span.start - 200) low = middle + 1
    else high = middle
  }
  const found: EntityMention[] = []
  for (let i = low; i < mentions.length && mentions[i]!.start < span.end; i++) if (overlaps(mentions[i]!, span)) found.push(mentions[i]!)
  return found
}

const holds = (spans: readonly Span[], inner: Span): boolean => spans.some((span) => contains(span, inner))

/** What someone believes or means to do is told by someone else, whose figure it is. */
const ATTITUDES = new Set(['believe', 'intend', 'expect'])

/**
 * Whose figure it is: the innermost attribution whose content holds it, or else whose source, cue and content together do.
 * Of "Singh said the U.S. believes there are 10,000" that is Singh's: beliefs are reported by whoever speaks.
 */
export const attributionOf = (figure: Span, attributions: readonly Attribution[]): Attribution | undefined => {
  const size = (spans: readonly Span[]): number => length(hull(spans)!)
  const innermost = (candidates: readonly Attribution[], spans: (a: Attribution) => readonly Span[]): Attribution | undefined =>
    candidates
      .filter((a) => spans(a).length > 0)
      .reduce<Attribution | undefined>((best, a) => (best && size(spans(best)) <= size(spans(a)) ? best : a), undefined)
  const inContent = attributions.filter(({ content }) => holds(content, figure))
  const whole = (a: Attribution): Span[] => [...a.source, ...a.cue, ...a.content]
  const found =
    innermost(inContent, ({ content }) => content) ??
    innermost(
      attributions.filter((a) => a.content.length > 0 && contains(hull(whole(a))!, figure) && length(hull(whole(a))!) < 2000),
      whole,
    )
  if (!found || !ATTITUDES.has(found.act)) return found
  const outer = inContent.filter((a) => a !== found && !ATTITUDES.has(a.act) && a.speakers.length + a.source.length > 0)
  return innermost(outer, ({ content }) => content) ?? found
}

/** The stretch of the sentence before a figure that belongs to its clause. */
const clauseBefore = (text: string, sentence: Span, at: number): string => {
  const before = text.slice(Math.max(sentence.start, at - 160), at).toLowerCase()
  let from = 0
  for (const match of before.matchAll(CLAUSE_END)) from = match.index + match[0].length
  return before.slice(from)
}

/** Is it a figure called to mind: the earlier end of a change, an earlier estimate, a number in a reporter's question? */
export const isPrevious = (
  text: string,
  sentence: Span,
  quantity: Quantity,
  attribution: Attribution | undefined,
  section: Section | undefined,
): boolean => {
  if (quantity.before || attribution?.previous === true) return true
  if (section?.kind === 'turn' && isReporter(section.speaker)) return true
  const before = clauseBefore(text, sentence, quantity.start)
  return RECALLS.some((pattern) => pattern.test(before))
}

/** The labels under which transcripts put whoever asks. */
export const isReporter = (speaker: string | undefined): boolean =>
  speaker !== undefined &&
  /^(?:Q|Q\d|QUESTION|QUESTIONER|REPORTER|MEMBER OF (?:THE )?PRESS|PRESS|AUDIENCE(?: MEMBER)?)\.?:?$/i.test(speaker.trim())

/** A capital or a palace stands for its country. */
const standIn = (entity: Entity): string => entity.standsFor ?? entity.id

/** Whose they are: the entities named in the counted noun, before it ("North Korean troops", "Russia's 12 brigades"), or after "of". */
export const subjectOf = (text: string, quantity: Quantity, mentions: readonly EntityMention[]): string[] => {
  const spans: Span[] = []
  if (quantity.noun) spans.push(quantity.noun)
  const subjects = spans.flatMap((span) => mentionsIn(mentions, span)).map(({ entity }) => standIn(entity))
  for (const at of new Set([quantity.start, quantity.noun?.start ?? quantity.start])) {
    const owner = mentionsIn(mentions, { start: Math.max(0, at - 40), end: at }).findLast(({ start, end }) => {
      const between = text.slice(end, at)
      const possesses = /['’]s?$|^(?:its|their|his|her|our|my|your|whose)$/i.test(text.slice(start, end))
      return possesses ? /^\s*$/.test(between) : /^['’]s?\s*$/.test(between)
    })
    if (owner) subjects.push(standIn(owner.entity))
  }
  return [...new Set(subjects)]
}

const WHERE =
  /\b(?:in|at|inside|across|near|throughout|around|within|outside|to|into|from|on|over)\s+(?:(?:the|northern|southern|eastern|western|central|north|south|east|west|neighbou?ring|nearby|rural|both)\s+){0,2}$/i
/** Characters after a figure in which its place may stand. */
const PLACE_REACH = 140

/** Where they are: the first place named after the counted noun in its clause ("in Russia"), or else at the head of the sentence ("In Gaza, …"). */
export const placeOf = (
  text: string,
  sentence: Span,
  quantity: Quantity,
  next: number,
  mentions: readonly EntityMention[],
): string | undefined => {
  const after: Span = { start: quantity.end, end: Math.min(sentence.end, quantity.end + PLACE_REACH, Math.max(next, quantity.end)) }
  const clause = /[;:—]|,\s+(?:and|but|while|up|down|compared)\b|\.\s/.exec(cut(text, after))
  const reach: Span = { start: after.start, end: clause ? after.start + clause.index : after.end }
  const isPlace = ({ entity, start, end }: EntityMention): boolean =>
    entity.kind === 'place' && /^\p{Lu}/u.test(text.slice(start, end)) && !isPossessive(text, end)
  const inReach = mentionsIn(mentions, reach).filter(isPlace)
  const led = (mention: EntityMention, from: number): boolean => {
    // "in Russia's Kursk region": the preposition stands before the owner.
    const owner = mentionsIn(mentions, { start: Math.max(from, mention.start - 60), end: mention.start }).findLast(
      ({ end }) => end < mention.start && isPossessive(text, end),
    )
    const lead = owner && /^['’]s?\s+(?:\w+\s+){0,2}$/.test(text.slice(owner.end, mention.start)) ? owner.start : mention.start
    return WHERE.test(text.slice(Math.max(from, lead - 40), lead))
  }
  const found = inReach.find((mention) => led(mention, quantity.number.start))
  if (found) return found.entity.id
  const head = mentionsIn(mentions, { start: sentence.start, end: Math.min(quantity.start, sentence.start + 80) }).filter(isPlace)
  return head.find(
    (mention) =>
      led(mention, sentence.start) && /^(?:["“]?)\s*(?:in|at|inside|across|near|on)\b/i.test(text.slice(sentence.start, mention.start)),
  )?.entity.id
}

const isPossessive = (text: string, end: number): boolean =>
  /^['’]s?\b/.test(text.slice(end, end + 3)) && /^['’](?:s\b|\s)/.test(text.slice(end, end + 3))

/** Characters around a figure in which its date may stand. */
const TIME_REACH = 160

/**
 * The day or period that a figure describes: a date told with it, the speaker's day for "so far" and "now",
 * for an earlier figure the day on which it was said.
 */
export const asOfOf = (
  text: string,
  sentence: Sentence,
  quantity: Quantity,
  around: { readonly previousEnd: number; readonly nextStart: number },
  attribution: Attribution | undefined,
  previous: boolean,
  times: Lookup<Time>,
  published: string | undefined,
): string | undefined => {
  const said = attribution?.said
  const dates = times({ start: quantity.start - TIME_REACH, end: quantity.end + TIME_REACH }).filter(
    (time) =>
      (time.type === 'DATE' || time.type === 'TIME') &&
      /^\d{4}/.test(time.value) &&
      contains(sentence, time) &&
      !(said?.start === time.start) &&
      !isElsewhere(time, attribution),
  )
  const reachBack = Math.max(sentence.start, around.previousEnd)
  const reachOn = Math.min(sentence.end, around.nextStart)
  const after = dates.find(
    (time) => time.start >= quantity.end && time.end <= reachOn && !/[;:—]/.test(text.slice(quantity.end, time.start)),
  )
  if (after && !(previous && said)) return after.value
  const before = dates.findLast(
    (time) => time.end <= quantity.start && time.start >= reachBack && !/[;:—]/.test(text.slice(time.end, quantity.start)),
  )
  if (before && !(previous && said)) return before.value
  if (previous) return said?.value ?? after?.value ?? before?.value
  const clause = text.slice(Math.max(reachBack, quantity.start - 60), Math.min(reachOn, quantity.end + 60))
  return AS_OF_NOW.test(clause) ? (said?.value ?? published?.slice(0, 10)) : undefined
}

/** In the attribution's frame and not in what it says: "said on Monday that 12 …". */
const isElsewhere = (time: Span, attribution: Attribution | undefined): boolean =>
  attribution !== undefined &&
  attribution.content.length > 0 &&
  !attribution.content.some((span) => overlaps(span, time)) &&
  contains(hull([...attribution.source, ...attribution.cue, ...attribution.content])!, time)
