import { isUsual } from '../src/ledger/stories/profile.ts'
import { stem } from '../src/ledger/stories/stem.ts'
import { commonWords } from '../src/ledger/wires/common-words.ts'
import type { Reading } from '../src/reader/reading.ts'

/*
 * Readings of articles that were never written: real ones in which all words but the usual are others, of other days, with other numbers, so that each
 * variant is another matter. Made without reading again.
 */

const VOWELS = 'aeiou'
const CONSONANTS = 'bcdfghjklmnpqrstvwxz'

/** FNV-1a, 32 bits. */
const hash = (text: string): number => {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** Another word of the same length and shape, the same each time for one seed: offsets still hold. */
const renamed = (word: string, seed: number): string => {
  let state = hash(`${seed} ${word.toLowerCase()}`)
  return word.replace(/[a-z]/gi, (letter) => {
    const low = letter.toLowerCase()
    const letters = VOWELS.includes(low) ? VOWELS : CONSONANTS
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    const other = letters[(state >>> 8) % letters.length]!
    return letter === low ? other : other.toUpperCase()
  })
}

const DAY_MS = 86_400_000
const dayAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Words that stay: of every day, and of many reports. */
const isKept = (word: string): boolean => commonWords.has(word) || isUsual(stem(word))

/** What an article says, as against what its reading says of it. */
const WRITTEN = new Set(['text', 'title', 'name', 'aliases', 'role', 'concept', 'occasion', 'place', 'byline'])

/** Every string of a value changed by its key; offsets and keys are left. */
const mapped = (value: unknown, change: (text: string, key: string) => string, key = ''): unknown => {
  if (typeof value === 'string') return change(value, key)
  if (Array.isArray(value)) return value.map((one) => mapped(one, change, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapped(one, change, name)]))
}

/** The reading as if its article had been published on `day` of other people, places and things. `seed` 0 keeps the words. */
export const variantOf = (reading: Reading, id: string, day: string, seed: number): Reading => {
  const from = reading.article.published?.slice(0, 10) ?? day
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
  const change = (text: string, key: string): string => {
    const worded =
      seed > 0 && WRITTEN.has(key)
        ? text.replace(/[A-Za-z]{4,}/g, (word) => (isKept(word.toLowerCase()) ? word : renamed(word, seed)))
        : text
    return worded.replace(/(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)/g, (date) => (Number.isNaN(Date.parse(date)) ? date : dayAfter(date, days)))
  }
  const varied = mapped(reading, change) as Reading
  return {
    ...varied,
    article: { ...varied.article, id },
    figures: varied.figures.map((figure) => ({ ...figure, low: figure.low + (seed % 89), high: figure.high + (seed % 89) })),
  }
}
