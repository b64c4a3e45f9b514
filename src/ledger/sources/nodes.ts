import { type PersonName, personName } from '../../reader/entities/person-names.ts'
import type { Entity, Reading } from '../../reader/reading.ts'
import { nameKey } from '../../text/keys.ts'
import { bodyWords } from './body-names.ts'
import { isRank, roleHead } from './roles.ts'

/** One entity of one article, as linking sees it. */
export interface Node {
  /** "article#entity": the same on every run. */
  readonly key: string
  readonly article: string
  readonly entity: Entity
  readonly kind: 'person' | 'body' | 'nation'
  readonly names: readonly string[]
  readonly person: PersonName
  readonly words: readonly string[]
  readonly head: string
  readonly affiliation?: Entity
  /** Of a person with a turn in a transcript that a body publishes: the words of the body's name. */
  readonly publisher?: readonly string[]
  /** The day on which the article stood, "" where it is not known. */
  readonly day: string
  /** The two countries most named in the article. */
  readonly countries: readonly string[]
}

export const nodeKey = (article: string, entity: string): string => `${article}#${entity}`

/** Persons and bodies of a reading, and the places that speak or are spoken for. A group ("officials") is nobody in particular. */
export function nodesOf(reading: Reading): Node[] {
  const { id, published = '' } = reading.article
  const byId = new Map(reading.entities.map((entity) => [entity.id, entity]))
  const speaking = new Set(reading.attributions.flatMap(({ speakers }) => speakers))
  const spokenFor = new Set(reading.entities.flatMap(({ affiliation, standsFor }) => [affiliation ?? '', standsFor ?? '']))
  const countries = mainCountries(reading)
  const labels = new Set(
    reading.article.sections.flatMap(({ kind, speaker }) => (kind === 'turn' && speaker ? personName(speaker).parts.slice(-1) : [])),
  )
  const publisher = reading.article.outlet ? bodyWords(reading.article.outlet) : undefined
  return reading.entities.flatMap((entity) => {
    if (entity.kind === 'group' || nameKey(entity.name) === '') return []
    if (entity.kind === 'place' && !speaking.has(entity.id) && !spokenFor.has(entity.id)) return []
    // A capital that speaks is its government.
    const named = entity.kind === 'place' ? (byId.get(entity.standsFor ?? '') ?? entity) : entity
    const affiliation = entity.affiliation === undefined ? undefined : byId.get(entity.affiliation)
    const names = [...new Set([entity.name, ...entity.aliases])]
    const full = names.map(personName).sort((a, b) => b.parts.length - a.parts.length || (a.text < b.text ? -1 : 1))[0]!
    return [
      {
        key: nodeKey(id, entity.id),
        article: id,
        entity,
        kind: entity.kind === 'person' ? 'person' : entity.kind === 'place' ? 'nation' : 'body',
        names,
        person: full,
        words: entity.kind === 'place' ? [nameKey(named.name)] : bodyWords(entity.name),
        head: entity.role && !isRank(entity.role) ? roleHead(entity.role) : '',
        ...(affiliation && { affiliation }),
        ...(publisher && entity.kind === 'person' && labels.has(full.parts.at(-1)!) && { publisher }),
        day: published.slice(0, 10),
        countries,
      } as const,
    ]
  })
}

function mainCountries({ places }: Reading): string[] {
  const counts = new Map<string, number>()
  for (const { country } of places) if (country) counts.set(country, (counts.get(country) ?? 0) + 1)
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, 2)
    .map(([country]) => country)
}
