import type { Attribution, Entity, Figure, Reading } from '../../reader/reading.ts'
import type { Span } from '../../text/span.ts'

/* What stands near a place in an article, found without going through all of it. */

export interface Mention extends Span {
  readonly entity: Entity
}

interface Index {
  /** By their start. */
  readonly mentions: readonly Mention[]
  readonly times: Reading['times']
  readonly figures: Reading['figures']
  readonly turns: Reading['article']['sections']
  readonly entities: ReadonlyMap<string, Entity>
  readonly attributions: ReadonlyMap<string, Attribution>
  readonly places: ReadonlyMap<Figure, number>
}

const made = new WeakMap<Reading, Index>()

function indexOf(reading: Reading): Index {
  const known = made.get(reading)
  if (known) return known
  const { entities, attributions, figures, times, article } = reading
  const index: Index = {
    mentions: entities.flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, entity }))).sort(byStart),
    times: times.toSorted(byStart),
    figures: figures.toSorted(byStart),
    turns: article.sections.filter(({ kind }) => kind === 'turn').toSorted(byStart),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    attributions: new Map(attributions.map((attribution) => [attribution.id, attribution])),
    places: new Map(figures.map((figure, i) => [figure, i])),
  }
  made.set(reading, index)
  return index
}

const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The first of sorted spans that starts at or after an offset. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

function startingIn<S extends Span>(spans: readonly S[], from: number, to: number): S[] {
  const found: S[] = []
  for (let i = firstFrom(spans, from); i < spans.length && spans[i]!.start < to; i++) found.push(spans[i]!)
  return found
}

/** Mentions that start in [from, to), in text order. */
export const mentionsIn = (reading: Reading, from: number, to: number): Mention[] => startingIn(indexOf(reading).mentions, from, to)

/** Times that start in [from, to), in text order. */
export const timesIn = (reading: Reading, from: number, to: number): Reading['times'] => startingIn(indexOf(reading).times, from, to)

/** Figures that start in [from, to). */
export const figuresIn = (reading: Reading, from: number, to: number): Figure[] => startingIn(indexOf(reading).figures, from, to)

export const entityOf = (reading: Reading, id: string | undefined): Entity | undefined =>
  id === undefined ? undefined : indexOf(reading).entities.get(id)

export const attributionOf = (reading: Reading, id: string | undefined): Attribution | undefined =>
  id === undefined ? undefined : indexOf(reading).attributions.get(id)

/** Where a figure stands among those of its reading. */
export const placeOf = (reading: Reading, figure: Figure): number => indexOf(reading).places.get(figure) ?? -1

/** The speaker's turn that holds an offset, and the turn before it. */
export function turnsAt(reading: Reading, offset: number): Reading['article']['sections'] {
  const { turns } = indexOf(reading)
  const at = firstFrom(turns, offset + 1) - 1
  const turn = turns[at]
  return turn && turn.end > offset ? turns.slice(Math.max(0, at - 1), at + 1).toReversed() : []
}
