import type { Span } from '../../text/span.ts'

/** A quotation mark, and what its glyph and its neighbours say of it. */
export interface Mark extends Span {
  /** " “ ” „ « » `` '' rather than ' ‘ ’. */
  readonly double: boolean
  /** True when the glyph itself tells open from close. */
  readonly curly: boolean
  /** For a single mark: 'either' closes only if nothing better does (a plural possessive); 'none' is an apostrophe. */
  readonly side: 'open' | 'close' | 'either' | 'none'
  /** A straight mark after a figure: perhaps inches. */
  readonly inches: boolean
}

const anyMark = /["“”„‟«»]|``|''|['‘’‚]/g
const space = /[\s\u200b\ufeff]/
const beforeOpening = /[\s\u200b\ufeff([{<\-–—―/:*_>=]/
const afterClosing = /[\s\u200b\ufeff.,;:!?…)\]}>\-–—―/*_<]/
const marks = /["“”„«»'‘’`]/
const word = /[\p{L}\p{N}$€£#@[(…]/u
/** Words that begin with an apostrophe. */
const elision = /^(?:\d\ds?|em|til|tis|twas|cause|n|round|bout|course|cuz|nuff|bama|burbs)(?![\p{L}\p{N}])/iu

const sideOfDouble = (glyph: string, left: string, right: string): Mark['side'] => {
  const opening = (left === '' || beforeOpening.test(left)) && right !== '' && !space.test(right)
  const closing = left !== '' && !space.test(left) && (right === '' || afterClosing.test(right) || marks.test(right))
  if (glyph === '``') return 'open'
  if (glyph === "''") return opening && !closing ? 'open' : 'close'
  if ('“„‟«'.includes(glyph)) return closing && !opening && !marks.test(left) ? 'close' : 'open'
  if ('”»'.includes(glyph)) return opening && !closing ? 'open' : 'close'
  if (opening !== closing) return opening ? 'open' : 'close'
  return 'either'
}

const sideOfSingle = (glyph: string, left: string, right: string, rest: string): Mark['side'] => {
  const opening = (left === '' || beforeOpening.test(left) || /["“`]/.test(left)) && word.test(right)
  if (glyph !== '’' && opening) return glyph !== '‘' && elision.test(rest) ? 'none' : elision.test(rest) ? 'none' : 'open'
  if (glyph === '‘' || glyph === '‚') return 'none'
  const closing = left !== '' && !space.test(left) && (right === '' || afterClosing.test(right) || /["”']/.test(right))
  if (!closing) return 'none'
  return /[sSzZxX]/.test(left) && space.test(right) ? 'either' : 'close'
}

/** The quotation marks of one paragraph, in text order; apostrophes inside words are left out. */
export const findMarks = (text: string, paragraph: Span): Mark[] => {
  const found: Mark[] = []
  anyMark.lastIndex = paragraph.start
  for (let match = anyMark.exec(text); match && match.index < paragraph.end; match = anyMark.exec(text)) {
    const start = match.index
    const left = start > paragraph.start ? text[start - 1]! : ''
    // ''' closes a single mark first and then the double one around it.
    const singleFirst = text.startsWith("'''", start) && left !== '' && !space.test(left)
    const glyph = singleFirst ? "'" : match[0]
    const end = start + glyph.length
    anyMark.lastIndex = end
    const right = end < paragraph.end ? text[end]! : ''
    const double = glyph.length === 2 || !"'‘’‚".includes(glyph)
    const side = double ? sideOfDouble(glyph, left, right) : sideOfSingle(glyph, left, right, text.slice(end, end + 12))
    if (side === 'none') continue
    found.push({ start, end, double, curly: !/["']/.test(glyph), side, inches: glyph === '"' && /\d/.test(left) })
  }
  return found
}
