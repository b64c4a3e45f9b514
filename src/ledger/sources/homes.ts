import { nameKey } from '../../text/keys.ts'
import { bodyWords } from './body-names.ts'
import { groupBy } from './links.ts'
import { type Node, nodeKey } from './nodes.ts'
import { bodyKind, nationOfKnownBody } from './public-bodies.ts'
import { mostCommon } from './services.ts'

/** A body with its country taken off its name: "U.S. Department of Labor" is the Department of Labor, at home in the United States. */
export interface Homed {
  readonly node: Node
  /** The words of its name without those of its country. */
  readonly own: readonly string[]
  /** The name of its country, folded; none where neither its name nor its report tells. */
  readonly home?: string
  /** Those that its report names most, by their names, folded, where it names them; else by their codes. */
  readonly countries: readonly string[]
}

/** Nations by what they are called and by their codes. */
export interface Nations {
  /** By a name or an adjective, folded: "israeli" → "israel". */
  readonly named: (name: string) => string | undefined
  /** By code. */
  readonly coded: (code: string) => string | undefined
  /** By the key of a mention. */
  readonly at: (key: string) => string | undefined
}

export const nationsOf = (places: readonly Node[]): Nations => {
  const byName = new Map(places.flatMap(({ words, names }) => [words[0]!, ...names.map(nameKey)].map((name) => [name, words[0]!] as const)))
  // A province has its country's code too, but is named less.
  const named = groupBy(
    places.filter(({ country }) => country !== undefined),
    ({ country }) => country!,
  )
  const byCode = new Map([...named].map(([code, those]) => [code, mostCommon(those.map(({ words }) => words[0]!))] as const))
  const byKey = new Map(places.map(({ key, words }) => [key, words[0]!] as const))
  return { named: (name) => byName.get(name), coded: (code) => byCode.get(code), at: (key) => byKey.get(key) }
}

/** "Israeli Defense Forces", "Bulgaria's ministry", "United States Army": the nation that a name begins with, and the words of the rest. */
export const nationInName = (name: string, nations: Nations): { readonly nation: string; readonly rest: string } | undefined => {
  const words = nameKey(name).replace(/^the /, '').split(' ')
  for (const n of [3, 2, 1]) {
    const nation = n < words.length ? nations.named(words.slice(0, n).join(' ')) : undefined
    if (nation !== undefined) return { nation, rest: words.slice(n).join(' ') }
  }
  return undefined
}

export const homed = (node: Node, nations: Nations): Homed => {
  const countries = node.countries.map((code) => nations.coded(code) ?? code)
  const named = nationInName(node.entity.name, nations)
  const isOfState = (name: string): boolean => /^(?:state|owned)$/.test(bodyKind(name))
  if (named && isOfState(named.rest)) return { node, own: bodyWords(named.rest), home: named.nation, countries }
  if (!isOfState(node.entity.name)) return { node, own: node.words, countries }
  const owners = node.owners.flatMap(({ entity }) => nations.at(nodeKey(node.article, entity)) ?? [])
  const home = new Set(owners).size === 1 ? owners[0] : nationOfKnownBody(node.entity.name)
  return { node, own: node.words, ...(home !== undefined && { home }), countries }
}
