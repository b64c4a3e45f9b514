import type { Span } from '../../text/span.ts'
import { trim } from '../../text/span.ts'
import { agencies, creditFiller, platforms } from '../english/agencies.ts'
import { fromCapitals, isNameLike } from './names-in-print.ts'

/** Who a picture is from, at the end of a caption or on a line of its own. */
export interface FoundCredit extends Span {
  /** Origin first. */
  readonly parties: readonly string[]
  /** True when these words alone prove a caption; a bare "(Reuters)" does not. */
  readonly sure: boolean
}

/** Longest credit, in UTF-16 code units: photographer, outlet, agency and "via", with room to spare. */
const longest = 160

const label =
  /^(?:(?:photo|photos|photograph|picture|image|images|video|illustration|graphic|screenshot|handout)(?: (?:credit|copyright|source|via|courtesy))?(?: by| of|:| ©|,)|(?:photo |image |picture )?credits?:|image (?:copyright|source),?|courtesy(?: of|:)|copyright|©|(?:ap|file|handout|pool) (?:photo|images?|video)[/:]?)\s*/i

/** The credit with which a paragraph ends (or which it is), if it has one. */
export const creditAtEnd = (text: string, paragraph: Span): FoundCredit | undefined => {
  const from = Math.max(paragraph.start, paragraph.end - longest)
  const tail = text.slice(from, paragraph.end)
  return inBrackets(tail, from) ?? afterBar(tail, from) ?? afterSentence(text, paragraph, tail, from)
}

