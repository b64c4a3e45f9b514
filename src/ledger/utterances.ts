/** Utterances: what was said once and reported many times, and the drift of its wording. Pure; storage is elsewhere. */
import type { Reading } from '../reader/reading.ts'
import { strongestFirst } from './grouping.ts'
import { noRulings, type Rulings } from './rulings.ts'
import { linkSources, type Source } from './sources.ts'
import { candidatePairs } from './utterances/candidates.ts'
import { classesOf } from './utterances/classes.ts'
import { type Drift, driftOf } from './utterances/drift.ts'
import { fullestOf, inOrderOfReports } from './utterances/fullest.ts'
import { quotedAgain } from './utterances/quoted-again.ts'
import { sameUtterance, type UtteranceLink } from './utterances/same.ts'
import { siblingLinks } from './utterances/siblings.ts'
import { mainVoice, voices } from './utterances/speakers.ts'
import { type Report, reportOf, type Statement, statementsOf } from './utterances/statement.ts'
import { sayingsOf, strandsOf, windowOfAll } from './utterances/strands.ts'
import { linksByGroup, ruledLinks, tree } from './utterances/trees.ts'

export type { Drift, DriftKind } from './utterances/drift.ts'
export { sameUtterance, type UtteranceLink } from './utterances/same.ts'
export type { Report, Statement } from './utterances/statement.ts'

/** Something said once, with every statement that reports it. Plain JSON. */
export interface Utterance {
  /** The key of its least statement. */
  readonly id: string
  /** Ids of sources: those of most statements. Empty when nobody in particular is named. */
  readonly speakers: readonly string[]
  /** As the earliest report that tells it writes it: "a Monday briefing". */
  readonly occasion?: string
  /** First and last day on which all of the statements can have been made; one day when they are the same. "" and "9999" where nothing is known. */
  readonly from: string
  readonly to: string
  /** The earliest report first. */
  readonly statements: readonly Report[]
  /** The key of the direct statement with the most words; none when nobody quotes it. */
  readonly fullest?: string
  /** Why its statements are one: a tree of the strongest links, the strongest first. */
  readonly links: readonly UtteranceLink[]
  /** How its reports depart from the fullest wording, in the order of reports. */
  readonly drift: readonly Drift[]
}

/**
 * Every statement in exactly one utterance, most of them alone; in the order of their ids. The same set of readings and rulings gives the same
 * utterances, whatever their order.
 */
export function linkUtterances(
  readings: readonly Reading[],
  sources: readonly Source[] = linkSources(readings),
  { utterances: rulings, wrongSpeakers }: Rulings = noRulings,
): Utterance[] {
  const voiceOf = voices(sources)
  const read = readings.flatMap((reading) => statementsOf(reading, voiceOf, wrongSpeakers)).sort((a, b) => (a.key < b.key ? -1 : 1))
  const statements = quotedAgain(read)
  const ruled = new Set([...rulings.together.flat(), ...rulings.apart.flatMap(({ these, those }) => [...these, ...those])])
  const { firsts, links: copies } = classesOf(statements, ruled)
  const firstAt = new Map(firsts.map((first) => [first.key, first]))
  const alike = [...candidatePairs(firsts)].flatMap(([a, b]) => sameUtterance(a, b) ?? [])
  const siblings = [...Map.groupBy(statements, ({ article }) => article).values()].flatMap(siblingLinks)
  const strands = strandsOf(firstAt, alike, rulings)
  // Siblings hold between copies as between the first of each.
  const firstOf = new Map([...firsts.map(({ key }) => [key, key] as const), ...copies.map(({ between }) => copied(between, firstAt))])
  const between = siblings.flatMap((one) => {
    const [a, b] = [firstOf.get(one.between[0])!, firstOf.get(one.between[1])!].sort() as [string, string]
    return a === b ? [] : [{ ...one, between: [a, b] as const }]
  })
  const sayings = sayingsOf(firstAt, strands, between, rulings)
  const copiesOf = Map.groupBy(copies, ({ between }) => copied(between, firstAt)[1])
  const strandAt = new Map(strands.flatMap((keys) => keys.map((key) => [key, keys] as const)))
  const statementAt = new Map(statements.map((statement) => [statement.key, statement]))
  const membersOf = (keys: readonly string[]): Statement[] =>
    keys
      .flatMap((key) => [key, ...(copiesOf.get(key) ?? []).map(({ between }) => copied(between, firstAt)[0])])
      .map((key) => statementAt.get(key)!)
      .sort(inOrderOfReports)
  const links = [...alike, ...between, ...ruledLinks(rulings.together)]
  const linksIn = linksByGroup(sayings, links)
  return sayings
    .map((keys) => {
      const members = membersOf(keys)
      const voice = mainVoice(members)
      const fullest = fullestOf(members)
      const occasion = members.find(({ attribution }) => attribution.occasion)?.attribution.occasion
      const parts = [...new Set(keys.map((key) => strandAt.get(key)!))]
      return {
        id: members.map(({ key }) => key).sort()[0]!,
        speakers: voice.sources,
        ...(occasion && { occasion }),
        ...(windowOfAll(members) ?? { from: '', to: '9999' }),
        statements: members.map(reportOf),
        ...(fullest && { fullest: fullest.key }),
        links: [...tree(linksIn.get(keys[0]!) ?? []), ...keys.flatMap((key) => copiesOf.get(key) ?? [])].sort(strongestFirst),
        drift: parts.flatMap((part) => driftOf(membersOf(part), voice)),
      }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Of a link between a first and its copy: the copy, and the first. */
const copied = ([a, b]: readonly [string, string], firstAt: ReadonlyMap<string, Statement>): [string, string] =>
  firstAt.has(a) ? [b, a] : [a, b]
