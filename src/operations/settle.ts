import * as z from 'zod'
import { asKind, pointAt } from '../ledger/corrections/pointing.ts'
import { type Corrected, correct } from './correcting/correct.ts'
import { anchorAt, named } from './correcting/point.ts'
import { day, who, why } from './fields.ts'
import { defineOperation } from './operation.ts'

const states = ['open', 'reported', 'denied', 'lapsed'] as const

const input = z.object({
  id: z.string().describe('the forecast'),
  state: z.enum(states, { error: `It must be one of ${states.join(', ')}.` }).describe('how it came out'),
  by: z.array(z.string()).default([]).describe('statements that show it'),
  on: day.optional().describe('the day from which it counts; else that of the first statement, else today'),
  who,
  why,
})

/** Rules how a forecast came out. */
export const settle = defineOperation({
  name: 'settle',
  summary: 'rule how a forecast came out',
  input,
  run: async (context, { id, state, by, on, ...word }): Promise<Corrected> => {
    const { ledger, now } = context
    const forecast = asKind(await pointAt(ledger, id), 'forecast', id)
    const shown = []
    for (const statement of by) shown.push(asKind(await pointAt(ledger, statement), 'statement', statement))
    const published = shown.flatMap(({ head }) => head.published?.slice(0, 10) ?? []).sort()[0]
    return correct(
      context,
      {
        kind: 'settle',
        these: [named(anchorAt(forecast))],
        state,
        on: on ?? published ?? now().toISOString().slice(0, 10),
        shownBy: shown.map((one) => named(anchorAt(one))),
      },
      word,
    )
  },
})
