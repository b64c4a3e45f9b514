import type { Measure } from './measure.ts'
import type { Point } from './points.ts'
import { daysBetween } from './said.ts'

/** Two institutions give different numbers for one thing at one time. */
export interface Contradiction {
  /** From when both stand: the later of the two days. */
  readonly day: string
  /** Institutions and their points, in the order of the institutions' ids. */
  readonly between: readonly [Stand, Stand]
}

interface Stand {
  readonly institution: string
  readonly said: string
  readonly low: number
  readonly high: number
  readonly bound: Point['bound']
}

/** A series that looks like this one and measures something else. */
export interface Scope {
  readonly differs: 'counted' | 'place' | 'whose'
  readonly series: string
}

/** How long a number stands as its institution's word. */
const STANDS_DAYS = 10
/** "About" leaves a tenth to either side. */
const ABOUT = 0.1

interface Voice {
  readonly institution: string
  readonly points: readonly Point[]
}

/** Where one institution's number meets another's that still stands and cannot be the same. A report's own voice contradicts nobody. */
export function contradictionsIn(records: readonly Voice[]): Contradiction[] {
  const voices = records
    .filter(({ institution }) => !institution.startsWith('outlet '))
    .toSorted((a, b) => (a.institution < b.institution ? -1 : 1))
  const found: Contradiction[] = []
  for (const [i, left] of voices.entries())
    for (const right of voices.slice(i + 1)) {
      const days = [...new Set([...left.points, ...right.points].map(({ said }) => said))].sort()
      let told = ''
      for (const day of days) {
        const [a, b] = [standing(left, day), standing(right, day)]
        if (!a || !b || !differ(a, b)) continue
        const key = `${a.said} ${a.low}-${a.high} ${b.said} ${b.low}-${b.high}`
        if (key !== told) found.push({ day, between: [stand(left, a), stand(right, b)] })
        told = key
      }
    }
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** The last firm number. A recollection counts for its day only where nothing was said on it. */
function standing({ points }: Voice, day: string): Point | undefined {
  const near = points.filter(({ said, revision }) => said <= day && daysBetween(said, day) <= STANDS_DAYS && revision !== 'repeats-loosely')
  const last = near.at(-1)?.said
  const latest = near.filter(({ said }) => said === last)
  return latest.filter(({ recalled }) => !recalled).at(-1) ?? latest.at(-1)
}

const stand = ({ institution }: Voice, { said, low, high, bound }: Point): Stand => ({ institution, said, low, high, bound })

function differ(a: Point, b: Point): boolean {
  const [x, y] = [reach(a), reach(b)]
  return x.low > y.high || y.low > x.high
}

const reach = ({ low, high, bound }: Point): { low: number; high: number } =>
  bound === '~' ? { low: low * (1 - ABOUT), high: high * (1 + ABOUT) } : { low, high }

/** By series, those beside it: the dead beside the dead and missing, a town's beside all, Americans beside everybody. */
export function scopesAmong(all: readonly { id: string; measure: Measure }[]): Map<string, Scope[]> {
  const scopes = new Map<string, Scope[]>()
  const byState = new Map<string, { id: string; measure: Measure }[]>()
  for (const one of all) for (const state of one.measure.states) byState.set(state, [...(byState.get(state) ?? []), one])
  for (const { id, measure } of all) {
    const near = [...new Set(measure.states.flatMap((state) => byState.get(state) ?? []))]
    const found = near.flatMap((other) => {
      const differs = other.id === id ? undefined : difference(measure, other.measure)
      return differs ? [{ differs, series: other.id } as const] : []
    })
    scopes.set(
      id,
      found.sort((a, b) => (a.series < b.series ? -1 : 1)),
    )
  }
  return scopes
}

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
