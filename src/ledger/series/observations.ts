import type { Reading } from '../../reader/reading.ts'
import { compare } from '../../text/order.ts'
import { figureKey } from '../rulings.ts'
import { nodeKey } from '../sources.ts'
import { isMeasured } from './drafts.ts'
import { type Counted, countedOf, type Measure } from './measure.ts'
import { entityOf } from './near.ts'
import { type Standing, sayingOf } from './said.ts'
import { type TopicWord, topicWords } from './topic-words.ts'
import { type Known, voicesOf } from './voices.ts'

/** One figure of one article, with what it counts, who gives it and when. A joint statement's is one of each of its institutions. */
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
  /** The same words as they are written, in the same order. */
  readonly about?: readonly string[]
  readonly standing: Standing
  /** True where the speaker only confirms what another said. */
  readonly confirms?: true
  /** The name of the place that it is told of, as the report has it. */
  readonly place?: string
  /** The statement that gives it: "article#attribution". */
  readonly statement?: string
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

/** A figure before it is settled what it counts: that may take other reports. */
export type Heard = Omit<Observation, 'measure' | 'key' | 'topic' | 'about'> & {
  readonly counted: Counted
  readonly unit: string
  readonly words: readonly TopicWord[]
}

export function heardIn(reading: Reading, known: Known, copyOf?: string): Heard[] {
  const { id, text, published = '' } = reading.article
  const byId = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]))
  const counted = countedOf(reading)
  return reading.figures.flatMap((figure, index) => {
    if (known.rulings.wrongFigures.has(figureKey(id, index))) return []
    const own = counted[index]!
    const saying = sayingOf(reading, figure, byId)
    const { said, told, asOf, standing, confirms, statement } = saying
    const { start, end, low, high, bound, unit } = figure
    const head = own.measure?.head ?? ''
    const place = entityOf(reading, figure.place)?.name
    return voicesOf(reading, index, own, saying, known).map(({ speaker, institution, isHeld, isFormer }) => {
      // "Its count stood at 40 on Monday": nobody says it now.
      const isOld = isHeld === true && standing === 'news' && asOf !== undefined && told !== undefined && asOf < told
      const day = isOld ? asOf : isFormer ? undefined : said
      return {
        article: id,
        figure: index,
        start,
        end,
        text: text.slice(start, end),
        low,
        high,
        bound,
        counted: own,
        unit,
        words: isMeasured(head) ? topicWords(text, figure, head) : [],
        standing: (isFormer || isOld) && standing === 'news' ? ('recalled' as const) : standing,
        ...(confirms && { confirms }),
        ...(place && { place }),
        ...(statement && { statement: nodeKey(id, statement) }),
        ...(day && { said: day }),
        ...(told && { told }),
        ...(asOf && { asOf }),
        ...(speaker && { speaker }),
        institution,
        published,
        ...(copyOf && { copyOf }),
      }
    })
  })
}

/** The order in which things were said: by day, then as published, then as they stand in their article. */
export const inOrder = (a: Observation, b: Observation): number =>
  compare(a.said ?? '', b.said ?? '') ||
  compare(a.published, b.published) ||
  compare(a.article, b.article) ||
  a.start - b.start ||
  compare(a.institution, b.institution)
