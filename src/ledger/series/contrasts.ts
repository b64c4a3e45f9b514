import { daysBetween } from '../../text/days.ts'
import type { Lines } from '../sources/lines.ts'
import { isMeasured } from './drafts.ts'
import type { Measure } from './measure.ts'
import type { Point } from './points.ts'

/** Two institutions give different numbers for one thing at one time. */
export interface Contradiction {
  /** From when both stand: the later of the two days. */
  readonly day: string
  /** Institutions and their points, in the order of the institutions' ids. */
  readonly between: readonly [Stand, Stand]
}

export interface Stand {
  readonly institution: string
  readonly said: string
  readonly low: number
  readonly high: number
  readonly bound: Point['bound']
}

/** How long an estimate stands as its institution's word, and how near two opening counts are to be held against each other. */
const STANDS_DAYS = 10
const OPENS_DAYS = 2
/** "About" leaves a tenth to either side. */
const ABOUT = 0.1
/** By how much two numbers of things may differ and still be of the same things. */
const ALIKE = 3

interface Voice {
  readonly institution: string
  readonly points: readonly Point[]
}

/**
 * Where one institution's firm number meets another's that cannot be the same, each pair of numbers once. Numbers of different days may both be right: of these,
 * those of one day are held against each other, and where a dispute opens a toll that is lower than another's of the days before: tolls only grow. What an amount
 * was does not change: there, the last number stands.
 * A report's own voice contradicts nobody, nor does a word that only confirms, nor a spokesperson their own ministry or its government.
 */
export function contradictionsIn(records: readonly Voice[], measure: Measure, { sameLine }: Lines): Contradiction[] {
  if (measure.part) return []
  const voices = records
    .filter(({ institution }) => !institution.startsWith('outlet '))
    .map(({ institution, points }) => ({ institution, points: points.filter(isFirm) }))
    .toSorted((a, b) => (a.institution < b.institution ? -1 : 1))
  return voices
    .flatMap((left, i) =>
      voices
        .slice(i + 1)
        .filter((right) => !sameLine(left.institution, right.institution))
        .flatMap((right) => between(left, right, measure)),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

const isFirm = ({ revision, recalled, confirms }: Point): boolean => revision !== 'repeats-loosely' && !recalled && confirms !== true

function between(left: Voice, right: Voice, { nature, head, states }: Measure): Contradiction[] {
  // Things are many: of bodies or families, two numbers are of the same ones only where they are told together and alike.
  const isThing = nature === 'amount' && states.length === 0 && !isMeasured(head)
  const found: Contradiction[] = []
  const told = new Set<string>()
  for (const day of [...new Set([...left.points, ...right.points].map(({ said }) => said))].sort()) {
    const [a, b] = [standing(left, day), standing(right, day)]
    if (!a || !b || !differ(a, b)) continue
    const apart = daysBetween(a.said, b.said)
    if (isThing && (apart > 0 || Math.max(a.high, b.high) > ALIKE * Math.min(a.low, b.low))) continue
    if (apart > 0 && nature !== 'amount' && !(nature === 'total' && found.length === 0 && apart <= OPENS_DAYS && isLower(a, b))) continue
    const pair = `${a.low}-${a.high} ${b.low}-${b.high}`
    if (!told.has(pair)) found.push({ day, between: [stand(left, a), stand(right, b)] })
    told.add(pair)
  }
  return found
}

/** Is that of the later day the lower one? */
const isLower = (a: Point, b: Point): boolean => (a.said < b.said ? b.high < a.low : a.high < b.low)

/** The last number given by a day, while it stands. */
const standing = ({ points }: Voice, day: string): Point | undefined =>
  points.findLast(({ said }) => said <= day && daysBetween(said, day) <= STANDS_DAYS)

const stand = ({ institution }: Voice, { said, low, high, bound }: Point): Stand => ({ institution, said, low, high, bound })

/** Can they not be the same number? "At least 40" and 47 can; two institutions' "at least 31" and "at least 40" are two counts. */
function differ(a: Point, b: Point): boolean {
  if ((a.bound === '>') !== (b.bound === '>')) {
    const [open, other] = a.bound === '>' ? [a, b] : [b, a]
    if (open.low <= other.high && open.bound !== other.bound) return false
  }
  if ((a.bound === '<') !== (b.bound === '<')) {
    const [open, other] = a.bound === '<' ? [a, b] : [b, a]
    if (open.high >= other.low) return false
  }
  const [x, y] = [reach(a), reach(b)]
  return x.low > y.high || y.low > x.high
}

const reach = ({ low, high, bound }: Point): { low: number; high: number } =>
  bound === '~' ? { low: low * (1 - ABOUT), high: high * (1 + ABOUT) } : { low, high }
