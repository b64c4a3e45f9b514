import type { ScoredLink } from '../grouping.ts'
import { kinship } from '../utterances/speakers.ts'
import type { Rarity, Weight } from './candidates.ts'
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

const hasWindow = ({ latest }: Foretold): boolean => latest !== undefined

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

interface Likeness {
  /** Of what each says, how much stands with the other: of the one of which less does, and of the other. 0 to 1. */
  readonly least: number
  readonly most: number
  readonly words: number
}

/** Where the one says only "it will open", what the other says decides. */
function likeness(a: Foretold, b: Foretold, weight: Weight): Likeness {
  const [mine, theirs] = [own(a), own(b)]
  if (mine.size === 0 && theirs.size === 0) {
    const { share, words } = a.around.size < b.around.size ? shared(a.around, b.around, weight) : shared(b.around, a.around, weight)
    return { least: share, most: share, words }
  }
  const [inTheirs, inMine] = [shared(mine, all(b), weight), shared(theirs, all(a), weight)]
  const most = Math.max(inTheirs.share, inMine.share)
  const isOneEmpty = mine.size === 0 || theirs.size === 0
  return { least: isOneEmpty ? most : Math.min(inTheirs.share, inMine.share), most, words: Math.max(inTheirs.words, inMine.words) }
}

/** Both for one and the same day, which neither recalls. */
const isOneDay = (a: Foretold, b: Foretold): boolean =>
  !a.recalled &&
  !b.recalled &&
  a.article !== b.article &&
  a.latest !== undefined &&
  a.earliest === a.latest &&
  b.earliest === a.latest &&
  b.latest === a.latest

/** In nats: words that two forecasts of one day share by chance. */
const TELLS = 6

const tellsOfOne = (a: Foretold, b: Foretold, information: Weight): boolean => {
  const [allA, allB] = [all(a), all(b)]
  const both = new Set([...[...own(a)].filter((word) => allB.has(word)), ...[...own(b)].filter((word) => allA.has(word))])
  return both.size >= 2 && [...both].reduce((sum, word) => sum + information(word), 0) >= TELLS
}

/** Two happenings that have their words, and not the same: "cross" and "stay". */
const areTwoDeeds = (a: Foretold, b: Foretold): boolean => {
  const known = ({ happening }: Foretold): string[] => [...happening].filter((key) => key.startsWith('~'))
  const [mine, theirs] = [known(a), known(b)]
  return mine.length > 0 && theirs.length > 0 && !mine.some((key) => theirs.includes(key))
}

/** Decided by the two alone: words, speakers and windows. `isOneUtterance`: do reports of one utterance hold both? */
export function kin(a: Foretold, b: Foretold, isOneUtterance: boolean, { weight, information }: Rarity): Kin | undefined {
  if (a.key !== b.key && a.negated === b.negated && isOneDay(a, b) && !areTwoDeeds(a, b) && tellsOfOne(a, b, information))
    return { kind: 'same', reason: 'the same is foretold for one day', score: 0.6 }
  const isNoDeed = a.happening.size === 0 && b.happening.size === 0
  if (a.key === b.key || !(isNoDeed || [...a.happening].some((key) => b.happening.has(key)))) return undefined
  const { least, most, words } = likeness(a, b, weight)
  // A body's people foretell in its name.
  const isSame = kinship(a.voice, b.voice) === 'same' || a.voice.bodies.some((id) => b.voice.bodies.includes(id))
  const isOne = isOneTime(a, b)
  if (a.negated !== b.negated)
    return !isNoDeed && !isSame && !a.denied && !b.denied && isOne && least >= 0.6 && words >= 3
      ? { kind: 'opposite', score: 0.7 }
      : undefined
  if (a.article === b.article) return undefined
  if (isOneUtterance && isOne && most >= 0.5 && least >= 0.25) return { kind: 'same', reason: 'reports of one utterance', score: 0.95 }
  // What nobody sees come, "we will continue", is one only in the same words.
  if (isNoDeed)
    return isOne && least >= 0.75 && words >= 3
      ? { kind: 'same', reason: 'the same is foretold in the same words', score: 0.5 + least / 4 }
      : undefined
  const isAlike = least >= 0.5 || (most >= 0.8 && least >= 0.3)
  const needed = (hasWindow(a) && hasWindow(b)) || a.recalled || b.recalled ? 1 : 2
  if (isSame && isAlike && words >= needed)
    return isOne
      ? { kind: 'same', reason: 'the same speaker foretells the same', score: 0.5 + least / 3 }
      : { kind: 'moved', score: 0.6 + least / 4 }
  return isOne && least >= 0.6 && words >= 2
    ? { kind: 'same', reason: 'the same is foretold in the same words', score: 0.4 + least / 3 }
    : undefined
}
