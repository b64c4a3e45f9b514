/** Numbers in words, as one word with their value. */
import { CARDINALS } from '../english/numerals.ts'
import { type ClassValues, type Word, wordAt } from './word.ts'

const isCardinal = (word: Word | undefined): word is Word => word !== undefined && CARDINALS.has(word.lower)

/** "nineteen ninety-six", "twenty twenty-four", "nineteen oh five": a year as it is spoken. */
const spokenYear = (parts: readonly Word[]): number | undefined => {
  const [century, ...rest] = parts.map((part) => (part.lower === 'oh' ? 0 : CARDINALS.get(part.lower)))
  if (century === undefined || century < 16 || century > 20 || rest.length === 0 || rest.some((n) => n === undefined)) return undefined
  const [tens, ones] = rest as number[]
  if (rest.length === 1 && tens! >= 10) return 100 * century + tens!
  if (rest.length === 2 && ones! > 0 && ones! < 10 && (tens === 0 || (tens! >= 20 && tens! % 10 === 0)))
    return 100 * century + tens! + ones!
  return undefined
}

/** Reads number words below `limit` from `at`: value and how many words it took. */
const spokenNumber = (words: readonly Word[], at: number, limit = 1e6): { n: number; length: number; year: boolean } | undefined => {
  const run: Word[] = []
  while (run.length < 3 && (isCardinal(words[at + run.length]) || (run.length > 0 && words[at + run.length]?.lower === 'oh'))) {
    run.push(words[at + run.length]!)
  }
  if (run.length === 0) return undefined
  for (const length of limit < 1e6 ? [] : [3, 2]) {
    const year = run.length >= length ? spokenYear(run.slice(0, length)) : undefined
    if (year !== undefined) return { n: year, length, year: true }
  }
  let n = CARDINALS.get(run[0]!.lower)!
  let length = 1
  const ones = CARDINALS.get(run[1]?.lower ?? '')
  if (n >= 20 && n % 10 === 0 && ones !== undefined && ones > 0 && ones < 10) {
    n += ones
    length = 2
  }
  const scale = { hundred: 100, thousand: 1000 }[words[at + length]?.lower ?? '']
  if (scale && scale < limit) {
    n *= scale
    length++
    const and = words[at + length]?.lower === 'and' ? 1 : 0
    const rest = spokenNumber(words, at + length + and, scale)
    if (rest && rest.n < scale) {
      n += rest.n
      length += and + rest.length
    }
  }
  return { n, length, year: n >= 1900 && n <= 2150 && length > 1 }
}

/** Number words made one word, with their value; "2 1/2" too, "twenty-first" an ordinal, "the 1990's" a decade. */
export const joinNumbers = (words: readonly Word[], text: string, base: number): Word[] => {
  const joined: Word[] = []
  const push = (at: number, length: number, classes: Partial<ClassValues>): void => {
    const [first, last] = [words[at]!, words[at + length - 1]!]
    const whole = text.slice(first.start - base, last.end - base)
    joined.push(wordAt(whole, first.start, whole.toLowerCase(), classes, first.joined))
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const next = words[at + 1]
    const spoken = spokenNumber(words, at)
    const ordinal = words[at + (spoken?.length ?? 0)]?.classes.ORD
    if (spoken && spoken.n >= 20 && spoken.n % 10 === 0 && ordinal !== undefined && ordinal < 10 && words[at + spoken.length]!.joined) {
      push(at, spoken.length + 1, { ORD: spoken.n + ordinal })
      at += spoken.length
    } else if (spoken && spoken.length > 1) {
      push(at, spoken.length, { NUM: spoken.n, ...(spoken.year && { YEAR: spoken.n }), ...(spoken.n <= 31 && { DAY: spoken.n }) })
      at += spoken.length - 1
    } else if (word.classes.NUM !== undefined && next?.text.includes('/') && next.classes.NUM !== undefined && next.classes.NUM < 1) {
      push(at, 2, { NUM: word.classes.NUM + next.classes.NUM })
      at++
    } else if (
      /^1[5-9]\d0$|^20\d0$/.test(word.text) &&
      next?.lower === "'s" &&
      next.start === word.end &&
      /^(?:the|early|mid|late)$/.test(words[at - 1]?.lower ?? '')
    ) {
      push(at, 2, { DECADE: word.text.slice(0, 3) })
      at++
    } else joined.push(word)
  }
  return joined
}
