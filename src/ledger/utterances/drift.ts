import { hull } from '../../text/span.ts'
import { align } from './align.ts'
import type { Drift, DriftKind, Found } from './drift-kinds.ts'
import { certaintyDrift } from './drift-of-certainty.ts'
import { figureDrift } from './drift-of-figures.ts'
import { quoteDrift } from './drift-of-quotes.ts'
import { originalOf } from './fullest.ts'
import { sharedRun } from './runs.ts'
import { kinship, mainVoice, type Voice } from './speakers.ts'
import type { Statement } from './statement.ts'

export type { Drift, DriftKind } from './drift-kinds.ts'

/** How each statement departs from the original wording: the fullest direct one, else that of the earliest report. In the order of reports. */
export function driftOf(utterance: { readonly statements: readonly Statement[] }): Drift[] {
  const original = originalOf(utterance.statements)
  if (!original) return []
  const voice = mainVoice(utterance.statements)
  return utterance.statements
    .filter((statement) => statement !== original && (statement.article !== original.article || statement.inHeadline))
    .flatMap((statement) =>
      between(original, statement, voice).map((found) => ({ ...found, original: original.key, statement: statement.key })),
    )
}

/** Its own words under another name; what stands inside another's statement is that other's account of it. */
const isMisattributed = ({ attribution, voice }: Statement, main: Voice): boolean =>
  attribution.within === undefined && attribution.act === 'say' && kinship(voice, main) === 'other'

function between(original: Statement, statement: Statement, voice: Voice): Found[] {
  const pairs = align(original.words, statement.words)
  const whole = (kind: DriftKind): Found => ({ kind, from: hull(original.spans)!, to: hull(statement.spans)! })
  const isWordForWord = sharedRun(original.words, statement.words).words === statement.words.length
  const isRetold = original.attribution.kind === 'direct' && !isWordForWord && !statement.words.some(({ quoted }) => quoted)
  return [
    ...(isMisattributed(statement, voice) ? [whole('misattributed')] : []),
    ...figureDrift(original, statement),
    ...certaintyDrift(original, statement, pairs),
    ...quoteDrift(original, statement, pairs),
    ...(isRetold ? [whole('paraphrased')] : []),
  ]
}
