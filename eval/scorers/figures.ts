/** Figures against NewsQuant, as CQE's table 4 counts. */
import type { GoldQuantity } from '../corpora/newsquant.ts'
import { type Score, scoreOf } from './score.ts'

export interface PredictedFigure {
  readonly low: number
  readonly high: number
  readonly bound: string
  readonly unit: string
}

export interface FiguresScore {
  /** Low and high are right. */
  readonly value: Score
  /** And the bound is. */
  readonly valueAndBound: Score
  /** Value, and the unit is gold's, or one holds the other. */
  readonly valueAndUnit: Score
  readonly gold: number
  readonly predicted: number
}

export interface FigurePair {
  readonly gold: GoldQuantity
  readonly predicted: PredictedFigure
  readonly boundRight: boolean
  readonly unitRight: boolean
}

/** Each gold quantity with a figure of its value: best one whose unit and bound are right, else unit, else the first. A figure serves once. */
export const pairFigures = (gold: readonly GoldQuantity[], predicted: readonly PredictedFigure[]): FigurePair[] => {
  const used = new Set<PredictedFigure>()
  return gold.flatMap((wanted) => {
    const [low, high] = rangeOf(wanted.value)
    const right = predicted.filter((figure) => !used.has(figure) && near(figure.low, low) && near(figure.high, high))
    const ofUnit = right.filter((figure) => isUnit(figure.unit, wanted))
    const best = ofUnit.find((figure) => figure.bound === wanted.change) ?? ofUnit[0] ?? right[0]
    if (!best) return []
    used.add(best)
    return [{ gold: wanted, predicted: best, boundRight: best.bound === wanted.change, unitRight: isUnit(best.unit, wanted) }]
  })
}

export const scoreFigures = (
  sentences: readonly { readonly gold: readonly GoldQuantity[]; readonly predicted: readonly PredictedFigure[] }[],
): FiguresScore => {
  const pairs = sentences.flatMap(({ gold, predicted }) => pairFigures(gold, predicted))
  const gold = sentences.reduce((sum, sentence) => sum + sentence.gold.length, 0)
  const predicted = sentences.reduce((sum, sentence) => sum + sentence.predicted.length, 0)
  const score = (right: number) => scoreOf({ right, wrong: predicted - right, missed: gold - right })
  return {
    value: score(pairs.length),
    valueAndBound: score(pairs.filter((pair) => pair.boundRight).length),
    valueAndUnit: score(pairs.filter((pair) => pair.unitRight).length),
    gold,
    predicted,
  }
}

/** "3000-7000" is a range, "-5" and "12" are not. */
const rangeOf = (value: string): readonly [low: number, high: number] => {
  const range = /^(\d[\d.]*)-(\d[\d.]*)$/.exec(value)
  return range ? [Number(range[1]), Number(range[2])] : [Number(value), Number(value)]
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b)

const isUnit = (unit: string, gold: GoldQuantity): boolean => {
  const ours = unit.toLowerCase().trim()
  const theirs = [gold.unit, gold.normalized_unit].map((name) => name.toLowerCase().trim()).filter((name) => name !== '' && name !== '-')
  if (theirs.length === 0 || ours === '') return theirs.length === 0 && ours === ''
  return theirs.some((name) => name.includes(ours) || ours.includes(name))
}
