import { diffArrays } from 'diff'
import type { Span } from '../../../text/span.ts'
import { alignPassages, type Match } from '../align.ts'
import type { Compared } from '../copy.ts'
import type { Passage } from '../passages.ts'
import type { Change, Pair } from './change.ts'

/** Share of a sentence's words that must be kept for it to count as kept. */
const LEAST_KEPT = 0.4

export interface Structure {
  /** In the copy's order. */
  readonly pairs: readonly Pair[]
  readonly changes: readonly Change[]
}

/** A sentence is in two places only if the second holds so many words of it that the first has not. */
const LEAST_NEW = 3

/** What stands in both, and whole sentences cut, added and moved. */
export const compareStructure = (origin: Compared, copy: Compared): Structure => {
  const matches = findMatches(origin.passages, copy.passages)
  const kept = new Set(matches.map(({ to }) => to))
  const taken = new Set(matches.map(({ from }) => from))
  const lead = copy.passages[Math.min(...taken)]?.start ?? 0
  const pairOf = ({ from, to }: Match): Pair => ({ origin: spanOf(origin.passages[to]!), copy: spanOf(copy.passages[from]!) })
  return {
    pairs: matches.map(pairOf),
    changes: [
      ...runsWithout(origin.passages, kept).map((run): Change => ({ kind: 'cut', origin: run })),
      ...runsWithout(copy.passages, taken).map((run): Change => ({ kind: run.start < lead ? 'local-lead' : 'added', copy: run })),
      ...moved(matches).map((match): Change => ({ kind: 'reordered', ...pairOf(match) })),
    ],
  }
}

/** Sentences of the copy (`from`) with those of the origin (`to`) that they come from, in the copy's order; long ones may come from two or go into two. */
const findMatches = (origin: readonly Passage[], copy: readonly Passage[]): Match[] => {
  const forth = alignPassages(copy, origin, LEAST_KEPT)
  // Found from the origin's side only: sentences of which the copy kept a piece inside a longer one.
  const back = alignPassages(origin, copy, LEAST_KEPT).map(
    ({ from, to, words }): Match => ({ from: to, to: from, words: words.map(([i, j]) => [j, i]) }),
  )
  const fuzzy = [...forth, ...back].sort((a, b) => b.words.length - a.words.length || a.from - b.from || a.to - b.to)
  const all = [...sameInOrder(origin, copy), ...fuzzy]
  const used = { from: new Map<number, Set<number>>(), to: new Map<number, Set<number>>() }
  const isNew = (seen: Set<number> | undefined, words: readonly number[]): boolean =>
    seen === undefined || words.filter((word) => !seen.has(word)).length >= LEAST_NEW
  const matches: Match[] = []
  for (const match of all) {
    const [own, other] = [match.words.map(([i]) => i), match.words.map(([, j]) => j)]
    if (!isNew(used.from.get(match.from), own) || !isNew(used.to.get(match.to), other)) continue
    used.from.set(match.from, new Set([...(used.from.get(match.from) ?? []), ...own]))
    used.to.set(match.to, new Set([...(used.to.get(match.to) ?? []), ...other]))
    matches.push(match)
  }
  const loose = looseMatches(copy, origin, used)
  return [...matches, ...loose].sort((a, b) => a.from - b.from || a.to - b.to)
}

/** Texts that differ in more sentences than this are not searched for those that are the same: what it may cost. */
const MOST_OTHERS = 2_000

/** Sentences that are the same, in the order of both: "Thank you." is said many times, and each time stands for itself. */
const sameInOrder = (origin: readonly Passage[], copy: readonly Passage[]): Match[] => {
  const keyOf = ({ words }: Passage): string => words.map(({ key }) => key).join(' ')
  const parts = diffArrays(origin.map(keyOf), copy.map(keyOf), { maxEditLength: MOST_OTHERS }) ?? []
  const matches: Match[] = []
  let [from, to] = [0, 0]
  for (const { added, removed, count } of parts) {
    if (!added && !removed)
      for (let i = 0; i < count; i++)
        matches.push({ from: from + i, to: to + i, words: copy[from + i]!.words.map((_, word) => [word, word] as const) })
    if (!added) to += count
    if (!removed) from += count
  }
  return matches
}

/** Words of the sentences of either text that a match holds already. */
interface Used {
  readonly from: ReadonlyMap<number, ReadonlySet<number>>
  readonly to: ReadonlyMap<number, ReadonlySet<number>>
}

/**
 * Sentences turned round ("Dobrev put the number of missing at about 120"): three words and half of their own in one of the origin, in any order,
 * that no other sentence of the copy has.
 */
const looseMatches = (copy: readonly Passage[], origin: readonly Passage[], used: Used): Match[] => {
  if (origin.length * copy.length > MOST_PAIRS) return []
  const keys = origin.map(({ words }, to) => new Map(words.flatMap(({ key }, i) => (used.to.get(to)?.has(i) ? [] : [[key, i] as const]))))
  return copy.flatMap(({ words }, from): Match[] => {
    if (used.from.has(from)) return []
    const shared = keys.map((held) => words.flatMap(({ key }, i) => (held.has(key) ? [[i, held.get(key)!] as const] : [])))
    const most = Math.max(0, ...shared.map((pairs) => pairs.length))
    const to = shared.findIndex((pairs) => pairs.length === most)
    return most >= LEAST_NEW && most >= words.length / 2 ? [{ from, to, words: shared[to]! }] : []
  })
}

/** Texts of more sentences than this are not searched for sentences turned round. */
const MOST_PAIRS = 250_000

const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** Neighbouring sentences of one paragraph that are not among those kept, as one span. */
const runsWithout = (passages: readonly Passage[], kept: ReadonlySet<number>): Span[] => {
  const runs: { start: number; end: number; last: number; paragraph: number }[] = []
  passages.forEach(({ start, end, paragraph }, i) => {
    if (kept.has(i)) return
    const run = runs.at(-1)
    if (run && run.last === i - 1 && run.paragraph === paragraph) Object.assign(run, { end, last: i })
    else runs.push({ start, end, last: i, paragraph })
  })
  return runs.map(spanOf)
}

/** Matches outside a longest run that ascends in both texts: the fewest sentences whose moving explains the order. */
const moved = (matches: readonly Match[]): Match[] => {
  const best: number[] = []
  const before: number[] = []
  const tails: number[] = []
  matches.forEach(({ to }, i) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (matches[tails[middle]!]!.to <= to) low = middle + 1
      else high = middle
    }
    before[i] = low > 0 ? tails[low - 1]! : -1
    tails[low] = i
    best[i] = low + 1
  })
  const stay = new Set<number>()
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) stay.add(i)
  return matches.filter((_, i) => !stay.has(i))
}
