import type { Source } from './source.ts'

/** Sources by the line in which they stand: spokesperson → department → government. */
export interface Lines {
  /** From a source upwards: itself, those for whom it speaks on the day (on any, where none is given), what they are part of; each once. */
  readonly above: (id: string, day?: string) => readonly string[]
  /**
   * Is one of the two in the line above the other? Then a difference between them is one institution's revision, or its haste, and no contradiction
   * between institutions: a spokesperson, their ministry and its government. Two ministries of one government are in two lines, and so are two of its spokespersons.
   */
  readonly sameLine: (a: string, b: string, day?: string) => boolean
}

export const linesOf = (sources: readonly Source[]): Lines => {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const above = (id: string, day?: string): readonly string[] => {
    const line = new Set([id])
    for (const at of line) {
      const source = byId.get(at)
      // What is said on a day is often reported on the next, so that a service may begin in reports a little after what is said in it.
      for (const { institution, until } of source?.speaksFor ?? [])
        if (day === undefined || until === undefined || day <= until) line.add(institution)
      if (source?.within) line.add(source.within.source)
    }
    return [...line]
  }
  return { above, sameLine: (a, b, day) => a === b || above(a, day).includes(b) || above(b, day).includes(a) }
}
