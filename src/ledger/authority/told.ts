import type { ChainLink } from './chain.ts'
import type { Party } from './known.ts'

/** A link of a chain, found in a statement. */
export interface Told {
  readonly link?: ChainLink
  /** The outlet that was told, by source id. */
  readonly toldTo?: string
}

export const linkTo = ({ source, name, span }: Party, part: ChainLink['part'], reason: string): ChainLink => ({
  ...(source && { source: source.id }),
  name,
  part,
  reason,
  spans: [span],
})
