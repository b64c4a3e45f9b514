/** What people have ruled about groups of one kind, in the keys of their members. */
export interface GroupRulings {
  /** Pairs that are one, whatever the linker says. */
  readonly together: readonly (readonly [string, string])[]
  /** Cuts: nobody of `these` is ever in one group with anybody of `those`. */
  readonly apart: readonly Cut[]
}

export interface Cut {
  readonly these: readonly string[]
  readonly those: readonly string[]
}

/** A forecast's state as a person settled it. */
export interface Settled {
  readonly state: 'open' | 'reported' | 'denied' | 'lapsed'
  readonly by: string
  readonly why: string
  /** ISO day. */
  readonly on: string
  /** Keys of the statements that the person gave for it. */
  readonly shownBy?: readonly string[]
}

/**
 * What people have ruled, in the keys of the readings at hand: "article#entity" for sources, article ids for wires and stories, "article#attribution"
 * for utterances and origins, "article#fN" (N counts the reading's figures from 1) for series, "article#xN" for forecasts. They outrank the reader and every linker.
 */
export interface Rulings {
  readonly sources: GroupRulings
  readonly wires: GroupRulings
  readonly utterances: GroupRulings
  readonly series: GroupRulings
  readonly stories: GroupRulings
  /** Statements whose independent origins are one, or are two, whatever links say. */
  readonly origins: GroupRulings
  /** Figures that a person marked wrong: they stand in no series. */
  readonly wrongFigures: ReadonlySet<string>
  /** Statements whose speakers a person marked wrong: they count for nobody. */
  readonly wrongSpeakers: ReadonlySet<string>
  readonly settled: ReadonlyMap<string, Settled>
}

const nothing: GroupRulings = { together: [], apart: [] }

export const noRulings: Rulings = {
  sources: nothing,
  wires: nothing,
  utterances: nothing,
  series: nothing,
  stories: nothing,
  origins: nothing,
  wrongFigures: new Set(),
  wrongSpeakers: new Set(),
  settled: new Map(),
}

export const figureKey = (article: string, index: number): string => `${article}#f${index + 1}`
export const forecastKey = (article: string, index: number): string => `${article}#x${index + 1}`
