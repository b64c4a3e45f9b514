import { hashText } from './hash.ts'
import type { Lists } from './model.ts'

/*
 * What the tagger sees of a word by itself; the twin of `word_fields` in training/tagger/features.py.
 */

/** Bits of a word: the lists that hold it, then its kind. */
export const first = 1 // given names
export const last = 2 // family names
export const town = 4
export const big = 8 // towns of 100,000 and more
export const country = 16 // and regions
export const demonym = 32
export const common = 64 // mostly written small
export const title = 128 // words before a person's name
export const saying = 256
export const capital = 512 // first letter
export const allCapitals = 1024
export const allSmall = 2048
export const digit = 4096
export const letters = 8192
export const placeIn = 16384
export const the = 32768
export const listBits = 511

/** Fields of a word in `Words.fields`. */
export const form = 0
export const low = 1
export const pre2 = 2
export const pre3 = 3
export const suf1 = 4
export const suf2 = 5
export const suf3 = 6
export const suf4 = 7
export const shape = 8
export const tail = 9 // the part after the last hyphen; 0 where there is none
export const bits = 10
export const fieldCount = 11

/** Words that stand before places. */
export const inWords: ReadonlySet<string> = new Set(['in', 'near', 'outside', 'across', 'inside', 'around'])

const plain: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'‘’‚‛`´'].map((mark) => [mark, "'"]),
  ...[...'“”„‟«»'].map((mark) => [mark, '"']),
  ...[...'‐‑–—―'].map((mark) => [mark, '-']),
  ['…', '.'],
])

/** Marks made plain, figures made 0, halves of characters outside the basic plane made U+FFFD. Length is kept. */
const normalise = (word: string): string =>
  /^[A-Za-z]+$/.test(word)
    ? word
    : word
        .replace(/[1-9]/g, '0')
        .replace(/[‘’‚‛`´“”„‟«»‐‑–—―…]/g, (mark) => plain[mark]!)
        .replace(/[\ud800-\udfff]/g, '\ufffd')

const isUpper = (char: string): boolean => char !== char.toLowerCase()
const isLower = (char: string): boolean => char !== char.toUpperCase()

/** Upper-case letters as X, lower-case ones as x, figures as d, runs of one sort cut to two. */
const shapeOf = (word: string): string => {
  let found = ''
  for (let i = 0; i < word.length; i++) {
    const char = word[i]!
    const sort = isUpper(char) ? 'X' : isLower(char) ? 'x' : char === '0' ? 'd' : char
    if (found.length < 2 || !found.endsWith(sort + sort)) found += sort
  }
  return found
}

const kindBits = (word: string, lower: string): number => {
  let count = 0
  let upper = 0
  for (let i = 0; i < word.length; i++) {
    if (isUpper(word[i]!)) upper++
    else if (!isLower(word[i]!)) continue
    count++
  }
  return (
    (isUpper(word[0]!) ? capital : 0) |
    (count >= 2 && upper === count ? allCapitals : 0) |
    (count > 0 && upper === 0 ? allSmall : 0) |
    (word.includes('0') ? digit : 0) |
    (count > 0 ? letters : 0) |
    (inWords.has(lower) ? placeIn : 0) |
    (lower === 'the' ? the : 0)
  )
}

/** More words than any article has; beyond it the memory is begun anew. */
const mostWords = 100_000

/** Words with their fields, numbered; each is looked at once. Numbers 0 and 1 are the edges of a sentence. */
export class Words {
  fields = new Uint32Array(fieldCount * 4096)
  lengths = new Uint8Array(4096)
  private readonly ids = new Map<string, number>()
  private readonly lists: Lists

  constructor(lists: Lists) {
    this.lists = lists
    this.id('<s>')
    this.id('</s>')
  }

  /** Forgets all words when there are too many. To be called between articles only. */
  forget(): void {
    if (this.ids.size < mostWords) return
    this.ids.clear()
    this.id('<s>')
    this.id('</s>')
  }

  id(word: string): number {
    const known = this.ids.get(word)
    if (known !== undefined) return known
    const id = this.ids.size
    this.ids.set(word, id)
    this.store(id, word)
    return id
  }

  private store(id: number, word: string): void {
    if (id >= this.lengths.length) {
      const fields = new Uint32Array(this.fields.length * 2)
      fields.set(this.fields)
      this.fields = fields
      const lengths = new Uint8Array(this.lengths.length * 2)
      lengths.set(this.lengths)
      this.lengths = lengths
    }
    const normal = normalise(word)
    const lower = normal.toLowerCase()
    const key = hashText(lower)
    const hyphen = lower.lastIndexOf('-')
    const at = id * fieldCount
    const { fields } = this
    fields[at + form] = hashText(normal)
    fields[at + low] = key
    fields[at + pre2] = hashText(lower.slice(0, 2))
    fields[at + pre3] = hashText(lower.slice(0, 3))
    fields[at + suf1] = hashText(lower.slice(-1))
    fields[at + suf2] = hashText(lower.slice(-2))
    fields[at + suf3] = hashText(lower.slice(-3))
    fields[at + suf4] = hashText(lower.slice(-4))
    fields[at + shape] = hashText(shapeOf(normal))
    fields[at + tail] = hyphen > 0 && hyphen < lower.length - 1 ? hashText(lower.slice(hyphen + 1)) : 0
    fields[at + bits] = this.lists(key) | kindBits(normal, lower)
    this.lengths[id] = Math.min(255, normal.length)
  }
}
