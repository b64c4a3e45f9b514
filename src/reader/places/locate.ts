import { nameKey } from '../../text/keys.ts'
import type { Candidate } from '../gazetteer/gazetteer.ts'
import { type Containment, findContainments, isWithin, kilometres } from './containers.ts'
import type { Toponym } from './recognise.ts'

/** What is known of where the article comes from. */
export interface Home {
  /** Countries of the dateline, the outlet and the address, as codes. */
  readonly countries: readonly string[]
  readonly points: readonly { readonly lat: number; readonly lon: number }[]
}

/** All mentions of one name that mean one place: a name has one sense in an article, but for those that say where they lie. */
interface Group {
  readonly members: number[]
  readonly candidates: readonly Candidate[]
  /** Groups that are said to hold it. */
  readonly outers: Set<Group>
  /** Groups that it is said to hold. */
  readonly holds: Group[]
  /** Their folded name. */
  readonly key: string
  best: Candidate | undefined
}

const rounds = 3
/** Places this near to each other speak for each other. */
const nearKm = 150

/** For each name the place that it means here; undefined where none of its candidates will do. */
export const locate = (text: string, toponyms: readonly Toponym[], home: Home): (Candidate | undefined)[] => {
  const containments = findContainments(text, toponyms)
  const groups = group(toponyms, containments)
  const all = [...new Set(groups)]
  // how one of its names is called tells of them all: "New York Gov. …"
  const lead = (one: Group): Toponym => one.members.map((i) => toponyms[i]!).find((t) => t.stately) ?? toponyms[one.members[0]!]!
  for (const one of all) one.best = pick(one, (c) => prior(c, lead(one)))
  for (let round = 0; round < rounds; round++) {
    const context = contextOf(all, toponyms, home)
    for (const one of all) one.best = pick(one, (c) => prior(c, lead(one)) + fits(c, one, context))
  }
  return groups.map((g) => g.best)
}

const group = (toponyms: readonly Toponym[], containments: readonly Containment[]): Group[] => {
  const outerOf = new Map(containments.map((c) => [c.inner, c.outer]))
  const byKey = new Map<string, Group>()
  const senseOf = (i: number): string => {
    const t = toponyms[i]!
    const key = `${nameKey(t.name)}${t.adjective ? ' adjective' : ''}`
    return key
  }
  const groups: Group[] = []
  // first those that say where they lie, so that the others of the name follow the first of them
  const order = [...toponyms.keys()].sort((a, b) => Number(outerOf.has(b)) - Number(outerOf.has(a)) || a - b)
  for (const i of order) {
    const outer = outerOf.get(i)
    const sense = senseOf(i)
    const contained = outer === undefined ? sense : `${sense} in ${nameKey(toponyms[outer]!.name)}`
    let one = byKey.get(contained)
    if (!one) {
      one = { members: [], candidates: toponyms[i]!.candidates, outers: new Set(), holds: [], key: sense, best: undefined }
      byKey.set(contained, one)
      if (!byKey.has(sense)) byKey.set(sense, one)
    }
    one.members.push(i)
    groups[i] = one
  }
  for (const [inner, outer] of outerOf) {
    groups[inner]!.outers.add(groups[outer]!)
    groups[outer]!.holds.push(groups[inner]!)
  }
  return groups
}

const pick = (one: Group, score: (c: Candidate) => number): Candidate | undefined => {
  let best: Candidate | undefined
  let high = Number.NEGATIVE_INFINITY
  for (const c of one.candidates) {
    const s = score(c)
    if (s > high) {
      high = s
      best = c
    }
  }
  return best
}

/** How likely a place is meant by its name, whatever the article: mostly how many people know it. */
const prior = (c: Candidate, toponym: Toponym): number => sized(c, toponym) + (c.kind === 'division' && toponym.stately ? 3 : 0)

const sized = (c: Candidate, toponym: Toponym): number => {
  const people = Math.log10(c.population + 10)
  const metropolis = c.population >= 1_000_000 ? 1 : 0
  const size: Record<Candidate['kind'], number> = {
    country: 9.8,
    continent: 12,
    division: 0.8 + people,
    county: people - 1.2 + (/\b(?:county|parish|district)$/i.test(toponym.name) ? 2 : 0),
    capital: people * 1.1 + 1.5 + metropolis,
    seat: people * 1.1 + 0.7 + metropolis,
    town: people * 1.1 + metropolis,
    suburb: people * 1.1 - 0.7,
    region: 8,
    water: 8,
    mountain: 8,
    building: 8,
  }
  return size[c.kind] - (c.alternative ? 2 : 0) - (c.country === '' && c.kind === 'region' ? 0.3 : 0)
}

interface Context {
  /** Share of the article's place names that are in a country, by code. */
  readonly countries: ReadonlyMap<string, number>
  /** Divisions that the article names, "US Kentucky". */
  readonly divisions: ReadonlySet<string>
  readonly namedCountries: ReadonlySet<string>
  readonly groups: readonly Group[]
  readonly home: Home
}

const contextOf = (groups: readonly Group[], toponyms: readonly Toponym[], home: Home): Context => {
  const countries = new Map<string, number>()
  const divisions = new Set<string>()
  const namedCountries = new Set<string>()
  let sum = 0
  for (const { best, members } of groups) {
    if (!best?.country) continue
    const weight = Math.min(3, Math.sqrt(members.length))
    countries.set(best.country, (countries.get(best.country) ?? 0) + weight)
    sum += weight
    if (best.kind === 'division') divisions.add(`${best.country} ${best.division}`)
    if (best.kind === 'country' && !toponyms[members[0]!]!.adjective) namedCountries.add(best.country)
  }
  for (const [country, weight] of countries) countries.set(country, weight / (sum || 1))
  return { countries, divisions, namedCountries, groups, home }
}

/** How well a candidate fits what the article says, and where its other places lie. */
const fits = (c: Candidate, own: Group, { countries, divisions, groups, home }: Context): number => {
  let sum = 0
  for (const outer of own.outers) if (outer.best) sum += isWithin(c, outer.best) ? 8 : outer.candidates.some((o) => isWithin(c, o)) ? 3 : -1
  sum += 2.5 * (countries.get(c.country) ?? 0)
  if (c.kind !== 'division' && c.division !== '' && divisions.has(`${c.country} ${c.division}`)) sum += 2
  if (home.countries.includes(c.country)) sum += 1
  if (home.points.some((p) => kilometres(p, c) < nearKm)) sum += 1.5
  if (own.holds.some((inner) => inner.candidates.some((i) => isWithin(i, c)))) sum += 4
  let near = 0
  let siblings = 0
  for (const other of groups) {
    if (other === own || !other.best || other.best.index === c.index) continue
    if (c.kind === 'division' && other.best.kind === 'division' && other.best.country === c.country) siblings += 1
    if (c.kind === 'country' && other.best.kind === 'country') siblings += 0.4
    if (c.kind === 'country' || c.kind === 'continent') continue
    if (c.kind === 'division' ? isWithin(other.best, c) && other.key !== own.key : isSpot(other.best) && kilometres(other.best, c) < nearKm)
      near += 1
  }
  return sum + Math.min(2.4, near * 0.8) + Math.min(2.4, siblings * 0.8)
}

const isSpot = (c: Candidate): boolean =>
  c.kind !== 'country' && c.kind !== 'division' && c.kind !== 'continent' && c.kind !== 'region' && c.kind !== 'water'
