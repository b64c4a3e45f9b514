import { monthPattern } from '../../article/written-date.ts'
import type { Span } from '../../text/span.ts'
import { agencies } from '../english/agencies.ts'
import { countries, lonelyCities, noticeWords, regions } from '../english/datelines.ts'
import type { Dateline } from '../reading.ts'
import { fromCapitals } from './names-in-print.ts'

/** A dateline at the start of a paragraph, and where the report's own words begin after it. */
export interface FoundDateline {
  /** Its place is empty where only a day and an agency are given: "Dec 29 (Reuters) - ". */
  readonly dateline: Dateline
  /** Where the body goes on: after the dash. */
  readonly body: number
  /** "Oct. 5, 2023", when the dateline gives a day; years are often left out. */
  readonly day?: string
}

/** A dateline, dash included, is over within this many UTF-16 code units. */
const longest = 150

const dash = /\s*(?:—|–|―|‒|--+|(?<=[\s)])-(?=\s)|_)\s*/g
const shape = new RegExp(
  `^(?<place>[^()0-9;!?"“”]{2,70}?)(?:,? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?<day>${monthPattern} \\d{1,2}(?:,? \\d{4})?|\\d{1,2} ${monthPattern}(?:,? \\d{4})?))?,?\\s*(?:[([](?<bracket>[^()[\\]]{2,60})[)\\]])?\\s*:?$`,
  'iu',
)

const placelessShape = new RegExp(`^(${monthPattern} \\d{1,2}(?:,? \\d{4})?) \\(([^()]{2,40})\\)$`)

/**
 * The dateline with which a paragraph opens: "LONDON -- ", "PARIS (AP) — ", "RYE, N.H. - ", "WASHINGTON, Oct 5 (Reuters) - ".
 * A place in capitals needs only the dash; one in small letters needs an agency, a known city or a region beside it.
 */
