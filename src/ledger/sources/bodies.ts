import { initials } from '../../reader/entities/bodies.ts'
import { nameKey } from '../../text/keys.ts'
import { isAcronym, isGeneric } from './body-names.ts'
import { type Homed, homed, type Nations } from './homes.ts'
import { append, groupBy, type Link, link, star } from './links.ts'
import type { Node } from './nodes.ts'

/** Which bodies of many articles are one. */
export function linkBodies(nodes: readonly Node[], nations: Nations): Link[] {
  const bodies = nodes.map((node) => homed(node, nations))
  const [generic, telling] = [bodies.filter(({ own }) => isGeneric(own)), bodies.filter(({ own }) => !isGeneric(own))]
  const named = telling.filter(({ node }) => !isAcronym(node.entity.name))
  const specific = named.map(({ node }) => node)
  const alike = [...groupBy(named, ({ own }) => own.join(' ')).values()].flatMap((same) =>
    byHome(same).flatMap((one) =>
      star(
        keysOf(one),
        new Set(one.map(({ node }) => node.words.join(' '))).size > 1 ? 'the same name, with its country or without' : 'the same name',
        0.95,
      ),
    ),
  )
  const byName = groupBy(specific, ({ words }) => words.join(' '))
  return [
    ...alike,
    ...shortened(byName),
    ...lastWords(specific),
    ...endings(specific),
    ...acronyms(nodes, specific),
    ...genericBodies(generic, named),
  ]
}

const keysOf = (bodies: readonly Homed[]): string[] => bodies.map(({ node }) => node.key)

/** Bodies of one name, parted by country where there are several: one that no report gives a country goes to that of those which its report names most. */
function byHome(same: readonly Homed[]): Homed[][] {
  const homes = new Set(same.flatMap(({ home }) => home ?? []))
  if (homes.size < 2) return [[...same]]
  return [...groupBy(same, ({ home, countries }) => home ?? countries.find((country) => homes.has(country)) ?? '').values()]
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

/** "The dam workers' union" in small letters, of one name that ends so: in its report, else in all. */
function endings(specific: readonly Node[]): Link[] {
  const byEnding = new Map<string, Node[]>()
  for (const node of specific) {
    const words = nameKey(node.entity.name).split(' ')
    for (let from = 1; from < words.length - 1; from++) append(byEnding, words.slice(from).join(' '), node)
  }
  return specific
    .filter(({ entity }) => /^\p{Ll}/u.test(entity.name))
    .flatMap((node) => {
      const fits = byEnding.get(nameKey(node.entity.name)) ?? []
      const here = fits.filter(({ article }) => article === node.article)
      const known = here.length > 0 ? here : fits
      return new Set(known.map(({ words }) => words.join(' '))).size === 1
        ? [link(least(known), node.key, 'the last words of one name', 0.6)]
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
  const short = nodes.filter(({ entity }) => isAcronym(entity.name))
  const spread: Node[] = []
  const links = short.flatMap((node) => {
    const known = introduced.get(letters(node.entity.name))?.map((one) => one.node) ?? []
    const fits = known.length ? known : (spelled.get(letters(node.entity.name).toLowerCase()) ?? [])
    const bodies = groupBy(fits, ({ words }) => words.join(' '))
    if (bodies.size === 0) spread.push(node)
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
  const alike = [...groupBy(spread, ({ entity }) => letters(entity.name))].flatMap(([name, same]) =>
    name.length < 3
      ? []
      : star(
          same.map(({ key }) => key),
          'the same letters, which no report spells out',
          0.6,
        ),
  )
  return [...links, ...alike]
}

const letters = (name: string): string => name.replace(/[^A-Za-z]/g, '').toUpperCase()

/** "The ministry" is that of its report, where there is one; else the same words in reports of one country. */
function genericBodies(generic: readonly Homed[], specific: readonly Homed[]): Link[] {
  const inArticle = groupBy(specific, ({ node }) => node.article)
  const links: Link[] = []
  const loose: Homed[] = []
  for (const one of generic) {
    const here = (inArticle.get(one.node.article) ?? []).filter(
      ({ own, home }) => one.own.every((word) => own.includes(word)) && (home === undefined || one.home === undefined || home === one.home),
    )
    if (new Set(here.map(({ own }) => own.join(' '))).size === 1 && one.own.length > 0)
      links.push(link(least(here.map(({ node }) => node)), one.node.key, 'the only such body in its report', 0.7))
    else loose.push(one)
  }
  const inCountry = new Map<string, Map<string, Node>>()
  for (const { node, own, home, countries } of specific)
    for (const block of (home === undefined ? countries : [home]).flatMap((country) => own.map((word) => `${country} ${word}`))) {
      const bodies = inCountry.get(block) ?? new Map<string, Node>()
      const name = own.join(' ')
      const known = bodies.get(name)
      if (!known || node.key < known.key) bodies.set(name, node)
      inCountry.set(block, bodies)
    }
  const homes = groupBy(loose, ({ own }) => own.join(' '))
  const places = new Map<string, Node[]>()
  for (const same of homes.values()) {
    const known = new Set(same.flatMap(({ home }) => home ?? []))
    for (const one of same) {
      // Where reports tell of two such bodies, in two countries, one without a country must not join them.
      const only = known.size < 2 ? undefined : (one.countries.find((country) => known.has(country)) ?? one.countries[0])
      const near = one.home !== undefined ? [one.home] : only !== undefined ? [only] : one.countries
      for (const country of near) append(places, `${one.own.join(' ')} ${country}`, one.node)
      const fits = near
        .flatMap((country) => [...(inCountry.get(`${country} ${one.own[0]}`) ?? [])])
        .filter(([name]) => {
          const words = name.split(' ')
          return one.own.every((word) => words.includes(word))
        })
      if (new Set(fits.map(([name]) => name)).size === 1)
        links.push(link(least(fits.map(([, node]) => node)), one.node.key, 'the only such body in reports of its country', 0.4))
    }
  }
  for (const same of places.values())
    links.push(
      ...star(
        same.map(({ key }) => key),
        'one kind of body in reports of one country',
        0.5,
      ),
    )
  return links
}
