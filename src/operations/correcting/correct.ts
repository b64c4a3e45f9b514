import {
  type Direct,
  type Grouping,
  loadCorrections,
  type Made,
  noSuchCorrection,
  type Ruling,
  storeCorrection,
} from '../../ledger/corrections.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Context } from '../operation.ts'
import { type Standing, standingNow, wordsOfNamed } from './standing.ts'

/** What was ruled, and what of the record it changed. */
export interface Corrected {
  readonly correction: Made & { readonly kind: Ruling['kind']; readonly undoes?: number }
  /** What it rules; of an undoing, what is taken back or brought back by it in the end. */
  readonly about: {
    readonly kind: Exclude<Ruling['kind'], 'undo'>
    readonly of?: Grouping
    readonly state?: string
    /** Of each that was named: a name, a headline, the exact words. */
    readonly named: readonly string[]
  }
  /** What the record held where the correction points, and what it holds now. */
  readonly before: readonly Standing[]
  readonly now: readonly Standing[]
}

/** Who rules, and why. */
export interface Word {
  readonly who: string
  readonly why: string
}

/** Writes a ruling down, and tells what it changed. */
export const correct = async ({ ledger, now }: Context, ruling: Ruling, { who, why }: Word): Promise<Corrected> => {
  const about = ruling.kind === 'undo' ? await undone(ledger, ruling.undoes) : ruling
  const today = now().toISOString().slice(0, 10)
  const before = await standingNow(ledger, about, today)
  const { number, kind, madeAt } = await storeCorrection(ledger, ruling, { who, why, madeAt: now().toISOString() })
  return {
    correction: { ...{ number, kind, who, why, madeAt }, ...(ruling.kind === 'undo' && { undoes: ruling.undoes }) },
    about: {
      kind: about.kind,
      ...((about.kind === 'together' || about.kind === 'apart') && { of: about.of }),
      ...(about.kind === 'settle' && { state: about.state }),
      named: await wordsOfNamed(ledger, about),
    },
    before,
    now: await standingNow(ledger, about, today),
  }
}

/** What an undoing takes away or brings back in the end. */
const undone = async (ledger: Ledger, number: number): Promise<Direct> => {
  const all = await loadCorrections(ledger.db)
  const found = (wanted: number): Direct => {
    const one = all.find((correction) => correction.number === wanted)
    if (one === undefined) throw noSuchCorrection(wanted)
    return one.kind === 'undo' ? found(one.undoes) : one
  }
  return found(number)
}
