import type { Cut, GroupRulings, Rulings, Settled } from '../rulings.ts'
import { type Direct, type Grouping, groupings, type Target } from './correction.ts'

/** Finds a target among the readings at hand, by its key. */
export type Resolve = (target: Target) => string | undefined

/** A target that was found. */
interface Member {
  readonly key: string
  readonly named: boolean
}

interface Sides {
  readonly number: number
  readonly these: readonly Member[]
  readonly those: readonly Member[]
}

/**
 * What stands of the corrections, in the keys of the readings at hand; targets that are not among them are left out. A function of the corrections
 * that stand and of their order alone: the latest word on whether two are one wins. A settlement counts from its day on; what corrects the reader
 * holds on every day, for it says what the reports say, not what happened.
 */
export const rulingsOf = (corrections: readonly Direct[], resolve: Resolve, asOf?: string): Rulings => {
  const found = (targets: readonly Target[]): Member[] =>
    targets.flatMap((target) => {
      const key = resolve(target)
      return key === undefined ? [] : [{ key, named: target.named }]
    })
  const keys = (kind: 'wrong-figure' | 'wrong-speaker'): Set<string> =>
    new Set(corrections.flatMap((one) => (one.kind === kind ? found(one.these).map(({ key }) => key) : [])))
  const settled = new Map<string, Settled>()
  for (const one of corrections)
    if (one.kind === 'settle' && (asOf === undefined || one.on <= asOf))
      for (const { key } of found(one.these)) settled.set(key, settledBy(one, found(one.shownBy)))
  const groups = groupings.map((of): [Grouping, GroupRulings] => {
    const sides = (kind: 'together' | 'apart'): Sides[] =>
      corrections.flatMap((one) =>
        one.kind === kind && one.of === of ? [{ number: one.number, these: found(one.these), those: found(one.those) }] : [],
      )
    return [of, groupRulings(sides('together'), sides('apart'))]
  })
  return {
    ...(Object.fromEntries(groups) as Record<Grouping, GroupRulings>),
    wrongFigures: keys('wrong-figure'),
    wrongSpeakers: keys('wrong-speaker'),
    settled,
  }
}

const settledBy = ({ state, who, why, on }: Direct & { kind: 'settle' }, shownBy: readonly Member[]): Settled => ({
  state,
  by: who,
  why,
  on,
  ...(shownBy.length > 0 && { shownBy: shownBy.map(({ key }) => key) }),
})

/** Is the pair on two sides of it? */
const divides = ({ these, those }: Sides, a: string, b: string): boolean => {
  const on = (side: readonly Member[], key: string): boolean => side.some((member) => member.key === key)
  return (on(these, a) && on(those, b)) || (on(those, a) && on(these, b))
}

const groupRulings = (merges: readonly Sides[], cuts: readonly Sides[]): GroupRulings => ({
  together: merges.flatMap((merge) => {
    const named = [...merge.these, ...merge.those].flatMap(({ key, named }) => (named ? [key] : []))
    const later = cuts.filter(({ number }) => number > merge.number)
    return named.flatMap((a, i) =>
      named.slice(i + 1).flatMap((b) => (a === b || later.some((cut) => divides(cut, a, b)) ? [] : [[a, b] as const])),
    )
  }),
  apart: cuts.flatMap((cut) =>
    without(
      cut,
      merges.filter(({ number }) => number > cut.number),
    ),
  ),
})

/** A cut without the pairs that later merges put together. Those of one side that are lifted from the same of the other go together. */
const without = ({ these, those }: Sides, later: readonly Sides[]): Cut[] => {
  const lifted = later.map((merge) => [keySet(merge.these), keySet(merge.those)] as const)
  /** Which sides of later merges a key stands on: "0a" is the first side of the first. */
  const standsOn = (key: string): string[] =>
    lifted.flatMap(([a, b], i) => [...(a.has(key) ? [`${i}a`] : []), ...(b.has(key) ? [`${i}b`] : [])])
  const other = (side: string): string => side.replace(/.$/, (letter) => (letter === 'a' ? 'b' : 'a'))
  const groups = Map.groupBy(keySet(these), (key) => standsOn(key).join(' '))
  return [...groups].flatMap(([sides, own]): Cut[] => {
    const isLifted = new Set(sides.split(' ').filter(Boolean).map(other))
    const rest = [...keySet(those)].filter((key) => !standsOn(key).some((side) => isLifted.has(side)))
    return rest.length > 0 ? [{ these: own, those: rest }] : []
  })
}

const keySet = (members: readonly Member[]): Set<string> => new Set(members.map(({ key }) => key))
