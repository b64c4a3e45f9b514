import type { Reading } from '../../reader/reading.ts'
import { completed } from './beside.ts'
import { type Draft, draftOf, isPersonKind, type Told } from './drafts.ts'
import type { State } from './states.ts'

/** What a figure counts. Two figures measure the same thing when their keys are equal. */
export interface Measure {
  /** "person", or the kind of person or thing: "engineer", "cubic metre". */
  readonly head: string
  /** More than one where a figure joins them: the dead and missing. */
  readonly states: readonly State[]
  /** Folded name of the nation that is counted: "united states". */
  readonly whose?: string
  /** Of a part ("34 of the dead were found in Momchilgrad"): its place. */
  readonly where?: string
  /** Of a figure that describes an earlier year: that year. What happened then is another matter. */
  readonly year?: string
  /** A part of a total, never comparable with it. */
  readonly part: boolean
  readonly nature: Nature
}

/** How its numbers go: totals only grow, levels go both ways, a flow is so many a day, an amount is what it is and can only be known better. */
export type Nature = 'total' | 'level' | 'flow' | 'amount'

export const measureKey = ({ head, states, whose, where, part, nature, year }: Measure): string =>
  [head, states.join('+'), whose ?? '', where ?? '', part ? 'part' : '', nature === 'flow' ? 'flow' : '', ...(year ? [year] : [])].join('|')

/** What one figure counts, as far as its own report tells. */
export interface Counted {
  /** Undefined where that cannot be told. */
  readonly measure?: Measure
  /** Whether its own clause says so, another figure or an earlier sentence, or nothing. */
  readonly told: Told
  /** "army engineers": what it counts is a kind of soldier. */
  readonly army: boolean
  /** No noun of its own says what it counts. */
  readonly bare: boolean
  /** The place that its own clause names. */
  readonly at?: string
  /** "the remaining 120" */
  readonly isRest: boolean
  /** "12, then 13, now 14": the next figure is of the same. */
  readonly runsOn: boolean
}

/** Figures that count nothing that could be revised. */
const NO_MEASURE =
  /^(?:year|day|week|month|hour|second|fraction|percentage|kilometre|mile|metre|centimetre|time|count|number|list|source|official|option|one|thing|way|side|name)$/
const TOTALS: ReadonlySet<State> = new Set<State>([
  'killed',
  'injured',
  'evacuated',
  'released',
  'arrested',
  'rescued',
  'infected',
  'destroyed',
  'damaged',
  'flooded',
  'entered',
  'launched',
  'shot down',
])

/** What each figure of a reading counts, in its own order. */
export function countedOf(reading: Reading): Counted[] {
  const drafts: Draft[] = []
  for (const index of reading.figures.keys()) drafts.push(completed(reading, index, draftOf(reading, index), drafts))
  return drafts.map((draft, index) => {
    const measure = measureOf(reading, draft, index)
    return {
      ...(measure && { measure }),
      told: measure ? draft.told : 'nowhere',
      army: draft.army,
      bare: draft.bare || draft.head === 'person',
      ...(draft.at && { at: draft.at }),
      isRest: draft.isRest,
      runsOn: runsOn(reading, index),
    }
  })
}

/** Does the next figure go on with the count of this one? */
function runsOn({ article, figures }: Reading, index: number): boolean {
  const [one, next] = [figures[index]!, figures[index + 1]]
  return next !== undefined && /^,? (?:and )?(?:then|now) (?:to )?$/.test(article.text.slice(one.end, next.start))
}

function measureOf(reading: Reading, { head, states, whose, where, part, flow }: Draft, index: number): Measure | undefined {
  const { low, high } = reading.figures[index]!
  if (!head || NO_MEASURE.test(head) || (low === high && low > 0 && low < 1) || (states.length === 0 && head === 'person')) return undefined
  // "One soldier broke an arm" points at somebody.
  if (states.length === 0 && high === 1 && isPersonKind(head)) return undefined
  const nature = flow ? 'flow' : states.length === 0 ? 'amount' : states.every((state) => TOTALS.has(state)) ? 'total' : 'level'
  return { head, states, ...(whose && { whose }), ...(where && { where }), ...yearOf(reading, index), part, nature }
}

/** Two years or more back: what began in December may go on in January. */
function yearOf({ article, figures }: Reading, index: number): { year?: string } {
  const year = /^\d{4}/.exec(figures[index]!.asOf ?? '')?.[0]
  const now = /^\d{4}/.exec(article.published ?? '')?.[0]
  return year && now && Number(year) < Number(now) - 1 ? { year } : {}
}
