import { append } from './links.ts'
import type { Node } from './nodes.ts'
import { bodyOfRole, isRank, roleHead } from './roles.ts'

/** Whom a person speaks for. Days are inclusive; `until` is known only from a successor. */
export interface Service {
  readonly institution: string
  readonly role: string
  readonly from?: string
  readonly until?: string
}

interface Vote {
  readonly institution: string
  readonly weight: number
  readonly role: string
  readonly day: string
}

/** For whom one person speaks, from all that reports say of it. One institution for each office; the one most often and most exactly named. */
export function servicesOf(members: readonly Node[], finder: InstitutionFinder): Service[] {
  const votes = new Map<string, Vote[]>()
  for (const node of members) {
    const role = node.entity.role ?? ''
    const found = finder(node)
    if (!found) continue
    const head = role && !isRank(role) ? roleHead(role) : ''
    append(votes, head, { ...found, role: role || (node.writesFor ? 'reporter' : ''), day: node.day })
  }
  // An office tells more than a rank.
  const chosen = [...votes].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1)).map(([, list]) => choose(list))
  const services = new Map<string, Service>()
  for (const service of chosen) {
    const before = services.get(service.institution)
    services.set(service.institution, before ? joined(before, service) : service)
  }
  return [...services.values()].sort((a, b) => ((a.from ?? '') + a.institution < (b.from ?? '') + b.institution ? -1 : 1))
}

const joined = (a: Service, b: Service): Service => {
  const from = [a.from, b.from].filter((day) => day !== undefined).sort()[0]
  return { institution: a.institution, role: a.role || b.role, ...(from && { from }) }
}

function choose(votes: readonly Vote[]): Service {
  const weights = new Map<string, number>()
  for (const { institution, weight } of votes) weights.set(institution, (weights.get(institution) ?? 0) + weight)
  const institution = [...weights].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0]
  const roles = votes.map(({ role }) => role).filter(Boolean)
  const from = votes
    .map(({ day }) => day)
    .filter(Boolean)
    .sort()[0]
  return { institution, role: mostCommon(roles) ?? '', ...(from && { from }) }
}

export const mostCommon = (values: readonly string[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))[0]?.[0]
}

/** Who speaks for a country. A coordinator for a region speaks for no government. */
const GOVERNS = /^(?:president|prime minister|minister|spokesperson|ambassador|secretary|leader|chair)$/

/** The institution that one mention names, with a weight: a role that names its body tells most, a whole country least. */
export type InstitutionFinder = (node: Node) => { institution: string; weight: number } | undefined

export function institutionFinder(
  sourceAt: ReadonlyMap<string, string>,
  bodies: readonly Node[],
  keyOf: (article: string, entity: string) => string,
): InstitutionFinder {
  const byWords = new Map<string, string>()
  const inArticle = new Map<string, string>()
  const inCountry = new Map<string, string>()
  for (const { words, key, article, countries } of [...bodies].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const at = sourceAt.get(key)!
    const name = words.join(' ')
    if (!byWords.has(name)) byWords.set(name, at)
    if (!inArticle.has(`${article} ${name}`)) inArticle.set(`${article} ${name}`, at)
    for (const country of countries) if (!inCountry.has(`${country} ${name}`)) inCountry.set(`${country} ${name}`, at)
  }
  return (node) => {
    const words = node.entity.role === undefined ? undefined : bodyOfRole(node.entity.role)
    if (words) {
      const name = [...new Set(words)].sort().join(' ')
      const near =
        inArticle.get(`${node.article} ${name}`) ?? node.countries.map((country) => inCountry.get(`${country} ${name}`)).find(Boolean)
      const at = near ?? (words.length > 2 ? byWords.get(name) : undefined)
      if (at) return { institution: at, weight: 3 }
    }
    const publisher = node.publisher && byWords.get(node.publisher.join(' '))
    if (publisher !== undefined && (!node.affiliation || node.affiliation.kind === 'place')) return { institution: publisher, weight: 2 }
    if (!node.affiliation) {
      const employer = node.writesFor && sourceAt.get(node.writesFor)
      return employer ? { institution: employer, weight: 2 } : undefined
    }
    if (node.affiliation.kind === 'place' && !GOVERNS.test(node.head)) return undefined
    const institution = sourceAt.get(keyOf(node.article, node.affiliation.id))
    return institution === undefined ? undefined : { institution, weight: node.affiliation.kind === 'place' ? 0.5 : 2 }
  }
}
