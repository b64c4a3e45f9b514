import type { Article } from '../../article/article.ts'
import { zoneOffset } from '../../article/time-zones.ts'
import { findWrittenDate } from '../../article/written-date.ts'
import { shiftDay } from '../../text/days.ts'
import { cut, type Span } from '../../text/span.ts'
import type { Section } from '../reading.ts'

/** "4:50 P.M. EDT", also after "END": the clock line above or below a transcript. */
const clock = /^(?:END\s*)?(?:\(?as of \)?)?(\d{1,2})[:.](\d{2})\s?([AP])\.?\s?M\.?(?:\s+\(?([A-Z]{2,4})\)?)?$/i

/** Is this line above or below the turns of a transcript its place, date or clock time, and nothing that anyone says? */
export const isPlaceOrClock = (text: string, line: Span): boolean => {
  const words = cut(text, line).trim()
  if (words.length > 140) return false
  if (clock.test(words) || /^(?:END|\\?#\s*\\?#\s*\\?#|(?:\\?\* ?){3}|###)$/i.test(words)) return true
  // A place has no verb and no full stop; every word of weight has a capital.
  return (
    !/[.!?;:]["”’)]?$/.test(words) &&
    words
      .split(/\s+/)
      .every((word) => /^[\p{Lu}\p{N}(&—–-]/u.test(word) || /^(?:of|the|at|in|on|and|de|la|el|via|en|route)[,.]?$/iu.test(word))
  )
}

/** The place that the lines above a transcript name: the last of them with a comma ("Charleston, South Carolina"), else the first. */
export const placeOfHead = (text: string, lines: readonly Span[]): { line: Span; place: string } | undefined => {
  const places = lines
    .map((line) => ({
      line,
      place: cut(text, line)
        .replace(/\([^)]*\)/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    }))
    .filter(({ place }) => /\p{L}{3}/u.test(place) && !clock.test(place) && !/^END\b/.test(place) && !findWrittenDate(place))
  return places.findLast(({ place }) => place.includes(',')) ?? places[0]
}

/**
 * The day on which a transcript was spoken, where its head says or shows that it was not the day of publication:
 * a date under the place, or a clock time later than the time at which the page came out, which then belongs to the day before.
 */
export const findSpokenDay = (article: Article, sections: readonly Section[], published: string | undefined): string | undefined => {
  const firstTurn = sections.find(({ kind }) => kind === 'turn')
  if (!firstTurn) return undefined
  const head = sections
    .filter(({ kind, end }) => kind === 'dateline' && end <= firstTurn.start)
    .map((section) => cut(article.text, section))
  const said = head.map((line) => findWrittenDate(line)).find((date) => date !== undefined)
  if (said) return published?.startsWith(said.value.slice(0, 10)) ? undefined : said.value.slice(0, 10)
  const hour = head
    .flatMap((lines) => lines.split(/\n/))
    .map((line) => clock.exec(line.trim()))
    .find((match) => match !== null)
  if (!hour || !published) return undefined
  const day = published.slice(0, 10)
  // Where the two clocks are in zones that are both known they are set against each other; else the page's clock is taken for the speaker's.
  const offset = hour[4]
    ? zoneOffset(hour[4], { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) })
    : undefined
  if (hour[4] && !offset) return undefined
  const zone = /(?:Z|[+-]\d{2}:\d{2})$/.exec(published)?.[0]
  const cameOut = Date.parse(zone && offset ? published : `${published.slice(0, 19)}Z`)
  const clockTime = `${String((Number(hour[1]) % 12) + (hour[3]!.toUpperCase() === 'P' ? 12 : 0)).padStart(2, '0')}:${hour[2]}:00`
  const spokenAt = Date.parse(`${day}T${clockTime}${zone && offset ? offset : 'Z'}`)
  return published.includes('T') && spokenAt > cameOut ? shiftDay(day, -1) : undefined
}
