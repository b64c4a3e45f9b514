import { CARDINALS } from '../../reader/english/numerals.ts'
import { foldMarks } from '../../text/keys.ts'
import type { Span } from '../../text/span.ts'
import { commonWords } from '../wires/common-words.ts'

/** A word of a statement, where it stands in the article. */
export interface Word extends Span {
  /** Lower case, straight apostrophes, no thousands separators; a number in words is one in digits ("forty", "40"). */
  readonly key: string
  /** Does it tell something by itself? "the" and "was" do not. */
  readonly telling: boolean
  /** Inside quotation marks, or part of a direct statement. */
  readonly quoted: boolean
}

/** What a transcript notes in brackets: nobody says it. */
const notes = /\((?:laughter|laughs|applause|cheers|cross-?talk|inaudible|off-?mic|pause)[^()]{0,80}\)/giu

const pattern = /"|[\p{L}\p{N}]+(?:[.,'][\p{L}\p{N}]+)*/gu

/** The words of a statement's pieces, in text order. Of a direct statement all are quoted, of others those between quotation marks. */
export function wordsOf(text: string, pieces: readonly Span[], isDirect: boolean): Word[] {
  return pieces.flatMap(({ start, end }) => {
    const words: Word[] = []
    let inside = false
    for (const { 0: written, index } of spoken(text.slice(start, end)).matchAll(pattern)) {
      if (written === '"') {
        inside = !inside
        continue
      }
      const lower = written.toLowerCase()
      const number = commonWords.has(lower) ? undefined : CARDINALS.get(lower)
      const key = number !== undefined ? String(number) : /^\d/.test(lower) ? lower.replaceAll(',', '') : lower
      const at = start + index
      words.push({ key, telling: !commonWords.has(lower), quoted: isDirect || inside, start: at, end: at + written.length })
    }
    return words
  })
}

/** The text with plain marks and without notes; offsets stay. */
const spoken = (text: string): string => foldMarks(text).replace(notes, (note) => ' '.repeat(note.length))

/** One key for the forms of a word that reports change with the tense and the number: "opens", "opened", "opening". For matching only. */
export const stem = (key: string): string => {
  const plain = key.replace(/'s$/, '')
  if (plain.length < 5 || /^\d/.test(plain)) return plain
  const cut = plain.replace(/(?:ing|ed|es|s|e)$/, '')
  return cut.length >= 3 ? cut : plain
}
