import { compare } from '../text/order.ts'
import { findStatementIds, type StatementQuery, statementsById } from './find-statements.ts'
import { type Origin, originsOf } from './independence.ts'
import type { Ledger } from './ledger.ts'
import { findStories, linkStories, type StoryHead, type StoryView, viewOf } from './stories.ts'
import { type FoundUtterance, foundUtterance, rowIds } from './utterances/found.ts'
import type { Utterance } from './utterances.ts'

export type { FoundUtterance, FoundWording } from './utterances/found.ts'

export interface FoundUtterances {
  /** How many statements the question finds. */
  readonly found: number
  readonly total: number
  /** Those that were said last come first; of one day, those most reported. */
  readonly utterances: readonly FoundUtterance[]
  /** Where the statements that were asked about come from, questions left out: within a story, its independent origins, by ids of statements. */
  readonly origins: readonly {
    readonly story: Pick<StoryHead, 'id' | 'title'>
    readonly count: number
    readonly origins: readonly Origin[]
  }[]
}

/** No more statements than this are taken up, the newest: each brings in the record of its story. */
const MOST = 1000

/** What was said once, of which a statement is found: every report of it, grouped by wording; and how many independent origins the found ones have. */
export const findUtterances = async (ledger: Ledger, { limit, ...query }: StatementQuery): Promise<FoundUtterances> => {
  const found = await findStatementIds(ledger, { ...query, limit: MOST })
  const views = await viewsOf(ledger, new Set(found.map(({ article }) => article)), query.asOf)
  const asked = new Set(found.map(({ id }) => id))
  // Who asks claims nothing.
  const claims = new Set(found.flatMap(({ id, act }) => (act === 'ask' ? [] : [id])))
  const hits = views.flatMap((view) => {
    const idOf = rowIds(view)
    return view.record.utterances
      .filter(({ statements }) => statements.some(({ key }) => asked.has(idOf(key))))
      .map((utterance) => ({ view, idOf, utterance }))
  })
  hits.sort(
    ({ utterance: a }, { utterance: b }) => compare(dayOf(b), dayOf(a)) || b.statements.length - a.statements.length || compare(a.id, b.id),
  )
  const shown = hits.slice(0, limit)
  const ids = shown.flatMap(({ utterance, idOf }) => utterance.statements.map(({ key }) => idOf(key)))
  const rows = new Map((await statementsById(ledger, ids, query.asOf)).map((row) => [row.id, row]))
  return {
    found: found.length,
    total: hits.length,
    utterances: shown.map(({ view, idOf, utterance }) => foundUtterance(view, idOf, utterance, rows)),
    origins: views.flatMap((view) => originsIn(view, claims)),
  }
}

/** The day under which it stands: that of its first report, where it is not known better. */
const dayOf = ({ from, to, statements }: Utterance): string => (from === to ? to : (statements[0]?.published?.slice(0, 10) ?? to))

/** The stories that hold any of the articles. */
const viewsOf = async (ledger: Ledger, articles: ReadonlySet<string>, asOf: string | undefined): Promise<StoryView[]> => {
  if (articles.size === 0) return []
  await linkStories(ledger)
  const views: StoryView[] = []
  for (const story of await findStories(ledger, { articles: [...articles], asOf, limit: Number.MAX_SAFE_INTEGER }))
    if (story.rows.some((row) => articles.has(row))) views.push(await viewOf(ledger, story, asOf))
  return views
}

function originsIn(view: StoryView, asked: ReadonlySet<string>): FoundUtterances['origins'] {
  const idOf = rowIds(view)
  const keys = view.record.utterances.flatMap(({ statements }) => statements.map(({ key }) => key)).filter((key) => asked.has(idOf(key)))
  if (keys.length === 0) return []
  const { count, origins } = originsOf(keys, view.record, view.record.ruledOrigins)
  const told = origins.map((origin) => ({
    ...origin,
    statements: origin.statements.map(idOf),
    links: origin.links.map(({ between: [a, b], ...link }) => ({ between: [idOf(a), idOf(b)] as const, ...link })),
  }))
  return [{ story: { id: view.story.id, title: view.story.title }, count, origins: told }]
}
