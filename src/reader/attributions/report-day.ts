import { shiftDay } from '../../text/days.ts'
import { contains, cut } from '../../text/span.ts'
import { indexSpans } from '../../text/span-index.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Quotation } from '../quotation-marks.ts'
import type { Time } from '../reading.ts'

/** How often a report must name the day before its own to be set on it. */
const NAMED = 2

const NAMED_DAY = /^(?:(?:on|late|early)\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^yesterday\b|^\p{Lu}\p{Ll}{2,8}\.? \d{1,2}\b/iu

/**
 * The day before the paper's, when the report is set on that day: it names that day more than once and its own not at all, as a morning
 * paper and a reprint do. Quoted words count for neither ("tonight" is the speaker's); a line that is no clause ("Tuesday, March 11") does not.
 */
export function dayBeforePaper(
  text: string,
  parsed: readonly Parsed[],
  quotations: readonly Quotation[],
  times: readonly Time[],
  published: string | undefined,
): string | undefined {
  const day = published?.slice(0, 10)
  if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const before = shiftDay(day, -1)
  const quotes = indexSpans(quotations, (quotation) => quotation)
  const sentences = indexSpans(parsed, ({ sentence }) => sentence)
  const quoted = (time: Time): boolean => quotes.at(time).some((quotation) => contains(quotation, time))
  const inClause = (time: Time): boolean => sentences.at(time).some(({ groups }) => groups.some((group) => group.form === 'finite'))
  const told = times.filter((time) => {
    const value = time.value.slice(0, 10)
    return (value === day || value === before) && !quoted(time) && inClause(time)
  })
  if (told.some((time) => time.value.startsWith(day))) return undefined
  return told.filter((time) => NAMED_DAY.test(cut(text, time))).length >= NAMED ? before : undefined
}
