import { alignPassages } from './align.ts'
import { findPassages, type Passage } from './passages.ts'
import type { Print } from './print.ts'

/** Whether of two articles one is (nearly) the other's text, and what says so. */
export interface CopyVerdict {
  readonly copy: boolean
  /** Of the shorter text, the share that stands in sentences that come from the longer. */
  readonly containment: number
  /** The words that both have as a share of those that either has: 1 for two texts that are one. */
  readonly share: number
  /** In words, for a person to judge by. */
  readonly reason: string
}

/** A print cut into passages: what `isCopy` compares. Made once for an article that is compared with many. */
export interface Compared {
  readonly print: Print
  readonly passages: readonly Passage[]
  /** Weight of all its telling words. */
  readonly weight: number
}

/** What a word inside quotation marks counts: every reporter in the room has it, copied or not. */
const QUOTED = 0.25
/** Share of a passage's words that must stand, in order, in the passage that it is held to come from. */
const LEAST_OF_PASSAGE = 0.4
/** Share of the shorter text that must come from the longer: reprints stay above it, follow-ups that repeat background or quotations below. */
const LEAST_CONTAINMENT = 0.55
/**
 * Words in common among all that either has. A statement read out in a long briefing, or quoted whole in a report, stands in it and is no
 * copy; a reprint cut to 30 % with 30 % of its words changed has 18 %.
 */
const LEAST_SHARE = 0.12
/** Less than this in common is a sentence, which reports share without being copies. */
const LEAST_WORDS = 12
/** Where the two have less than this in common, formulas ("the President reiterated …") and background could be all of it: more must show a copy. */
const SMALL_SHARE = 0.25
const LEAST_CONTAINMENT_OF_SMALL = 0.6
const LEAST_WORDS_OF_SMALL = 24

const weightOf = (quoted: boolean | undefined): number => (quoted ? QUOTED : 1)
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const passageWeight = ({ quoted }: Passage): number => sum(quoted.map(weightOf))

/** Cuts a print into passages. Linear in its text. */
export const compared = (print: Print): Compared => {
  const passages = findPassages(print.text, print.body)
  return { print, passages, weight: sum(passages.map(passageWeight)) }
}

interface Common {
  /** Weight of the words that both have, quoted in either. */
  readonly words: number
  /** Weight of the shorter text's passages that come from the longer. */
  readonly passages: number
  readonly count: number
}

const commonOf = (shorter: Compared, longer: Compared): Common => {
  let words = 0
  let passages = 0
  const matches = alignPassages(shorter.passages, longer.passages, LEAST_OF_PASSAGE)
  for (const { from, to, words: pairs } of matches) {
    const own = shorter.passages[from]!
    const other = longer.passages[to]!
    const inEither = sum(pairs.map(([i, j]) => weightOf(own.quoted[i] || other.quoted[j])))
    words += inEither
    // What is quoted in the other text alone is a quotation here too, whether or not its marks were kept.
    passages += (passageWeight(own) * inEither) / sum(pairs.map(([i]) => weightOf(own.quoted[i])))
  }
  return { words, passages, count: matches.length }
}

/** The shorter first; of two of one weight, the one whose text comes first, so that the order of asking does not matter. */
const shorterFirst = (a: Compared, b: Compared): readonly [Compared, Compared] =>
  a.weight < b.weight || (a.weight === b.weight && a.print.text <= b.print.text) ? [a, b] : [b, a]

/**
 * Is one of the two a copy of the other? Symmetric, and it depends on these two alone: on no third article and no order of arrival.
 * Sentences of the shorter are looked for in the longer, wherever they stand.
 */
export const isCopy = (a: Compared, b: Compared): CopyVerdict => {
  const [shorter, longer] = shorterFirst(a, b)
  if (shorter.weight > 0 && shorter.print.text === longer.print.text)
    return { copy: true, containment: 1, share: 1, reason: 'the two texts are the same' }
  const common = commonOf(shorter, longer)
  const containment = shorter.weight === 0 ? 0 : Math.min(1, common.passages / shorter.weight)
  const share = common.words / Math.max(1, shorter.weight + longer.weight - common.words)
  const refusal = whyNot(containment, share, common.words)
  const found = `${common.count} of ${shorter.passages.length} sentences of the shorter text come from the longer, ${percent(share)} of the words of both`
  return { copy: refusal === undefined, containment, share, reason: refusal ? `${found}: ${refusal}` : found }
}

const whyNot = (containment: number, share: number, words: number): string | undefined => {
  const isSmall = share < SMALL_SHARE
  if (words < (isSmall ? LEAST_WORDS_OF_SMALL : LEAST_WORDS)) return 'too few words in common for a copy'
  if (containment < (isSmall ? LEAST_CONTAINMENT_OF_SMALL : LEAST_CONTAINMENT)) return 'too small a part of the shorter text for a copy'
  if (share < LEAST_SHARE) return 'the longer text has much else, and takes it in rather than copies it'
  return undefined
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
