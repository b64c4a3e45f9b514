import { findWrittenDate, type WrittenDate } from '../../article/written-date.ts'
import { type Span, trim } from '../../text/span.ts'

/** A line that says when the report came out, or such a beginning of one. */
export interface FoundDate extends Span {
  readonly value: string
  /** Of a line that says when it was last changed. */
  readonly isUpdate: boolean
  readonly ambiguous: boolean
  /** What else the line says: "date 2024-10-29 The ministry said …". */
  readonly rest?: Span
}

const labels =
  /^[([]?(?:(?:first |originally |article |story )?(?:published|posted|issued|released|filed|aired|created|uploaded|dated?|publication date|publish date|load-date|pubdate|time|timestamp)|(?:last )?(?:updated|modified|revised|changed)(?: date)?)(?: (?:on|at))?\s*[:|–—-]?\s*/i

/** A line of dates holds no more than this many UTF-16 code units; a longer one begins with its date or has none. */
const longest = 140

/** The date that a line at the head or foot of a report gives; undefined when the line is no such line. */
export const dateOfLine = (text: string, line: Span): FoundDate | undefined => {
  const head = text.slice(line.start, Math.min(line.end, line.start + longest))
  const label = labels.exec(head)?.[0] ?? ''
  const date = findWrittenDate(head.slice(label.length))
  if (!date) return undefined
  const lead = head.slice(label.length, label.length + date.start)
  if (!/^\s*(?:on |at )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]*\s*)?[([]?$/i.test(lead)) return undefined
  const after = label.length + date.end
  const found = {
    start: line.start,
    end: line.end,
    value: date.value,
    ambiguous: date.ambiguous,
    isUpdate: /updat|modif|revis|chang/i.test(label),
  }
  if (line.end - line.start <= longest && isOnlyDate(head.slice(after))) return found
  return leading(text, line, line.start + after, label, date, found)
}

/** A date among the names and places of a line above the body: "Harbor Today | Friday, 21 March 2025 | Region", "By Jane Roe, March 21, 2025". */
export const dateInLine = (text: string, line: Span): FoundDate | undefined => {
  if (line.end - line.start > longest) return undefined
  const words = text.slice(line.start, line.end)
  const date = findWrittenDate(words)
  if (!date) return undefined
  const others = `${words.slice(0, date.start)} | ${words.slice(date.end)}`.split(/[\s|,·•;:()[\]–—/-]+/).filter((word) => word !== '')
  const isNamed = others.every(
    (word) => /^[\p{Lu}\p{N}#]/u.test(word) || /^(?:by|and|of|the|in|at|on|from|de|updated|published|min|read)$/.test(word),
  )
  return isNamed && others.length <= 10 ? { ...line, value: date.value, ambiguous: date.ambiguous, isUpdate: false } : undefined
}

/** What may follow the date on its line: another date, a reading time, a place, nothing. */
const isOnlyDate = (after: string): boolean => {
  const rest = after.replace(/^[\s)\].,;|·•–—-]+/, '')
  if (rest === '') return true
  if (labels.test(rest) && findWrittenDate(rest)) return true
  return /^(?:\d+ min(?:ute)?s? read|[A-Z]{2,5}|(?:print )?(?:edition|issue)|\(?(?:local|updated) time\)?|by .{2,60}|page .{1,20})[.)]?$/i.test(
    rest,
  )
}

/** "date 2024-10-29 The ministry said …": the date goes first, and a sentence follows it. */
const leading = (text: string, line: Span, after: number, label: string, date: WrittenDate, found: FoundDate): FoundDate | undefined => {
  const rest = trim(text, { start: after + (/^[\s|:;–—-]*/.exec(text.slice(after, after + 10))?.[0].length ?? 0), end: line.end })
  const isMachine =
    /^\d{4}-\d{2}-\d{2}/.test(date.value) && /^\s*\d{4}[-/]\d{2}[-/]\d{2}/.test(text.slice(line.start + label.length, after))
  const isBroken = /^\s*(?:[|\n]|--|[–—])/.test(text.slice(after, after + 4))
  // "October 7, 2023 was a day …" is a sentence: without a label, a mark or a machine's date, the words belong together.
  if (label === '' && !isMachine && !isBroken) return undefined
  if (!/^["“'‘]?[\p{Lu}\p{N}]/u.test(text.slice(rest.start, rest.start + 2)) || !/\s/.test(text.slice(rest.start, rest.end)))
    return undefined
  return { ...found, end: rest.start, rest }
}

/** The day in an article's address, as most sites write it: /2024/10/29/. */
export const dateOfAddress = (url: string): string | undefined => {
  const match = /[/-]((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/.-]|$)/.exec(url)
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : undefined
}
