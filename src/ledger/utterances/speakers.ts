import type { Reading } from '../../reader/reading.ts'
import { nodeKey, type Source } from '../sources.ts'

/** Who made a statement, and in whose name. */
export interface Voice {
  /** Ids of sources, in order; empty when nobody in particular is named. */
  readonly sources: readonly string[]
  /** Ids of the bodies among them, and of those for which the people among them spoke on the day. */
  readonly bodies: readonly string[]
}

export type Voices = (reading: Reading, speakers: readonly string[], day: string) => Voice

/** Finds voices. Without linked sources, an entity is known by its article alone, and nobody is the same as anybody elsewhere. */
export function voices(sources: readonly Source[]): Voices {
  const at = new Map(sources.flatMap((source) => source.mentions.map((mention) => [mention, source] as const)))
  return ({ article }, speakers, day) => {
    const found = [...new Set(speakers.flatMap((id) => at.get(nodeKey(article.id, id)) ?? []))]
    const bodies = found.flatMap(({ id, kind, speaksFor }) =>
      kind === 'person' ? speaksFor.filter(({ until }) => until === undefined || day <= until).map(({ institution }) => institution) : [id],
    )
    return { sources: found.map(({ id }) => id).sort(), bodies: [...new Set(bodies)].sort() }
  }
}

/**
 * same: one source, or a body and whoever speaks for it. unknown: one of the two is nobody in particular.
 * other: two who are not one; two people of one body are two.
 */
export type Kinship = 'same' | 'unknown' | 'other'

export const kinship = (a: Voice, b: Voice): Kinship => {
  if (a.sources.length === 0 || b.sources.length === 0) return 'unknown'
  const isSame = a.sources.some((id) => b.sources.includes(id) || b.bodies.includes(id)) || b.sources.some((id) => a.bodies.includes(id))
  return isSame ? 'same' : 'other'
}

/** The voice that most statements name; of as many, the first in the order of ids. Of nobody when none names any. */
export const mainVoice = (statements: readonly { readonly voice: Voice }[]): Voice => {
  const named = statements.map(({ voice }) => voice).filter(({ sources }) => sources.length > 0)
  const groups = Map.groupBy(named, ({ sources }) => sources.join(' '))
  const most = [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))[0]
  return most?.[1][0] ?? { sources: [], bodies: [] }
}
