export type Revision = 'first' | 'raises' | 'lowers' | 'narrows' | 'repeats' | 'repeats-loosely'

export interface Value {
  readonly low: number
  readonly high: number
  readonly bound: '=' | '~' | '>' | '<' | 'up' | 'down'
}

/**
 * What each value does to the one before it that is no loose repeat. `raises` and `lowers` go by the number, whatever the bound; `narrows` is a tighter
 * range inside a range. A rounder number, or in a total an earlier number come back, is a loose repeat: it changes nothing, nor does one in passing.
 */
export function revise(values: readonly (Dated & { readonly passing?: boolean })[], nature: 'total' | 'level' | 'flow' | 'amount'): Step[] {
  const firm: Dated[] = []
  return values.map((value) => {
    const last = firm.at(-1)
    const revision = last === undefined ? 'first' : step(last, value, firm, nature)
    if (revision !== 'repeats-loosely' && !value.passing) firm.push(value)
    return last && CHANGES.has(revision) ? { revision, from: { low: last.low, high: last.high, bound: last.bound } } : { revision }
  })
}

/** What a value does, and the number that it changes. */
export interface Step {
  readonly revision: Revision
  readonly from?: Value
}

const CHANGES: ReadonlySet<Revision> = new Set<Revision>(['raises', 'lowers', 'narrows'])

type Dated = Value & { readonly said?: string }

function step(last: Dated, value: Dated, earlier: readonly Value[], nature: string): Revision {
  if (equal(last, value)) return 'repeats'
  if (isInside(value, last)) return 'narrows'
  if (isRounder(value, last)) return 'repeats-loosely'
  const lower = middle(value) < middle(last)
  // After a correction of the same day the number before it is out of date, however it compares.
  const isOld = lower || (value.said !== undefined && value.said === last.said)
  if (nature === 'total' && isOld && earlier.slice(0, -1).some((one) => equal(one, value))) return 'repeats-loosely'
  return lower ? 'lowers' : 'raises'
}

const equal = (a: Value, b: Value): boolean => a.low === b.low && a.high === b.high
const middle = ({ low, high }: Value): number => (low + high) / 2
const isInside = (inner: Value, outer: Value): boolean =>
  outer.low < outer.high && inner.low >= outer.low && inner.high <= outer.high && inner.high - inner.low < outer.high - outer.low

/** "almost 60" after 57, "thousands" after 1,300: the last value, rounded as coarsely as the new one is. */
export function isRounder(value: Value, last: Value): boolean {
  if (value.low < value.high) return value.low <= last.low && last.high <= value.high
  if (value.bound !== '~' && value.bound !== '>' && value.bound !== '<') return false
  const grain = 10 ** trailingZeros(value.low)
  if (grain < 10 || last.low < last.high || last.low % grain === 0) return false
  if (value.bound === '>') return Math.floor(last.low / grain) * grain === value.low
  if (value.bound === '<') return Math.ceil(last.low / grain) * grain === value.low
  return Math.round(last.low / grain) * grain === value.low
}

function trailingZeros(number: number): number {
  let zeros = 0
  for (let rest = number; Number.isInteger(rest) && rest !== 0 && rest % 10 === 0; rest /= 10) zeros++
  return zeros
}
