import type { Measure } from './measure.ts'
import { areNear, type State } from './states.ts'

/** A series that looks like this one and measures something else. */
export interface Scope {
  readonly differs: 'counted' | 'place' | 'whose'
  readonly series: string
}

interface Measured {
  readonly id: string
  readonly measure: Measure
}

/** By series, those beside it: the dead beside the dead and missing, a town's beside all, Americans beside everybody. Each is told from both. */
export function scopesAmong(all: readonly Measured[]): Map<string, Scope[]> {
  const byState = new Map<State, Measured[]>()
  for (const one of all) for (const state of statesOf(one.measure)) byState.set(state, [...(byState.get(state) ?? []), one])
  return new Map(
    all.map(({ id, measure }) => {
      const near = new Set([...byState].flatMap(([state, others]) => (statesOf(measure).some((own) => areNear(own, state)) ? others : [])))
      const found = [...near].flatMap((other) => {
        const differs = other.id === id ? undefined : difference(measure, other.measure)
        return differs ? [{ differs, series: other.id } as const] : []
      })
      return [id, found.sort((a, b) => (a.series < b.series ? -1 : 1))]
    }),
  )
}

/** Bodies are of the dead. */
const statesOf = ({ states, head }: Measure): readonly State[] => (head === 'body' ? ['killed'] : states)

/** The one thing in which two measures differ; undefined where it is more than one. */
function difference(a: Measure, b: Measure): Scope['differs'] | undefined {
  if (a.year !== b.year) return undefined
  const differs = [
    ...(a.states.join() !== b.states.join() || a.head !== b.head || a.nature !== b.nature ? ['counted' as const] : []),
    ...(a.part !== b.part || a.where !== b.where ? ['place' as const] : []),
    ...(a.whose !== b.whose ? ['whose' as const] : []),
  ]
  return differs.length === 1 ? differs[0] : undefined
}
