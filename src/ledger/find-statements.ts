import { type Expression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { OnrecordError } from '../errors.ts'
import type { Attribution, Entity } from '../reader/reading.ts'
import type { Span } from '../text/span.ts'
import { batches } from './in-batches.ts'
import type { Ledger } from './ledger.ts'
import { searchWords, type WantedWords } from './search.ts'
import { findStories, linkStories } from './stories.ts'
import type { Tables } from './tables.ts'

/** Which statements; all that is given must hold. Words are words, never the signs of a query language. Days are ISO 8601, both ends included. */
export interface StatementQuery {
  /** All in the sentence, or in the speakers' names. */
  readonly words?: string | undefined
  /** All in what a speaker is called: names, role, whom he or she speaks for. */
  readonly by?: string | undefined
  /** All in what was said, or in the names of those whom it mentions. */
  readonly about?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** All in the outlet's name. */
  readonly outlet?: string | undefined
  /** As the record stood on that day: without articles, versions and statements of later days. */
  readonly asOf?: string | undefined
  /** In the articles of a story: its id, or words of its title. */
  readonly story?: string | undefined
  readonly limit: number
}

export interface Speaker {
  readonly id: string
  readonly name: string
  readonly kind: Entity['kind']
  readonly role?: string
  readonly affiliation?: string
}

/** A statement with all that is needed to show it and to check it. Offsets are UTF-16 code units of the article's text. */
export interface FoundStatement {
  readonly id: string
  /** Under which it stands: when it was said, else when its article stood. */
  readonly day: string
  /** TIMEX3, as the article tells it. */
  readonly said?: string
  readonly occasion?: string
  /** Named in the article. Empty where nobody is: then `source` has what the article says of them. */
  readonly speakers: readonly Speaker[]
  /** As written; empty where nobody is mentioned. */
  readonly source: string
  readonly act: Attribution['act']
  readonly kind: Attribution['kind']
  readonly certainty: Attribution['certainty']
  readonly negated: boolean
  /** It recalls something said earlier. */
  readonly previous: boolean
  readonly caveats: Attribution['caveats']
  readonly content: string
  readonly sentence: string
  readonly spans: { readonly source: Span[]; readonly cue: Span[]; readonly content: Span[]; readonly sentence: Span[] }
  readonly article: {
    readonly id: string
    readonly outlet?: string
    readonly title?: string
    readonly url?: string
    readonly published?: string
  }
  /** A later version of the article no longer has it. */
  readonly dropped: boolean
}

export interface FoundStatements {
  /** How many there are, as far as they are counted; `statements` holds the first of them. */
  readonly total: number
  /** There are more than were counted: nobody reads on that far, and counting all takes long. */
  readonly more?: true
  /** Newest day first; within an article in text order. */
  readonly statements: readonly FoundStatement[]
}

/** Later versions of the article, as far as they are in view. */
const laterVersions = (asOf: string | undefined) => sql`article as later where later.lineage = article.lineage
  and (later.stood_at, later.read_at, later.id) > (article.stood_at, article.read_at, article.id)
  ${asOf === undefined ? sql`` : sql`and substr(later.stood_at, 1, 10) <= ${asOf}`}`

/** Is it in no later version too? A statement stands once, in the newest version that has it. */
const isNewest = (asOf: string | undefined): Expression<SqlBool> =>
  sql<SqlBool>`not exists (select 1 from ${laterVersions(asOf)} and exists (select 1 from statement as again
    where again.article_id = later.id and again.content = statement.content and again.source = statement.source))`

type Statements = SelectQueryBuilder<Tables, 'statement' | 'article', object>

/** So many are counted, and as many as are asked for. */
const MOST_COUNTED = 1_000

export const findStatements = async (ledger: Ledger, query: StatementQuery): Promise<FoundStatements> => {
  const most = Math.max(MOST_COUNTED, query.limit)
  const found = await findStatementIds(ledger, { ...query, limit: most + 1 })
  const ids = found.slice(0, query.limit).map(({ id }) => id)
  const order = new Map(ids.map((id, i) => [id, i]))
  const statements = (await statementsById(ledger, ids, query.asOf)).sort((a, b) => order.get(a.id)! - order.get(b.id)!)
  return { total: Math.min(found.length, most), ...(found.length > most && { more: true as const }), statements }
}

/** Ids of the statements that a query finds, each with its article's and its act, newest day first; `limit` of them at most. */
export const findStatementIds = async (
  ledger: Ledger,
  query: StatementQuery,
): Promise<{ readonly id: string; readonly article: string; readonly act: string }[]> => {
  const { limit } = query
  const wanted = wordsOf(query)
  const isSearched = Object.values(wanted).some((list) => list.length > 0)
  const others = await conditions(ledger, query)
  for (let reach = Math.ceil(limit * 1.5); ; reach *= 4) {
    const from = isSearched ? await nthNewest(ledger, wanted, reach, query) : undefined
    const all: Statements = ledger.db.selectFrom('statement').innerJoin('article', 'article.id', 'statement.article_id')
    const words = isSearched ? [sql<SqlBool>`statement.id in (${ledger.search.statements(wanted, from)})`] : []
    const since = from === undefined ? [] : [sql<SqlBool>`statement.day >= ${from}`]
    const found = await newestFirst([...words, ...since, ...others].reduce<Statements>((some, condition) => some.where(condition), all))
      .select(['statement.id', 'statement.article_id as article', 'statement.act'])
      .limit(limit)
      .execute()
    if (found.length >= limit || from === undefined) return found
  }
}

/** The day of the n-th newest statement with the words; undefined where there are fewer, or where the database has no use for it. */
const nthNewest = async (ledger: Ledger, wanted: WantedWords, n: number, { until, asOf }: StatementQuery): Promise<string | undefined> => {
  const to = [until, asOf].filter((day) => day !== undefined).sort()[0]
  return (await ledger.search.nthNewest?.(wanted, n, to).execute(ledger.db))?.rows[0]?.day
}

/** Statements by their ids, in no particular order; those that the ledger does not have are left out. */
export const statementsById = async (ledger: Ledger, ids: readonly string[], asOf?: string): Promise<FoundStatement[]> => {
  const found: FoundStatement[] = []
  for (const batch of batches(ids)) {
    const some = ledger.db
      .selectFrom('statement')
      .innerJoin('article', 'article.id', 'statement.article_id')
      .where('statement.id', 'in', batch)
    found.push(...(await told(ledger, some, asOf)))
  }
  return found
}

const newestFirst = (statements: Statements): Statements =>
  statements.orderBy('statement.day', 'desc').orderBy('statement.article_id').orderBy('statement.start_offset').orderBy('statement.id')

const told = async (ledger: Ledger, statements: Statements, asOf: string | undefined): Promise<FoundStatement[]> => {
  const rows = await statements
    .selectAll('statement')
    .select(['article.outlet', 'article.title', 'article.url', 'article.published'])
    .select(sql<SqlBool>`exists (select 1 from ${laterVersions(asOf)})`.as('dropped'))
    .execute()
  const speakers = await speakersOf(
    ledger,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    day: row.day,
    ...(row.said !== null && { said: row.said }),
    ...(row.occasion !== null && { occasion: row.occasion }),
    speakers: speakers.get(row.id) ?? [],
    source: row.source,
    act: row.act as Attribution['act'],
    kind: row.kind as Attribution['kind'],
    certainty: row.certainty as Attribution['certainty'],
    negated: row.negated === 1,
    previous: row.previous === 1,
    caveats: JSON.parse(row.caveats) as Attribution['caveats'],
    content: row.content,
    sentence: row.sentence,
    spans: {
      source: JSON.parse(row.source_spans) as Span[],
      cue: JSON.parse(row.cue_spans) as Span[],
      content: JSON.parse(row.content_spans) as Span[],
      sentence: JSON.parse(row.sentence_spans) as Span[],
    },
    article: {
      id: row.article_id,
      ...(row.outlet !== null && { outlet: row.outlet }),
      ...(row.title !== null && { title: row.title }),
      ...(row.url !== null && { url: row.url }),
      ...(row.published !== null && { published: row.published }),
    },
    dropped: Boolean(row.dropped),
  }))
}

