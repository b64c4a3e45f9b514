import { foldMarks } from '../../text/keys.ts'
import type { Span } from '../../text/span.ts'
import { commonWords } from './common-words.ts'

/** A word that tells something, where it stands. */
export interface Word extends Span {
  /** Without case, accents and the possessive: "Bulgaria’s" and "BULGARIA" are "bulgaria"; "6,000" is "6000". */
  readonly key: string
}

const wordPattern = /[\p{L}\p{N}]+(?:[.,'][\p{L}\p{N}]+)*/gu

const keyOf = (written: string): string => {
  const lower = written.toLowerCase()
  const key = /^\d/.test(lower) ? lower.replaceAll(',', '') : lower.replace(/'s$/, '')
  return /[\u0080-\uffff]/.test(key) ? key.normalize('NFKD').replace(/\p{M}/gu, '') : key
}

/** The telling words of a stretch, in text order. Offsets point into the whole text. */
export const wordsIn = (text: string, { start, end }: Span): Word[] => {
  const words: Word[] = []
  for (const match of foldMarks(text.slice(start, end)).matchAll(wordPattern)) {
    if (commonWords.has(match[0].toLowerCase())) continue
    const key = keyOf(match[0])
    const from = start + match.index
    words.push({ key, start: from, end: from + match[0].length })
  }
  return words
}