/** "(AP Photo/Jane Roe)", "(Photo by Jane Roe/Getty Images)", "[Jane Roe/Al Jazeera]" */
const inBrackets = (tail: string, from: number): FoundCredit | undefined => {
  const match = /[([]([^()[\]]{2,150})[)\]]\.?$/.exec(tail)
  const parties = match && partiesOf(match[1]!)
  if (!match || !parties) return undefined
  const ended = /(?:^|[.!?…]["”’)]?\s*)$/.test(tail.slice(0, match.index))
  const isList =
    /\S ?\/ ?\S/.test(match[1]!) &&
    parties.length > 1 &&
    (parties.some(isAgency) || (ended && parties.some((party) => party.includes(' '))))
  const sure = label.test(match[1]!) || isList || /\bvia\b/.test(match[1]!)
  // "(NATO).", "(R-Tex.)": what a bracket names is an acronym or a party more often than a picture's origin.
  if (!sure && !(ended && parties.length === 1 && isAgency(parties[0]!))) return undefined
  return { start: from + match.index, end: from + tail.length, parties, sure }
}

/** "… in Ohio. | Jane Roe/The Harbor Gazette", "… | AP Photo" */
const afterBar = (tail: string, from: number): FoundCredit | undefined => {
  const bar = tail.lastIndexOf('|')
  if (bar < 0) return undefined
  const words = tail.slice(bar + 1).trim()
  const parties = partiesOf(words)
  return parties && isCredit(words, parties) ? { start: from + bar, end: from + tail.length, parties, sure: true } : undefined
}

/** "… on Oct. 28, 2024. Jane Roe/AP", "… Photo: Jane Roe/The Harbor Gazette", or the whole paragraph. */
const afterSentence = (text: string, paragraph: Span, tail: string, from: number): FoundCredit | undefined => {
  for (const start of sentenceStarts(paragraph, tail, from)) {
    const words = text.slice(start, paragraph.end)
    const parties = partiesOf(words)
    if (!parties || !isCredit(words, parties)) continue
    return { ...trim(text, { start, end: paragraph.end }), parties, sure: isSure(words, parties) }
  }
  return undefined
}

/** Places where the last stretch of the paragraph may begin, latest first: after a full stop that ends no initial, after a break, at its start. */
const sentenceStarts = (paragraph: Span, tail: string, from: number): number[] => {
  const starts: number[] = []
  for (const match of tail.matchAll(
    /[.!?…]["”’)]?\s+(?=["“(©]?[\p{Lu}©])|\s*\n\s*|\s(?=(?:Photo(?:graph)?(?: credit)?|Picture|Image|Credit|Courtesy|PHOTO|CREDIT)(?::| by | of | courtesy ))|\s(?=(?:REUTERS|AFP|AP Photo|EPA)\/)/gu,
  )) {
    const before = tail.slice(Math.max(0, match.index - 3), match.index + 1)
    if (/(?:^|[\s./])\p{Lu}\.$/u.test(before) || /\b(?:Jr|Sr|St|Dr|Mr|Ms)\.$/.test(before)) continue
    starts.push(from + match.index + match[0].length)
  }
  if (from === paragraph.start) starts.unshift(paragraph.start)
  return starts.toReversed()
}

/** Is this a credit when it stands bare? A list of names must show by a slash, "via" or a known agency that it is one. */
const isCredit = (words: string, parties: readonly string[]): boolean =>
  label.test(words) ||
  parties.some(isAgency) ||
  (parties.length > 1 && parties.some((party) => platforms.has(party.toLowerCase()))) ||
  (/\S\/\S|\S \/ \S/.test(words) &&
    !/[.!?]$/.test(words) &&
    parties.length > 1 &&
    parties[0]!.includes(' ') &&
    parties.at(-1)!.includes(' '))

const isSure = (words: string, parties: readonly string[]): boolean =>
  label.test(words) || /\bvia\b|(?:photo|images?)\b/i.test(words) || (words.includes('/') && parties.length > 1) || !/[.!?)]$/.test(words)

const isAgency = (party: string): boolean => agencies.has(party.toLowerCase().replace(/\.(?=$|\s)/g, ''))

/**
 * The parties of a credit, origin first: "A/B via C" is A, B, C; "AP Photo/Jane Roe" is Jane Roe, AP. Undefined when the words are no list of names.
 * "File", "Pool" and "Handout" name nobody and are left out.
 */
export const partiesOf = (credit: string): string[] | undefined => {
  const shorn = credit
    .trim()
    .replace(/^[([|\s]+|[)\]\s]+$/g, '')
    .replace(/\.$/, '')
  const agencyFirst = /^(AP|Reuters|AFP|EPA|Getty|Xinhua|Bloomberg)(?: (?:Photo|Images?|Video))?\/ ?(.+)$/i.exec(shorn)
  const isLabelled = label.test(shorn) && !agencyFirst
  const words = (isLabelled ? shorn.replace(label, '') : shorn).replace(/^(?:by|of) /i, '')
  if (words.length < 2 || words.split(/\s+/).length > 16 || /[!?;“”"]|[a-z]\. [A-Z]/.test(words)) return undefined
  const parties = words
    .split(/\s*\/\s*|,?\s+via\s+|,?\s+for\s+(?=\p{Lu}|the )|,\s*|\s+[-–—|]\s+|\s+and\s+(?=\p{Lu}\S+ \p{Lu})/u)
    .map((party) =>
      party
        .replace(/^(?:the\s+)/i, '')
        .replace(/\s+(?:(?:file|pool|handout)\s+)?(?:photo|pool|handout)s?$/i, '')
        .replace(/^©\s*(?:\d{4}\s*)?/, '')
        .trim(),
    )
    .filter((party) => party !== '' && !creditFiller.has(party.toLowerCase()))
  if (parties.length === 0) return /^(?:ap|file) photo$/i.test(shorn) ? ['AP'].slice(/^ap/i.test(shorn) ? 0 : 1) : undefined
  if (!parties.every((party) => isNameLike(party) && party.split(/\s+/).length <= 7 && !/\d{3}/.test(party))) return undefined
  const named = parties.map((party) => (isAgency(party) || /\p{Ll}/u.test(party) || !party.includes(' ') ? party : fromCapitals(party)))
  // Agencies that print themselves first: the photographer is the origin all the same.
  const first = named[0]!
  return agencyFirst && named.length > 1 && isAgency(first) && !isAgency(named.at(-1)!)
    ? [...named.slice(1), first.replace(/ (?:photo|images?|video)$/i, '')]
    : named
}

/** "Photo: Jane Roe/The Harbor Gazette. The quay on Monday.": the credit with which a caption opens. */
export const creditAtStart = (text: string, paragraph: Span): FoundCredit | undefined => {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longest))
  const opening = /^(?:photo|photograph|picture|image)s?(?: credit| by)?:? +(?=\p{Lu})/iu.exec(head)
  const stop = opening ? head.search(/(?<=\p{Ll}{2})\.\s+(?=\p{Lu})/u) : -1
  if (!opening || stop < 0) return undefined
  const words = head.slice(0, stop)
  const parties = partiesOf(words)
  return parties && words.includes('/') ? { start: paragraph.start, end: paragraph.start + stop + 1, parties, sure: true } : undefined
}

const provided =
  /\b(?:photo(?:graph)?|image|picture|video|footage|frame(?: grab)?|still|handout|screengrab|screenshot)\b.{0,70}?\b(?:provided|released|distributed|supplied|made available|issued|published|shared|posted)\b.{0,40}?\bby (?:the )?((?:[^,.;()\s]|\.(?=\S|\s\p{Ll}))+(?:\s(?!(?:shows?|on|via|and|in|at|where|which|as)\s)(?:[^,.;()\s]|\.(?=\S|\s\p{Ll}))+){0,9})/su

/** "In this photo provided by the North Korean government, …" -> North Korean government, with the stretch that says so. */
export const providedBy = (text: string, caption: Span): (Span & { name: string }) | undefined => {
  const match = provided.exec(text.slice(caption.start, Math.min(caption.end, caption.start + 400)))
  return match ? { start: caption.start + match.index, end: caption.start + match.index + match[0].length, name: match[1]! } : undefined
}