/** The words asked for; a text that holds none could only find everything or nothing. */
const asked = (text: string | undefined, what: string): string[] => {
  if (text === undefined) return []
  const words = searchWords(text)
  if (words.length === 0) throw new OnrecordError('bad-call', `${what}: “${text}” holds no word to search for; give a word or a number`)
  return words
}

const wordsOf = ({ words, by, about }: StatementQuery): WantedWords => ({
  words: asked(words, 'words'),
  speakers: asked(by, 'by'),
  about: asked(about, 'about'),
})

/** All but the words. */
const conditions = async (ledger: Ledger, { since, until, outlet, story, asOf }: StatementQuery): Promise<Expression<SqlBool>[]> => {
  return [
    ...(outlet === undefined ? [] : [await isOfOutlet(ledger, asked(outlet, 'outlet'))]),
    ...(story === undefined ? [] : [await isOfStory(ledger, story)]),
    ...(since === undefined ? [] : [sql<SqlBool>`statement.day >= ${since}`]),
    ...(until === undefined ? [] : [sql<SqlBool>`statement.day <= ${until}`]),
    ...(asOf === undefined ? [] : [sql<SqlBool>`statement.day <= ${asOf} and substr(article.stood_at, 1, 10) <= ${asOf}`]),
    isNewest(asOf),
  ]
}

