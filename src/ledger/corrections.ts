/** What people correct: kept with who, when and why, undone by a further word, resolved anew for whatever readings are at hand. */

import { createHash } from 'node:crypto'
import type { Reading } from '../reader/reading.ts'
import { type ReadingInView, resolveAnchor } from './corrections/anchor.ts'
import { standing, targetsOf } from './corrections/correction.ts'
import { type Resolve, rulingsOf } from './corrections/rulings.ts'
import { loadCorrections } from './corrections/store.ts'
import { batches } from './in-batches.ts'
import type { Ledger } from './ledger.ts'
import { identify } from './project/project.ts'
import { type GroupRulings, noRulings, type Rulings } from './rulings.ts'

export { type Anchor, type AnchorKind, anchorOf, articleOfKey, kindOfKey, type ReadingInView, resolveAnchor } from './corrections/anchor.ts'
export {
  type Correction,
  type Direct,
  type Grouping,
  groupings,
  type Made,
  type Ruling,
  standing,
  type Target,
  targetsOf,
  undoneBy,
} from './corrections/correction.ts'
export { rulingsOf } from './corrections/rulings.ts'
export { loadCorrections, noSuchCorrection, storeCorrection } from './corrections/store.ts'

/**
 * What people have ruled of the articles of these readings, for `recordOf`: one version of each article, in any order. `asOf` is the day of the view:
 * settlements of later days are left out; what corrects the reader holds on every day.
 */
export const rulingsFor = async (ledger: Ledger, readings: readonly Reading[], asOf?: string): Promise<Rulings> => {
  const views = readings.map((reading): ReadingInView => ({ row: identify(reading).ids.article, reading }))
  const own = await lineagesOf(
    ledger,
    views.map(({ row }) => row),
  )
  const corrections = standing(await loadCorrections(ledger.db, [...new Set(own.values())]))
  if (corrections.length === 0) return noRulings
  const pointedAt = await lineagesOf(
    ledger,
    corrections.flatMap(targetsOf).map(({ article }) => article),
  )
  const byLineage = new Map(views.map((view) => [own.get(view.row), view]))
  const resolve: Resolve = (target) => {
    const view = byLineage.get(pointedAt.get(target.article))
    return view && resolveAnchor(target, view)
  }
  return rulingsOf(corrections, resolve, asOf)
}

/**
 * A short text that changes whenever what people rule of the articles of these lineages does: part of the fingerprint under which a record is kept,
 * so that no reading need be opened to see whether it still holds. "" where nothing is ruled.
 */
export const rulingsMark = async (ledger: Ledger, lineages: readonly string[], asOf?: string): Promise<string> => {
  const all = standing(await loadCorrections(ledger.db, lineages))
  const counted = all.filter((one) => one.kind !== 'settle' || asOf === undefined || one.on <= asOf)
  if (counted.length === 0) return ''
  return createHash('sha256')
    .update(counted.map(({ number }) => number).join(' '))
    .digest('hex')
    .slice(0, 16)
}

/** What people have ruled of stories, by the lineages of their articles: for whoever puts articles into stories before any is opened. */
export const storyRulings = async (ledger: Ledger): Promise<GroupRulings> => {
  const corrections = standing(await loadCorrections(ledger.db))
  const ofStories = corrections.filter((one) => (one.kind === 'together' || one.kind === 'apart') && one.of === 'stories')
  if (ofStories.length === 0) return noRulings.stories
  const lineages = await lineagesOf(
    ledger,
    ofStories.flatMap(targetsOf).map(({ article }) => article),
  )
  return rulingsOf(ofStories, ({ article }) => lineages.get(article)).stories
}

const lineagesOf = async (ledger: Ledger, rows: readonly string[]): Promise<Map<string, string>> => {
  const ids = [...new Set(rows)]
  const lineages = new Map<string, string>()
  for (const batch of batches(ids))
    for (const { id, lineage } of await ledger.db.selectFrom('article').select(['id', 'lineage']).where('id', 'in', batch).execute())
      lineages.set(id, lineage)
  return lineages
}
