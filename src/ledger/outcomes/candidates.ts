import { append } from '../sources/links.ts'
import type { Foretold } from './foretold.ts'
import type { Told } from './told.ts'

export type Weight = (word: string) => number

/** How rare words are among all sentences. */
export interface Rarity {
  /** 0 to 1: the rarer the more. */
  readonly weight: Weight
  /** The logarithm of how many sentences there are for each that has it. */
  readonly information: Weight
  /** In how many sentences it stands. */
  readonly count: (word: string) => number
}

/** Looked up by so many of its rarest words. */
const LOOKED_UP = 5
/** A word in more sentences, or forecasts, than this finds too much to tell anything. */
const MOST = 300
const MOST_FORECASTS = 100

/** Of fewer sentences than these, every word would seem common. */
const LEAST = 200

export function rarityOf(told: readonly Told[]): Rarity {
  const counts = new Map<string, number>()
  for (const { words } of told) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const count = (word: string): number => counts.get(word) ?? 0
  const all = Math.max(LEAST, told.length)
  return { count, information: (word) => Math.log(all / Math.max(1, count(word))), weight: (word) => 1 / (1 + Math.log2(1 + count(word))) }
}

/** The words under which a forecast is looked up: of its own and of those around it, the rarest. */
const keysOf = ({ core, around }: Foretold, { count }: Rarity): string[] => {
  const rarest = (words: ReadonlySet<string>): string[] =>
    [...words].sort((a, b) => count(a) - count(b) || (a < b ? -1 : 1)).slice(0, LOOKED_UP)
  return [...new Set([...rarest(core), ...rarest(around)])]
}

/** Pairs of forecasts that share a rare word, each once; the lesser key first. */
export function* candidatePairs(foretold: readonly Foretold[], rarity: Rarity): Generator<readonly [Foretold, Foretold]> {
  const holders = new Map<string, Foretold[]>()
  for (const one of foretold) for (const word of keysOf(one, rarity)) append(holders, word, one)
  const seen = new Set<string>()
  for (const held of holders.values()) {
    if (held.length < 2 || held.length > MOST_FORECASTS) continue
    for (const [i, a] of held.entries())
      for (const b of held.slice(i + 1)) {
        const pair = a.key < b.key ? `${a.key} ${b.key}` : `${b.key} ${a.key}`
        if (seen.has(pair)) continue
        seen.add(pair)
        yield a.key < b.key ? [a, b] : [b, a]
      }
  }
}

/** Finds the sentences that share a rare word with any of some forecasts, or say that something came as one of their speakers had said; in order. */
export function sentencesLike(
  told: readonly Told[],
  rarity: Rarity,
): (members: readonly Foretold[], speakers: readonly string[]) => Told[] {
  const holders = new Map<string, Told[]>()
  for (const sentence of told) for (const word of sentence.words) append(holders, word, sentence)
  const bySpeaker = new Map<string, Told[]>()
  for (const sentence of told) if (sentence.asSaid) for (const id of sentence.mentions) append(bySpeaker, id, sentence)
  return (members, speakers) => {
    const words = new Set(members.flatMap((member) => keysOf(member, rarity)))
    const met = new Set([
      ...[...words].filter((word) => rarity.count(word) <= MOST).flatMap((word) => holders.get(word) ?? []),
      ...speakers.flatMap((id) => bySpeaker.get(id) ?? []),
    ])
    return [...met].sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start))
  }
}
