import { shiftDay } from '../../text/days.ts'
import type { Settled } from '../rulings.ts'
import type { Evidence } from './evidence.ts'

export type OutlookState = 'open' | 'due' | 'reported' | 'denied' | 'lapsed'

/** How a forecast stands, and since when: ISO day; none while it is open or due. */
export interface Standing {
  readonly state: OutlookState
  readonly since?: string
}

interface Standable {
  readonly latest?: string
  readonly evidence: readonly Pick<Evidence, 'kind' | 'day'>[]
  readonly settled?: Pick<Settled, 'state' | 'on'>
}

/** A forecast is due when its last day is so near, in days. */
export const DUE_WITHIN = 3

/**
 * How a forecast stood at the end of a day, by what had been reported by then. A person's word outranks all from the day on that it names. Else that it
 * came, unless it was denied after; else that it was denied. Else its window: due in its last days, lapsed from the day after. A window that passes
 * unseen lapses, whatever came of it.
 */
export function stateOn({ latest, evidence, settled }: Standable, day: string): Standing {
  if (settled && settled.on <= day) return settled.state === 'open' ? { state: 'open' } : { state: settled.state, since: settled.on }
  const daysOf = (kind: Evidence['kind']): string[] =>
    evidence
      .filter((one) => one.kind === kind && one.day <= day)
      .map((one) => one.day)
      .sort()
  const [came, denied] = [daysOf('reported'), daysOf('denied')]
  const after = came.find((one) => denied.length === 0 || one >= denied[0]!)
  if (after !== undefined) return { state: 'reported', since: after }
  if (denied.length > 0) return { state: 'denied', since: denied[0]! }
  if (latest === undefined) return { state: 'open' }
  if (day > latest) return { state: 'lapsed', since: shiftDay(latest, 1) }
  return { state: day >= shiftDay(latest, -DUE_WITHIN) ? 'due' : 'open' }
}
