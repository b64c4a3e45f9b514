import { diffArrays } from 'diff'
import { PROBABLY } from '../../../reader/english/forecast-words.ts'
import { findQuotations } from '../../../reader/quotation-marks.ts'
import { findSentences } from '../../../reader/sentences.ts'
import { findTokens } from '../../../reader/tokens.ts'
import { foldMarks, nameKey } from '../../../text/keys.ts'
import { contains, cut, type Span } from '../../../text/span.ts'
import { indexSpans } from '../../../text/span-index.ts'
import type { Print } from '../print.ts'
import { wordsIn } from '../words.ts'
import type { Change, Pair } from './change.ts'

/** Words of a sentence that are not in the other, where they stand; one side may be empty. */
interface Hunk {
  readonly origin: readonly Span[]
  readonly copy: readonly Span[]
}

/** Sentences of more words than this are not compared word by word. */
const MOST_TOKENS = 400

const keyOf = (text: string, token: Span): string =>
  foldMarks(cut(text, token))
    .toLowerCase()
    .replace(/(\d),(?=\d)/g, '$1')
const isWord = (text: string, token: Span): boolean => /[\p{L}\p{N}]/u.test(cut(text, token))

const hunksOf = (origin: Print, copy: Print, pair: Pair): Hunk[] => {
  const a = findTokens(origin.text, pair.origin)
  const b = findTokens(copy.text, pair.copy)
  if (a.length > MOST_TOKENS || b.length > MOST_TOKENS) return []
  const hunks: { origin: Span[]; copy: Span[] }[] = []
  let [i, j] = [0, 0]
  let hunk: { origin: Span[]; copy: Span[] } | undefined
  const parts = diffArrays(
    a.map((token) => keyOf(origin.text, token)),
    b.map((token) => keyOf(copy.text, token)),
  )
  for (const { added, removed, value } of parts) {
    const [from, to] = [a.slice(i, i + value.length), b.slice(j, j + value.length)]
    if (!added) i += value.length
    if (!removed) j += value.length
    if (!added && !removed) {
      hunk = undefined
      continue
    }
    if (!hunk) {
      hunk = { origin: [], copy: [] }
      hunks.push(hunk)
    }
    if (removed) hunk.origin.push(...from.filter((token) => isWord(origin.text, token)))
    else hunk.copy.push(...to.filter((token) => isWord(copy.text, token)))
  }
  return hunks.filter(({ origin, copy }) => origin.length > 0 || copy.length > 0)
}

const hull = (tokens: readonly Span[]): Span | undefined =>
  tokens.length === 0 ? undefined : { start: tokens[0]!.start, end: tokens.at(-1)!.end }

const quotationsOf = ({ text, body }: Print): ((span: Span) => boolean) => {
  const quotations = indexSpans(
    findQuotations(text, findSentences(text, body)).quotations.filter(({ depth }) => depth === 0),
    (quotation) => quotation,
  )
  return (span) => quotations.at(span).some((quotation) => contains(quotation, span))
}

/** Letters by which two short words differ, at most two of them looked for: "Vlachou" and "Vlahou" one. */
const isNear = (a: string, b: string): boolean => {
  if (a === b || Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 2) return false
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]! <= 2
}

/** Two writings of one name: capitals on both sides, a letter or two apart. */
export const isSpelling = (a: string, b: string): boolean =>
  a !== '' && b !== '' && /^\p{Lu}/u.test(a) && /^\p{Lu}/u.test(b) && a[0] === b[0] && isNear(nameKey(a), nameKey(b))

const hasProbably = (text: string, tokens: readonly Span[]): boolean => tokens.some((token) => PROBABLY.has(keyOf(text, token)))

/** What was done to the words of sentences that stand in both: spelling, "probably" lost, quotations altered, and other wording. */
export const compareWording = (origin: Print, copy: Print, pairs: readonly Pair[]): Change[] => {
  const isQuoted = [quotationsOf(origin), quotationsOf(copy)] as const
  return pairs.flatMap((pair) => {
    const hunks = hunksOf(origin, copy, pair)
    const copySaysProbably = findTokens(copy.text, pair.copy).some((token) => PROBABLY.has(keyOf(copy.text, token)))
    return hunks.flatMap((hunk): Change[] => {
      const from = hull(hunk.origin)
      const to = hull(hunk.copy)
      // Where one side has nothing in its place, its whole sentence stands for it.
      const spans = { origin: from ?? pair.origin, copy: to ?? pair.copy }
      const before = hunk.origin.length === 1 ? cut(origin.text, from!) : ''
      const after = hunk.copy.length === 1 ? cut(copy.text, to!) : ''
      if (hasProbably(origin.text, hunk.origin) && !copySaysProbably) return [{ kind: 'probably-lost', ...spans }]
      if (isSpelling(before, after)) return [{ kind: 'spelling', ...spans }]
      if ((!from || isQuoted[0](from)) && (!to || isQuoted[1](to)) && (from ? isQuoted[0](from) : isQuoted[1](to!)))
        return [{ kind: 'quote-altered', ...spans }]
      const tells = (from && wordsIn(origin.text, from).length > 0) || (to && wordsIn(copy.text, to).length > 0)
      return tells ? [{ kind: 'reworded', ...spans }] : []
    })
  })
}
