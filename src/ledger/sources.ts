import type { Reading } from '../reader/reading.ts'
import { nameKey } from '../text/keys.ts'
import { linkBodies } from './sources/bodies.ts'
import { bodyWords } from './sources/body-names.ts'
import { components } from './sources/components.ts'
import { groupBy, type Link, link, star } from './sources/links.ts'
import { type Node, nodeKey, nodesOf } from './sources/nodes.ts'
import { linkPersons } from './sources/persons.ts'
import { roleHead } from './sources/roles.ts'
import { institutionFinder, mostCommon, type Service, servicesOf } from './sources/services.ts'

export type { Link } from './sources/links.ts'
export { nodeKey } from './sources/nodes.ts'
export type { Service } from './sources/services.ts'

/** A person or body over many articles. */
export interface Source {
  /** That of its least mention: "article#entity". */
  readonly id: string
  readonly kind: 'person' | 'organization' | 'government'
  readonly name: string
  /** Every spelling, in alphabetical order. */
  readonly names: readonly string[]
  /** Its entities, as "article#entity", in order. */
  readonly mentions: readonly string[]
  /** In order of their first day. */
  readonly speaksFor: readonly Service[]
  /** Why its mentions are one. */
  readonly links: readonly Link[]
}

/** One person or body across articles. The same set of readings gives the same sources, whatever their order. */
export function linkSources(readings: readonly Reading[]): Source[] {
  const nodes = readings.flatMap(nodesOf).sort((a, b) => (a.key < b.key ? -1 : 1))
  const nations = new Set(nodes.filter(({ kind }) => kind === 'nation').flatMap(({ words }) => words))
  const bodies = asBodies(nodes)
  const isBody = new Set(bodies)
  const persons = nodes.filter((node) => node.kind === 'person' && !isBody.has(node))
  const isPerson = new Set(persons)
  const places = nodes.filter(({ kind }) => kind === 'nation')
  const links = [
    ...linkPersons(persons),
    ...linkBodies(bodies, nations),
    ...governments(bodies, places),
    ...alike(places, ({ words }) => words[0]!, 'the same country'),
    ...alike(places, ({ entity }) => nameKey(entity.name), 'the same capital'),
  ]
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const groups = components(
    byKey.keys(),
    links.map(({ between }) => between),
  )
  const sourceAt = new Map(groups.flatMap((keys) => keys.map((key) => [key, keys[0]!] as const)))
  const linksOf = groupBy(links, ({ between }) => sourceAt.get(between[0])!)
  const finder = institutionFinder(sourceAt, bodies, nodeKey)
  const sources = groups.map((keys) => {
    const members = keys.map((key) => byKey.get(key)!)
    const person = isPerson.has(members[0]!)
    return {
      id: keys[0]!,
      kind: person ? 'person' : members[0]!.kind === 'nation' ? 'government' : 'organization',
      name: nameOf(members),
      names: [...new Set(members.flatMap(({ names }) => names))].sort(),
      mentions: keys,
      speaksFor: person ? servicesOf(members, finder) : [],
      links: (linksOf.get(keys[0]!) ?? []).sort((a, b) => (a.between.join() < b.between.join() ? -1 : 1)),
    } as const
  })
  return succeeded(sources)
}

/** "Bulgaria's government" is what speaks as Bulgaria. */
function governments(bodies: readonly Node[], places: readonly Node[]): Link[] {
  const least = new Map(places.toReversed().map(({ words, key }) => [words[0]!, key] as const))
  return bodies.flatMap(({ words, key }) => {
    const nation = words.length === 2 && words.includes('government') ? least.get(words.find((word) => word !== 'government')!) : undefined
    return nation === undefined ? [] : [link(nation, key, 'the government of that country', 0.9)]
  })
}

const alike = (nodes: readonly Node[], keyOf: (node: Node) => string, reason: string): Link[] =>
  [...groupBy(nodes, keyOf).values()].flatMap((same) =>
    star(
      same.map(({ key }) => key),
      reason,
      0.95,
    ),
  )

/** The name most often given in full; of those, the longest. */
const nameOf = (members: readonly Node[]): string => {
  const full = members.map(({ person, kind, entity }) => (kind === 'person' ? person.text : entity.name)).filter((name) => /\s/.test(name))
  return mostCommon(full) ?? members[0]!.entity.name
}

/** Bodies, with those that a reader took for a person in one report and for a body in others. */
function asBodies(nodes: readonly Node[]): Node[] {
  const known = new Set(nodes.flatMap(({ kind, words }) => (kind === 'body' ? [words.join(' ')] : [])))
  return nodes.filter(
    ({ kind, entity, person, head }) =>
      kind === 'body' || (kind === 'person' && head === '' && person.gender === undefined && known.has(bodyWords(entity.name).join(' '))),
  )
}

/** Whoever is followed in one office at one institution spoke for it until the day before. */
function succeeded(sources: readonly Source[]): Source[] {
  const holders = groupBy(
    sources.flatMap(({ id, speaksFor }) => speaksFor.map((service) => ({ id, service }))),
    ({ service }) => `${service.institution} ${roleHead(service.role)}`,
  )
  return sources.map((source) => ({
    ...source,
    speaksFor: source.speaksFor.map((service) => {
      const head = roleHead(service.role)
      const next = (holders.get(`${service.institution} ${head}`) ?? [])
        .filter(({ id, service: other }) => id !== source.id && (other.from ?? '') > (service.from ?? ''))
        .map((one) => one.service.from!)
        .sort()[0]
      const single = head === 'spokesperson' || head === 'governor' || head === 'prime minister' || head === 'minister' || head === 'mayor'
      return next && single && service.from ? { ...service, until: dayBefore(next) } : service
    }),
  }))
}

const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
