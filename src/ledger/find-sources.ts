import { OnrecordError } from '../errors.ts'
import { compare } from '../text/order.ts'
import type { Chain } from './authority.ts'
import { type FoundStatement, statementsById } from './find-statements.ts'
import type { Ledger } from './ledger.ts'
import { searchWords } from './search.ts'
import { type Across, bySaid, joinedAcross, type Known, said } from './sources/across.ts'
import { type ChainShape, shapesOf } from './sources/chain-shapes.ts'
import { foundSource, type SourceHead } from './sources/found.ts'
import { joinedNow, knownWith, mostSaid, newestFirst, OPENED, type Place, type Places, placesNow, storiesOf } from './sources/kept.ts'
import { append } from './sources/links.ts'
import { articleOf, type StorySource, wordsOf } from './sources/rows.ts'
import { refreshSources, sourcesIn } from './sources/store.ts'
import { stem } from './stories/stem.ts'
import { type StoryView, storiesById, storyRecords, viewOf } from './stories.ts'

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
  /** How many there are; without words only those with a name and a statement count. */
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
  const isKept = query.asOf === undefined && query.story === undefined
  const found = await (isKept ? asOfNow(ledger, query, words) : ofViews(ledger, query, words))
  const sources: FoundSource[] = []
  for (const group of found.groups) sources.push(await inFull(ledger, found, group, query))
  return { total: found.total, sources }
}

interface Found {
  readonly total: number
  readonly groups: readonly Across[]
  readonly placesOf: (group: Across) => Promise<Places>
}

/** Without words, those with a name who say something. */
const isTelling = (group: Across): boolean => group.rows[0]!.facts.named && said(group) > 0

const inOrder = (groups: readonly Across[], words: readonly string[], limit: number): Pick<Found, 'total' | 'groups'> => {
  const telling = (words.length > 0 ? groups : groups.filter(isTelling)).toSorted(bySaid)
  return { total: telling.length, groups: telling.slice(0, limit) }
}

/** From the rows that are kept. */
async function asOfNow(ledger: Ledger, query: SourceQuery, words: readonly string[]): Promise<Found> {
  await refreshSources(ledger)
  const placesOf = (group: Across) => placesNow(ledger, group)
  if (words.length === 0) return { ...(await mostSaid(ledger, query.limit)), placesOf }
  return { ...inOrder(await joinedNow(ledger, await knownWith(ledger, words)), words, query.limit), placesOf }
}

/** Of a day or of one story, from the records as they stood or stand. */
async function ofViews(ledger: Ledger, query: SourceQuery, words: readonly string[]): Promise<Found> {
  const places: StorySource[] = []
  for (const view of await viewsOf(ledger, query, words))
    for (const place of await sourcesIn(ledger, view)) {
      const has = new Set(wordsOf(place.facts))
      if (words.every((word) => has.has(word))) places.push(query.asOf === undefined ? place : until(place, query.asOf))
    }
  const bySource = Map.groupBy(places, ({ source }) => source)
  const apart = apartIn(places)
  const blocks = Map.groupBy([...bySource.values()].map(summed), ({ block }) => block)
  const groups = [...blocks].flatMap(([block, rows]) => joinedAcross(rows, apart.get(block)))
  const placesOf = async ({ rows }: Across) => {
    const own = rows.flatMap(({ source }) => bySource.get(source) ?? [])
    return {
      id: own.map(({ id }) => id).sort()[0]!,
      outlets: [...new Set(own.flatMap(({ outlets }) => outlets))].sort(),
      newest: own.sort(newestFirst).slice(0, OPENED),
    }
  }
  return { ...inOrder(groups, words, query.limit), placesOf }
}

const summed = (places: readonly StorySource[]): Known => {
  const [{ source, block, facts }] = places as [StorySource]
  const days = places.flatMap(({ first, last }) => (first && last ? [first, last] : [])).sort()
  return {
    source,
    block,
    facts,
    stories: places.length,
    statements: places.reduce((sum, { statements }) => sum + statements, 0),
    reports: places.reduce((sum, { reports }) => sum + reports, 0),
    ...(days.length > 0 && { first: days[0]!, last: days.at(-1)! }),
  }
}

