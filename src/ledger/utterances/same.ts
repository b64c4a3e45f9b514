import { common } from './days.ts'
import { type Run, sharedRun } from './runs.ts'
import { isOfOneRole, type Kinship, kinship } from './speakers.ts'
import type { Statement } from './statement.ts'

/** Why two statements are taken to report one utterance. */
export interface UtteranceLink {
  /** Keys of two statements, the lesser first. */
  readonly between: readonly [string, string]
  readonly reason: string
  /** 0 to 1. */
  readonly score: number
}

export const linkOf = (a: Statement, b: Statement, reason: string, score: number): UtteranceLink => ({
  between: a.key < b.key ? [a.key, b.key] : [b.key, a.key],
  reason,
  score,
})

/** Contents longer than this many telling words share words by chance: a stretch must show it. */
const LONG = 60
/** In more telling words than this, two of them stand together by chance. */
const AT_LENGTH = 20

/** Amounts that a statement gives as its own: changes and, unless all of it is recalled, recalled figures tell of another day. */
export const amountsOf = ({ figures, attribution }: Statement): string[] => [
  ...new Set(
    figures
      .filter(({ bound, previous }) => bound !== 'up' && bound !== 'down' && (!previous || attribution.previous))
      .map(({ low, high }) => `${low}-${high}`),
  ),
]

/** How alike two statements are. */
interface Likeness {
  readonly least: Statement
  readonly most: Statement
  readonly kin: Kinship
  /** One is named, the other only what the named one is: "a spokeswoman". */
  readonly isOfOneRole: boolean
  /** Telling words that both have; their share of the shorter's; their share of all. */
  readonly shared: number
  readonly share: number
  readonly overlap: number
  readonly run: Run
}

/**
 * Do the two report one utterance? Decided by these two alone: a day on which both can have been said, who speaks, and the words. Without a speaker
 * in common the words must be nearly all there, for a reprint puts one's words into another's mouth, and a report leaves the speaker out.
 */
export function sameUtterance(a: Statement, b: Statement): UtteranceLink | undefined {
  if (a.key === b.key || !common(a.window, b.window)) return undefined
  if (a.attribution.act === 'ask' || b.attribution.act === 'ask') return undefined
  const likeness = likenessOf(a, b)
  const found = a.article === b.article ? withinArticle(likeness) : acrossArticles(likeness)
  return found && linkOf(a, b, ...found)
}

type Reason = readonly [reason: string, score: number]

function likenessOf(a: Statement, b: Statement): Likeness {
  const [least, most] = a.telling.size <= b.telling.size ? [a, b] : [b, a]
  const shared = [...least.telling].filter((word) => most.telling.has(word)).length
  return {
    least,
    most,
    kin: kinship(a.voice, b.voice),
    isOfOneRole: isOfOneRole(a.voice, b.voice),
    shared,
    share: shared / Math.max(1, least.telling.size),
    overlap: shared / Math.max(1, most.telling.size + least.telling.size - shared),
    run: sharedRun(a.words, b.words),
  }
}

/** In one article: a headline, or a lead that says what the quotation below it says. */
function withinArticle({ least, most, kin, shared, share, overlap, run }: Likeness): Reason | undefined {
  if (kin !== 'same') return undefined
  const isHeaded = least.inHeadline !== most.inHeadline && share === 1
  if (isHeaded && (shared > 1 || isWholeQuote(least, most, run))) return ['the headline quotes it', 0.8]
  const isQuotedOnce = (least.attribution.kind === 'direct') !== (most.attribution.kind === 'direct')
  return isQuotedOnce && shared >= 4 && share >= 0.6 && overlap >= 0.4 ? ['told and quoted in one report', 0.7] : undefined
}

function acrossArticles(likeness: Likeness): Reason | undefined {
  const { least, most, kin, overlap, run } = likeness
  // Speeches share stock phrases: of a long one, half of the other's words must stand in one stretch.
  const needed = Math.max(6, Math.min(least.words.length, most.words.length) / 2)
  const isLong = most.telling.size > LONG
  if (isLong && overlap < 0.5 && run.words < needed) return undefined
  if (run.words >= 8 && run.telling >= 3 && (run.quoted === 'both' || overlap >= 0.5 || kin === 'same'))
    return [run.quoted === 'both' ? 'the same words in quotation marks' : 'the same words', kin === 'same' ? 1 : 0.9]
  return kin === 'same' ? ofOneSpeaker(likeness, isLong) : ofOthers(likeness)
}

/** Without a speaker in common. */
function ofOthers({ least, most, kin, isOfOneRole, shared, share, overlap, run }: Likeness): Reason | undefined {
  const isWhole = run.words === Math.min(least.words.length, most.words.length) && kin === 'unknown'
  // Five words can be a title: "president of the United States".
  if (run.quoted === 'both' && run.words >= (isWhole ? 5 : 6) && run.telling >= (isWhole ? 2 : 3))
    return ['the same words in quotation marks', 0.8]
  const isRewritten = run.words >= 5 && share >= 0.6 && overlap >= 0.4
  if (shared >= 5 && (overlap >= 0.75 || isRewritten)) return ['nearly the same words', 0.75]
  if (kin === 'other' || !isOfOneRole) return undefined
  return shared >= 3 && share === 1 ? ['one of that office in the same words', 0.6] : undefined
}

function ofOneSpeaker(likeness: Likeness, isLong: boolean): Reason | undefined {
  const { least, most, shared, share, overlap, run } = likeness
  // Of what somebody says at length, a few words in a row are a turn of phrase: they must be a quotation, or much of what the other reports.
  const isMuch = run.isWholeQuotation || (run.words >= 5 && run.words >= Math.min(least.words.length, most.words.length) / 2)
  if (run.quoted !== 'neither' && run.words >= 4 && run.telling >= (most.telling.size > AT_LENGTH ? 3 : 2) && isMuch)
    return ['one quotes what the other has', 0.85]
  const isGreeting = run.quoted === 'both' && run.words < 4
  if (overlap === 1 && !isGreeting && run.words === least.words.length && run.words === most.words.length)
    return ['the same speaker in the same words', 0.8]
  if (isLong) return undefined
  if (shared >= 3 && share >= 0.6 && overlap >= 0.3) return ['the same speaker in much the same words', 0.5 + overlap / 2]
  if (isOfOneAmount(likeness)) return ['the same speaker with the same figure', 0.5 + overlap / 2]
  const isDueAlike = least.due.some((day) => most.due.includes(day))
  return isDueAlike && shared >= 2 && share >= 0.5 ? ['the same speaker, due on the same day', 0.5 + overlap / 2] : undefined
}

/** A figure in common, and hardly a word beside it in the shorter; or no figure in the shorter that the other has not. */
function isOfOneAmount({ least, most, shared, share, overlap }: Likeness): boolean {
  const [one, other] = [amountsOf(least), amountsOf(most)]
  if (!one.some((amount) => other.includes(amount) && Number(amount.split('-')[0]) >= 10)) return false
  const isBare = share === 1 && least.telling.size <= 3
  const isAlike = one.every((amount) => other.includes(amount)) && (one.length === other.length || share >= 0.6)
  return isBare || (isAlike && shared >= 2 && overlap >= 0.2)
}

const isWholeQuote = (part: Statement, whole: Statement, run: Run): boolean =>
  part.words.every(({ quoted }) => quoted) && whole.words.length > 0 && run.words === part.words.length
