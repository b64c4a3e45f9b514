/** Connected components of keys. The answer depends on the set of keys and edges alone, never on their order. */
export function components(keys: Iterable<string>, edges: Iterable<readonly [string, string]>): string[][] {
  const parent = new Map<string, string>()
  for (const key of keys) parent.set(key, key)
  const root = (key: string): string => {
    let at = key
    while (parent.get(at) !== at) {
      const up = parent.get(parent.get(at)!)!
      parent.set(at, up)
      at = up
    }
    return at
  }
  for (const [a, b] of edges) {
    const [left, right] = [root(a), root(b)]
    if (left < right) parent.set(right, left)
    else if (right < left) parent.set(left, right)
  }
  const groups = new Map<string, string[]>()
  for (const key of [...parent.keys()].sort()) {
    const at = root(key)
    const group = groups.get(at)
    if (group) group.push(key)
    else groups.set(at, [key])
  }
  return [...groups.values()]
}
