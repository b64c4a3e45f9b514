import { compare } from '../../text/order.ts'
import { inBatches } from '../in-batches.ts'
import type { Ledger } from '../ledger.ts'
import type { SourceTable } from '../source-tables.ts'
import { type Across, bySaid, joinedAcross, type Known, said } from './across.ts'
import { append } from './links.ts'
import type { SourceDetail, SourceFacts } from './rows.ts'

/* What the tables keep of sources, joined over stories when it is asked for: `store.ts` writes them. */

const knownOf = ({ id, block, facts, stories, statements, reports, first_day, last_day }: SourceTable): Known => ({
  source: id,
  block,
  facts: JSON.parse(facts) as SourceFacts,
  stories,
  statements,
  reports,
  ...(first_day !== '' && { first: first_day }),
  ...(last_day !== '' && { last: last_day }),
})

/** Those whose names, roles or institutions hold all the words. */
export const knownWith = async (ledger: Ledger, words: readonly string[]): Promise<Known[]> => {
  const [first, ...others] = words
  let query = ledger.db
    .selectFrom('source')
    .innerJoin('source_word', 'source_word.source_id', 'source.id')
    .selectAll('source')
    .where('word', '=', first!)
  for (const word of others)
    query = query.where('source.id', 'in', ({ selectFrom }) =>
      selectFrom('source_word as other').select('other.source_id').where('other.word', '=', word),
    )
  return (await query.execute()).map(knownOf)
}

/** Rows joined within their blocks, but for those that one story tells apart. */
export const joinedNow = async (ledger: Ledger, rows: readonly Known[]): Promise<Across[]> => {
  const blocks = Map.groupBy(rows, ({ block }) => block)
  const apart = await apartNow(
    ledger,
    [...blocks].filter(([, same]) => same.length > 1).map(([block]) => block),
  )
  return [...blocks].flatMap(([block, same]) => joinedAcross(same, apart.get(block)))
}

/** By block, the pairs of sources that one story tells apart. */
const apartNow = async (
  ledger: Ledger,
  blocks: readonly string[],
): Promise<ReadonlyMap<string, readonly (readonly [string, string])[]>> => {
  const pairs = await inBatches(blocks, (batch) => ledger.db.selectFrom('source_apart').selectAll().where('block', 'in', batch).execute())
  const found = new Map<string, (readonly [string, string])[]>()
  for (const { block, one_id, other_id } of pairs) append(found, block, [one_id, other_id] as const)
  return found
}

/** Blocks by how much all in them say, until those that are left cannot say more than the last that is wanted. */
export async function mostSaid(ledger: Ledger, limit: number): Promise<{ total: number; groups: Across[] }> {
  const ask = ledger.db.selectFrom('source_block').selectAll().orderBy('statements', 'desc').orderBy('block')
  const { blocks } = await ledger.db
    .selectFrom('source_block')
    .select(({ fn }) => fn.countAll().as('blocks'))
    .executeTakeFirstOrThrow()
  const groups: Across[] = []
  let seen = 0
  for (let least = 0; seen < Number(blocks); ) {
    const next = await ask
      .limit(limit + 1)
      .offset(seen)
      .execute()
    if (groups.length >= limit && least >= (next[0]?.statements ?? 0)) break
    seen += next.length
    const names = next.map(({ block }) => block)
    const rows = await ledger.db.selectFrom('source').selectAll().where('named', '=', 1).where('block', 'in', names).execute()
    groups.push(...(await joinedNow(ledger, rows.map(knownOf))).filter((group) => said(group) > 0))
    groups.sort(bySaid)
    least = groups[limit - 1] === undefined ? 0 : said(groups[limit - 1]!)
  }
  // Of blocks that were not looked into it is not known how many sources they hold: one at least.
  return { total: groups.length + Number(blocks) - seen, groups: groups.slice(0, limit) }
}

/** So many stories of one source are opened for its details: those in which it speaks last. */
export const OPENED = 20

/** Where a source stands in one story. */
export interface Place {
  readonly story: string
  readonly id: string
  readonly statements: number
  readonly last?: string
  readonly detail: SourceDetail
}

/** Where a source stands: its least id, all its outlets, and the newest of its stories in full. */
export interface Places {
  readonly id: string
  readonly outlets: readonly string[]
  readonly newest: readonly Place[]
}

export const newestFirst = (a: Place, b: Place): number =>
  compare(b.last ?? '', a.last ?? '') || b.statements - a.statements || compare(a.story, b.story) || compare(a.id, b.id)
export const placesNow = async (ledger: Ledger, { rows }: Across): Promise<Places> => {
  const sources = rows.map(({ source }) => source)
  const outlets = await inBatches(sources, (batch) =>
    ledger.db.selectFrom('source_outlet').select('outlet').distinct().where('source_id', 'in', batch).execute(),
  )
  const latest = rows.toSorted((a, b) => compare(b.last ?? '', a.last ?? '') || compare(a.source, b.source)).slice(0, OPENED)
  const ids: string[] = []
  const newest: Place[] = []
  for (const { source } of latest) newest.push(...(await newestOf(ledger, source)))
  for (const source of sources) ids.push(...(await leastOf(ledger, source)))
  return {
    id: ids.sort()[0]!,
    outlets: [...new Set(outlets.map(({ outlet }) => outlet))].sort(),
    newest: newest.sort(newestFirst).slice(0, OPENED),
  }
}

const newestOf = async (ledger: Ledger, source: string): Promise<Place[]> => {
  const rows = await ledger.db
    .selectFrom('source_in_story')
    .select(['story_id', 'id', 'statements', 'last_day', 'detail'])
    .where('source_id', '=', source)
    .orderBy('last_day', 'desc')
    .orderBy('statements', 'desc')
    .orderBy('story_id')
    .orderBy('id')
    .limit(OPENED)
    .execute()
  return rows.map(({ story_id, id, statements, last_day, detail }) => ({
    story: story_id,
    id,
    statements,
    ...(last_day !== '' && { last: last_day }),
    detail: JSON.parse(detail) as SourceDetail,
  }))
}

const leastOf = async (ledger: Ledger, source: string): Promise<string[]> => {
  const row = await ledger.db
    .selectFrom('source_in_story')
    .select('id')
    .where('source_id', '=', source)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row ? [row.id] : []
}

/** The stories in which they stand. */
export const storiesOf = async (ledger: Ledger, sources: readonly string[]): Promise<string[]> => {
  const rows = await inBatches(sources, (batch) =>
    ledger.db.selectFrom('source_in_story').select('story_id').distinct().where('source_id', 'in', batch).execute(),
  )
  return [...new Set(rows.map(({ story_id }) => story_id))].sort()
}
