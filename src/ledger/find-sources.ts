import { OnrecordError } from '../errors.ts'
import type { Chain } from './authority.ts'
import { type FoundStatement, statementsById } from './find-statements.ts'
import type { Ledger } from './ledger.ts'
import { searchWords } from './search.ts'
import { type Across, joinedAcross } from './sources/across.ts'
import { type ChainShape, shapesOf } from './sources/chain-shapes.ts'
import { foundSource, type SourceHead } from './sources/found.ts'
import { articleOf, type SourceDetail, type SourceFacts, type StorySource } from './sources/rows.ts'
import { refreshSources, sourcesIn } from './sources/store.ts'
import { stem } from './stories/stem.ts'
import { findStories, type StoryView, storiesById, storyRecords, viewOf } from './stories.ts'

/** Which sources; all that is given must hold. */
export interface SourceQuery {
  /** All in one source's names, roles and institutions. Without words: those who say most. */
  readonly words?: string | undefined
  /** A story's id, or words of its title. */
  readonly story?: string | undefined
  readonly asOf?: string | undefined
  readonly limit: number
  /** With the latest statements of each. */
  readonly sentences?: boolean | undefined
  /** With the ways in which its words came to the reports. */
  readonly authority?: boolean | undefined
}

/** A person or body over the stories of the ledger. */
export interface FoundSource extends SourceHead {
  /** The newest first; only where they were asked for. */
  readonly latest?: readonly FoundStatement[]
  /** The most usual first; only where they were asked for. */
  readonly chains?: readonly ChainShape[]
}

export interface FoundSources {
  /** How many there are; without words only those with a name and a statement count. At least so many, where `more` is true. */
  readonly total: number
  readonly sources: readonly FoundSource[]
}

/** So many of its latest statements are shown with each source. */
const LATEST = 3

/** The sources that say most, or those that the words mean. */
export async function findSources(ledger: Ledger, query: SourceQuery): Promise<FoundSources> {
  const words = query.words === undefined ? [] : searchWords(query.words).map(stem)
  if (query.words !== undefined && words.length === 0)
    throw new OnrecordError('bad-call', `words: “${query.words}” holds no word to search for; give a name, a role or an institution`)
  const { total, groups } = await (query.asOf === undefined ? asOfNow(ledger, query, words) : asOfDay(ledger, query, words))
  const shown: FoundSource[] = []
  for (const group of groups) shown.push(await inFull(ledger, group, query))
  return { total, sources: shown }
}

type Row = SourceFacts &
  Pick<StorySource, 'story' | 'id' | 'block' | 'name' | 'kind' | 'named' | 'statements' | 'reports' | 'first' | 'last'> &
  Partial<SourceDetail>
type Group = Across<Row>

const said = ({ rows }: Group): number => rows.reduce((sum, { statements }) => sum + statements, 0)

/** Who says most first; of as many, by name. */
const bySaid = (a: Group, b: Group): number =>
  said(b) - said(a) || compare(a.rows[0]!.name, b.rows[0]!.name) || compare(a.rows[0]!.id, b.rows[0]!.id)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const joined = (rows: readonly Row[]): Group[] =>
  [...Map.groupBy(rows, ({ block }) => block).values()].flatMap((block) => joinedAcross(block))

/** From the rows that are kept for every story. */
async function asOfNow(ledger: Ledger, query: SourceQuery, words: readonly string[]): Promise<{ total: number; groups: Group[] }> {
  await refreshSources(ledger)
  const stories = query.story === undefined ? undefined : (await findStories(ledger, { story: query.story })).map(({ story }) => story.id)
  if (stories?.length === 0) return { total: 0, groups: [] }
  if (words.length > 0 || stories) {
    const groups = joined(await rowsWith(ledger, words, stories)).sort(bySaid)
    const telling = words.length > 0 ? groups : groups.filter(isTelling)
    return { total: telling.length, groups: telling.slice(0, query.limit) }
  }
  return mostSaid(ledger, query.limit)
}

const isTelling = (group: Group): boolean => group.rows[0]!.named && said(group) > 0

