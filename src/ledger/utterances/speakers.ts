import type { Reading } from '../../reader/reading.ts'
import { roleHead } from '../sources/roles.ts'
import { nodeKey, type Source } from '../sources.ts'

/** Who made a statement, and in whose name. */
export interface Voice {
  /** Ids of sources, in order; empty when nobody in particular is named. */
  readonly sources: readonly string[]
  /** Ids of the bodies among them, and of those for which the people among them spoke on the day. */
  readonly bodies: readonly string[]
  /** What the people among them are, in a word: "spokesperson". */
  readonly roles?: readonly string[]
  /** Is nobody among them known by name? "A spokeswoman" is somebody in her own report, and nobody in particular in any other. */
  readonly isNameless?: boolean
}

export type Voices = (reading: Reading, speakers: readonly string[], day: string) => Voice

const NOBODY: Voice = { sources: [], bodies: [], roles: [], isNameless: true }

/** "prime minister", "company": common nouns that any report uses of somebody else. */
const isNameless = ({ kind, names }: Source): boolean =>
  kind === 'person'
    ? names.every((name) => /^\p{Ll}/u.test(name.split(/\s+/).at(-1)!))
    : kind === 'organization' && names.every((name) => /^\p{Ll}+$/u.test(name))

/** Finds voices. Without linked sources, an entity is known by its article alone, and nobody is the same as anybody elsewhere. */
export function voices(sources: readonly Source[]): Voices {
  const at = new Map(sources.flatMap((source) => source.mentions.map((mention) => [mention, source] as const)))
  const namelessIds = new Set(sources.filter(isNameless).map(({ id }) => id))
  return ({ article }, speakers, day) => {
    const found = [...new Set(speakers.flatMap((id) => at.get(nodeKey(article.id, id)) ?? []))]
    if (found.length === 0) return NOBODY
    const served = ({ speaksFor }: Source) => speaksFor.filter(({ until }) => until === undefined || day <= until)
    const bodies = found.flatMap((source) =>
      source.kind === 'person' ? served(source).map(({ institution }) => institution) : [source.id],
    )
    const roles = found.flatMap((source) => (source.kind === 'person' ? [...source.roles, ...source.names] : []))
    return {
      sources: found.map(({ id }) => id).sort(),
      bodies: [...new Set(bodies)].sort(),
      roles: [...new Set(roles.map(roleHead).filter(Boolean))].sort(),
      isNameless: found.every(({ id }) => namelessIds.has(id)),
    }
  }
}

/**
 * same: one source, or a body and whoever speaks for it. unknown: one of the two is nobody in particular.
 * other: two who are not one; two people of one body are two.
 */
export type Kinship = 'same' | 'unknown' | 'other'

const isNobody = ({ sources, isNameless }: Voice): boolean => sources.length === 0 || isNameless === true

export const kinship = (a: Voice, b: Voice): Kinship => {
  const isSame = a.sources.some((id) => b.sources.includes(id) || b.bodies.includes(id)) || b.sources.some((id) => a.bodies.includes(id))
  return isSame ? 'same' : isNobody(a) || isNobody(b) ? 'unknown' : 'other'
}

/** Of one who is named and one who is not: are they the same thing, "a spokeswoman" and a spokeswoman by name? */
export const isOfOneRole = (a: Voice, b: Voice): boolean =>
  isNobody(a) !== isNobody(b) && (a.roles ?? []).some((role) => b.roles?.includes(role))

/** The voice that most statements name; of as many, the first in the order of ids. Of nobody when none names any. */
export const mainVoice = (statements: readonly { readonly voice: Voice }[]): Voice => {
  const voiced = statements.map(({ voice }) => voice).filter(({ sources }) => sources.length > 0)
  const named = voiced.filter((voice) => !isNobody(voice))
  const groups = Map.groupBy(named.length > 0 ? named : voiced, ({ sources }) => sources.join(' '))
  const most = [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))[0]
  return most?.[1][0] ?? NOBODY
}
