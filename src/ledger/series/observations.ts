import { personName } from '../../reader/entities/person-names.ts'
import type { Reading } from '../../reader/reading.ts'
import { nodeKey, type Service, type Source } from '../sources.ts'
import { isMeasured, type Measure, measureKey, measuresOf } from './measure.ts'
import { authorNamed, type Standing, sayingOf } from './said.ts'
import { topicWords } from './topic-words.ts'

/** One figure of one article, with what it counts, who gives it and when. */
export interface Observation {
  readonly article: string
  /** Index into the reading's figures. */
  readonly figure: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly low: number
  readonly high: number
  readonly bound: '=' | '~' | '>' | '<' | 'up' | 'down'
  readonly measure: Measure
  readonly key: string
  /** Of an amount in a unit that measures anything: words that tell of what. */
  readonly topic?: readonly string[]
  readonly standing: Standing
  /** ISO day. */
  readonly said?: string
  /** ISO day on which this report's speaker gives it, anew or again. */
  readonly told?: string
  /** ISO day that it describes, where that is told and the day of speech is not. */
  readonly asOf?: string
  /** Source id. */
  readonly speaker?: string
  /** Whose record it enters: the institution spoken for on that day, else the speaker, else "outlet NAME". */
  readonly institution: string
  /** As published, for the order within a day. */
  readonly published: string
  /** The article that this one copies: its figures are carried, never said again. */
  readonly copyOf?: string
}

/** By entity ("article#entity") the source that it is. */
export const sourceIndex = (sources: readonly Source[]): ReadonlyMap<string, Source> =>
  new Map(sources.flatMap((source) => source.mentions.map((mention) => [mention, source] as const)))

/** By spelling the person who has it; of several, whoever is mentioned most. */
export function personIndex(sources: readonly Source[]): ReadonlyMap<string, Source> {
  const people = sources
    .filter(({ kind }) => kind === 'person')
    .sort((a, b) => a.mentions.length - b.mentions.length || (a.id < b.id ? 1 : -1))
  return new Map(people.flatMap((source) => source.names.map((name) => [personName(name).parts.join(' '), source] as const)))
}

export interface Known {
  readonly sourceOf: ReadonlyMap<string, Source>
  readonly personOf: ReadonlyMap<string, Source>
}

export function observationsOf(reading: Reading, { sourceOf, personOf }: Known, copyOf?: string): Observation[] {
  const { id, text, published = '', outlet } = reading.article
  const byId = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]))
  const measures = measuresOf(reading)
  const named = authorNamed(reading)
  const author = named === undefined ? undefined : personOf.get(personName(named).parts.join(' '))
  return reading.figures.flatMap((figure, index) => {
    const measure = measures[index]
    if (!measure) return []
    const { speaker, said, told, asOf, standing } = sayingOf(reading, figure, byId)
    const source = speaker === undefined ? author : sourceOf.get(nodeKey(id, speaker))
    const { start, end, low, high, bound } = figure
    return [
      {
        article: id,
        figure: index,
        start,
        end,
        text: text.slice(start, end),
        low,
        high,
        bound,
        measure,
        key: measureKey(measure),
        ...(isMeasured(measure.head) && { topic: topicWords(text, figure, measure.head) }),
        standing,
        ...(said && { said }),
        ...(told && { told }),
        ...(asOf && { asOf }),
        ...(source && { speaker: source.id }),
        institution: source ? (institutionOn(source, said)?.institution ?? source.id) : `outlet ${outlet ?? ''}`,
        published,
        ...(copyOf && { copyOf }),
      },
    ]
  })
}

/** For whom a person spoke on a day: the service that had begun last by then, else the first. */
export function institutionOn({ speaksFor }: Source, day?: string): Service | undefined {
  const begun = speaksFor.filter(({ from, until }) => day === undefined || ((from ?? '') <= day && (until === undefined || until >= day)))
  return begun.at(-1) ?? speaksFor[0]
}

/** The order in which things were said: by day, then as published, then as they stand in their article. */
export const inOrder = (a: Observation, b: Observation): number =>
  compare(a.said ?? '', b.said ?? '') || compare(a.published, b.published) || compare(a.article, b.article) || a.start - b.start

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
