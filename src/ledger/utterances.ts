/** Utterances: what was said once and reported many times. Pure; storage is elsewhere. */
import type { Reading } from '../reader/reading.ts'
import { linkSources, type Source } from './sources.ts'
import { candidatePairs } from './utterances/candidates.ts'
import { fullestOf, inOrderOfReports } from './utterances/fullest.ts'
import { groupsOf } from './utterances/groups.ts'
import { sameUtterance, type UtteranceLink } from './utterances/same.ts'
import { mainVoice, voices } from './utterances/speakers.ts'
import { type Statement, statementsOf } from './utterances/statement.ts'

export { type Drift, type DriftKind, driftOf } from './utterances/drift.ts'
export { sameUtterance, type UtteranceLink } from './utterances/same.ts'
export type { Statement } from './utterances/statement.ts'

/** Something said once, with every statement that reports it. */
export interface Utterance {
  /** The key of its least statement. */
  readonly id: string
  /** Ids of sources: those of most statements. Empty when nobody in particular is named. */
  readonly speakers: readonly string[]
  /** First and last day on which all of the statements can have been made; one day when they are the same. "" and "9999" where nothing is known. */
  readonly from: string
  readonly to: string
  /** The earliest report first. */
  readonly statements: readonly Statement[]
  /** The direct statement with the most words; none when nobody quotes it. */
  readonly fullest?: Statement
  /** Why its statements are one, the strongest first. */
  readonly links: readonly UtteranceLink[]
}

/**
 * Every statement in exactly one utterance, most of them alone; in the order of their ids. The same set of readings gives the same utterances,
 * whatever their order.
 */
export function linkUtterances(readings: readonly Reading[], sources: readonly Source[] = linkSources(readings)): Utterance[] {
  const voiceOf = voices(sources)
  const statements = readings.flatMap((reading) => statementsOf(reading, voiceOf)).sort((a, b) => (a.key < b.key ? -1 : 1))
  const links = [...candidatePairs(statements)].flatMap(([a, b]) => sameUtterance(a, b) ?? [])
  return groupsOf(statements, links)
    .map(({ members, window, links }) => {
      const fullest = fullestOf(members)
      return {
        id: members[0]!.key,
        speakers: mainVoice(members).sources,
        ...window,
        statements: [...members].sort(inOrderOfReports),
        ...(fullest && { fullest }),
        links,
      }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
