import { contains, cut, hull, overlaps, type Span } from '../../text/span.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { Attribution, Time } from '../reading.ts'
import { extentOf } from './details.ts'
import type { FoundAttribution } from './finder.ts'

/** "Singh -- like Kirby last week -- said": the day is Kirby's. */
const ASIDE = /\b(?:like|unlike|as did|following)\b/i

/** Code units from source or cue within which a day or "earlier" tells of them. */
const BESIDE = 60

const DAY_OR_LONGER = /^\d{4}(?:-(?:\d{2}(?:-\d{2}.*)?|W\d{2}.*|Q\d|H\d|SU|WI|SP|FA))?$/

/**
 * When it was said: a date that stands by the cue, outside source and content ("said on Monday", "at a Monday briefing", "last week").
 * A statement without one takes none: the day of the article is for the reader of the record to assume, not for the reading to invent.
 */
export function saidOf(
  text: string,
  found: FoundAttribution,
  zone: Span,
  times: readonly Time[],
  published: string | undefined,
): Attribution['said'] {
  const candidates = outsideContent(found, zone, times).filter(
    (time) => time.type !== 'DURATION' && time.type !== 'SET' && DAY_OR_LONGER.test(time.value) && !isAfter(time.value, published),
  )
  const nearest = closest(
    found,
    candidates.filter((time) => !found.source.some((source) => ASIDE.test(text.slice(source.end, Math.max(source.end, time.start))))),
  )
  return nearest && { value: nearest.value.slice(0, 10), start: nearest.start, end: nearest.end }
}

/** Nobody has yet said what is to be said on a day after the report. */
const isAfter = (value: string, published: string | undefined): boolean =>
  published !== undefined && /^\d{4}-\d{2}-\d{2}/.test(value) && value.slice(0, 10) > published.slice(0, 10)

/** Times of the cue's zone (its sentence, or the content that it stands in) which the content does not hold and which stand between or beside source and cue. */
function outsideContent(found: FoundAttribution, zone: Span, times: readonly Time[]): Time[] {
  return times.filter((time) => contains(zone, time) && !found.content.some((piece) => overlaps(piece, time)))
}

function closest(found: FoundAttribution, times: readonly Time[]): Time | undefined {
  const anchors = found.cue.length > 0 ? found.cue : found.source
  const gap = (time: Time): number => Math.min(...anchors.map((a) => Math.max(time.start - a.end, a.start - time.end, 0)))
  return anchors.length === 0 ? undefined : times.filter((time) => gap(time) <= BESIDE).sort((a, b) => gap(a) - gap(b))[0]
}

const OCCASION =
  /\b(?:in|at|during|on|via|through|after)\s+((?:(?:a|an|his|her|its|their|the|one)\s+)(?:[\p{L}\d.'’-]+\s+){0,5}?(?:statements?|briefing|interview|news conference|press conference|conference|speech|address|tweet|post|letter|email|e-mail|report|hearing|rally|meeting|call|debate|memo|message|filing|op-ed|essay|remarks|broadcast|appearance|announcement|testimony|communiqué|communique|podcast|book|video)\b)/iu

/** "a Monday briefing", "a statement": where or how it was said, as written. */
export function occasionOf(text: string, found: FoundAttribution, zone: Span): string | undefined {
  const pieces = gaps(zone, found.content)
  for (const piece of pieces) {
    const match = OCCASION.exec(cut(text, piece))
    if (match) return match[1]!.replace(/\s+/g, ' ')
  }
  return undefined
}

/** The parts of `outer` that no piece covers, in text order. */
export function gaps(outer: Span, pieces: readonly Span[]): Span[] {
  const open: Span[] = []
  let at = outer.start
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    if (piece.start > at) open.push({ start: at, end: Math.min(piece.start, outer.end) })
    at = Math.max(at, piece.end)
  }
  if (at < outer.end) open.push({ start: at, end: outer.end })
  return open
}

const RECALLS =
  /\b(?:earlier|previous(?:ly)?|last (?:week|month|year|summer|winter|spring|fall|autumn|night)|in the past|once|ago|initially|originally|at the time|long)\b/i
const RECALLING_NOUN = /\b(?:estimate|figure|count|toll|tally)s?\b/i

/** Does the attribution recall something said before this report's news: "had said", "said last week", "the earlier estimate of"? */
export function isPrevious(
  text: string,
  found: FoundAttribution,
  parsed: Parsed,
  group: VerbGroup | undefined,
  said: Attribution['said'],
  published: string | undefined,
): boolean {
  const near = hull([...found.source, ...found.cue]) ?? extentOf(found)
  const beside = gaps(clip(parsed.sentence, near), found.content)
    .map((piece) => cut(text, piece).replace(/(?:--|—|–|,)\s*(?:un)?like\b[^—–]{1,120}?(?:--|—|–|,)/g, ' '))
    .join(' ')
  // "has said", "had said": a statement before this one; "has denied" is today's.
  if (
    group?.perfect === 'past' ||
    (group?.perfect === 'present' && /^(?:said|told|stated|promised|argued|maintained|insisted)$/i.test(parsed.tokens[group.head]!.text))
  )
    return true
  if (RECALLS.test(beside)) return true
  if (!group && RECALLING_NOUN.test(found.cue.map((span) => cut(text, span)).join(' ')))
    return /\b(?:up|down|rose|fell|revised?|from|compared)\b/i.test(
      text.slice(Math.max(0, extentOf(found).start - 60), extentOf(found).start),
    )
  if (said?.start !== undefined && RECALLS.test(text.slice(said.start, said.end))) return true
  return said !== undefined && published !== undefined && isStale(said.value, published)
}

/** The part of a sentence within reach of source and cue. */
const clip = (sentence: Span, { start, end }: Span): Span => ({
  start: Math.max(sentence.start, start - BESIDE),
  end: Math.min(sentence.end, end + BESIDE),
})

/** A statement this many days old, or more, is not what the report is about. */
const STALE_DAYS = 3

/** Reckoned on the days of the record alone. */
function isStale(value: string, published: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}/.test(value)) return false
  return (Date.parse(published.slice(0, 10)) - Date.parse(value.slice(0, 10))) / 86_400_000 > STALE_DAYS
}
