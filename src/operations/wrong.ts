import * as z from 'zod'
import { OnrecordError } from '../errors.ts'
import { place } from '../ledger/corrections/groups.ts'
import { asKind, memberKind, type Pointed, pointAt } from '../ledger/corrections/pointing.ts'
import type { AnchorKind, Grouping, Ruling } from '../ledger/corrections.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { type Corrected, correct } from './correcting/correct.ts'
import { anchorAt, named, ofOne } from './correcting/point.ts'
import { groupOf } from './correcting/standing.ts'
import { who, why } from './fields.ts'
import { defineOperation } from './operation.ts'

const kinds = ['figure', 'speaker', 'link'] as const

const input = z.object({
  what: z.enum(kinds, { error: `It must be one of ${kinds.join(', ')}.` }).describe('what is wrong'),
  ids: z.array(z.string()).min(1, { error: 'Give an id.' }).describe('a figure; a statement; two that are not one'),
  who,
  why,
})

/** Rules that a figure, a speaker or a link is wrong: it counts no more, and stays in its report. */
export const wrong = defineOperation({
  name: 'wrong',
  summary: 'rule that a figure, a speaker or a link is wrong',
  input,
  run: async (context, { what, ids, ...word }): Promise<Corrected> => {
    const { ledger } = context
    const wanted = what === 'link' ? 2 : 1
    if (ids.length !== wanted)
      throw new OnrecordError(
        'bad-call',
        what === 'link' ? 'a link is between two: give two ids' : `give the id of one ${what === 'speaker' ? 'statement' : what}`,
      )
    return correct(context, what === 'link' ? await cutBetween(ledger, ids) : await markOf(ledger, what, ids[0]!), word)
  },
})

const markOf = async (ledger: Ledger, what: 'figure' | 'speaker', id: string): Promise<Ruling> => {
  const pointed = asKind(await pointAt(ledger, id), what === 'figure' ? 'figure' : 'statement', id)
  return { kind: what === 'figure' ? 'wrong-figure' : 'wrong-speaker', these: [named(anchorAt(pointed))] }
}

/** What two of a kind are linked as. */
const linkedAs: Partial<Record<AnchorKind, Grouping>> = { entity: 'sources', article: 'wires', statement: 'utterances', figure: 'series' }

const cutBetween = async (ledger: Ledger, ids: readonly string[]): Promise<Ruling> => {
  const first = await pointAt(ledger, ids[0]!)
  if (first.span) throw new OnrecordError('bad-call', `${ids[0]}: say what is meant there, as in ${first.row}#a5 or ${first.row}#f4`)
  const of = linkedAs[first.kind]
  if (of === undefined)
    throw new OnrecordError('bad-call', `${ids[0]} is a ${first.kind}: give two entities, articles, statements or figures`)
  const both: Pointed[] = [first, asKind(await pointAt(ledger, ids[1]!), memberKind[of], ids[1]!)]
  const [a, b] = await place(ledger, both.map(anchorAt))
  const isOne = b!.today !== undefined && b!.today !== a!.today && groupOf(a!, of).members.includes(b!.today)
  if (!isOne) throw new OnrecordError('bad-call', `${ids.join(' and ')} are no two of one ${ofOne(of)}: there is no link to cut`)
  return { kind: 'apart', of, these: [named(a!.anchor)], those: [named(b!.anchor)] }
}
