import { contains, cut, overlaps, type Span } from '../../text/span.ts'
import { ASIDE, COUNTS, DAY_AS_OBJECT, NO_DAY_OF_SAYING, OCCASION } from '../english/circumstance-words.ts'
import type { Attribution, Time } from '../reading.ts'
import type { FoundAttribution } from './finder.ts'

/** Code units from source or cue within which a day or "earlier" tells of them. */
export const BESIDE = 60

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
  const candidates = [...outsideContent(found, zone, times), ...insideContent(text, found, zone, times)].filter(
    (time) =>
      time.type !== 'DURATION' &&
      time.type !== 'SET' &&
      DAY_OR_LONGER.test(time.value) &&
      !isAfter(time.value, published) &&
      !NO_DAY_OF_SAYING.test(text.slice(Math.max(zone.start, time.start - 20), time.start)) &&
      !isObject(text, found, time) &&
      !found.source.some((source) =>
        clauseAbout(text, source).some((clause) => overlaps(clause, time) && !found.cue.some((cue) => overlaps(cue, clause))),
      ),
  )
  const nearest = closest(
    found,
    candidates.filter((time) => !found.source.some((source) => ASIDE.test(text.slice(source.end, Math.max(source.end, time.start))))),
  )
  return nearest && { value: nearest.value.slice(0, 10), start: nearest.start, end: nearest.end }
}

/** "declared Monday a day of mourning and said": Monday is declared, unless the cue itself stands right before it ("said Monday a …"). */
const isObject = (text: string, found: FoundAttribution, time: Time): boolean =>
  DAY_AS_OBJECT.test(text.slice(time.end, time.end + 8)) && !found.cue.some((cue) => time.start - cue.end >= 0 && time.start - cue.end <= 4)

/**
 * Days which the content holds but which are of the saying: at its head before "that" ("said last week that …"), and at the end of a
 * count that was raised or given on that day ("raised its toll to 31 on Monday").
 */
function insideContent(text: string, found: FoundAttribution, zone: Span, times: readonly Time[]): Time[] {
  const [first] = found.content
  const last = found.content.at(-1)
  if (!first || !last) return []
  const counts = found.cue.length === 1 && COUNTS.test(cut(text, found.cue[0]!)) && last.end - first.start < COUNT_REACH
  return times.filter((time) => {
    if (!contains(zone, time)) return false
    if (time.start - first.start >= 0 && time.start - first.start <= 3) return /^ that\b/.test(text.slice(time.end, time.end + 6))
    return (
      counts &&
      contains(last, time) &&
      /\bon $/.test(text.slice(time.start - 3, time.start)) &&
      /^(?:[.,;]|$|\s*$)/.test(text.slice(time.end, last.end))
    )
  })
}

/** Code units of a count's clause within which a day is still the verb's. */
const COUNT_REACH = 120

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

/** ", who until last week was nine apart": what is said about a source, at its end or right behind it, up to the comma that closes it. */
export function clauseAbout(text: string, source: Span): Span[] {
  const match = /,\s+(?:who|whose|which|whom)\b/i.exec(cut(text, source))
  if (match) return [{ start: source.start + match.index, end: source.end }]
  const behind = /^,\s+(?:who|whose|which|whom)\b[^,;.—–\n]{1,160}/i.exec(text.slice(source.end, source.end + 180))
  return behind ? [{ start: source.end, end: source.end + behind[0].length }] : []
}
