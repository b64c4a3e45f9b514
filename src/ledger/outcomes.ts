/** Forecasts across articles: what was said to be coming, and how it came out. Pure; storage is elsewhere. */
import type { Forecast, Reading } from '../reader/reading.ts'
import type { Span } from '../text/span.ts'
import { grouped, strongestFirst } from './grouping.ts'
import { candidatePairs, rarityOf, sentencesLike } from './outcomes/candidates.ts'
import { deniedBy, deniedIn, movedBy, opposed } from './outcomes/denials.ts'
import { type Evidence, shownBy } from './outcomes/evidence.ts'
import { type Foretold, foretoldIn } from './outcomes/foretold.ts'
import { kin, type OutlookLink } from './outcomes/same-outlook.ts'
import { toldIn } from './outcomes/told.ts'
import type { Reply } from './replies.ts'
import type { Rulings, Settled } from './rulings.ts'
import { append } from './sources/links.ts'
import { nodeKey, type Source } from './sources.ts'
import { mainVoice, voices } from './utterances/speakers.ts'
import type { Utterance } from './utterances.ts'

export type { Evidence } from './outcomes/evidence.ts'
export type { OutlookLink } from './outcomes/same-outlook.ts'
export { type OutlookState, type Standing, stateOn } from './outcomes/state.ts'

/** A report of a forecast. */
export interface ForecastReport extends Span {
  /** "article#xN". */
  readonly key: string
  readonly article: string
  /** Key of the statement that it stands in. */
  readonly statement?: string
  /** The exact words. */
  readonly words: string
  /** ISO day on which it was said. */
  readonly said: string
  readonly earliest?: string
  readonly latest?: string
  readonly certainty: Forecast['certainty']
  readonly recalled: boolean
}

/** Something that was said to be coming, however often it was reported. Plain JSON. */
export interface Outlook {
  /** The key of its least forecast. */
  readonly id: string
  /** Ids of sources; empty when nobody in particular says so. */
  readonly speakers: readonly string[]
  /** ISO day on which it was said first; "" where no day is known. */
  readonly said: string
  /** Its window, both days inclusive, as most reports of it have it. */
  readonly earliest?: string
  readonly latest?: string
  readonly certainty: Forecast['certainty']
  /** The first report first. */
  readonly reports: readonly ForecastReport[]
  /** Why its reports are one, the strongest first. */
  readonly links: readonly OutlookLink[]
  /** What shows how it came out, by day. */
  readonly evidence: readonly Evidence[]
  /** What a person ruled. */
  readonly settled?: Settled
}

export interface OutlookContext {
  readonly sources: readonly Source[]
  readonly utterances: readonly Utterance[]
  readonly replies: readonly Reply[]
}

/** Of one kind, so much evidence is kept: the best. */
const MOST_EVIDENCE = 3

/** Outlooks in the order of their ids. The same set of readings and rulings gives the same outlooks, whatever their order. */
export function linkOutlooks(
  readings: readonly Reading[],
  { sources, utterances, replies }: OutlookContext,
  { settled, wrongSpeakers }: Rulings,
): Outlook[] {
  const voiceOf = voices(sources)
  const ordered = readings.toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1))
  const foretold = ordered.flatMap((reading) => foretoldIn(reading, voiceOf, wrongSpeakers))
  const sourcesOf = sourcesIn(sources)
  const told = ordered.flatMap((reading) => toldIn(reading, sourcesOf))
  const rarity = rarityOf(told)
  const { weight } = rarity
  const utteranceAt = new Map(utterances.flatMap(({ id, statements }) => statements.map(({ key }) => [key, id] as const)))
  const isOneUtterance = (a: Foretold, b: Foretold): boolean =>
    a.statement !== undefined && b.statement !== undefined && utteranceAt.get(a.statement) === utteranceAt.get(b.statement)

  const byKey = new Map(foretold.map((one) => [one.key, one]))
  const links: OutlookLink[] = []
  const evidenceOf = new Map<string, Evidence[]>()
  for (const [a, b] of candidatePairs(foretold, rarity)) {
    const found = kin(a, b, isOneUtterance(a, b), rarity)
    if (!found) continue
    const [first, then] = momentOf(a) <= momentOf(b) ? [a, b] : [b, a]
    if (found.kind === 'same')
      links.push({ between: a.key < b.key ? [a.key, b.key] : [b.key, a.key], reason: found.reason, score: found.score })
    else if (found.kind === 'moved') append(evidenceOf, first.key, movedBy(then, found.score))
    else if (then.negated) append(evidenceOf, first.key, opposed(then, found.score))
  }
  const inStatement = new Map<string, Foretold[]>()
  for (const one of foretold) {
    if (one.denied) append(evidenceOf, one.key, deniedIn(one))
    else for (const statement of one.statements) append(inStatement, statement, one)
  }
  const texts = new Map(
    readings.map(({ article }) => [
      article.id,
      { text: article.text, published: article.published ?? '', ...(article.outlet && { outlet: article.outlet }) },
    ]),
  )
  for (const reply of replies)
    for (const { key, evidence } of deniedBy(reply, inStatement, (article) => texts.get(article), weight)) append(evidenceOf, key, evidence)

  const linksOf = linksByKey(links)
  const like = sentencesLike(told, rarity)
  return grouped(byKey.keys(), links).flatMap((keys) => {
    const members = keys.map((key) => byKey.get(key)!).sort(inOrder)
    const outlook = outlookOf(members)
    return outlook ? [withEvidence(outlook, members, keys)] : []
  })

  function withEvidence(outlook: Omit<Outlook, 'links' | 'evidence'>, members: readonly Foretold[], keys: readonly string[]): Outlook {
    const within = new Set(keys)
    const own = new Set(members.filter(({ recalled, denied }) => !recalled && !denied).map(({ article }) => article))
    const shown = like(members, outlook.speakers).flatMap((sentence) =>
      own.has(sentence.article) ? [] : (shownBy({ ...outlook, members }, sentence, rarity) ?? []),
    )
    const told = keys.flatMap((key) => evidenceOf.get(key) ?? []).filter(({ day }) => day >= outlook.said)
    const ruled = keys.map((key) => settled.get(key)).filter((one) => one !== undefined)
    return {
      ...outlook,
      links: keys
        .flatMap((key) => linksOf.get(key) ?? [])
        .filter(({ between }) => within.has(between[1]))
        .sort(strongestFirst),
      evidence: best([...shown, ...told], texts),
      ...(ruled.length > 0 && { settled: ruled.sort((a, b) => (a.on < b.on ? 1 : -1))[0]! }),
    }
  }
}

