import * as z from 'zod'
import { type ToldStories, tellStories } from '../ledger/tell-stories.ts'
import { day, limit } from './fields.ts'
import { defineOperation } from './operation.ts'

const input = z.object({
  words: z.string().optional().describe('words that all stand in one sentence of one of its reports'),
  story: z.string().optional().describe('a story: its id, or words of its title'),
  asOf: day.optional().describe('as the record stood on this day'),
  limit,
})

export type Stories = ToldStories

/** The stories in the ledger, that with the newest report first: its days, its reports, and the last new thing in it. */
export const stories = defineOperation({
  name: 'stories',
  summary: 'the stories in the ledger, and what is new in each',
  input,
  run: ({ ledger }, query): Promise<Stories> => tellStories(ledger, query),
})
