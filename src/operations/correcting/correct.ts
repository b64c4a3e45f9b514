import { type Grouping, loadCorrections, type Made, type Ruling, storeCorrection } from '../../ledger/corrections.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Context } from '../operation.ts'
import { type Standing, standingNow } from './standing.ts'

/** What was ruled, and what of the record it changed. */
export interface Corrected {
  readonly correction: Made & { readonly kind: Ruling['kind']; readonly of?: Grouping; readonly state?: string; readonly undoes?: number }
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
  const before = about ? await standingNow(ledger, about) : []
  const { number, kind, madeAt } = await storeCorrection(ledger, ruling, { who, why, madeAt: now().toISOString() })
  return {
    correction: {
      ...{ number, kind, who, why, madeAt },
      ...((ruling.kind === 'together' || ruling.kind === 'apart') && { of: ruling.of }),
      ...(ruling.kind === 'settle' && { state: ruling.state }),
      ...(ruling.kind === 'undo' && { undoes: ruling.undoes }),
    },
    before,
    now: about ? await standingNow(ledger, about) : [],
  }
}

/** What an undoing takes away or brings back in the end. */
const undone = async (ledger: Ledger, number: number): Promise<Ruling | undefined> => {
  const all = await loadCorrections(ledger.db)
  const found = (wanted: number): Ruling | undefined => {
    const one = all.find((correction) => correction.number === wanted)
    return one?.kind === 'undo' ? found(one.undoes) : one
  }
  return found(number)
}
