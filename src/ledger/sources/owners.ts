import type { Entity, Reading } from '../../reader/reading.ts'
import { nameKey } from '../../text/keys.ts'

/** Whose a body is, as its report writes it: "Greece's Northern Border Command". */
export interface Owner {
  /** Id of the entity that owns it. */
  readonly entity: string
  readonly written: string
}

/** Between an owner in the possessive and what it owns: at most two words that join nothing. */
const POSSESSED = /['’]s?\s+(?:(?!(?:and|or|the|of|to|in)\b)\p{Ll}[\p{L}-]*\s+){0,2}$/u
/** UTF-16 code units before a mention in which its owner is looked for. */
const REACH = 48

/** Finds the owners of the bodies of a reading: nations and bodies that stand before their names, in the possessive or as an adjective. */
export function ownersIn({ article: { text }, entities }: Reading): (entity: Entity) => Owner[] {
  const ends = new Map<number, Entity>()
  const named = new Map<string, Entity>()
  for (const entity of entities)
    if (entity.kind === 'place' || entity.kind === 'organization') {
      for (const { end } of entity.mentions) ends.set(end, entity)
      for (const name of [entity.name, ...entity.aliases]) named.set(nameKey(name), entity)
    }
  return (entity) => {
    if (entity.kind !== 'organization') return []
    const within = [entity.name, ...entity.aliases].flatMap((name) => {
      const owner = /^(.+?)['’]s?\s+\S/.exec(name)?.[1]
      const found = owner === undefined ? undefined : named.get(nameKey(owner))
      return found ? [{ entity: found.id, written: name }] : []
    })
    const before = entity.mentions.flatMap(({ start, end }) => {
      // A pronoun has no owner.
      if (end - start < 4) return []
      const from = Math.max(0, start - REACH)
      const ahead = text.slice(from, start)
      const gap = POSSESSED.exec(ahead)?.[0] ?? /\s+$/.exec(ahead)?.[0]
      if (gap === undefined || /\n\s*\n/.test(gap)) return []
      // A mention may or may not hold its "'s".
      const at = start - gap.length
      const owner = ends.get(at) ?? ends.get(at + (/^['’]s?/.exec(gap)?.[0].length ?? 0))
      // A body owns in the possessive; a nation as an adjective too: "Greek army".
      if (!owner || (owner.kind === 'organization' && !/^['’]/.test(gap) && ends.get(at)?.id === owner.id)) return []
      return [{ entity: owner.id, written: text.slice(owner.mentions.find((one) => one.end >= at && one.start < at)?.start ?? at, end) }]
    })
    return [...within, ...before]
      .filter((owner) => owner.entity !== entity.id)
      .map((owner) => ({ ...owner, written: plain(owner.written) }))
  }
}

const plain = (written: string): string => written.replace(/\s+/g, ' ').trim()
