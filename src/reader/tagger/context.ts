import type { Sentence } from '../sentences.ts'
import { joinKeys } from './hash.ts'
import type { Lists } from './model.ts'
import {
  allCapitals,
  allSmall,
  big,
  bits,
  capital,
  country,
  fieldCount,
  first,
  letters,
  low,
  placeIn,
  saying,
  the,
  title,
  town,
  type Words,
} from './words.ts'

/*
 * What the sentence and the article tell of a token; the twin of `context` in training/tagger/features.py.
 */

/** How a sentence writes capitals. */
export const plainCase = 0
export const titleCase = 1
export const capitals = 2

/** What an article tells of a word wherever it stands: bits. */
const seenSmall = 1
const seenCapital = 2 // inside a plain sentence
const afterTitle = 4
const afterFirst = 8
const beforeSaying = 16
const afterIn = 32
const afterThe = 64

/** The tokens of an article as numbers; every array is by token but for those of sentences. */
export interface Context {
  readonly words: Words
  /** Index of each sentence's first token, and the count of all at the end. */
  readonly starts: Int32Array
  /** How each sentence writes capitals. */
  readonly cases: Uint8Array
  readonly ids: Int32Array
  /** Place of the lists: 1 town, 2 big town, 3 country or region; + 4 of several words, + 8 not its first word. 0: none. */
  readonly places: Uint8Array
  /** What the article tells of the word. */
  readonly told: Uint8Array
  /** The run of capitalised words that the token stands in: first token and end; -1 outside. */
  readonly runStarts: Int32Array
  readonly runEnds: Int32Array
}

const caseOf = (fields: Uint32Array, lengths: Uint8Array, ids: Int32Array, from: number, to: number): number => {
  let total = 0
  let capitalised = 0
  let upper = 0
  for (let i = from; i < to; i++) {
    const kind = fields[ids[i]! * fieldCount + bits]!
    if (!(kind & letters) || lengths[ids[i]!]! < 4) continue
    total++
    if (kind & capital) capitalised++
    if (kind & allCapitals) upper++
  }
  if (total >= 2 && upper === total) return capitals
  return total >= 4 && capitalised * 10 >= total * 7 ? titleCase : plainCase
}

const placeLists = town | big | country
const longestPlace = 4

const markPlaces = (fields: Uint32Array, lists: Lists, ids: Int32Array, from: number, to: number, places: Uint8Array): void => {
  for (let i = from; i < to; ) {
    let best = 0
    let kind = 0
    if (fields[ids[i]! * fieldCount + bits]! & capital) {
      let key = 0
      for (let k = 0; k < longestPlace && i + k < to; k++) {
        const own = fields[ids[i + k]! * fieldCount + low]!
        key = k === 0 ? own : joinKeys(key, own)
        const found = lists(key)
        if (!(found & placeLists)) continue
        best = k + 1
        kind = found & country ? 3 : found & big ? 2 : 1
      }
    }
    for (let k = 0; k < best; k++) places[i + k] = kind | (best > 1 ? 4 : 0) | (k > 0 ? 8 : 0)
    i += Math.max(1, best)
  }
}

const markRuns = (fields: Uint32Array, ids: Int32Array, from: number, to: number, starts: Int32Array, ends: Int32Array): void => {
  for (let i = from; i < to; ) {
    let end = i
    while (end < to && fields[ids[end]! * fieldCount + bits]! & capital) end++
    for (let k = i; k < end; k++) {
      starts[k] = i
      ends[k] = end
    }
    i = Math.max(end, i + 1)
  }
}

/** What this occurrence tells of its word. */
const tells = (fields: Uint32Array, ids: Int32Array, i: number, from: number, to: number, writing: number): number => {
  const kind = fields[ids[i]! * fieldCount + bits]!
  if (kind & allSmall) return writing === capitals ? 0 : seenSmall
  if (!(kind & capital) || writing !== plainCase) return 0
  const before = i > from ? fields[ids[i - 1]! * fieldCount + bits]! : 0
  const after = i + 1 < to ? fields[ids[i + 1]! * fieldCount + bits]! : 0
  return (
    (before & letters ? seenCapital : 0) |
    (before & title ? afterTitle : 0) |
    (before & first && before & capital ? afterFirst : 0) |
    (before & placeIn ? afterIn : 0) |
    (before & the ? afterThe : 0) |
    (after & saying ? beforeSaying : 0)
  )
}

export const contextOf = (sentences: readonly Sentence[], words: Words, lists: Lists): Context => {
  const starts = new Int32Array(sentences.length + 1)
  for (let s = 0; s < sentences.length; s++) starts[s + 1] = starts[s]! + sentences[s]!.tokens.length
  const n = starts[sentences.length]!
  const ids = new Int32Array(n)
  const cases = new Uint8Array(sentences.length)
  const places = new Uint8Array(n)
  const told = new Uint8Array(n)
  const runStarts = new Int32Array(n).fill(-1)
  const runEnds = new Int32Array(n).fill(-1)
  let at = 0
  for (const { tokens } of sentences) for (const { text } of tokens) ids[at++] = words.id(text)
  const { fields, lengths } = words
  const seen = new Map<number, number>()
  for (let s = 0; s < sentences.length; s++) {
    const from = starts[s]!
    const to = starts[s + 1]!
    const writing = caseOf(fields, lengths, ids, from, to)
    cases[s] = writing
    markPlaces(fields, lists, ids, from, to, places)
    if (writing !== capitals) markRuns(fields, ids, from, to, runStarts, runEnds)
    for (let i = from; i < to; i++) {
      const found = tells(fields, ids, i, from, to, writing)
      if (found === 0) continue
      const key = fields[ids[i]! * fieldCount + low]!
      seen.set(key, (seen.get(key) ?? 0) | found)
    }
  }
  for (let i = 0; i < n; i++) told[i] = seen.get(fields[ids[i]! * fieldCount + low]!) ?? 0
  return { words, starts, cases, ids, places, told, runStarts, runEnds }
}
