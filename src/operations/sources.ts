import * as z from 'zod'
import { type FoundSources, findSources } from '../ledger/find-sources.ts'
import { day, limit } from './fields.ts'
import { defineOperation } from './operation.ts'

const input = z.object({
  words: z.string().optional().describe('words that all stand in the names, roles and institutions of one source'),
  story: z.string().optional().describe('a story: its id, or words of its title'),
  asOf: day.optional().describe('as the record stood on this day'),
  sentences: z.boolean().optional().describe('with the latest statements of each'),
  authority: z.boolean().optional().describe('with the ways in which its words came to the reports'),
  limit,
})

export type Sources = FoundSources

/** Who speaks, over all reports: names, for whom and since when, how much, why the names are taken as one. Those who say most first. */
export const sources = defineOperation({
  name: 'sources',
  summary: 'who speaks, for whom, and how often',
  input,
  run: ({ ledger }, query): Promise<Sources> => findSources(ledger, query),
})
