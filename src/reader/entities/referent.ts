import type { Entity } from '../reading.ts'
import type { Mention } from './mentions.ts'

export type Gender = 'male' | 'female'

/** One who or what the article mentions, while its mentions are still being gathered. */
export interface Referent {
  readonly kind: Entity['kind']
  /** The fullest name met. */
  name: string
  /** Other names, as written. */
  readonly aliases: Set<string>
  readonly mentions: Mention[]
  gender?: Gender
  role?: string
  /** Words of every role and description met, lower case: what nominals are matched against. */
  readonly described: Set<string>
  affiliation?: Referent
  standsFor?: Referent
  /** Somebody whom the article does not name. */
  readonly unnamed: boolean
}

export const referent = (kind: Entity['kind'], name: string, more: Partial<Referent> = {}): Referent => ({
  kind,
  name,
  aliases: new Set(),
  mentions: [],
  described: new Set(),
  unnamed: false,
  ...more,
})
