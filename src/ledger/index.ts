/**
 * onrecord/ledger: what many articles say together.
 *
 *     const ledger = await openLedger('desk.db')
 *     await storeReading(ledger, reading, { readAt: new Date().toISOString() })
 *     await bringUpToDate(ledger)
 *     const { series } = await findSeries(ledger, { words: 'killed', limit: 5 })
 */

// What a record is made of.
export type { Chain } from './authority.ts'
// What people correct.
export { type Correction, loadCorrections, type Ruling, storeCorrection } from './corrections.ts'
// The questions.
export { type FoundOutlook, type FoundOutlooks, findOutlooks, type OutlookQuery } from './find-outlooks.ts'
export { type FoundFigures, type FoundSeries, findSeries, type SeriesQuery } from './find-series.ts'
export { type FoundSource, type FoundSources, findSources, type SourceQuery } from './find-sources.ts'
export { type FoundStatement, type FoundStatements, findStatements, type StatementQuery } from './find-statements.ts'
export { type FoundUtterance, type FoundUtterances, findUtterances } from './find-utterances.ts'
export { type FoundWires, findWires, type PrintedWire, type WireQuery } from './find-wires.ts'
// Opening it, and readings in.
export { type Ledger, type OpenOptions, openLedger } from './ledger.ts'
export type { Outlook } from './outcomes.ts'
export { type ArticleSpan, type Quote, quotesOf } from './quotes.ts'
// Putting them into stories, and what each story says together.
export type { StoryRecord } from './record.ts'
export type { Reply } from './replies.ts'
export type { Series } from './series.ts'
export type { Source } from './sources.ts'
export { isStored, type Stored, type StoreOptions, storeReading } from './store.ts'
export {
  type ArticleHead,
  bringUpToDate,
  findStories,
  linkStories,
  type StoryHead,
  type StoryInView,
  type StoryQuery,
  type StoryView,
  storyRecords,
} from './stories.ts'
export { type StoriesQuery, type ToldStories, type ToldStory, tellStories } from './tell-stories.ts'
export type { Utterance } from './utterances.ts'
export type { Wire } from './wires.ts'
