import type { Chain, ChainLink } from '../authority.ts'

/** A way on which words come to a report: through whom, and how often. */
export interface ChainShape {
  /** From the outlet to whoever is first responsible. Ids and spans are those of the first of them. */
  readonly links: readonly ChainLink[]
  readonly times: number
  /** "article#attribution": the first that came so. */
  readonly statement: string
  /** Whether a report has it from another outlet. */
  readonly taken: boolean
  /** That outlet's own statement, of the first for which the readings hold one. */
  readonly from?: string
}

/** Chains that go through the same hands, told once: the most usual first. */
export function shapesOf(chains: readonly Chain[]): ChainShape[] {
  const shapes = Map.groupBy(
    chains.toSorted((a, b) => (a.statement < b.statement ? -1 : 1)),
    ({ links }) => JSON.stringify(links.map(({ name, part }) => [name, part])),
  )
  return [...shapes.values()]
    .map((same) => {
      const from = same.find(({ taken }) => taken?.statement)?.taken?.statement
      const [first] = same
      return {
        links: first!.links,
        times: same.length,
        statement: first!.statement,
        taken: same.some(({ taken }) => taken !== undefined),
        ...(from && { from }),
      }
    })
    .sort((a, b) => b.times - a.times || b.links.length - a.links.length || (a.statement < b.statement ? -1 : 1))
}
