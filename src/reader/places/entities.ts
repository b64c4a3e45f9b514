import { nameKey } from '../../text/keys.ts'
import { contains, inTextOrder, type Span } from '../../text/span.ts'
import type { Entity, Place } from '../reading.ts'

/** A located name that has yet to be tied to an entity; `written` is the name as the text has it, or the place of an adjective. */
export interface Located extends Omit<Place, 'entity'> {
  readonly written: string
}

/**
 * Ties each place to an entity: to the place that is mentioned there, else to the place of that name; where the article has none, as for
 * "Kentucky" in "Kentucky State Police" or for "US" in "US-led", one is made, behind the others.
 */
export const tieToEntities = (entities: readonly Entity[], located: readonly Located[]): { entities: Entity[]; places: Place[] } => {
  const known = entities.map((entity) => ({ ...entity, mentions: [...entity.mentions] }))
  const byName = new Map<string, Entity>()
  const atStart = new Map<number, Entity>()
  for (const entity of known) {
    if (entity.kind !== 'place') continue
    for (const name of [entity.name, ...entity.aliases]) if (!byName.has(nameKey(name))) byName.set(nameKey(name), entity)
    for (const { start } of entity.mentions) if (!atStart.has(start)) atStart.set(start, entity)
  }
  const mentioned = indexMentions(known)
  const grown = new Set<Entity>()
  const places = located.map(({ written, ...place }): Place => {
    const span = { start: place.start, end: place.end }
    const around = mentioned(span)
    // "Kursk" and "Kursk region" begin together; a mention that begins earlier ("the Kursk region") holds the name
    const there = atStart.get(span.start) ?? around.find((e) => e.kind === 'place')
    let entity = there ?? byName.get(nameKey(written)) ?? byName.get(nameKey(place.name))
    if (!entity) {
      entity = {
        id: `e${known.length + 1}`,
        kind: 'place',
        name: place.name,
        aliases: written === place.name ? [] : [written],
        mentions: [span],
      }
      known.push(entity as (typeof known)[number])
      for (const name of [place.name, written]) byName.set(nameKey(name), entity)
    } else if (!there && around.length === 0) {
      entity.mentions.push(span)
      grown.add(entity)
    }
    return { ...place, entity: entity.id }
  })
  for (const entity of grown) entity.mentions.sort(inTextOrder)
  return { entities: known, places }
}

/** Looks up whose mentions hold a span. Mentions are short, so that a look back by the length of the longest finds them. */
const indexMentions = (entities: readonly Entity[]): ((span: Span) => Entity[]) => {
  const sorted = entities.flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity }))).sort(inTextOrder)
  const longest = sorted.reduce((most, s) => Math.max(most, s.end - s.start), 0)
  return (span) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.start < span.end - longest) low = middle + 1
      else high = middle
    }
    const found: Entity[] = []
    for (let i = low; i < sorted.length && sorted[i]!.start <= span.start; i++)
      if (contains(sorted[i]!, span)) found.push(sorted[i]!.entity)
    return found
  }
}
