import type { Unit } from './units.ts'

export type OriginLinkKind = 'wire' | 'utterance' | 'same speaker' | 'authority' | 'ruling'

/** Why two statements have one origin. */
export interface OriginLink {
  /** Keys of two statements, the lesser first. */
  readonly between: readonly [string, string]
  readonly kind: OriginLinkKind
  /** In plain words. */
  readonly reason: string
}

/** Between two units, with what it is worth: the strongest reason is the one that is told. */
export interface UnitLink extends OriginLink {
  readonly units: readonly [string, string]
  readonly score: number
}

const SCORES: Readonly<Record<OriginLinkKind, number>> = { ruling: 1, wire: 0.95, utterance: 0.9, 'same speaker': 0.85, authority: 0.8 }

export const linkOf = (a: Unit, b: Unit, kind: OriginLinkKind, reason: string): UnitLink => {
  const [one, other] = a.id < b.id ? [a, b] : [b, a]
  return { units: [one.id, other.id], between: [one.statement, other.statement], kind, reason, score: SCORES[kind] }
}

/** A star over units that belong together: each is linked with the first. */
export const star = (units: readonly Unit[], tell: (a: Unit, b: Unit) => UnitLink): UnitLink[] => {
  const [first, ...rest] = units
  return rest.map((unit) => tell(first!, unit))
}
