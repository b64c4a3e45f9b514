import * as z from 'zod'
import { type FoundFigures, findSeries } from '../ledger/find-series.ts'
import { day, limit } from './fields.ts'
import { defineOperation } from './operation.ts'

const input = z.object({
  words: z.string().optional().describe('what is counted, whose, where or by whom, as in "Americans killed"'),
  by: z.string().optional().describe('an institution or a speaker that gives it'),
  since: day.optional().describe('said on this day or later'),
  until: day.optional().describe('said on this day or before'),
  story: z.string().optional().describe('a story: its id, or words of its title'),
  asOf: day.optional().describe('as the record stood on this day'),
  limit: limit.default(5).describe('how many at most'),
  sentences: z.boolean().optional().describe('with the exact sentence of every figure'),
})

export type FiguresInput = z.output<typeof input>
export type Figures = FoundFigures

/** Series of figures that measure the same thing, by institution: how each number moved, who said it, and where institutions differ. */
export const figures = defineOperation({
  name: 'figures',
  summary: 'how a number moved, according to whom, and since when',
  input,
  run: ({ ledger }, query): Promise<Figures> => findSeries(ledger, query),
})
