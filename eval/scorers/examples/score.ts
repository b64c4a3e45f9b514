import { percent, share } from '../score.ts'
import type { Example } from './example.ts'
import { judgeFigures } from './figures.ts'
import { judgeForecasts } from './forecasts.ts'
import { judgeCredits, judgeHead } from './head.ts'
import { type Judgement, judge, type Row, rows } from './judgement.ts'
import { pairStatements } from './pairs.ts'
import { judgePeople } from './people.ts'
import { judgeStatements } from './statements.ts'

/** Everything that the gold says of one report, held against its reading. */
export const judgeExample = (example: Example): Judgement[] => {
  const pairs = pairStatements(example)
  const judgements = [
    ...judgeHead(example),
    ...judgeCredits(example),
    ...judgePeople(example),
    ...judgeStatements(example, pairs),
    ...judgeFigures(example, pairs),
    ...judgeForecasts(example, pairs),
  ]
  const quotes = [...example.quotes].map(([quote, span]) => judge('text: quotes of the gold that stand in it', span !== undefined, quote))
  return [...quotes, ...judgements]
}

export interface RowScore {
  readonly row: Row
  readonly right: number
  readonly of: number
  /** 0 to 100, with one decimal. */
  readonly percent: number
}

/** The rows that have any case, in their order. */
export const scoreExamples = (judgements: readonly Judgement[]): RowScore[] =>
  rows.flatMap((row) => {
    const cases = judgements.filter((judgement) => judgement.row === row)
    const right = cases.filter((judgement) => judgement.right).length
    return cases.length === 0 ? [] : [{ row, right, of: cases.length, percent: percent(share(right, cases.length)) }]
  })