export const findDateline = (text: string, paragraph: Span): FoundDateline | undefined => {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longest))
  for (const match of head.matchAll(dash)) {
    const found = parse(head.slice(0, match.index), true)
    if (!found) continue
    let end = match.index + match[0].length
    // A wire service's own bracket behind the first dash: "LOUISVILLE, KY--(Marketwire - December 23, 2010) - …"
    const more = /^\([^()]{3,60}\)\s*(?:—|–|--|-|_)\s*/.exec(head.slice(end))
    if (more) end += more[0].length
    if (!/^["“'‘([]?[\p{Lu}\p{N}"“'‘$£€]/u.test(head.slice(end)) && end < head.length) return undefined
    // "STORMS - COAST - STATEMENT" is an agency's slug: a report goes on in small letters.
    if (end < head.length && !/\p{Ll}/u.test(head.slice(end, end + 60))) return undefined
    return at(paragraph, found, match.index, end)
  }
  return withoutDash(head, paragraph)
}

/** "Washington (CNN)" on a line of its own; "AUSTIN, Texas A jury …", as pages without typography leave it. */
const withoutDash = (head: string, paragraph: Span): FoundDateline | undefined => {
  if (head.length === paragraph.end - paragraph.start && head.length < 80) {
    const found = /[)\]]\s*:?$/.test(head) ? parse(head, false) : undefined
    if (found) return at(paragraph, found, head.length, head.length)
  }
  const bracket = /^[^()\n]{2,60} ?\(([^()]{2,40})\)\s+(?=["“]?\p{Lu})/u.exec(head)
  if (bracket && agencyOf(bracket[1]!) && /^[\p{Lu}\s,.'’/-]+$/u.test(head.slice(0, head.indexOf('(')).replace(/, .*/, ''))) {
    const found = parse(head.slice(0, bracket[0].trimEnd().length), false)
    if (found) return at(paragraph, found, bracket[0].trimEnd().length, bracket[0].length)
  }
  const bare =
    /^((?:\p{Lu}[\p{Lu}.'’-]+[ /]){0,3}\p{Lu}[\p{Lu}.'’-]{3,})(, (?:\p{Lu}\p{Ll}+ )?\p{Lu}[\p{Ll}.]+)? (?=["“]?(?:\p{Lu}\p{Ll}|A ))/u.exec(
      head,
    )
  if (!bare) return undefined
  const [all, city, region] = bare
  const known = region ? isRegion(region.slice(2)) : city!.split('/').every((name) => lonelyCities.has(name.toLowerCase()))
  return known ? at(paragraph, { place: fromCapitals(city!) + (region ?? '') }, all.length - 1, all.length) : undefined
}

interface Parsed {
  readonly place: string
  readonly agency?: string
  readonly day?: string
}

const at = ({ start }: Span, { place, agency, day }: Parsed, end: number, body: number): FoundDateline => ({
  dateline: { start, end: start + end, place, ...(agency && { agency }) },
  body: start + body,
  ...(day && { day }),
})

/** What stands before the dash, if it is a dateline. */
const parse = (before: string, dashed: boolean): Parsed | undefined => {
  const placeless = placelessShape.exec(before.trim())
  if (placeless && dashed && agencyOf(placeless[2]!)) return { place: '', agency: placeless[2]!, day: placeless[1]! }
  const groups = shape.exec(before.trim())?.groups
  if (!groups) return undefined
  const written = groups['place']!.trim().replace(/,$/, '')
  const bracket = groups['bracket']?.trim()
  const bracketDay = bracket && /\d/.test(bracket) ? bracket : undefined
  const agency = bracket && !bracketDay ? agencyOf(bracket) : undefined
  if (bracket && !agency && !bracketDay) return undefined
  const day = groups['day'] ?? bracketDay
  const [city = '', ...rest] = written.split(/,\s*/)
  if (!isPlaceName(city, rest)) return undefined
  const upper = isUpper(city)
  const proven =
    Boolean(agency || day) || rest.some(isRegion) || city.split('/').every((name) => lonelyCities.has(name.trim().toLowerCase()))
  // Short words in capitals are acronyms ("NATO – a threat?"), unless something beside them says that they are a place.
  const isLongUpper = upper && city.replace(/[^\p{Lu}]/gu, '').length > 4 && city.split(' ').length <= 3
  if (!proven && !(dashed && isLongUpper)) return undefined
  if (!proven && rest.length > 0 && !rest.every((part) => /^\p{Lu}[\p{L}.' -]{2,25}$/u.test(part) && /\p{Ll}/u.test(part))) return undefined
  return { place: [fromCapitals(city), ...rest].join(', '), ...(agency && { agency }), ...(day && { day }) }
}

/** The place of a line that is nothing else: "Charleston, South Carolina". The region must be known, or any two names would do. */
export const placeOfLine = (text: string, { start, end }: Span): string | undefined => {
  if (end - start > 60) return undefined
  const line = text.slice(start, end).replace(/\.$/, (point) => (/\p{L}\.\p{L}\.$/u.test(text.slice(start, end)) ? point : ''))
  const [city = '', ...rest] = line.split(/,\s*/)
  return rest.length > 0 && rest.length < 3 && isPlaceName(city, rest) && isRegion(rest.at(-1)!) ? line : undefined
}

const isUpper = (city: string): boolean =>
  /\p{Lu}{2}/u.test(city) &&
  !/\p{Ll}/u.test(city.replace(/\b(?:Mc|Mac|de|la|el|al|le|les|sur|der|den|am|of|the|and)\b|\bMc(?=\p{Lu})/gu, ''))

/** Up to five words, each with a capital, none of them the head of a notice; regions up to two, each short. */
const isPlaceName = (city: string, rest: readonly string[]): boolean => {
  const words = city.split(/[\s/]+/)
  if (words.length > 6 || rest.length > 2) return false
  if (words.some((word) => noticeWords.has(word.toLowerCase().replace(/[:.]/g, '')))) return false
  if (
    !words.every(
      (word) =>
        /^[\p{Lu}][\p{L}\p{M}.'’-]*$/u.test(word) ||
        /^(?:de|la|el|al|le|les|sur|der|den|am|of|the|and|d’|du|do|da|dos|das|di|in|near|at)$/.test(word),
    )
  )
    return false
  return rest.every((part) => part.split(/\s+/).length <= 4 && /^\p{Lu}/u.test(part))
}

const isRegion = (part: string): boolean => {
  const name = part.toLowerCase().replace(/\./g, '').trim()
  return regions.has(name) || countries.has(name)
}

/** The agency in a dateline's brackets: a known one, or a station's call letters. */
const agencyOf = (bracket: string): string | undefined => {
  const name = bracket.trim()
  if (agencies.has(name.toLowerCase().replace(/\.(?=$|\s)/g, ''))) return name
  return /^(?:\p{Lu}[\p{Lu}\p{N}.-]{1,9}|\p{Lu}[\p{L}&.’']+(?: \p{Lu}[\p{L}&.’']+){0,3} (?:News|Press|Agency|Service|Times|Post|Wire|Network|Online|Agence))$/u.test(
    name,
  )
    ? name
    : undefined
}
