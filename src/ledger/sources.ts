import type { Reading } from '../reader/reading.ts'
import { shiftDay } from '../text/days.ts'
import { nameKey } from '../text/keys.ts'
import { grouped } from './grouping.ts'
import { type GroupRulings, noRulings } from './rulings.ts'
import { linkBodies } from './sources/bodies.ts'
import { bodyWords } from './sources/body-names.ts'
import { nationsOf } from './sources/homes.ts'
import { groupBy, type Link, link, type NamedLink, star } from './sources/links.ts'
import { type Node, nodeKey, nodesOf, outletId } from './sources/nodes.ts'
import { linkPersons } from './sources/persons.ts'
import { roleHead, rolesOf } from './sources/roles.ts'
import { ruled } from './sources/ruled.ts'
import { institutionFinder, mostCommon, type Service, servicesOf } from './sources/services.ts'
import type { Source } from './sources/source.ts'
import { type Body, partsOf } from './sources/within.ts'

export { type Lines, linesOf } from './sources/lines.ts'
export type { Link, NamedLink } from './sources/links.ts'
export { nodeKey, outletId } from './sources/nodes.ts'
export type { Service } from './sources/services.ts'
export type { Source } from './sources/source.ts'
export type { Within } from './sources/within.ts'

/**
 * One person or body across articles: what people put together first, then the strongest links first, never across a cut of theirs. The same set of readings
 * and rulings gives the same sources, whatever their order.
 */
export function linkSources(readings: readonly Reading[], rulings: GroupRulings = noRulings.sources): Source[] {
  const nodes = readings.flatMap(nodesOf).sort((a, b) => (a.key < b.key ? -1 : 1))
  const bodies = asBodies(nodes)
  const isBody = new Set(bodies)
  const persons = nodes.filter((node) => node.kind === 'person' && !isBody.has(node))
  const isPerson = new Set(persons)
  const places = nodes.filter(({ kind }) => kind === 'nation')
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const links = ruled(
    byKey,
    [
      ...linkPersons(persons),
      ...linkBodies(bodies, nationsOf(places)),
      ...governments(bodies, places),
      ...alike(places, ({ words }) => words[0]!, 'the same country'),
      ...alike(places, ({ entity }) => nameKey(entity.name), 'the same capital'),
    ],
    rulings,
  )
  const groups = grouped(byKey.keys(), links, rulings)
  const sourceAt = new Map(groups.flatMap((keys) => keys.map((key) => [key, keys[0]!] as const)))
  const within = links.filter(({ between: [a, b] }) => sourceAt.get(a) === sourceAt.get(b))
  const linksOf = groupBy(within, ({ between }) => sourceAt.get(between[0])!)
  const finder = institutionFinder(
    sourceAt,
    bodies.filter(({ entity }) => entity.id !== outletId),
    nodeKey,
  )
  const named = (one: Link): NamedLink => ({
    ...one,
    names: [byKey.get(one.between[0])!.entity.name, byKey.get(one.between[1])!.entity.name],
  })
  const members = groups.map((keys) => ({ id: keys[0]!, members: keys.map((key) => byKey.get(key)!) }))
  const kindOf = (nodes: readonly Node[]): Source['kind'] =>
    nodes.some((node) => isPerson.has(node)) ? 'person' : nodes.some(({ kind }) => kind === 'nation') ? 'government' : 'organization'
  const ofKind = Map.groupBy(members, ({ members }) => kindOf(members))
  const services = new Map((ofKind.get('person') ?? []).map(({ id, members }) => [id, servicesOf(members, finder)] as const))
  const nations = ofKind.get('government') ?? []
  const leaders = leadersOf(ofKind.get('person') ?? [], services, new Set(nations.map(({ id }) => id)))
  const parts = partsOf(ofKind.get('organization') ?? [], nations, leaders, sourceAt)
  const sources = members.map(({ id, members }) => {
    const kind = kindOf(members)
    const part = parts.get(id)
    return {
      id,
      kind,
      name: nameOf(members),
      names: [...new Set(members.flatMap(({ names }) => names))].sort(),
      mentions: members.map(({ key }) => key),
      roles: kind === 'person' ? rolesOf(members) : [],
      speaksFor: services.get(id) ?? [],
      ...(part && { within: part }),
      links: (linksOf.get(id) ?? []).sort(byEnds).map(named),
    }
  })
  return succeeded(sources)
}

/** By surname, the government that a president or prime minister leads. */
const leadersOf = (
  persons: readonly Body[],
  services: ReadonlyMap<string, readonly Service[]>,
  nations: ReadonlySet<string>,
): Map<string, string> =>
  new Map(
    persons.flatMap(({ id, members }) =>
      (services.get(id) ?? []).flatMap(({ role, institution }) =>
        nations.has(institution) && /^(?:president|prime minister)$/.test(roleHead(role)) && !/\bvice\b/i.test(role)
          ? members.map(({ person }) => [person.parts.at(-1)!, institution] as const)
          : [],
      ),
    ),
  )

const byEnds = (a: Link, b: Link): number => {
  const [left, right] = [a.between.join(' '), b.between.join(' ')]
  return left < right ? -1 : left > right ? 1 : 0
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

/** Of a government its country; else the name most often given in full; of those, the longest. */
const nameOf = (members: readonly Node[]): string => {
  const nation = mostCommon(members.flatMap(({ kind, called }) => (kind === 'nation' ? [called] : [])))
  if (nation !== undefined) return nation
  const full = members.map(({ person, kind, entity }) => (kind === 'person' ? person.text : entity.name)).filter((name) => /\s/.test(name))
  // "LAKESHORE TRIBUNE" is how a paper prints its head.
  return mostCommon(full.filter((name) => /\p{Ll}/u.test(name))) ?? mostCommon(full) ?? members[0]!.entity.name
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
      return next && single && service.from ? { ...service, until: shiftDay(next, -1) } : service
    }),
  }))
}