/** Blocks by how much all in them say, until those that are left cannot say more than the last that is shown. */
async function mostSaid(ledger: Ledger, limit: number): Promise<{ total: number; groups: Group[] }> {
  const blocks = await ledger.db
    .selectFrom('source')
    .select(['block', ({ fn }) => fn.sum<number>('statements').as('statements')])
    .where('named', '=', 1)
    .groupBy('block')
    .having(({ fn }) => fn.sum('statements'), '>', 0)
    .orderBy('statements', 'desc')
    .orderBy('block')
    .execute()
  const groups: Group[] = []
  let seen = 0
  const isEnough = (): boolean => {
    const least = groups.sort(bySaid)[limit - 1]
    return least !== undefined && said(least) >= Number(blocks[seen]?.statements ?? 0)
  }
  while (seen < blocks.length && !isEnough()) {
    const next = blocks.slice(seen, seen + Math.max(limit, 10))
    seen += next.length
    groups.push(
      ...joined(
        await rowsOfBlocks(
          ledger,
          next.map(({ block }) => block),
        ),
      ).filter(isTelling),
    )
  }
  return { total: groups.length + blocks.length - seen, groups: groups.sort(bySaid).slice(0, limit) }
}

const light = [
  'source.story_id',
  'source.id',
  'source.block',
  'source.name',
  'source.kind',
  'source.named',
  'source.statements',
  'source.reports',
  'source.first_day',
  'source.last_day',
  'source.facts',
] as const
interface LightRow {
  story_id: string
  id: string
  block: string
  name: string
  kind: string
  named: number
  statements: number
  reports: number
  first_day: string | null
  last_day: string | null
  facts: string
}

const rowOf = ({ story_id, id, block, name, kind, named, statements, reports, first_day, last_day, facts }: LightRow): Row => ({
  story: story_id,
  id,
  block,
  name,
  kind: kind as Row['kind'],
  named: named === 1,
  statements,
  reports,
  ...(first_day !== null && { first: first_day }),
  ...(last_day !== null && { last: last_day }),
  ...(JSON.parse(facts) as SourceFacts),
})

const rowsOfBlocks = async (ledger: Ledger, blocks: readonly string[]): Promise<Row[]> => {
  const rows = await ledger.db.selectFrom('source').select(light).where('named', '=', 1).where('block', 'in', blocks).execute()
  return rows.map(rowOf)
}

/** Rows with all the words, in these stories or in any. */
const rowsWith = async (ledger: Ledger, words: readonly string[], stories: readonly string[] | undefined): Promise<Row[]> => {
  let query = ledger.db.selectFrom('source').select(light)
  for (const word of words)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('source_word')
          .select('source_word.word')
          .where('source_word.word', '=', word)
          .whereRef('source_word.story_id', '=', 'source.story_id')
          .whereRef('source_word.source_id', '=', 'source.id'),
      ),
    )
  if (words.length > 0)
    query = query
      .innerJoin('source_word as first', (join) =>
        join.onRef('first.story_id', '=', 'source.story_id').onRef('first.source_id', '=', 'source.id'),
      )
      .where('first.word', '=', words[0]!)
  if (stories) query = query.where('source.story_id', 'in', stories)
  return (await query.execute()).map(rowOf)
}

/** As of a day, from the records as they stood then: of the stories that have such a source today, where words are given. */
async function asOfDay(
  ledger: Ledger,
  { asOf, story, limit }: SourceQuery,
  words: readonly string[],
): Promise<{ total: number; groups: Group[] }> {
  const views = await viewsOn(ledger, asOf!, story, words)
  const rows: Row[] = []
  for (const view of views)
    for (const row of await sourcesIn(ledger, view)) if (words.every((word) => row.words.includes(word))) rows.push(until(row, asOf!))
  const groups = joined(rows).sort(bySaid)
  const telling = words.length > 0 ? groups : groups.filter(isTelling)
  return { total: telling.length, groups: telling.slice(0, limit) }
}

/** Without what it said later: a report may tell of what is to be said. */
const until = (row: StorySource, day: string): Row => {
  const own = row.said.filter((one) => one.day <= day)
  return {
    ...row,
    said: own,
    statements: own.length,
    reports: new Set(own.map(({ key }) => articleOf(key))).size,
    ...(own[0] && { last: own[0].day }),
  }
}