/** By block, the pairs of sources that one story tells apart. */
const apartIn = (
  places: readonly Pick<StorySource, 'story' | 'source' | 'block'>[],
): ReadonlyMap<string, readonly (readonly [string, string])[]> => {
  const found = new Map<string, (readonly [string, string])[]>()
  for (const same of Map.groupBy(places, ({ story, block }) => `${story} ${block}`).values())
    for (const [i, one] of same.entries())
      for (const other of same.slice(i + 1)) append(found, one.block, [one.source, other.source] as const)
  return found
}

/** Without what it said later: a report may tell of what is to be said. */
const until = (place: StorySource, day: string): StorySource => {
  const own = place.detail.said.filter((one) => one.day <= day)
  const { last: _, ...rest } = place
  const reports = new Set(own.map(({ key }) => articleOf(key))).size
  return { ...rest, statements: own.length, reports, ...(own[0] && { last: own[0].day }), detail: { ...place.detail, said: own } }
}

/** As of a day, where words are given, the stories that have such a source today. */
async function viewsOf(ledger: Ledger, { asOf, story }: SourceQuery, words: readonly string[]): Promise<StoryView[]> {
  if (words.length === 0 || story !== undefined) return storyRecords(ledger, { story, asOf })
  await refreshSources(ledger)
  const sources = (await knownWith(ledger, words)).map(({ source }) => source)
  const views = new Map<string, StoryView>()
  for (const id of await storiesOf(ledger, sources))
    for (const view of await storyRecords(ledger, { story: id, asOf })) views.set(view.story.id, view)
  return [...views.values()]
}

async function inFull(ledger: Ledger, found: Found, group: Across, { sentences, authority, asOf }: SourceQuery): Promise<FoundSource> {
  const { id, outlets, newest } = await found.placesOf(group)
  const head = foundSource(
    group,
    id,
    outlets,
    newest.map(({ detail }) => detail),
  )
  const keys = newest.flatMap(({ detail }) => detail.said).sort((a, b) => compare(b.day, a.day) || compare(a.key, b.key))
  const wanted = keys.slice(0, LATEST).map(({ key }) => key)
  const latest = sentences ? await statements(ledger, wanted, asOf) : undefined
  const chains = authority ? shapesOf(await chainsIn(ledger, newest, asOf)) : undefined
  return { ...head, ...(latest && { latest }), ...(chains && { chains }) }
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
  const order = (row: (typeof rows)[number]): string => JSON.stringify([row.stood_at, row.read_at, row.id])
  const inView = rows
    .filter(({ stood_at }) => asOf === undefined || stood_at.slice(0, 10) <= asOf)
    .sort((a, b) => compare(order(a), order(b)))
  const newest = new Map(inView.map(({ given_id, id }) => [given_id, id]))
  return keys.flatMap((key) => {
    const row = newest.get(articleOf(key))
    return row === undefined ? [] : [`${row}${key.slice(key.lastIndexOf('#'))}`]
  })
}

/** So many of its stories are opened for the ways of its words. */
const TRACED = 10

/** The chains of its statements, from the records of its newest stories. */
async function chainsIn(ledger: Ledger, places: readonly Place[], asOf: string | undefined): Promise<Chain[]> {
  const chains: Chain[] = []
  for (const { story, detail } of places.slice(0, TRACED)) {
    const own = new Set(detail.said.map(({ key }) => key))
    const views =
      asOf === undefined
        ? await Promise.all((await storiesById(ledger, [story])).map((found) => viewOf(ledger, found)))
        : await storyRecords(ledger, { story, asOf })
    for (const { record } of views) chains.push(...record.chains.filter(({ statement }) => own.has(statement)))
  }
  return chains
}
