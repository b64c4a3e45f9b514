import type { Span } from '../../text/span.ts'
import { trim } from '../../text/span.ts'
import type { Credit } from '../reading.ts'
import type { FoundCredit } from './credits.ts'
import { creditAtEnd, creditAtStart, providedBy } from './credits.ts'

/** Captions are short; beyond this many code units a paragraph that ends in a credit is body text with a stray credit. */
const longestCaption = 900

/** Openings that only a caption has. */
const openings: readonly RegExp[] = [
  // "In this photo provided by …", "This image taken from video …", "In this Oct. 5, 2023, file photo, …"
  /^(?:in )?this (?:[\w.,’'-]{1,20} ){0,6}(?:photo(?:graph)?|image|picture|handout|video (?:grab|frame|image|still)|frame grab|screengrab|screenshot|still)s?,? (?:from (?:a )?(?:video|social media|surveillance|tv|television|the\b)|(?:was |is )?(?:provided|released|taken|made available|supplied|issued|distributed|obtained|posted|published|shared|shot|captured)\b|shows\b)/i,
  /^in this (?:[\w.,’'-]{1,20} ){0,6}(?:file )?(?:photo(?:graph)?|image|picture|frame grab|screengrab)s?,/i,
  /^file(?: (?:photo|image|picture))? ?(?:[:–—-]|--)/i,
  /^(?:photo|photograph|picture|image|caption|pictured|photo caption|video caption|image caption|media caption|top photo|main image|cover photo)s?(?: \((?:left|right|above|below)\))?:\s/i,
  /^(?:image|media|video) caption,? (?=\p{Lu})/iu,
  /^a (?:file|handout|combination|composite|general|screen ?grab|still)(?: \w+){0,2} (?:photo(?:graph)?|image|picture|view|grab|from video)\b/i,
]

/** What a caption is made of: the words that describe the picture, and who it is from. */
export interface FoundCaption {
  readonly caption?: Span
  readonly credit?: Span
  readonly credits: readonly Credit[]
}

/**
 * Is this paragraph a picture's caption, or the credit of one? Told by its opening words or by the credit at its end.
 * `certain` when the page itself marks it as a caption: then only its credit is looked for.
 */
export const findCaption = (text: string, paragraph: Span, certain = false): FoundCaption | undefined => {
  if (!certain && paragraph.end - paragraph.start > longestCaption) return undefined
  const first = creditAtStart(text, paragraph)
  const found = first ?? creditAtEnd(text, paragraph)
  const words = found
    ? trim(text, first ? { start: first.end, end: paragraph.end } : { start: paragraph.start, end: found.start })
    : paragraph
  const opens = openings.some((opening) => opening.test(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 160))))
  if (!certain && !opens && !(found && provesCaption(text, words, found))) return undefined
  const provider = providedBy(text, words)
  return {
    ...(words.start < words.end && { caption: words }),
    ...(found && { credit: { start: found.start, end: found.end } }),
    credits: credits(found, provider),
  }
}

/** A sure credit makes a caption of one that reads like one: no quotation with its speaker, no more than a few sentences. */
const provesCaption = (text: string, words: Span, credit: FoundCredit): boolean => {
  if (words.start >= words.end) return true
  if (!credit.sure) return false
  const before = text.slice(words.start, words.end)
  return (before.match(/[.!?]["”’)]?\s+\p{Lu}/gu)?.length ?? 0) <= 4
}

const credits = (found: FoundCredit | undefined, provider: (Span & { name: string }) | undefined): Credit[] => {
  if (found) return [{ start: found.start, end: found.end, parties: [...found.parties], ...(provider && { providedBy: provider.name }) }]
  return provider ? [{ start: provider.start, end: provider.end, parties: [provider.name], providedBy: provider.name }] : []
}
