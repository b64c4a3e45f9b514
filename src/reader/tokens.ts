import type { Span } from '../text/span.ts'
import { capitalised, doubtful, small, titles } from './english/abbreviations.ts'

/*
 * Tokens as the Penn Treebank cuts them and CoreNLP 3.x refines it: clitics and marks split off, hyphenated words whole.
 * Every pattern is sticky and bounded or follows a token that it consumes, so that hostile text takes linear time.
 */

const address = /(?:https?:\/\/|www\.)[^\s<>"“”‘’«»]{1,2048}/iy
const email = /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iy
const domain = /[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|org|net|gov|edu|mil|info|co\.uk|org\.uk|news|tv|io)(?![\p{L}\p{N}])/iuy
const handle = /@\w{1,50}|#\p{L}[\p{L}\p{N}_]{0,100}/uy
const dotted =
  /\p{L}\.(?:\p{L}{1,2}\.)+(?:-[\p{L}\p{N}]+)*|\p{L}{1,2}\.\p{L}\.(?:-[\p{L}\p{N}]+)*|\p{Lu}-(?:\p{Lu}\.){2,3}|\p{L}\.\p{L}(?![\p{L}\p{N}])/uy
const elision = /['’](?:\d{2}s?|em|til|tis|twas|cause|n)(?![\p{L}\p{N}])/iuy
const clitic = /['’](?:s|d|m|ll|re|ve)(?![\p{L}\p{N}])/iuy
const number = /\.?\d+(?:[.,:/]\d+)*/y
const word = /[\p{L}\p{N}\p{M}_]+(?:(?:[-‐‑'’&]|(?<=\p{N})[.,:/](?=\p{N}))[\p{L}\p{N}\p{M}_]+)*/uy
const dots = /\.(?: ?\.){1,}|…+/y
const dashes = /-{2,}|[—–―]+/y
const doubled = /``|''|[!?]{2,}/y
const negation = /n['’]t$/i
const ending = /['’](?:s|d|m|ll|re|ve)$/i
const joined = /^(?:(can)(not)|(gon|wan)(na)|(got)(ta)|(gim|lem)(me))$/i

const endOf = (pattern: RegExp, text: string, start: number, limit: number): number => {
  pattern.lastIndex = start
  if (!pattern.test(text)) return start
  return Math.min(pattern.lastIndex, limit)
}

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 160 || (code > 127 && /\s|[\u200b\u2060\ufeff]/.test(String.fromCharCode(code)))
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'
const isUpper = (char: string): boolean => char !== char.toLowerCase()

/** Does the point after this word belong to it? `before` is the character before the word, spaces skipped. */
const ownsPoint = (found: string, before: string, after: string): boolean => {
  const hyphen = found.lastIndexOf('-') // "R-Tex."
  const part = found.slice(hyphen + 1)
  const key = part.toLowerCase()
  if (part.length === 1) return (isUpper(part) && part !== 'I') || key === 'v'
  if (small.has(key)) return true
  if (part === '' || !isUpper(part[0]!)) return false
  if (doubtful.has(key)) return before === ',' || hyphen > 0 || /^\.\s?\d/.test(after)
  return titles.has(key) || capitalised.has(key)
}

/** End of the address without the marks that close the sentence around it. */
const withoutTail = (text: string, start: number, end: number): number => {
  let last = end
  while (last > start + 1 && /[.,;:!?)\]}'*]/.test(text[last - 1]!)) last--
  return last
}

/** Cuts one white-space-free word into the word and its clitics. */
const splitClitics = (text: string, start: number, end: number, tokens: Span[]): void => {
  const found = end - start > 40 ? text.slice(end - 40, end) : text.slice(start, end)
  const together = end - start <= 40 ? joined.exec(found) : null
  const tail = negation.exec(found) ?? ending.exec(found)
  const at = together ? start + together.slice(1).find((part) => part !== undefined)!.length : tail ? end - tail[0].length : start
  if (at > start && at < end) tokens.push({ start, end: at }, { start: at, end })
  else tokens.push({ start, end })
}

/** Patterns tried in order where nothing stands glued to the left. */
const afterSpace = [email, domain, handle, elision, dotted]
const afterMark = [handle, dotted, clitic]
const signs = [dots, dashes, doubled]

const firstEnd = (patterns: readonly RegExp[], text: string, at: number, limit: number): number => {
  for (const pattern of patterns) {
    const end = endOf(pattern, text, at, limit)
    if (end > at) return end
  }
  return at
}

/** End of an address, handle, dotted abbreviation or clitic that starts here, or `at`. */
const specialEnd = (text: string, at: number, limit: number, glued: boolean): number => {
  if (glued) return firstEnd(afterMark, text, at, limit)
  const end = endOf(address, text, at, limit)
  return end > at ? withoutTail(text, at, end) : firstEnd(afterSpace, text, at, limit)
}

/** End of the word or number that starts here, with the hyphen of "3- to 7,000" and the point of "Mr.", or `at`. */
const wordEnd = (text: string, at: number, limit: number, before: string): number => {
  const plain = firstEnd([word, number], text, at, limit)
  if (plain === at || plain === limit) return plain
  const end = text[plain] === '-' && isDigit(text[plain - 1]) && text[plain + 1] !== '-' ? plain + 1 : plain
  const pointed = end < limit && end - at <= 8 && text[end] === '.' && text[end + 1] !== '.'
  return pointed && ownsPoint(text.slice(at, end), before, text.slice(end, end + 3)) ? end + 1 : end
}

const isLead = (code: number): boolean => code >= 0xd800 && code < 0xdc00

/**
 * The tokens of a stretch of text, in text order: words, numbers and marks, no white space.
 * Offsets are UTF-16 code units into the whole text.
 */
export const findTokens = (text: string, span: Span): Span[] => {
  const tokens: Span[] = []
  const limit = span.end
  let at = span.start
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      at++
      continue
    }
    const last = tokens[tokens.length - 1]
    const special = specialEnd(text, at, limit, last?.end === at)
    const worded = special > at ? at : wordEnd(text, at, limit, last ? text[last.end - 1]! : '')
    if (worded > at) {
      splitClitics(text, at, worded, tokens)
      at = worded
      continue
    }
    const sign = special > at ? special : firstEnd(signs, text, at, limit)
    const end = sign > at ? sign : Math.min(limit, at + (isLead(code) ? 2 : 1))
    tokens.push({ start: at, end })
    at = end
  }
  return tokens
}
