import { contains, hull, overlaps, type Span } from '../../text/span.ts'
import { AS_OF_NOW } from '../english/recalling.ts'
import type { Attribution, Time } from '../reading.ts'
import type { Sentence } from '../sentences.ts'
import type { Lookup } from './lookup.ts'
import type { Quantity } from './quantity.ts'

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
  // The day of a recalled statement; that of a report which recalls is not the figure's.
  const recalled = previous && attribution?.previous === true && said !== undefined
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
  if (after && !recalled) return dayOf(after)
  const before = dates.findLast(
    (time) => time.end <= quantity.start && time.start >= reachBack && !/[;:—]/.test(text.slice(time.end, quantity.start)),
  )
  if (before && !recalled) return dayOf(before)
  if (previous) return recalled ? said.value : after ? dayOf(after) : before ? dayOf(before) : undefined
  const clause = text.slice(Math.max(reachBack, quantity.start - 60), Math.min(reachOn, quantity.end + 60))
  return AS_OF_NOW.test(clause) ? (said?.value ?? published?.slice(0, 10)) : undefined
}

/** The day of a time: "2025-03-09TAF" is of the 9th. */
const dayOf = ({ value }: Time): string => value.replace(/T.*$/, '')

/** In the attribution's frame and not in what it says: "said on Monday that 12 …". */
const isElsewhere = (time: Span, attribution: Attribution | undefined): boolean =>
  attribution !== undefined &&
  attribution.content.length > 0 &&
  !attribution.content.some((span) => overlaps(span, time)) &&
  contains(hull([...attribution.source, ...attribution.cue, ...attribution.content])!, time)
