import * as z from 'zod'

/* Fields that several operations ask for, with what to say of a wrong one. */

export const day = z.iso.date({ error: 'It must be a day, as in 2024-10-29.' })

const wholeNumber = { error: 'It must be a whole number of at least 1.' }

export const limit = z.coerce
  .number(wholeNumber)
  .int(wholeNumber)
  .min(1, wholeNumber)
  .max(10_000, { error: 'It must be at most 10000.' })
  .default(20)
  .describe('how many at most')
