import type { Reading } from '../reader/reading.ts'
import { type Chain, chainsOf } from './authority.ts'
import { linkOutlooks, type Outlook } from './outcomes.ts'
import { linkReplies, type Reply } from './replies.ts'
import type { GroupRulings, Rulings } from './rulings.ts'
import { linkSeries, type Series } from './series.ts'
import { linkSources, type Source } from './sources.ts'
import { linkUtterances, type Utterance } from './utterances.ts'
import { linkWires, type Wire } from './wires.ts'

/** Raised whenever the same readings may give another record: those that are kept are then made anew. */
export const recordVersion = 25

/** Everything that the articles of one story say together. Plain JSON: it is kept in the ledger until an article of the story changes. */
export interface StoryRecord {
  readonly sources: readonly Source[]
  readonly wires: readonly Wire[]
  readonly utterances: readonly Utterance[]
  readonly series: readonly Series[]
  readonly chains: readonly Chain[]
  readonly replies: readonly Reply[]
  readonly forecasts: readonly Outlook[]
  /** What people ruled of origins: heeded when the origins of a claim are asked for. */
  readonly ruledOrigins: GroupRulings
}

/**
 * The record of a story from the readings of its articles, one version of each. Pure: the same set of readings and rulings gives the same record,
 * whatever their order.
 */
export const recordOf = (readings: readonly Reading[], rulings: Rulings): StoryRecord => {
  const sources = linkSources(readings, rulings.sources)
  const wires = linkWires(readings, rulings.wires)
  const copies = new Map(wires.flatMap((wire) => wire.copies.map(({ article }) => [article, wire.origin.id] as const)))
  const utterances = linkUtterances(readings, sources, rulings)
  const series = linkSeries(readings, sources, { copies, rulings })
  const chains = chainsOf(readings, sources, rulings.wrongSpeakers)
  const replies = linkReplies(readings, { sources, utterances }, rulings)
  const forecasts = linkOutlooks(readings, { sources, utterances, replies }, rulings)
  return { sources, wires, utterances, series, chains, replies, forecasts, ruledOrigins: rulings.origins }
}