const momentOf = ({ published, key }: Foretold): string => `${published} ${key}`

/** The first report first. */
const inOrder = (a: Foretold, b: Foretold): number => (momentOf(a) < momentOf(b) ? -1 : 1)

/** What stands for all of its reports; undefined where all that tells of it is its denial. */
function outlookOf(members: readonly Foretold[]): Omit<Outlook, 'links' | 'evidence'> | undefined {
  const reports = members.filter(({ denied }) => !denied)
  const news = reports.filter(({ recalled }) => !recalled)
  const trusted = news.length > 0 ? news : reports
  const first = trusted[0]
  if (!first) return undefined
  const { earliest, latest } = windowOfMost(trusted)
  return {
    id: reports.map(({ key }) => key).sort()[0]!,
    speakers: mainVoice(trusted).sources,
    said: trusted.map(({ said }) => said).sort()[0]!,
    ...(earliest && { earliest }),
    ...(latest && { latest }),
    certainty: first.certainty,
    reports: reports.map(reportOf),
  }
}

/** The window that most have; of as many, the first. */
function windowOfMost(members: readonly Foretold[]): Pick<Foretold, 'earliest' | 'latest'> {
  const dated = members.filter(({ earliest, latest }) => earliest !== undefined || latest !== undefined)
  const groups = [...Map.groupBy(dated, ({ earliest = '', latest = '' }) => `${earliest} ${latest}`).values()]
  return groups.reduce<readonly Foretold[]>((most, group) => (group.length > most.length ? group : most), [])[0] ?? {}
}

const reportOf = ({
  key,
  article,
  statement,
  start,
  end,
  words,
  said,
  earliest,
  latest,
  certainty,
  recalled,
}: Foretold): ForecastReport => ({
  key,
  article,
  ...(statement && { statement }),
  start,
  end,
  words,
  said,
  ...(earliest && { earliest }),
  ...(latest && { latest }),
  certainty,
  recalled,
})

/** The best of each kind, by day; of one statement the best, and what a copy prints again is left out. */
function best(evidence: readonly Evidence[], texts: ReadonlyMap<string, { readonly text: string }>): Evidence[] {
  const strongest = evidence.toSorted((a, b) => b.score - a.score || (place(a) < place(b) ? -1 : 1))
  const printed = new Set<string>()
  const kept = new Map<string, Evidence[]>()
  for (const one of strongest.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const marks = [
      `${one.kind} "${texts.get(one.article)!.text.slice(one.start, one.end).replace(/\s+/g, ' ')}"`,
      `${one.kind} ${one.statement}`,
    ]
    if (printed.has(marks[0]!) || (one.statement !== undefined && printed.has(marks[1]!))) continue
    for (const mark of marks) printed.add(mark)
    append(kept, one.kind, one)
  }
  return [...kept.values()]
    .flatMap((one) => one.sort((a, b) => b.score - a.score || (place(a) < place(b) ? -1 : 1)).slice(0, MOST_EVIDENCE))
    .sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

const place = ({ day, article, start }: Evidence): string => `${day} ${article} ${String(start).padStart(9, '0')}`

/** Under the lesser key of each. */
function linksByKey(links: readonly OutlookLink[]): Map<string, OutlookLink[]> {
  const held = new Map<string, OutlookLink[]>()
  for (const one of links) append(held, one.between[0], one)
  return held
}

/** By entity of an article, the source that it is and those that it speaks for. */
function sourcesIn(sources: readonly Source[]): (article: string, entity: string) => readonly string[] {
  const at = new Map(sources.flatMap((source) => source.mentions.map((mention) => [mention, source] as const)))
  return (article, entity) => {
    const source = at.get(nodeKey(article, entity))
    return source ? [source.id, ...source.speaksFor.map(({ institution }) => institution)] : []
  }
}
