import { contains, hull, length, overlaps, type Span } from '../../text/span.ts'
import { CLAUSE_END, DAY_AFTER, DENIES, DENIES_AFTER, RECALLS, STOOD } from '../english/recalling.ts'
import type { Attribution, Entity, Section, Time } from '../reading.ts'
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
      // "The mayor, who lost two sons, said": what a source is told by is the report's own.
      attributions.filter(
        (a) => a.content.length > 0 && contains(hull(whole(a))!, figure) && length(hull(whole(a))!) < 2000 && !holds(a.source, figure),
      ),
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

/** Is it a figure called to mind and no news: the earlier end of a change, an earlier estimate, one denied, one in a reporter's question? */
export const isPrevious = (
  text: string,
  sentence: Span,
  quantity: Quantity,
  attribution: Attribution | undefined,
  section: Section | undefined,
  times: Lookup<Time>,
  published: string | undefined,
): boolean => {
  const day = attribution?.said?.value.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? published
  if (quantity.before || attribution?.previous === true) return true
  // What someone denies, or will not say, is not their news.
  if (attribution && (attribution.negated || /^(?:decline|ask)$/.test(attribution.act) || isDenied(text, attribution))) return true
  if (section?.kind === 'turn' && isReporter(section.speaker)) return true
  const before = clauseBefore(text, sentence, quantity.start)
  const after = text.slice(quantity.end, Math.min(sentence.end, quantity.end + 60))
  if (DENIES.test(before) || DENIES_AFTER.test(after) || RECALLS.some((pattern) => pattern.test(before.trimEnd()))) return true
  const dayAfter = STOOD.test(before) ? DAY_AFTER.exec(after) : null
  const at = dayAfter && quantity.end + dayAfter[0].length
  return at !== null && day !== undefined && times({ start: at, end: at + 1 }).some(({ value }) => isBefore(value, day))
}

/** Denied as a whole by its cue; words that only deny some of it ("There were never sixty. There were sixteen") leave the rest standing. */
const isDenied = (text: string, { act, cue }: Attribution): boolean =>
  act === 'deny' &&
  cue.some(({ start, end }) => /\b(?:den(?:y|i)|reject|refut|rebut|disput|dismiss|contradict|repudiat)/i.test(text.slice(start, end)))

/** Is a day, written out, earlier than another? */
const isBefore = (value: string, day: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(value) && value.slice(0, 10) < day.slice(0, 10)

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
