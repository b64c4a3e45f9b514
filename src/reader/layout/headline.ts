import { foldMarks } from '../../text/keys.ts'
import { cut, type Span } from '../../text/span.ts'

const plain = (words: string): string =>
  foldMarks(words)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Is the paragraph the article's own title? Marks, case and a final full stop make no difference. */
export const isTitle = (text: string, paragraph: Span, title: string | undefined): boolean => {
  if (!title || paragraph.end - paragraph.start > title.length + 20) return false
  const line = plain(cut(text, paragraph))
  return line !== '' && line === plain(title)
}

/** Does the line stop in mid-sentence, on a joining word or before a small letter? Then it was broken off, and is no headline. */
export const isBrokenOff = (text: string, paragraph: Span, after: Span | undefined): boolean => {
  if (after && /\p{Ll}/u.test(text[after.start]!)) return true
  return /\b(?:a|an|and|as|at|by|for|from|has|in|of|on|or|that|the|their|to|was|were|with)$/.test(
    text.slice(Math.max(paragraph.start, paragraph.end - 8), paragraph.end),
  )
}

const outletWord =
  /\b(?:Press|News|Times|Herald|Tribune|Courier|Post|Agency|Observer|Examiner|Standard|Radio|Television|TV|Today|Journal|Gazette|Mail|Guardian|Telegraph|Review|Chronicle|Globe|Star|Sun|Mirror|Echo|Argus|Independent|Monitor|Register|Inquirer|Dispatch|Sentinel|Service|Wire|Staff|staff|agencies|Agencies|wires)\.?$/

/** The name of who printed it or whose text it is: "THE HARBOR GAZETTE" on the first line, "Coastal Press" under the authors. */
export const isMasthead = (line: string, index: number): boolean => isOutlet(line, index) && (index > 0 || !/\p{Ll}/u.test(line))

/** Is it an outlet's name, by its last word, or by its capitals where it opens the page? */
export const isOutlet = (name: string, index: number): boolean => {
  const words = name.split(/\s+/)
  if (words.length > 6 || /[?!:;]|\d{3}/.test(name) || name === '') return false
  if (/\p{Ll}/u.test(name)) return outletWord.test(name)
  return (
    (index === 0 && words.length > 1 && words.length <= 4) ||
    outletWord.test(name.toLowerCase().replace(/\b\p{L}/gu, (letter) => letter.toUpperCase()))
  )
}
