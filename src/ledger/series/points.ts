import { daysBetween } from '../../text/days.ts'
import { groupBy } from '../sources/links.ts'
import type { Measure } from './measure.ts'
import { inOrder, type Observation } from './observations.ts'
import { type Revision, revise, type Value } from './revisions.ts'

/** A number that an institution gave on a day. */
export interface Point {
  /** ISO day. */
  readonly said: string
  readonly low: number
  readonly high: number
  readonly bound: Observation['bound']
  readonly revision: Revision
  /** The firm number before it, where this one changes it. */
  readonly from?: Value
  /** True when nobody reported it on its day: it is known from a later recollection. */
  readonly recalled: boolean
  /** True where the institution only confirmed what another said. */
  readonly confirms?: true
  /** The figures that give it: those said on the day, then recollections and copies. */
  readonly carriers: readonly Observation[]
}

/** Within how many days a copy prints what its origin said, and a recollection finds its day. */
const NEAR_DAYS = 7

/** The points of one institution in one series. Questions and denials make none, nor does a rise told without its total. */
export function pointsOf(observations: readonly Observation[], { nature }: Measure): Point[] {
  const firm = observations.filter(({ bound }) => bound !== 'up' && bound !== 'down')
  const together = groupBy(firm, ({ article }) => article)
  const dated = firm
    .map((one) => (isFormer(one, together.get(one.article)!) ? { ...one, standing: 'recalled' as const, said: one.asOf! } : one))
    .sort(inOrder)
  const beside = groupBy(dated, ({ article }) => article)
  const days = firstDays(dated)
  const stated = dated.map((one) => {
    const { said, ...rest } = one
    return isRestated(one, beside.get(one.article)!, days) ? { ...rest, standing: 'recalled' as const } : one
  })
  const own = stated.filter((one) => one.standing === 'news' && one.copyOf === undefined && one.said !== undefined)
  const drafts = new Map<string, Observation[]>()
  for (const one of own) add(drafts, `${one.said} ${value(one)}`, one)
  for (const one of stated.filter((other) => other.standing === 'recalled' || other.copyOf !== undefined)) {
    if (one.standing !== 'news' && one.standing !== 'recalled') continue
    const home = homeOf(one, own)
    if (home) add(drafts, `${home.said} ${value(home)}`, one)
    else if (one.said !== undefined && one.copyOf === undefined) add(drafts, `${one.said} ${value(one)}`, one)
  }
  const inTime = [...drafts.values()].sort((a, b) => inOrder(first(a), first(b)))
  const told = new Set(inTime.filter((carriers) => !isRecalled(carriers)).map((carriers) => first(carriers).said))
  const steps = revise(
    // Beside what was said on its day, a recollection has the wrong day, or the wrong institution.
    inTime.map((carriers) => ({ ...first(carriers), passing: isRecalled(carriers) && told.has(first(carriers).said) })),
    nature,
  )
  return inTime.map((carriers, i) => {
    const { low, high, bound } = first(carriers)
    return {
      said: first(carriers).said!,
      low,
      high,
      bound,
      ...steps[i]!,
      recalled: isRecalled(carriers),
      ...(carriers.every(({ confirms, standing }) => confirms || standing !== 'news') &&
        carriers.some(({ confirms }) => confirms) && { confirms: true as const }),
      carriers,
    }
  })
}

/** "86 are missing, down from about 120 on Monday": of two numbers in one report, the one as of an earlier day is recalled. */
const isFormer = (one: Observation, all: readonly Observation[]): boolean =>
  one.standing === 'news' &&
  one.asOf !== undefined &&
  one.asOf < one.said! &&
  all.some(
    (other) =>
      other.article === one.article &&
      other.standing === 'news' &&
      value(other) !== value(one) &&
      (other.asOf === undefined || other.asOf > one.asOf!),
  )

/**
 * "66, down from 71": of two numbers in one report, the one that the institution gave on an earlier day is recalled; not the one that the report gives more often.
 */
function isRestated(one: Observation, beside: readonly Observation[], first: ReadonlyMap<string, string>): boolean {
  const isEarlier = (number: Observation): boolean => (first.get(value(number)) ?? '9') < one.said!
  if (one.standing !== 'news' || one.said === undefined || !isEarlier(one)) return false
  const news = beside.filter((other) => other.standing === 'news' && other.said === one.said)
  const times = (number: Observation): number => news.filter((other) => value(other) === value(number)).length
  return news.some((other) => value(other) !== value(one) && !isEarlier(other) && times(other) >= times(one))
}

/** By number the first day on which it was given; in order of days. */
function firstDays(inTime: readonly Observation[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>()
  for (const one of inTime) if (one.standing === 'news' && one.said !== undefined && !days.has(value(one))) days.set(value(one), one.said)
  return days
}

const isRecalled = (carriers: readonly Observation[]): boolean => carriers.every(({ standing }) => standing === 'recalled')
const value = ({ low, high }: Observation): string => `${low}-${high}`
const add = (drafts: Map<string, Observation[]>, key: string, one: Observation): unknown =>
  drafts.get(key)?.push(one) ?? drafts.set(key, [one])

/** The bound of a point is that most given on its day: one report may drop an "at least". */
function first(carriers: readonly Observation[]): Observation {
  const said = carriers.filter(({ standing, copyOf }) => standing === 'news' && copyOf === undefined)
  const [most] = [...groupBy(said.length ? said : carriers, ({ bound }) => bound).values()].sort(
    (a, b) => b.length - a.length || inOrder(a[0]!, b[0]!),
  )
  return most![0]!
}

/** The point that a recollection or a copy carries: the same number on its own day, else the latest before it. */
function homeOf(one: Observation, own: readonly Observation[]): Observation | undefined {
  const same = own.filter((other) => value(other) === value(one))
  const exact = same.find(({ said }) => said === one.said)
  if (exact) return exact
  const published = one.published.slice(0, 10)
  if (one.said === undefined) return same.filter(({ said }) => said! <= published).at(-1)
  return same
    .filter(({ said }) => said! <= published && daysBetween(said!, one.said!) <= NEAR_DAYS)
    .sort((a, b) => daysBetween(a.said!, one.said!) - daysBetween(b.said!, one.said!) || inOrder(a, b))[0]
}
