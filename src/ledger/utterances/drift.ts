import { hull } from '../../text/span.ts'
import { align } from './align.ts'
import type { Drift, Found } from './drift-kinds.ts'
import { certaintyDrift } from './drift-of-certainty.ts'
import { figureDrift } from './drift-of-figures.ts'
import { quoteDrift } from './drift-of-quotes.ts'
import { wordingDrift } from './drift-of-wording.ts'
import { originalOf } from './fullest.ts'
import { kinship, type Voice } from './speakers.ts'
import type { Statement } from './statement.ts'

export type { Drift, DriftKind } from './drift-kinds.ts'

/**
 * How each statement departs from the original wording: the fullest direct one, else that of the earliest report. `voice` is who said it. In the
 * order of reports.
 */
export function driftOf(statements: readonly Statement[], voice: Voice): Drift[] {
  const original = statements.length > 1 ? originalOf(statements) : undefined
  return original === undefined
    ? []
    : statements
        .filter((statement) => statement !== original)
        .flatMap((statement) =>
          between(original, statement, voice).map((found) => ({ ...found, original: original.key, statement: statement.key })),
        )
}

/** Its own words under another name; what stands inside another's statement is that other's account of it. */
const isMisattributed = ({ attribution, voice }: Statement, main: Voice): boolean =>
  attribution.within === undefined && attribution.act === 'say' && kinship(voice, main) === 'other'

function between(original: Statement, statement: Statement, voice: Voice): Found[] {
  const pairs = align(original.words, statement.words)
  const misattributed: Found = { kind: 'misattributed', from: hull(original.spans)!, to: hull(statement.spans)! }
  return [
    ...(isMisattributed(statement, voice) ? [misattributed] : []),
    ...figureDrift(original, statement),
    ...certaintyDrift(original, statement, pairs),
    ...quoteDrift(original, statement, pairs),
    ...wordingDrift(original, statement, pairs),
  ]
}
