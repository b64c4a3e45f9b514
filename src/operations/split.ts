import * as z from 'zod'
import { OnrecordError } from '../errors.ts'
import { type Placed, place } from '../ledger/corrections/groups.ts'
import { pointAt } from '../ledger/corrections/pointing.ts'
import { articleOfKey, type Grouping, groupings } from '../ledger/corrections.ts'
import { type Corrected, correct } from './correcting/correct.ts'
import { anchorAt, named, ofOne, pointFor } from './correcting/point.ts'
import { groupOf, othersOf } from './correcting/standing.ts'
import { who, why } from './fields.ts'
import { type Context, defineOperation } from './operation.ts'

const input = z.object({
  of: z.enum(groupings, { error: `It must be one of ${groupings.join(', ')}.` }).describe('what is not one'),
  id: z.string().describe('any member of it'),
  members: z
    .array(z.string())
    .min(1, { error: 'Give what does not belong to it.' })
    .describe('what does not belong to it; an article means all of it there'),
  who,
  why,
})

/** Rules that some of a group do not belong to the rest. */
export const split = defineOperation({
  name: 'split',
  summary: 'rule that some of a source, wire, utterance, series, story or origin are another',
  input,
  run: async (context, { of, id, members, ...word }): Promise<Corrected> => {
    const { ledger } = context
    const [placed] = await place(ledger, [anchorAt(await pointFor(ledger, of, id))])
    const group = groupOf(placed!, of)
    if (of === 'origins') {
      const these = await Promise.all(members.map(async (member) => named(anchorAt(await pointFor(ledger, of, member)))))
      return correct(context, { kind: 'apart', of, these, those: [named(placed!.anchor)] }, word)
    }
    if (group.members.length < 2) throw new OnrecordError('bad-call', `${id} stands alone: there is no ${ofOne(of)} to split`)
    const cut = await membersMeant(context, placed!, of, group.members, members)
    const keys = new Set(cut.flatMap(({ today }) => today ?? []))
    if (keys.size >= group.members.length)
      throw new OnrecordError('bad-call', `these are all of the ${ofOne(of)}; name those only that do not belong to the rest`)
    const rest = await othersOf(ledger, placed!, of, [...keys])
    // The rest was named by the id of the group.
    const those = rest.map((target, i) => (i === 0 ? { ...target, named: true } : target))
    return correct(context, { kind: 'apart', of, these: cut.map(({ anchor }) => named(anchor)), those }, word)
  },
})

/** Members as they were named: each must be of the group; an article stands for all of the group in it. */
const membersMeant = async (
  { ledger }: Context,
  group: Placed,
  of: Grouping,
  all: readonly string[],
  ids: readonly string[],
): Promise<Placed[]> => {
  const anchors = []
  for (const id of ids) {
    const pointed = await pointAt(ledger, id)
    const inArticle = all.filter((key) => key !== pointed.key && articleOfKey(key) === pointed.reading.article.id)
    if (pointed.kind === 'article' && pointed.span === undefined && inArticle.length > 0)
      anchors.push(...inArticle.map((key) => anchorAt({ ...pointed, key })))
    else anchors.push(anchorAt(await pointFor(ledger, of, id)))
  }
  const placed = await place(ledger, anchors)
  const stranger = placed.findIndex(({ today }) => today === undefined || !all.includes(today))
  if (stranger < 0) return placed
  const rows = all.map(
    (key) => `${group.view?.articles.get(articleOfKey(key))?.id ?? articleOfKey(key)}${key.slice(articleOfKey(key).length)}`,
  )
  const some = rows.length > 6 ? `${rows.slice(0, 6).join(', ')} and ${rows.length - 6} more` : rows.join(', ')
  throw new OnrecordError('unknown-id', `${ids[stranger] ?? anchors[stranger]!.quote} is not of that ${ofOne(of)}, which has ${some}`)
}
