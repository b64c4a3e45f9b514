import type { Span } from '../../text/span.ts'
import type { DriftKind, Found } from './drift-kinds.ts'
import type { Statement } from './statement.ts'
import type { Word } from './words.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Words that say how likely a thing is. Lower case, straight apostrophes. */
const PROBABLY = words(
  `probably possibly likely unlikely perhaps maybe apparently presumably reportedly allegedly seemingly potentially conceivably may might could`,
)
/** Words that make it somebody's expectation or impression. */
const EXPECTED = words('seems seemed appears appeared expected expects expect believed believes thought thinks hopes hoped hope')

/** All words that say how sure a speaker is. */
export const UNSURE: ReadonlySet<string> = new Set([...PROBABLY, ...EXPECTED])
/** How many words to either side of a lost word may stand between it and what both have. */
const NEAR = 3

/**
 * Words of doubt that one has and the other, right where both go on in the same words, has not. What was cut with all around it has not changed: its
 * neighbours are gone too.
 */
export function certaintyDrift(original: Statement, statement: Statement, pairs: readonly (readonly [number, number])[]): Found[] {
  const back = pairs.map(([i, j]) => [j, i] as const)
  const kindOf = (key: string, isLost: boolean): DriftKind =>
    PROBABLY.has(key) ? (isLost ? 'probably-lost' : 'probably-added') : isLost ? 'hedge-dropped' : 'hedge-added'
  return [
    ...lost(original.words, statement.words, pairs).map(({ key, at, other }) => ({ kind: kindOf(key, true), from: at, to: other })),
    ...lost(statement.words, original.words, back).map(({ key, at, other }) => ({ kind: kindOf(key, false), from: other, to: at })),
  ].filter(
    (found, i, all) =>
      all.findIndex(({ kind, from, to }) => kind === found.kind && from.start === found.from.start && to.end === found.to.end) === i,
  )
}

function lost(
  a: readonly Word[],
  b: readonly Word[],
  pairs: readonly (readonly [number, number])[],
): { key: string; at: Span; other: Span }[] {
  const kept = new Map(pairs)
  return a.flatMap(({ key }, i) => {
    if (!UNSURE.has(key) || kept.has(i) || b.some((word) => UNSURE.has(word.key))) return []
    const right = nearest(a, kept, i, 1)
    // Nothing behind it is there any more: it was left out with the rest.
    if (right === undefined) return []
    const from = Math.min(nearest(a, kept, i, -1) ?? right, right)
    const [start, end] = [Math.min(from, i), right]
    const [first, last] = [kept.get(from)!, kept.get(right)!]
    if (last < first) return []
    return [{ key, at: { start: a[start]!.start, end: a[end]!.end }, other: { start: b[first]!.start, end: b[last]!.end } }]
  })
}

/** The nearest word to one side that both have, telling ones only; undefined when none is near. */
const nearest = (a: readonly Word[], kept: ReadonlyMap<number, number>, i: number, step: 1 | -1): number | undefined => {
  for (let k = i + step, n = 0; n < NEAR && k >= 0 && k < a.length; k += step, n++) if (kept.has(k) && a[k]!.telling) return k
  return undefined
}
