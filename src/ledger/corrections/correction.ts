import type { Settled } from '../rulings.ts'
import type { Anchor } from './anchor.ts'

/** What a linker puts together, and people can merge and split. */
export const groupings = ['sources', 'wires', 'utterances', 'series', 'stories', 'origins'] as const
export type Grouping = (typeof groupings)[number]

/** An anchor of a correction: `named` by the person, or a member of the same group when it was made. */
export interface Target extends Anchor {
  readonly named: boolean
}

/** What a person ruled. */
export type Ruling =
  /** These are one group with those. The members that nobody named lift earlier cuts between the two groups, and tie nothing. */
  | { readonly kind: 'together'; readonly of: Grouping; readonly these: readonly Target[]; readonly those: readonly Target[] }
  /** None of these is ever in one group with any of those. */
  | { readonly kind: 'apart'; readonly of: Grouping; readonly these: readonly Target[]; readonly those: readonly Target[] }
  | { readonly kind: 'wrong-figure' | 'wrong-speaker'; readonly these: readonly Target[] }
  | {
      readonly kind: 'settle'
      readonly these: readonly Target[]
      readonly state: Settled['state']
      /** ISO day from which it counts. */
      readonly on: string
      /** Statements that show it. */
      readonly shownBy: readonly Target[]
    }
  /** Also of an undoing, which brings back what that took away. */
  | { readonly kind: 'undo'; readonly undoes: number }

/** A ruling with who made it, when and why. */
export interface Made {
  /** From 1, in the order in which they were made. */
  readonly number: number
  readonly who: string
  readonly why: string
  /** UTC. */
  readonly madeAt: string
}

export type Correction = Made & Ruling

/** Everything that a ruling points at. */
export const targetsOf = (ruling: Ruling): readonly Target[] => {
  switch (ruling.kind) {
    case 'together':
    case 'apart':
      return [...ruling.these, ...ruling.those]
    case 'settle':
      return [...ruling.these, ...ruling.shownBy]
    case 'undo':
      return []
    default:
      return ruling.these
  }
}

/**
 * By the number of each correction that was undone, the number of the undoing that stands. Undoings are corrections too: of two, the later says
 * whether the earlier stands.
 */
export const undoneBy = (corrections: readonly Correction[]): Map<number, number> => {
  const undone = new Map<number, number>()
  for (const one of corrections.toSorted((a, b) => b.number - a.number))
    if (one.kind === 'undo' && !undone.has(one.number) && !undone.has(one.undoes)) undone.set(one.undoes, one.number)
  return undone
}

/** A correction that rules something of itself. */
export type Direct = Exclude<Correction, { kind: 'undo' }>

/** The rulings that stand, in the order in which they were made. */
export const standing = (corrections: readonly Correction[]): Direct[] => {
  const undone = undoneBy(corrections)
  return corrections.filter((one): one is Direct => one.kind !== 'undo' && !undone.has(one.number)).sort((a, b) => a.number - b.number)
}
