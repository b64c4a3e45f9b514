import * as z from 'zod'
import { OnrecordError } from '../errors.ts'
import { place } from '../ledger/corrections/groups.ts'
import { groupings } from '../ledger/corrections.ts'
import { type Corrected, correct } from './correcting/correct.ts'
import { anchorAt, named, ofOne, pointFor } from './correcting/point.ts'
import { groupOf, othersOf } from './correcting/standing.ts'
import { who, why } from './fields.ts'
import { defineOperation } from './operation.ts'

const input = z.object({
  of: z.enum(groupings, { error: `It must be one of ${groupings.join(', ')}.` }).describe('what is one'),
  ids: z.array(z.string()).min(2, { error: 'Give two ids at least.' }).describe('any member of each'),
  who,
  why,
})

/** Rules that two or more are one. The groups that they stood in are kept with it, so that earlier cuts between these no longer hold. */
export const merge = defineOperation({
  name: 'merge',
  summary: 'rule that two sources, wires, utterances, series, stories or origins are one',
  input,
  run: async (context, { of, ids, ...word }): Promise<Corrected> => {
    const { ledger } = context
    const anchors = []
    for (const id of ids) anchors.push(anchorAt(await pointFor(ledger, of, id)))
    const [first, ...others] = await place(ledger, anchors)
    const own = groupOf(first!, of)
    const keys = [first!, ...others].flatMap(({ today }) => today ?? [])
    if (others.every(({ today }) => today !== undefined && own.members.includes(today)))
      throw new OnrecordError('bad-call', `they are one ${ofOne(of)} already${own.label ? `: ${own.label}` : ''}`)
    const those = []
    for (const one of others) those.push(named(one.anchor))
    for (const one of others) those.push(...(await othersOf(ledger, one, of, keys)))
    const these = [named(first!.anchor), ...(await othersOf(ledger, first!, of, keys))]
    return correct(context, { kind: 'together', of, these, those }, word)
  },
})
