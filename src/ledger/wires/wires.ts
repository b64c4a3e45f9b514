/** An edge of the graph of copies: two articles by their ids. */
export type CopyEdge = readonly [string, string]

/**
 * The wires that copy edges make: sets of two or more articles, each connected to the others through copies. Ids ascend within a wire, and wires by
 * their first id, so that the order of the edges does not matter.
 */
export const wiresOf = (edges: Iterable<CopyEdge>): string[][] => {
  const parents = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
    for (let at = id; at !== root; ) {
      const up = parents.get(at)!
      parents.set(at, root)
      at = up
    }
    return root
  }
  for (const [a, b] of edges) {
    for (const id of [a, b]) if (!parents.has(id)) parents.set(id, id)
    const [low, high] = [rootOf(a), rootOf(b)].sort() as [string, string]
    parents.set(high, low)
  }
  const wires = Map.groupBy([...parents.keys()].sort(), rootOf)
  return [...wires.values()].filter((ids) => ids.length > 1).sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}
