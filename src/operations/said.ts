import * as z from 'zod'
import { type FoundStatements, findStatements } from '../ledger/find-statements.ts'
import { day, limit } from './fields.ts'
import { defineOperation } from './operation.ts'

const input = z.object({
  words: z.string().optional().describe('words that all stand in the sentence'),
  by: z.string().optional().describe('a speaker: name, role, or whom they speak for'),
  about: z.string().optional().describe('what or whom it is about'),
  since: day.optional().describe('said on this day or later'),
  until: day.optional().describe('said on this day or before'),
  outlet: z.string().optional().describe('reported by this outlet'),
  asOf: day.optional().describe('as the record stood on this day'),
  limit,
})

export type SaidInput = z.output<typeof input>
export type Said = FoundStatements

/** Statements, newest first, each with its speakers, its exact sentence and where that stands. */
export const said = defineOperation({
  name: 'said',
  summary: 'who said what, with the exact sentence',
  input,
  run: ({ ledger }, query): Promise<Said> => findStatements(ledger, query),
})
