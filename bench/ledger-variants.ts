import { isUsual } from '../src/ledger/stories/profile.ts'
import { stem } from '../src/ledger/stories/stem.ts'
import type { Reading } from '../src/reader/reading.ts'

/* Readings of articles that were never written: real ones under other names, of other days, with other numbers. Made without reading again. */

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

/** Every string of a value changed, offsets and keys left. */
const mapped = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => mapped(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, change)]))
}

/** Words of names that are not in every report: those of a variant are others. */
const nameWords = ({ entities }: Reading): string[] => {
  const names = entities.flatMap(({ kind, name, aliases }) => (kind === 'group' ? [] : [name, ...aliases]))
  const words = names.flatMap((name) => name.match(/[A-Z][A-Za-z]{2,}/g) ?? [])
  return [...new Set(words)].filter((word) => !isUsual(stem(word.toLowerCase())))
}

/** The reading as if its article had been published on `day` of other people, in other places. `seed` 0 keeps the names. */
export const variantOf = (reading: Reading, id: string, day: string, seed: number): Reading => {
  const words = new Set(nameWords(reading))
  const from = reading.article.published?.slice(0, 10) ?? day
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
  const change = (text: string): string =>
    text
      .replace(/[A-Z][A-Za-z]{2,}/g, (word) => (seed > 0 && words.has(word) ? renamed(word, seed) : word))
      .replace(/(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)/g, (date) => (Number.isNaN(Date.parse(date)) ? date : dayAfter(date, days)))
  const varied = mapped(reading, change) as Reading
  return {
    ...varied,
    article: { ...varied.article, id },
    figures: varied.figures.map((figure) => ({ ...figure, low: figure.low + (seed % 89), high: figure.high + (seed % 89) })),
  }
}
