import type { NamedLink } from './links.ts'
import type { Service } from './services.ts'
import type { Within } from './within.ts'

/** A person or body over many articles. */
export interface Source {
  /** That of its least mention: "article#entity". */
  readonly id: string
  readonly kind: 'person' | 'organization' | 'government'
  readonly name: string
  /** Every spelling, in alphabetical order. */
  readonly names: readonly string[]
  /** Its entities, as "article#entity", in order. */
  readonly mentions: readonly string[]
  /** What reports call a person, as written: offices before ranks, then the most usual first. */
  readonly roles: readonly string[]
  /** In order of their first day. */
  readonly speaksFor: readonly Service[]
  /** Of a body: the larger one or the government that it is part of. */
  readonly within?: Within
  /** Why its mentions are one. */
  readonly links: readonly NamedLink[]
}
