/** Times against TIMEX3 gold, as TempEval-3's task A does. */
import { overlaps, type Span } from '../../src/text/span.ts'
import type { GoldTime } from '../corpora/times.ts'
import { percent, type Score, scoreOf, share } from './score.ts'

export interface PredictedTime extends Span {
  readonly type: string
  readonly value: string
}

export interface TimesScore {
  /** The same span. */
  readonly strict: Score
  /** Spans overlap. */
  readonly relaxed: Score
  /** Relaxed F1 times the share of overlapping pairs whose type is right. */
  readonly type: number
  /** The same for the value. */
  readonly value: number
  readonly gold: number
  readonly predicted: number
}

export type TimePair = readonly [gold: GoldTime, predicted: PredictedTime]

/** Each gold time with its prediction: the one of the same span, else the first that overlaps. A prediction serves once. */
export const pairTimes = (gold: readonly GoldTime[], predicted: readonly PredictedTime[]): TimePair[] => {
  const used = new Set<PredictedTime>()
  return gold.flatMap((wanted) => {
    const candidates = predicted.filter((time) => !used.has(time) && overlaps(time, wanted))
    const best = candidates.find((time) => sameSpan(time, wanted)) ?? candidates[0]
    if (!best) return []
    used.add(best)
    return [[wanted, best] as const]
  })
}

export const scoreTimes = (
  documents: readonly { readonly gold: readonly GoldTime[]; readonly predicted: readonly PredictedTime[] }[],
): TimesScore => {
  const pairs = documents.flatMap(({ gold, predicted }) => pairTimes(gold, predicted))
  const gold = documents.reduce((sum, document) => sum + document.gold.length, 0)
  const predicted = documents.reduce((sum, document) => sum + document.predicted.length, 0)
  const score = (right: number) => scoreOf({ right, wrong: predicted - right, missed: gold - right })
  const relaxed = score(pairs.length)
  const ofPairs = (right: (pair: TimePair) => boolean) => percent((relaxed.f1 / 100) * share(pairs.filter(right).length, pairs.length))
  return {
    strict: score(pairs.filter(([a, b]) => sameSpan(a, b)).length),
    relaxed,
    type: ofPairs(([wanted, got]) => got.type === wanted.type),
    value: ofPairs(([wanted, got]) => got.value === wanted.value),
    gold,
    predicted,
  }
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end
