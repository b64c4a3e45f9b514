import type { Reading } from '../../reader/reading.ts'

/** Controls (C0 but tab and line feed, DEL, C1) and the marks that turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not pass
const harmful = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g
const picture = (char: string): string => {
  const code = char.charCodeAt(0)
  if (code === 13) return ' '
  if (code < 32) return String.fromCharCode(0x2400 + code)
  return code === 127 ? '\u2421' : '\ufffd'
}

/**
 * The text with everything that a terminal would obey made visible instead: an escape sequence in an article must not
 * move the cursor, set the title or hide words. Length is kept, so offsets still hold.
 */
export const harmless = (text: string): string => text.replace(harmful, picture)

/** One line of harmless text: every run of white space is one space. */
export const harmlessLine = (text: string): string => harmless(text).replace(/\s+/g, ' ').trim()

/** JSON whose raw bytes are harmless too: the same value, with C1 controls and direction marks escaped (JSON escapes C0 by itself). */
export const harmlessJson = (json: string): string =>
  json.replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The reading with every string harmless, and all but the article's text on one line. So no view can forget it. */
export const harmlessReading = (reading: Reading): Reading => {
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return harmlessLine(value)
    if (Array.isArray(value)) return value.map(clean)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]))
  }
  const cleaned = clean({ ...reading, article: { ...reading.article, text: '' } }) as Reading
  return { ...cleaned, article: { ...cleaned.article, text: harmless(reading.article.text) } }
}
