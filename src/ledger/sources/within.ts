import { nameKey } from '../../text/keys.ts'
import { nationInName, nationsOf } from './homes.ts'
import { groupBy } from './links.ts'
import { type Node, nodeKey } from './nodes.ts'
import { type BodyKind, bodyKind, couldBeOf, governsPart, isUnit, nationOfKnownBody, partOfCountry } from './public-bodies.ts'
import { mostCommon } from './services.ts'

/** Which body or government a body is part of. */
export interface Within {
  /** Source id. */
  readonly source: string
  readonly reason: string
  /** 0 to 1. */
  readonly score: number
}

/** The mentions of one body, or of one nation. */
export interface Body {
  readonly id: string
  readonly members: readonly Node[]
}

/** Of the reports that name one country far more than any other, so many must name the same. */
const MOST_REPORTS = 0.6

/**
 * Of each body that is part of another or of a government, which: what reports write of it weighs most, the country of its reports least. A body's own word
 * for itself is no reason, and nobody is part of two.
 */
export function partsOf(
  bodies: readonly Body[],
  nations: readonly Body[],
  /** By the surname of a president or prime minister, the government. */
  leaders: ReadonlyMap<string, string>,
  sourceAt: ReadonlyMap<string, string>,
): Map<string, Within> {
  const nationAt = new Map(nations.flatMap(({ id, members }) => members.map(({ words }) => [words[0]!, id] as const)))
  const known = nationsOf(nations.flatMap(({ members }) => members))
  const byCode = (code: string | undefined): string | undefined => nationAt.get(known.coded(code ?? '') ?? '')
  const nationWords = new Map(nations.map(({ id, members }) => [id, members[0]!.words[0]!] as const))
  const governors = groupBy(
    bodies.filter(({ members }) => members.some(({ entity }) => governsPart(entity.name))),
    ({ members }) => regionOf(members),
  )

  const whose = ({ id, members }: Body): Within | undefined => {
    const kind = kindOf(members)
    const led = members.flatMap(
      ({ entity }) => leaders.get(/^(\S+)(?: \S+)? (?:administration|government)$/.exec(nameKey(entity.name))?.[1] ?? '') ?? [],
    )[0]
    if (led) return { source: led, reason: 'named for who leads that government', score: 0.8 }
    if (kind === 'own') return undefined
    const name = members[0]!.entity.name
    const written = ownerOf(members, sourceAt, id, (owner) => (nationWords.has(owner) ? kind !== 'local' : isUnit(name)))
    if (written) return { source: written.owner, reason: `a report writes “${written.written}”`, score: 0.9 }
    if (kind === 'local') {
      const [governor, ...others] = governors.get(regionOf(members)) ?? []
      if (!governor || others.length || governor.id === id || !partOfCountry(name) || !isUnit(name)) return undefined
      return { source: governor.id, reason: 'a regional body, in reports that name one government of a region', score: 0.5 }
    }
    const famous = nationAt.get(members.map(({ entity }) => nationOfKnownBody(entity.name)).find((nation) => nation !== undefined) ?? '')
    if (famous) return { source: famous, reason: 'known by its name', score: 0.85 }
    const own = nationAt.get(members.flatMap(({ entity }) => nationInName(entity.name, known)?.nation ?? [])[0] ?? '')
    if (own) return { source: own, reason: 'its name has that of the country', score: 0.85 }
    if (kind !== 'state') return undefined
    const placed = byCode(mostCommon(members.flatMap(({ country }) => country ?? [])))
    if (placed) return { source: placed, reason: 'a public body, named for a place in that country', score: 0.7 }
    const told = byCode(mainCountry(members))
    return told && couldBeOf(name, nationWords.get(told)!)
      ? { source: told, reason: 'a public body, in reports of that country', score: 0.5 }
      : undefined
  }
  const found = new Map<string, Within>()
  for (const body of bodies) {
    const within = whose(body)
    if (within && within.source !== body.id && !leadsTo(found, within.source, body.id)) found.set(body.id, within)
  }
  return found
}

/** Is the one part of the other already, at any remove? */
const leadsTo = (found: ReadonlyMap<string, Within>, from: string, to: string): boolean => {
  for (let at: string | undefined = from; at !== undefined; at = found.get(at)?.source) if (at === to) return true
  return false
}

/** What most of its names say: a nominal ("the department") never outvotes a name. */
function kindOf(members: readonly Node[]): BodyKind {
  const kinds = members.map(({ entity }) => bodyKind(entity.name))
  return (['local', 'state', 'owned'] as const).find((kind) => kinds.filter((one) => one === kind).length * 2 >= kinds.length) ?? 'own'
}

function ownerOf(members: readonly Node[], sourceAt: ReadonlyMap<string, string>, id: string, fits: (owner: string) => boolean) {
  const owners = members.flatMap(({ article, owners }) =>
    owners.flatMap(({ entity, written }) => {
      const owner = sourceAt.get(nodeKey(article, entity))
      return owner !== undefined && owner !== id && fits(owner) ? [{ owner, written }] : []
    }),
  )
  const most = mostCommon(owners.map(({ owner }) => owner))
  const written = mostCommon(owners.filter(({ owner }) => owner === most).map((one) => one.written))
  return most !== undefined && written !== undefined ? { owner: most, written } : undefined
}

/** In which country, and in what kind of part of it, as far as its names tell. */
const regionOf = (members: readonly Node[]): string =>
  `${mainCountry(members) ?? ''} ${mostCommon(members.flatMap(({ entity }) => partOfCountry(entity.name) ?? [])) ?? ''}`

/** The country that most of its reports name far more than any other; none where they disagree. */
function mainCountry(members: readonly Node[]): string | undefined {
  const told = members.flatMap(({ mainCountry }) => mainCountry ?? [])
  const most = mostCommon(told)
  return most !== undefined && told.filter((one) => one === most).length >= MOST_REPORTS * told.length ? most : undefined
}
