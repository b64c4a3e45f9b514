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

export const who = z
  .string({ error: 'Say who you are.' })
  .trim()
  .min(1, { error: 'Say who you are.' })
  .max(200, { error: 'It must be at most 200 characters.' })
  .describe('who rules so')

export const why = z
  .string({ error: 'Say why, for whoever reads it later.' })
  .trim()
  .min(1, { error: 'Say why, for whoever reads it later.' })
  .max(2000, { error: 'It must be at most 2000 characters.' })
  .describe('why, for whoever reads it later')
