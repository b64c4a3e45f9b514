import type { Figure } from '../../reader/reading.ts'
import { nameKey } from '../../text/keys.ts'
import type { Span } from '../../text/span.ts'
import type { DriftKind, Found } from './drift-kinds.ts'
import type { Statement } from './statement.ts'

const spanOf = ({ start, end }: Span): Span => ({ start, end })
const isHedged = ({ bound }: Figure): boolean => bound === '>' || bound === '<' || bound === '~'
const isAmount = ({ bound }: Figure): boolean => bound !== 'up' && bound !== 'down'

const hedgeKind = (from: Figure, to: Figure): DriftKind | undefined => {
  if (from.bound === to.bound) return undefined
  if (isHedged(from) !== isHedged(to)) return isHedged(from) ? 'hedge-dropped' : 'hedge-added'
  return isHedged(from) ? 'hedge-changed' : undefined
}

/** Do both say what they count in a word in common, or does one not say it? */
const countsAlike = (a: Figure, b: Figure): boolean => {
  const [one, other] = [a, b].map(({ concept }) =>
    nameKey(concept)
      .split(' ')
      .filter((word) => word.length > 3),
  )
  return one!.length === 0 || other!.length === 0 || one!.some((word) => other!.includes(word))
}

/** Figures that stand in both with another hedge, and those of one unit that are the only ones left on either side: the number was changed, in translation where one was made. */
export function figureDrift(original: Statement, statement: Statement): Found[] {
  const rest = statement.figures.filter(isAmount)
  const take = (match: (figure: Figure) => boolean): Figure | undefined => {
    const at = rest.findIndex(match)
    return at < 0 ? undefined : rest.splice(at, 1)[0]
  }
  const isTranslated = [original, statement].some(({ attribution }) => attribution.caveats.some(({ kind }) => kind === 'translated'))
  const changed: DriftKind = isTranslated ? 'mistranslated' : 'figure-changed'
  const unmatched: Figure[] = []
  const found: Found[] = []
  for (const figure of original.figures.filter(isAmount)) {
    const isEqual = ({ low, high }: Figure): boolean => low === figure.low && high === figure.high
    const other = take((one) => isEqual(one) && one.unit === figure.unit) ?? take(isEqual)
    const kind = other && hedgeKind(figure, other)
    if (!other) unmatched.push(figure)
    else if (kind) found.push({ kind, from: spanOf(figure), to: spanOf(other) })
  }
  for (const figure of unmatched) {
    const isAlike = (other: Figure): boolean => figure.unit !== '' && other.unit === figure.unit && countsAlike(figure, other)
    if (unmatched.filter(isAlike).length !== 1 || rest.filter(isAlike).length !== 1) continue
    found.push({ kind: changed, from: spanOf(figure), to: spanOf(rest.find(isAlike)!) })
  }
  return found
}
