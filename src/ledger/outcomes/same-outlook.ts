import type { ScoredLink } from '../grouping.ts'
import { kinship } from '../utterances/speakers.ts'
import type { Foretold } from './foretold.ts'

/** Why two forecasts are taken to be one. */
export interface OutlookLink extends ScoredLink {
  readonly reason: string
}

/** How two forecasts of one matter stand to each other. */
export type Kin =
  | { readonly kind: 'same'; readonly reason: string; readonly score: number }
  /** The same speaker, the same matter, another window: the day was moved. */
  | { readonly kind: 'moved'; readonly score: number }
  /** One says that it will be, the other that it will not. */
  | { readonly kind: 'opposite'; readonly score: number }

export type Weight = (word: string) => number

/** How much of the words of the one stand among those of the other, weighed: 0 to 1; and how many. */
export function shared(
  some: ReadonlySet<string>,
  others: ReadonlySet<string>,
  weight: Weight,
): { readonly share: number; readonly words: number } {
  let [all, both, words] = [0, 0, 0]
  for (const word of some) {
    all += weight(word)
    if (!others.has(word)) continue
    both += weight(word)
    words++
  }
  return { share: all === 0 ? 0 : both / all, words }
}

const hasWindow = ({ earliest, latest }: Foretold): boolean => earliest !== undefined || latest !== undefined

/** Can both be of one time? A recalled one's own window is not trusted. */
const isOneTime = (a: Foretold, b: Foretold): boolean =>
  a.recalled ||
  b.recalled ||
  !hasWindow(a) ||
  !hasWindow(b) ||
  ((a.earliest ?? '') <= (b.latest ?? '9999') && (b.earliest ?? '') <= (a.latest ?? '9999'))

/** Its own words, the deed aside. */
const own = ({ core, happening }: Foretold): ReadonlySet<string> => new Set([...core].filter((word) => !happening.has(word)))
/** Those around it too. */
const all = (one: Foretold): ReadonlySet<string> => new Set([...own(one), ...one.around])

/** How much of what each says stands with the other; where the one says only "it will open", that decides which says more. */
function likeness(a: Foretold, b: Foretold, weight: Weight): { readonly share: number; readonly words: number } {
  const [mine, theirs] = [own(a), own(b)]
  const [inTheirs, inMine] = [shared(mine, all(b), weight), shared(theirs, all(a), weight)]
  const words = Math.max(inTheirs.words, inMine.words)
  if (mine.size > 0 && theirs.size > 0) return { share: Math.min(inTheirs.share, inMine.share), words }
  if (mine.size > 0 || theirs.size > 0) return { share: Math.max(inTheirs.share, inMine.share), words }
  return shared(a.around.size < b.around.size ? a.around : b.around, a.around.size < b.around.size ? b.around : a.around, weight)
}

/** Decided by the two alone: words, speakers and windows. `isOneUtterance`: do reports of one utterance hold both? */
export function kin(a: Foretold, b: Foretold, isOneUtterance: boolean, weight: Weight): Kin | undefined {
  if (a.key === b.key || ![...a.happening].some((key) => b.happening.has(key))) return undefined
  const { share, words } = likeness(a, b, weight)
  const isSame = kinship(a.voice, b.voice) === 'same'
  const isOne = isOneTime(a, b)
  if (a.negated !== b.negated)
    return !isSame && !a.denied && !b.denied && isOne && share >= 0.6 && words >= 3 ? { kind: 'opposite', score: 0.7 } : undefined
  if (a.article === b.article) return undefined
  if (isOneUtterance && isOne && share >= 0.4) return { kind: 'same', reason: 'reports of one utterance', score: 0.95 }
  const isTimed = hasWindow(a) && hasWindow(b)
  if (isSame && share >= 0.5 && words >= (isTimed || a.recalled || b.recalled ? 1 : 2))
    return isOne
      ? { kind: 'same', reason: 'the same speaker foretells the same', score: 0.5 + share / 3 }
      : { kind: 'moved', score: 0.6 + share / 4 }
  return isOne && share >= 0.6 && words >= 2
    ? { kind: 'same', reason: 'the same is foretold in the same words', score: 0.4 + share / 3 }
    : undefined
}
