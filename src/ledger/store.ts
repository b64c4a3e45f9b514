import type { Kysely, Transaction } from 'kysely'
import type { Reading } from '../reader/reading.ts'
import { type Edit, relinkEdits } from './edits.ts'
import { rowBatches } from './in-batches.ts'
import type { Ledger } from './ledger.ts'
import { type Keys, lineageOf } from './lineage.ts'
import { numbered } from './numbers.ts'
import { identify, type ProjectedRows, project, projected } from './project/project.ts'
import { awaitStory, giveUpKeys } from './stories/pending.ts'
import type { Tables } from './tables.ts'

export interface StoreOptions {
  /** When it was read: an ISO 8601 instant in UTC. The clock is asked at the edge, not here. */
  readonly readAt: string
  /** Of the article that was read, see `isStored`. */
  readonly inputHash?: string
}

/**
 * What storing did: `new`, a report not known before; `edited`, another version of one that is; `reread`, the same text read otherwise (by a newer
 * reader, or with another head); `unchanged`, nothing.
 */
export interface Stored {
  readonly outcome: 'new' | 'edited' | 'reread' | 'unchanged'
  /** The id of the article's row. */
  readonly article: string
  /** Of `edited`: from the version before it, or, where it is older than all that are known, to the one after it. */
  readonly edit?: Edit
}

/** Writes a reading, all of it or nothing. Storing it twice changes nothing, and the order in which readings come does not matter. */
export const storeReading = async (ledger: Ledger, reading: Reading, { readAt, inputHash }: StoreOptions): Promise<Stored> => {
  const identity = identify(reading)
  const { article } = identity.ids
  const { given_id, url_key, head_key } = identity.keys
  const json = JSON.stringify(reading)
  const isKnown = (known: Known | undefined): boolean =>
    known?.reading === json && (inputHash === undefined || known.input_hash === inputHash)
  // Most of a second adding is over here, without keeping others from writing.
  if (isKnown(await findKnown(ledger.db, article))) return { outcome: 'unchanged', article }
  const locks = [given_id, url_key, head_key].filter((key) => key !== null)
  return ledger.change(locks, async (db): Promise<Stored> => {
    const known = await findKnown(db, article)
    if (isKnown(known)) return { outcome: 'unchanged', article }
    const { version, model } = reading.reader
    const read = { article_id: article, reader_version: version, reader_model: model, input_hash: inputHash ?? null, reading: json }
    if (known?.reading === json) {
      await db.updateTable('reading').set(read).where('article_id', '=', article).execute()
      return { outcome: 'unchanged', article }
    }
    const read_at = known?.read_at ?? readAt
    const projection = project(reading, identity, read_at)
    const lineage = await joinLineage(db, identity.keys)
    const row = { ...projection.article, lineage, read_at }
    if (known) {
      await giveUpKeys(db, article)
      await removeRows(db, article)
      await db.updateTable('article').set(row).where('id', '=', article).execute()
      await db.updateTable('reading').set(read).where('article_id', '=', article).execute()
    } else {
      await db.insertInto('article').values(row).execute()
      await db.insertInto('reading').values(read).execute()
    }
    await insertRows(db, projection.rows, ledger.search.nthNewest !== undefined)
    await awaitStory(db, article)
    const edits = await relinkEdits(db, lineage)
    if (known) return { outcome: 'reread', article }
    const edit = edits.find(({ later }) => later === article) ?? edits[0]
    return edit ? { outcome: 'edited', article, edit } : { outcome: 'new', article }
  })
}

interface Known {
  readonly reading: string
  readonly input_hash: string | null
  readonly read_at: string
}

const findKnown = (db: Kysely<Tables>, article: string): Promise<Known | undefined> =>
  db
    .selectFrom('reading')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .select(['reading.reading', 'reading.input_hash', 'article.read_at'])
    .where('article_id', '=', article)
    .executeTakeFirst()

/** Is a reading of this very article there, by this version of the reader? Then it need not be read again. */
export const isStored = async (ledger: Ledger, inputHash: string, readerVersion: string): Promise<string | undefined> => {
  const found = await ledger.db
    .selectFrom('reading')
    .select('article_id')
    .where('input_hash', '=', inputHash)
    .where('reader_version', '=', readerVersion)
    .executeTakeFirst()
  return found?.article_id
}

/** The lineage of all versions that share a key, made one where this article joins several. */
const joinLineage = async (db: Transaction<Tables>, keys: Keys): Promise<string> => {
  const met = await db
    .selectFrom('article')
    .select('lineage')
    .distinct()
    .where(({ eb, or }) =>
      or([
        eb('given_id', '=', keys.given_id),
        ...(keys.url_key === null ? [] : [eb('url_key', '=', keys.url_key)]),
        ...(keys.head_key === null ? [] : [eb('head_key', '=', keys.head_key)]),
      ]),
    )
    .execute()
  const lineages = met.map(({ lineage }) => lineage)
  const lineage = lineageOf(keys, lineages)
  const others = lineages.filter((other) => other !== lineage)
  if (others.length > 0) {
    await db.deleteFrom('edit').where('lineage', 'in', others).execute()
    await db.updateTable('article').set({ lineage }).where('lineage', 'in', others).execute()
  }
  return lineage
}

const removeRows = async (db: Transaction<Tables>, article: string): Promise<void> => {
  // What hangs on these goes with them.
  for (const table of ['place', 'event', 'forecast', 'figure', 'statement', 'sentence', 'entity', 'story_profile', 'story_key'] as const)
    await db.deleteFrom(table).where('article_id', '=', article).execute()
}

/** `byDay`: the words of statements are numbered by their days. */
const insertRows = async (db: Transaction<Tables>, rows: ProjectedRows, byDay: boolean): Promise<void> => {
  for (const table of projected) {
    const all = table === 'statement_words' && byDay ? await numbered(db, rows.statement_words, rows.statement) : rows[table]
    for (const batch of rowBatches<(typeof all)[number]>(all)) await db.insertInto(table).values(batch).execute()
  }
}
