import type { Settled } from '../rulings.ts'
import type { Evidence } from './evidence.ts'

export type OutlookState = 'open' | 'due' | 'reported' | 'denied' | 'lapsed'

/** How a forecast stands, and since when: ISO day; none while it is open. */
export interface Standing {
  readonly state: OutlookState
  readonly since?: string
}

interface Standable {
  readonly said: string
  readonly latest?: string
  readonly evidence: readonly Pick<Evidence, 'kind' | 'day' | 'score'>[]
  readonly settled?: Settled
}

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/**
 * How a forecast stood at the end of a day, by what had been reported by then. A person's word outranks all from the day on that it names. Else what
 * was reported last: that it came, or that it will not; of one day, that it came. Else its window: due on its last day, lapsed from the day after.
 */
export function stateOn({ latest, evidence, settled }: Standable, day: string): Standing {
  if (settled && settled.on <= day) return settled.state === 'open' ? { state: 'open' } : { state: settled.state, since: settled.on }
  const shown = evidence.filter((one) => one.day <= day && (one.kind === 'reported' || one.kind === 'denied'))
  const came = shown
    .filter(({ kind }) => kind === 'reported')
    .map((one) => one.day)
    .sort()
  const denied = shown
    .filter(({ kind }) => kind === 'denied')
    .map((one) => one.day)
    .sort()
  if (came.length > 0 && (denied.length === 0 || came.at(-1)! >= denied[0]!))
    return { state: 'reported', since: came.find((one) => one >= (denied[0] ?? '')) ?? came[0]! }
  if (denied.length > 0) return { state: 'denied', since: denied[0]! }
  if (latest === undefined || day < latest) return { state: 'open' }
  return day === latest ? { state: 'due', since: latest } : { state: 'lapsed', since: dayAfter(latest) }
}