async function viewsOn(ledger: Ledger, asOf: string, story: string | undefined, words: readonly string[]): Promise<StoryView[]> {
  if (words.length === 0 || story !== undefined) return storyRecords(ledger, { story, asOf })
  await refreshSources(ledger)
  const today = [...new Set((await rowsWith(ledger, words, undefined)).map((row) => row.story))].sort()
  const views = new Map<string, StoryView>()
  for (const id of today) for (const view of await storyRecords(ledger, { story: id, asOf })) views.set(view.story.id, view)
  return [...views.values()]
}

/** So many stories of one source are opened for its details: those in which it speaks last. */
const OPENED = 50

async function inFull(ledger: Ledger, group: Group, { sentences, authority, asOf }: SourceQuery): Promise<FoundSource> {
  const newest = group.rows
    .toSorted((a, b) => compare(b.last ?? '', a.last ?? '') || b.statements - a.statements || compare(a.story, b.story))
    .slice(0, OPENED)
  const details: (Row & SourceDetail)[] = []
  for (const row of newest) details.push({ ...row, ...(row.said ? (row as Row & SourceDetail) : await detailOf(ledger, row)) })
  const head = foundSource(group, details)
  const keys = details
    .flatMap((row) => row.said.map((one) => ({ ...one, story: row.story })))
    .sort((a, b) => compare(b.day, a.day) || compare(a.key, b.key))
  const latest = sentences
    ? await statements(
        ledger,
        keys.slice(0, LATEST).map(({ key }) => key),
        asOf,
      )
    : undefined
  const chains = authority ? shapesOf(await chainsIn(ledger, details, asOf)) : undefined
  return { ...head, ...(latest && { latest }), ...(chains && { chains }) }
}

const detailOf = async (ledger: Ledger, { story, id }: Row): Promise<SourceDetail> => {
  const row = await ledger.db.selectFrom('source').select('detail').where('story_id', '=', story).where('id', '=', id).executeTakeFirst()
  return row ? (JSON.parse(row.detail) as SourceDetail) : { mentions: [], said: [], why: [] }
}

/** Statements by their keys: in the newest version of each article that is in view. */
async function statements(ledger: Ledger, keys: readonly string[], asOf: string | undefined): Promise<FoundStatement[]> {
  const ids = await rowIds(ledger, keys, asOf)
  const found = await statementsById(ledger, ids, asOf)
  const at = new Map(found.map((statement) => [statement.id, statement]))
  return ids.flatMap((id) => at.get(id) ?? [])
}

const rowIds = async (ledger: Ledger, keys: readonly string[], asOf: string | undefined): Promise<string[]> => {
  const given = [...new Set(keys.map(articleOf))]
  if (given.length === 0) return []
  const rows = await ledger.db
    .selectFrom('article')
    .select(['id', 'given_id', 'stood_at', 'read_at'])
    .where('given_id', 'in', given)
    .execute()
  const inView = rows
    .filter(({ stood_at }) => asOf === undefined || stood_at.slice(0, 10) <= asOf)
    .sort((a, b) => compare(`${a.stood_at} ${a.read_at} ${a.id}`, `${b.stood_at} ${b.read_at} ${b.id}`))
  const newest = new Map(inView.map(({ given_id, id }) => [given_id, id]))
  return keys.flatMap((key) => {
    const row = newest.get(articleOf(key))
    return row === undefined ? [] : [`${row}${key.slice(key.lastIndexOf('#'))}`]
  })
}

/** So many of its stories are opened for the ways of its words. */
const TRACED = 10

/** The chains of its statements, from the records of its newest stories. */
async function chainsIn(ledger: Ledger, rows: readonly (Row & SourceDetail)[], asOf: string | undefined): Promise<Chain[]> {
  const chains: Chain[] = []
  for (const row of rows.slice(0, TRACED)) {
    const own = new Set(row.said.map(({ key }) => key))
    const views =
      asOf === undefined
        ? await Promise.all((await storiesById(ledger, [row.story])).map((found) => viewOf(ledger, found)))
        : await storyRecords(ledger, { story: row.story, asOf })
    for (const { record } of views) chains.push(...record.chains.filter(({ statement }) => own.has(statement)))
  }
  return chains
}
