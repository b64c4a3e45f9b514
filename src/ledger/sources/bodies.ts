import { initials } from '../../reader/entities/bodies.ts'
import { nameKey } from '../../text/keys.ts'
import { isAcronym, isGeneric } from './body-names.ts'
import { groupBy, type Link, link, star } from './links.ts'
import type { Node } from './nodes.ts'

/** Which bodies of many articles are one. */
export function linkBodies(nodes: readonly Node[], nations: ReadonlySet<string>): Link[] {
  const own = (node: Node): string[] => node.words.filter((word) => !nations.has(word))
  const generic = nodes.filter((node) => isGeneric(own(node)))
  const specific = nodes.filter((node) => !isGeneric(own(node)) && !isAcronym(node.entity.name))
  const links: Link[] = []
  const named = groupBy(specific, ({ words }) => words.join(' '))
  for (const same of named.values())
    links.push(
      ...star(
        same.map(({ key }) => key),
        'the same name',
        0.95,
      ),
    )
  links.push(...shortened(named), ...lastWords(specific), ...acronyms(nodes, specific), ...genericBodies(generic, specific, own))
  return links
}

const least = (nodes: readonly Node[]): string => nodes.map(({ key }) => key).sort()[0]!

/** "Perperikon" for "Perperikon Metals": the beginning of one longer name, and of no other. */
function shortened(named: ReadonlyMap<string, readonly Node[]>): Link[] {
  const starts = new Map<string, Set<string>>()
  const written = (node: Node): string[] =>
    node.entity.name
      .toLowerCase()
      .replace(/^the\s+/, '')
      .split(/\s+/)
  for (const [key, nodes] of named) {
    const words = written(nodes[0]!)
    if (words.length > 3) continue
    for (let n = 1; n < words.length; n++) {
      const start = words.slice(0, n).sort().join(' ')
      starts.set(start, (starts.get(start) ?? new Set()).add(key))
    }
  }
  return [...named].flatMap(([key, nodes]) => {
    const longer = starts.get(key)
    if (longer?.size !== 1 || key.length < 5) return []
    return [link(least(nodes), least(named.get([...longer][0]!)!), 'a shorter form of one name', 0.7)]
  })
}

/** "The Observer" where the report names the Evros Observer: the last word of one body in it, and of no other. */
function lastWords(specific: readonly Node[]): Link[] {
  const inArticle = groupBy(specific, ({ article }) => article)
  return specific
    .filter(({ words }) => words.length === 1 && words[0]!.length > 4)
    .flatMap((node) => {
      const fits = inArticle.get(node.article)!.filter(({ entity }) => nameKey(entity.name).endsWith(` ${node.words[0]}`))
      return new Set(fits.map(({ words }) => words.join(' '))).size === 1
        ? [link(least(fits), node.key, 'the last word of one name in its report', 0.7)]
        : []
    })
}

/** An acronym is whoever a report introduces by it; failing that, the one body whose first letters it is. */
function acronyms(nodes: readonly Node[], specific: readonly Node[]): Link[] {
  const introduced = groupBy(
    specific.flatMap((node) => node.names.filter(isAcronym).map((name) => ({ node, name: letters(name) }))),
    ({ name }) => name,
  )
  const spelled = groupBy(specific, ({ entity }) => initials(entity.name))
  return nodes
    .filter(({ entity }) => isAcronym(entity.name))
    .flatMap((node) => {
      const known = introduced.get(letters(node.entity.name))?.map((one) => one.node) ?? []
      const fits = known.length ? known : (spelled.get(letters(node.entity.name).toLowerCase()) ?? [])
      const bodies = groupBy(fits, ({ words }) => words.join(' '))
      if (bodies.size !== 1) return []
      return [
        link(
          least(fits),
          node.key,
          known.length ? 'an acronym that a report introduces' : 'first letters of the name',
          known.length ? 0.9 : 0.6,
        ),
      ]
    })
}

const letters = (name: string): string => name.replace(/[^A-Za-z]/g, '').toUpperCase()

/** "The ministry" is that of its report, where there is one; else the same words in reports of one country. */
function genericBodies(generic: readonly Node[], specific: readonly Node[], own: (node: Node) => string[]): Link[] {
  const inArticle = groupBy(specific, ({ article }) => article)
  const links: Link[] = []
  const loose: Node[] = []
  for (const node of generic) {
    const here = (inArticle.get(node.article) ?? []).filter(({ words }) => own(node).every((word) => words.includes(word)))
    if (new Set(here.map(({ words }) => words.join(' '))).size === 1 && own(node).length > 0)
      links.push(link(least(here), node.key, 'the only such body in its report', 0.7))
    else loose.push(node)
  }
  const places = groupBy(
    loose.flatMap((node) => node.countries.map((country) => ({ node, country }))),
    ({ node, country }) => `${own(node).join(' ')} ${country}`,
  )
  const inCountry = new Map<string, Map<string, Node>>()
  for (const node of specific)
    for (const block of node.countries.flatMap((country) => node.words.map((word) => `${country} ${word}`))) {
      const bodies = inCountry.get(block) ?? new Map<string, Node>()
      const name = node.words.join(' ')
      const known = bodies.get(name)
      if (!known || node.key < known.key) bodies.set(name, node)
      inCountry.set(block, bodies)
    }
  for (const node of loose) {
    const words = own(node)
    const near = node.countries.flatMap((country) => [...(inCountry.get(`${country} ${words[0]}`)?.values() ?? [])])
    const fits = near.filter((one) => words.every((word) => one.words.includes(word)))
    if (new Set(fits.map((one) => one.words.join(' '))).size === 1)
      links.push(link(least(fits), node.key, 'the only such body in reports of its country', 0.4))
  }
  for (const same of places.values())
    links.push(
      ...star(
        same.map(({ node }) => node.key),
        'one kind of body in reports of one country',
        0.5,
      ),
    )
  return links
}
