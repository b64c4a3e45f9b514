import * as z from 'zod'
import { type Corrected, correct } from './correcting/correct.ts'
import { who, why } from './fields.ts'
import { defineOperation } from './operation.ts'

const wholeNumber = { error: 'It must be the number of a correction; see them with: onrecord corrections' }

const input = z.object({
  number: z.coerce.number(wholeNumber).int(wholeNumber).min(1, wholeNumber).describe('of the correction'),
  who,
  why: why.or(z.literal('')).default('').describe('why, for whoever reads it later'),
})

/** Takes a correction back. That is a correction too, and can be undone. */
export const undo = defineOperation({
  name: 'undo',
  summary: 'take a correction back',
  input,
  run: (context, { number, ...word }): Promise<Corrected> => correct(context, { kind: 'undo', undoes: number }, word),
})
