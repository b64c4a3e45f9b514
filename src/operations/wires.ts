import * as z from 'zod'
import { type FoundWires, findWires } from '../ledger/find-wires.ts'
import { day, limit } from './fields.ts'
import { defineOperation } from './operation.ts'

const input = z.object({
  words: z.string().optional().describe('words that all stand in one sentence of it'),
  story: z.string().optional().describe('a story: its id, or words of its title'),
  asOf: day.optional().describe('as the record stood on this day'),
  limit,
})

export type Wires = FoundWires

/** Texts that several outlets printed: where each came from, and what every reprint cut, changed or added. */
export const wires = defineOperation({
  name: 'wires',
  summary: 'one text in many outlets: where it came from, and what each reprint changed',
  input,
  run: ({ ledger }, query): Promise<Wires> => findWires(ledger, query),
})
