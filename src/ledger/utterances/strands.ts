import { grouped, type ScoredLink } from '../grouping.ts'
import type { GroupRulings } from '../rulings.ts'
import { common, type Window } from './days.ts'
import type { UtteranceLink } from './same.ts'
import type { Statement } from './statement.ts'

/** Of the pairs that two groups could have between them, at least this share must be linked; less where one of the links is strong. */
const LEAST_LINKED = 0.25
const LEAST_LINKED_STRONGLY = 0.1
const STRONG = 0.75

/** A day on which all of them can have been said; undefined when there is none. */
export const windowOfAll = (statements: readonly Statement[]): Window | undefined =>
  statements.reduce<Window | undefined>((window, one) => window && common(window, one.window), { from: '', to: '9999' })

/** Never together: what cannot have been said on one day. */
const onOneDay =
  (statementAt: ReadonlyMap<string, Statement>) =>
  (a: readonly string[], b: readonly string[]): boolean =>
    windowOfAll([...a, ...b].map((key) => statementAt.get(key)!)) !== undefined

/**
 * Statements in groups of one wording: strongest links first, where enough of the one group is linked with the other, so that no chain of small
 * likenesses makes one saying of many.
 */
export function strandsOf(
  statementAt: ReadonlyMap<string, Statement>,
  links: readonly UtteranceLink[],
  rulings?: GroupRulings,
): string[][] {
  const linked = new Map<string, Set<string>>()
  for (const { between } of links)
    for (const [from, to] of [between, [between[1], between[0]] as const]) linked.set(from, (linked.get(from) ?? new Set()).add(to))
  const isDense = (a: readonly string[], b: readonly string[], { score }: ScoredLink): boolean => {
    const [less, more] = a.length <= b.length ? [a, b] : [b, a]
    const others = new Set(more)
    let across = 0
    for (const key of less) for (const to of linked.get(key) ?? []) if (others.has(to)) across++
    return across >= (score >= STRONG ? LEAST_LINKED_STRONGLY : LEAST_LINKED) * a.length * b.length
  }
  const isPossible = onOneDay(statementAt)
  return grouped(statementAt.keys(), links, rulings, (a, b, link) => isPossible(a, b) && isDense(a, b, link))
}

/** Strands that are pieces of one saying made one. */
export const sayingsOf = (
  statementAt: ReadonlyMap<string, Statement>,
  strands: readonly (readonly string[])[],
  siblings: readonly UtteranceLink[],
  rulings?: GroupRulings,
): string[][] => {
  const inStrand = strands.flatMap(([first, ...rest]) => rest.map((key) => ({ between: [first!, key] as const, score: 2 })))
  return grouped(statementAt.keys(), [...inStrand, ...siblings], rulings, onOneDay(statementAt))
}