const isOfStory = async (ledger: Ledger, story: string): Promise<Expression<SqlBool>> => {
  await linkStories(ledger)
  const ids = (await findStories(ledger, { story })).map((found) => found.story.id)
  if (ids.length === 0) return sql<SqlBool>`1 = 0`
  return sql<SqlBool>`article.id in (select article_id from story_article where story_id in (${sql.join(ids)}))`
}

/** Outlets are few: their names are compared here, by the same rules as all words. */
const isOfOutlet = async (ledger: Ledger, words: readonly string[]): Promise<Expression<SqlBool>> => {
  const rows = await ledger.db.selectFrom('article').select('outlet').distinct().where('outlet', 'is not', null).execute()
  const named = rows.flatMap(({ outlet }) => {
    const its = searchWords(outlet!)
    return words.every((word) => its.includes(word)) ? [outlet!] : []
  })
  return named.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`article.outlet in (${sql.join(named)})`
}

const speakersOf = async (ledger: Ledger, statements: readonly string[]): Promise<Map<string, Speaker[]>> => {
  const found = new Map<string, Speaker[]>()
  if (statements.length === 0) return found
  const rows = await ledger.db
    .selectFrom('statement_speaker')
    .innerJoin('entity', 'entity.id', 'statement_speaker.entity_id')
    .leftJoin('entity as body', 'body.id', 'entity.affiliation_id')
    .select(['statement_speaker.statement_id', 'entity.id', 'entity.name', 'entity.kind', 'entity.role', 'body.name as affiliation'])
    .where('statement_speaker.statement_id', 'in', statements)
    .orderBy('statement_speaker.statement_id')
    .orderBy('statement_speaker.position')
    .execute()
  for (const { statement_id, id, name, kind, role, affiliation } of rows) {
    const speaker = { id, name, kind: kind as Entity['kind'], ...(role !== null && { role }), ...(affiliation !== null && { affiliation }) }
    found.set(statement_id, [...(found.get(statement_id) ?? []), speaker])
  }
  return found
}
