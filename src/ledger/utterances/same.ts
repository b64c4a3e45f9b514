import { common } from './days.ts'
import { sharedRun } from './runs.ts'
import { kinship } from './speakers.ts'
import type { Statement } from './statement.ts'

/** Why two statements are taken to report one utterance. */
export interface UtteranceLink {
  /** Keys of two statements, the lesser first. */
  readonly between: readonly [string, string]
  readonly reason: string
  /** 0 to 1. */
  readonly score: number
}

/** Contents longer than this many telling words share words by chance: a stretch must show it. */
const LONG = 60

/** Amounts that a statement gives as its own: changes and, unless all of it is recalled, recalled figures tell of another day. */
export const amountsOf = ({ figures, attribution }: Statement): string[] => [
  ...new Set(
    figures
      .filter(({ bound, previous }) => bound !== 'up' && bound !== 'down' && (!previous || attribution.previous))
      .map(({ low, high }) => `${low}-${high}`),
  ),
]

/**
 * Do the two report one utterance? Decided by these two alone: a day on which both can have been said, who speaks, and the words. Without a speaker
 * in common the words must be nearly all there, for a reprint puts one's words into another's mouth, and a report leaves the speaker out.
 */
export function sameUtterance(a: Statement, b: Statement): UtteranceLink | undefined {
  if (a.key === b.key || !common(a.window, b.window)) return undefined
  if (a.attribution.act === 'ask' || b.attribution.act === 'ask') return undefined
  const kin = kinship(a.voice, b.voice)
  const [least, most] = a.telling.size <= b.telling.size ? [a, b] : [b, a]
  const shared = [...least.telling].filter((word) => most.telling.has(word)).length
  const share = shared / Math.max(1, least.telling.size)
  const overlap = shared / Math.max(1, most.telling.size + least.telling.size - shared)
  const made = (reason: string, score: number): UtteranceLink => ({
    between: a.key < b.key ? [a.key, b.key] : [b.key, a.key],
    reason,
    score,
  })
  if (a.article === b.article) {
    const headed = a.inHeadline !== b.inHeadline && kin === 'same' && share === 1
    return headed && (shared > 1 || isWholeQuote(least, most)) ? made('the headline quotes it', 0.8) : undefined
  }
  const run = sharedRun(a.words, b.words)
  const quoted = run.quoted
  // Speeches share stock phrases: of a long one, half of the other's words must stand in one stretch.
  const needed = Math.max(6, Math.min(a.words.length, b.words.length) / 2)
  if (most.telling.size > LONG && overlap < 0.5 && run.words < needed) return undefined
  if (run.words >= 8 && run.telling >= 3 && (quoted === 'both' || overlap >= 0.5 || kin === 'same'))
    return made(quoted === 'both' ? 'the same words in quotation marks' : 'the same words', kin === 'same' ? 1 : 0.9)
  if (kin !== 'same') {
    const isWhole = run.words === Math.min(a.words.length, b.words.length) && kin === 'unknown'
    if (quoted === 'both' && run.words >= 5 && run.telling >= (isWhole ? 2 : 3)) return made('the same words in quotation marks', 0.8)
    const isRewritten = run.words >= 5 && share >= 0.6 && overlap >= 0.4
    return shared >= 5 && (overlap >= 0.75 || isRewritten) ? made('nearly the same words', 0.75) : undefined
  }
  if (quoted !== 'neither' && run.words >= 4 && run.telling >= 2) return made('one quotes what the other has', 0.85)
  const isGreeting = quoted === 'both' && run.words < 4
  if (overlap === 1 && !isGreeting && run.words === a.words.length && run.words === b.words.length)
    return made('the same speaker in the same words', 0.8)
  if (most.telling.size > LONG) return undefined
  if (shared >= 3 && share >= 0.6 && overlap >= 0.3) return made('the same speaker in much the same words', 0.5 + overlap / 2)
  const amounts = amountsOf(b)
  const amount = amountsOf(a).find((one) => amounts.includes(one) && Number(one.split('-')[0]) >= 10)
  const isBare = share === 1 && least.telling.size <= 3
  return amount && (isBare || (shared >= 2 && overlap >= 0.2))
    ? made('the same speaker with the same figure', 0.5 + overlap / 2)
    : undefined
}

const isWholeQuote = (part: Statement, whole: Statement): boolean =>
  part.words.every(({ quoted }) => quoted) && sharedRun(part.words, whole.words).words === part.words.length
