import type { Kysely, Transaction } from 'kysely'
import { OnrecordError } from '../../errors.ts'
import { batches } from '../in-batches.ts'
import type { Ledger } from '../ledger.ts'
import { storable } from '../storable.ts'
import { pend } from '../stories/pending.ts'
import type { CorrectionTable, CorrectionTargetTable, Tables } from '../tables.ts'
import { type Correction, type Made, type Ruling, type Target, targetsOf, undoneBy } from './correction.ts'

type Db = Kysely<Tables>

/** Writes a correction; nothing that was written before changes. What it is about waits to be recorded anew. An undoing of what is not there or does not stand is a `bad-call`. */
export const storeCorrection = (ledger: Ledger, ruling: Ruling, made: Omit<Made, 'number'>): Promise<Correction> =>
  ledger.change(['correction'], async (db) => {
    const known = ruling.kind === 'undo' ? await loadCorrections(db) : []
    if (ruling.kind === 'undo') checkUndo(ruling.undoes, known)
    const last = await db
      .selectFrom('correction')
      .select(({ fn }) => fn.max('number').as('number'))
      .executeTakeFirst()
    const correction: Correction = { ...ruling, ...made, number: (last?.number ?? 0) + 1 }
    await db.insertInto('correction').values(rowOf(correction)).execute()
    const targets = targetRows(correction)
    // SQLite takes 32,766 values in one statement.
    for (let i = 0; i < targets.length; i += 2_000)
      await db
        .insertInto('correction_target')
        .values(targets.slice(i, i + 2_000))
        .execute()
    await unsettle(db, aboutOf(correction, known))
    return correction
  })

/** Has the records made anew of the stories that a ruling is about, and their articles put into stories anew where it rules these. */
const unsettle = async (db: Transaction<Tables>, ruling: Correction | undefined): Promise<void> => {
  const targets = ruling ? targetsOf(ruling) : []
  const rulesStories = (ruling?.kind === 'together' || ruling?.kind === 'apart') && ruling.of === 'stories'
  if (rulesStories)
    await pend(
      db,
      targets.flatMap(({ article, named }) => (named ? [article] : [])),
    )
  const articles = [...new Set(targets.map(({ article }) => article))]
  for (const batch of batches(articles)) {
    const stories = await db
      .selectFrom('article as own')
      .innerJoin('article as version', 'version.lineage', 'own.lineage')
      .innerJoin('story_article', 'story_article.article_id', 'version.id')
      .select('story_id')
      .distinct()
      .where('own.id', 'in', batch)
      .execute()
    if (stories.length === 0) continue
    await db
      .deleteFrom('story_record')
      .where(
        'story_id',
        'in',
        stories.map(({ story_id }) => story_id),
      )
      .execute()
    await db
      .insertInto('record_pending')
      .values(stories)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** What an undoing is about in the end; anything else is about itself. */
const aboutOf = (correction: Correction, known: readonly Correction[]): Correction | undefined =>
  correction.kind === 'undo' ? known.flatMap((one) => (one.number === correction.undoes ? [aboutOf(one, known)] : []))[0] : correction

export const noSuchCorrection = (number: number): OnrecordError =>
  new OnrecordError('bad-call', `there is no correction ${number}; see them all with: onrecord corrections`)

const checkUndo = (undoes: number, corrections: readonly Correction[]): void => {
  if (!corrections.some(({ number }) => number === undoes)) throw noSuchCorrection(undoes)
  const by = undoneBy(corrections).get(undoes)
  if (by !== undefined)
    throw new OnrecordError('bad-call', `correction ${undoes} is undone already, by ${by}; to bring it back: onrecord undo ${by}`)
}

const rowOf = (correction: Correction): CorrectionTable => ({
  number: correction.number,
  kind: correction.kind,
  grouping: correction.kind === 'together' || correction.kind === 'apart' ? correction.of : null,
  state: correction.kind === 'settle' ? correction.state : null,
  settled_on: correction.kind === 'settle' ? correction.on : null,
  undoes: correction.kind === 'undo' ? correction.undoes : null,
  who: storable(correction.who),
  why: storable(correction.why),
  made_at: correction.madeAt,
})

const targetRows = (correction: Correction): CorrectionTargetTable[] => {
  const parts: [CorrectionTargetTable['part'], readonly Target[]][] = [
    ['these', correction.kind === 'undo' ? [] : correction.these],
    ['those', correction.kind === 'together' || correction.kind === 'apart' ? correction.those : []],
    ['shown-by', correction.kind === 'settle' ? correction.shownBy : []],
  ]
  return parts
    .flatMap(([part, targets]) => targets.map((target) => ({ part, target })))
    .map(({ part, target }, position) => ({
      correction_number: correction.number,
      position,
      part,
      named: target.named ? 1 : 0,
      kind: target.kind,
      article_id: target.article,
      start_offset: target.start,
      end_offset: target.end,
      quote: storable(target.quote),
      before_quote: storable(target.before),
      after_quote: storable(target.after),
    }))
}

/** All corrections in the order in which they were made; of articles of the given lineages where some are given, and then every undoing. */
export const loadCorrections = async (db: Db, lineages?: readonly string[]): Promise<Correction[]> => {
  const rows = await db.selectFrom('correction').selectAll().orderBy('number').execute()
  if (rows.length === 0) return []
  const targets = await loadTargets(db, lineages)
  return rows.flatMap((row): Correction[] => {
    const own = targets.get(row.number) ?? []
    return row.kind !== 'undo' && lineages !== undefined && own.length === 0 ? [] : [correctionOf(row, own)]
  })
}

interface Part {
  readonly part: CorrectionTargetTable['part']
  readonly target: Target
}

const loadTargets = async (db: Db, lineages: readonly string[] | undefined): Promise<Map<number, Part[]>> => {
  const wanted = db.selectFrom('correction_target').selectAll('correction_target').orderBy('correction_number').orderBy('position')
  const rows: CorrectionTargetTable[] = []
  if (lineages === undefined) rows.push(...(await wanted.execute()))
  else
    for (const batch of batches(lineages)) {
      const articles = db.selectFrom('article').select('id').where('lineage', 'in', batch)
      rows.push(...(await wanted.where('article_id', 'in', articles).execute()))
    }
  return Map.groupBy(rows.map(partOf), ({ number }) => number)
}

const partOf = (row: CorrectionTargetTable): Part & { number: number } => ({
  number: row.correction_number,
  part: row.part,
  target: {
    kind: row.kind,
    named: row.named === 1,
    article: row.article_id,
    start: row.start_offset,
    end: row.end_offset,
    quote: row.quote,
    before: row.before_quote,
    after: row.after_quote,
  },
})

const correctionOf = (row: CorrectionTable, parts: readonly Part[]): Correction => {
  const made: Made = { number: row.number, who: row.who, why: row.why, madeAt: row.made_at }
  const of = (wanted: Part['part']): Target[] => parts.flatMap(({ part, target }) => (part === wanted ? [target] : []))
  switch (row.kind) {
    case 'together':
    case 'apart':
      return { ...made, kind: row.kind, of: row.grouping!, these: of('these'), those: of('those') }
    case 'settle':
      return { ...made, kind: row.kind, these: of('these'), state: row.state!, on: row.settled_on!, shownBy: of('shown-by') }
    case 'undo':
      return { ...made, kind: row.kind, undoes: row.undoes! }
    default:
      return { ...made, kind: row.kind, these: of('these') }
  }
}
