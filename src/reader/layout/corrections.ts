import { cut, type Span } from '../../text/span.ts'

/** How outlets head a correction, a clarification or an editor's note. */
const labelled =
  /^[\s([*_—–-]{0,4}(?:corrections?|clarifications?|editor['’]?s['’]? note|corrected|note to (?:readers|editors)|retraction)(?: \([^()]{2,30}\))?(?:,? (?:\d{1,2} [a-z]{3,9}|[a-z]{3,9}\.? \d{1,2})(?:,? \d{4})?)?\s*[:.—–-]/i
const appended = /^[\s([*_]{0,3}(?:correction|clarification) appended\b/i
const spoken =
  /^[\s([*_—–-]{0,4}(?:(?:an? )?(?:earlier|previous|original|prior) versions? of (?:this|the) (?:article|story|report|post|headline|caption|column|map|chart|graphic|photo)|(?:this|the) (?:article|story|report|post|headline|caption|column|map|chart)(?: (?:above|was|has been|is)){1,2} (?:since )?(?:been )?(?:updated to|corrected|amended|revised|clarified|changed to|edited to)|(?:this|the) (?:article|story|report|version)(?: of the \w+)? corrects\b|because of an? (?:editing|reporting|production|translation|transcription)(?:,? \w+)? errors?,)/i
/** "UPDATE: This story …" is a note of the editors; "UPDATE: Police say …" is news. */
const update =
  /^[\s([*_]{0,3}update[sd]?(?: \([^()]{2,30}\))?\s*[:.—–-]\s*(?:this|the|an?) (?:article|story|report|post|headline|piece|earlier version)\b/i

/** "Updated at 00:35 with the number of people in shelters." */
const updated =
  /^[\s([*_]{0,3}(?:this (?:article|story) (?:was|has been) )?updated (?:at|on) .{3,40}\b(?:with|to (?:add|include|correct|clarify|reflect|note))\b/i

/** Is this paragraph a correction, a clarification or an editor's note? */
export const isCorrection = (text: string, paragraph: Span): boolean => {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 200))
  return labelled.test(head) || appended.test(head) || spoken.test(head) || update.test(head) || updated.test(head)
}

/** Is it the label alone ("CORRECTION:"), so that the correction stands in the paragraphs below? */
export const isCorrectionLabel = (text: string, paragraph: Span): boolean =>
  paragraph.end - paragraph.start < 45 &&
  /^[\s([*_]{0,3}(?:corrections?|clarifications?|editor['’]?s note)(?:[\s:.)\]*_]*$|: \p{Lu}\p{Ll}+ \d{1,2}, \d{4})/iu.test(
    cut(text, paragraph),
  )
