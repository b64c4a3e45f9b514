import * as z from 'zod'
import { type FoundOutlooks, findOutlooks } from '../ledger/find-outlooks.ts'
import { day, limit } from './fields.ts'
import { defineOperation } from './operation.ts'

const states = ['open', 'due', 'reported', 'denied', 'lapsed'] as const

const input = z.object({
  words: z.string().optional().describe('words that all stand in the sentence'),
  by: z.string().optional().describe('whoever says so: name, role, or whom they speak for'),
  state: z
    .enum(states, { error: `It must be one of ${states.join(', ')}.` })
    .optional()
    .describe('how they stand'),
  due: z.boolean().optional().describe('only those whose last day is near'),
  on: day.optional().describe('how they stand on this day; else on that of asOf, else today'),
  story: z.string().optional().describe('a story: its id, or words of its title'),
  asOf: day.optional().describe('as the record stood on this day'),
  limit,
})

export type Forecasts = FoundOutlooks

/** What was said to be coming: by whom, by when, and whether a report shows that it came, was denied or was moved. */
export const forecasts = defineOperation({
  name: 'forecasts',
  summary: 'what was said to be coming, by when, and what came of it',
  input,
  run: ({ ledger, now }, { due, state, on, ...query }): Promise<Forecasts> =>
    findOutlooks(ledger, { ...query, state: due ? 'due' : state, on: on ?? query.asOf ?? now().toISOString().slice(0, 10) }),
})
