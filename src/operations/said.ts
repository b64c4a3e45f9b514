import * as z from 'zod'
import { type FoundStatements, findStatements } from '../ledger/find-statements.ts'
import { type FoundUtterances, findUtterances } from '../ledger/find-utterances.ts'
import { day, limit } from './fields.ts'
import { defineOperation } from './operation.ts'

const input = z.object({
  words: z.string().optional().describe('words that all stand in the sentence'),
  by: z.string().optional().describe('a speaker: name, role, or whom they speak for'),
  about: z.string().optional().describe('what or whom it is about'),
  since: day.optional().describe('said on this day or later'),
  until: day.optional().describe('said on this day or before'),
  outlet: z.string().optional().describe('reported by this outlet'),
  story: z.string().optional().describe('a story: its id, or words of its title'),
  asOf: day.optional().describe('as the record stood on this day'),
  limit,
  utterances: z
    .boolean()
    .optional()
    .describe('what was said once, with every wording in which it was reported, and how many independent origins there are'),
  sentences: z.boolean().optional().describe('of utterances: with the exact sentence of every report'),
})

export type SaidInput = z.output<typeof input>
export type Said = FoundStatements | FoundUtterances

/** Statements, newest first, each with its speakers, its exact sentence and where that stands; or what was said once, with all its reports. */
export const said = defineOperation({
  name: 'said',
  summary: 'who said what, with the exact sentence',
  input,
  run: ({ ledger }, { utterances, sentences: _, ...query }): Promise<Said> =>
    utterances ? findUtterances(ledger, query) : findStatements(ledger, query),
})
