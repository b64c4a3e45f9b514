import { type PersonName, personName } from '../../reader/entities/person-names.ts'
import type { Entity, Reading } from '../../reader/reading.ts'
import { nameKey } from '../../text/keys.ts'
import { bodyWords } from './body-names.ts'
import { append } from './links.ts'
import { type Owner, ownersIn } from './owners.ts'
import { isRank, roleHead } from './roles.ts'

/** One entity of one article, as linking sees it. */
export interface Node {
  /** "article#entity": the same on every run. */
  readonly key: string
  readonly article: string
  readonly entity: Entity
  /** Its name; of a capital that speaks, the state's. */
  readonly called: string
  readonly kind: 'person' | 'body' | 'nation'
  readonly names: readonly string[]
  readonly person: PersonName
  readonly words: readonly string[]
  readonly head: string
  readonly affiliation?: Entity
  /** Of a person with a turn in a transcript that a body publishes: the words of the body's name. */
  readonly publisher?: readonly string[]
  /** Of whoever wrote the article: the key of its agency or outlet. */
  readonly writesFor?: string
  /** The day on which the article stood, "" where it is not known. */
  readonly day: string
  /** The two countries most named in the article, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  /** The one that the article names far more than any other. */
  readonly mainCountry?: string
  /** Of a body: what its report or its own name shows of whose it is. */
  readonly owners: readonly Owner[]
  /** Of a nation: its code; of a body, that of the places in its name. */
  readonly country?: string
}

export const nodeKey = (article: string, entity: string): string => `${article}#${entity}`

/** The id, in place of an entity's, of the outlet that put an article out. */
export const outletId = 'outlet'

/** Persons and bodies of a reading, its outlet, and the places that speak, are spoken for or own a body. A group ("officials") is nobody in particular. */
export function nodesOf(reading: Reading): Node[] {
  const { id, published = '' } = reading.article
  const byId = new Map(reading.entities.map((entity) => [entity.id, entity]))
  const speaking = new Set(reading.attributions.flatMap(({ speakers }) => speakers))
  const spokenFor = new Set(reading.entities.flatMap(({ affiliation, standsFor }) => [affiliation ?? '', standsFor ?? '']))
  const [first, second] = countriesOf(reading)
  const countries = [first, second].flatMap((one) => one?.[0] ?? [])
  // Named twice as often as any other.
  const mainCountry = first && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : undefined
  const ownersOf = ownersIn(reading)
  const owning = new Set(reading.entities.flatMap((entity) => ownersOf(entity).map(({ entity }) => entity)))
  const countryOf = new Map(reading.places.map(({ entity, country }) => [entity, country] as const))
  const countryAt = countriesByName(reading)
  const labels = new Set(
    reading.article.sections.flatMap(({ kind, speaker }) => (kind === 'turn' && speaker ? personName(speaker).parts.slice(-1) : [])),
  )
  const writers = new Set(reading.article.byline.map((name) => personName(name).parts.join(' ')))
  const employer = employerOf(reading)
  const publisher = reading.article.outlet ? bodyWords(reading.article.outlet) : undefined
  return [...reading.entities, ...outletOf(reading)].flatMap((entity) => {
    if (entity.kind === 'group' || nameKey(entity.name) === '') return []
    if (entity.kind === 'place' && !speaking.has(entity.id) && !spokenFor.has(entity.id) && !owning.has(entity.id)) return []
    // A capital that speaks is its government.
    const named = entity.kind === 'place' ? (byId.get(entity.standsFor ?? '') ?? entity) : entity
    const affiliation = entity.affiliation === undefined ? undefined : byId.get(entity.affiliation)
    const words = entity.kind === 'place' ? [nameKey(named.name)] : bodyWords(entity.name)
    const country = entity.kind === 'place' ? countryOf.get(named.id) : onlyOne(words.flatMap((word) => countryAt.get(word) ?? []))
    const names = [...new Set([entity.name, ...entity.aliases])]
    const full = names.map(personName).sort((a, b) => b.parts.length - a.parts.length || (a.text < b.text ? -1 : 1))[0]!
    return [
      {
        key: nodeKey(id, entity.id),
        article: id,
        entity,
        called: named.name,
        kind: entity.kind === 'person' ? 'person' : entity.kind === 'place' ? 'nation' : 'body',
        names,
        person: full,
        words,
        head: entity.role && !isRank(entity.role) ? roleHead(entity.role) : '',
        ...(affiliation && { affiliation }),
        ...(publisher && entity.kind === 'person' && labels.has(full.parts.at(-1)!) && { publisher }),
        ...(employer && entity.kind === 'person' && writers.has(full.parts.join(' ')) && { writesFor: nodeKey(id, employer) }),
        day: published.slice(0, 10),
        countries,
        ...(mainCountry && { mainCountry }),
        owners: entity.kind === 'organization' ? ownersOf(entity) : [],
        ...(country && { country }),
      } as const,
    ]
  })
}

/** For whom the report was written: the agency of its dateline, by the entity that has its name, else its outlet. */
function employerOf({ article: { dateline, outlet }, entities }: Reading): string | undefined {
  const agency = dateline?.agency
  if (agency === undefined) return outlet ? outletId : undefined
  return entities.find(
    ({ kind, name, aliases }) => kind === 'organization' && [name, ...aliases].some((one) => nameKey(one) === nameKey(agency)),
  )?.id
}

/** The outlet as a body of its article, whether or not the text names it. */
const outletOf = ({ article: { outlet } }: Reading): Entity[] =>
  outlet ? [{ id: outletId, kind: 'organization', name: outlet, aliases: [], mentions: [] }] : []

/** By one word that names a place in the article, the countries where such places lie. */
function countriesByName({ places }: Reading): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { name, country } of places) if (country) append(found, nameKey(name), country)
  return found
}

const onlyOne = (values: readonly string[]): string | undefined => (new Set(values).size === 1 ? values[0] : undefined)

/** Codes of the countries by how often the article names them and places in them. */
function countriesOf({ places }: Reading): [string, number][] {
  const counts = new Map<string, number>()
  for (const { country } of places) if (country) counts.set(country, (counts.get(country) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}
