import { components } from './components.ts'
import { groupBy, type Link, link, pairs, star } from './links.ts'
import { blocks, sameSpelling, soundKey } from './names.ts'
import type { Node } from './nodes.ts'

/** Days over which one name in two offices is more likely two people than one who moved. */
const MOVE_DAYS = 60

/** Which persons of many articles are one. Each link depends on two nodes, or on how many others a node could belong to; never on their order. */
export function linkPersons(nodes: readonly Node[]): Link[] {
  const full = nodes.filter(({ person }) => person.parts.length > 1)
  const spellings = [...groupBy(full, ({ person }) => person.parts.join(' '))].map(([key, members]) => ({ key, members, person: members[0]!.person }))
  const alike = [...pairs(spellings, ({ person }) => blocks(person))].flatMap(([a, b]) => {
    const same = sameSpelling(a.person, b.person)
    return same ? [{ a, b, ...same }] : []
  })
  const byKey = new Map(spellings.map((spelling) => [spelling.key, spelling]))
  const families = components(
    byKey.keys(),
    alike.map(({ a, b }) => [a.key, b.key] as const),
  )
  const links: Link[] = []
  const people: Node[][] = []
  for (const family of families) {
    const members = family.flatMap((key) => byKey.get(key)!.members)
    for (const one of apart(members)) {
      people.push(one)
      const groups = [...groupBy(one, ({ person }) => person.parts.join(' '))].map(([key, same]) => ({ key, keys: same.map((node) => node.key).sort() }))
      for (const { keys } of groups) links.push(...star(keys, 'the same name', 0.95))
      const at = new Map(groups.map(({ key, keys }) => [key, keys[0]!]))
      const here = alike.filter(({ a, b }) => at.has(a.key) && at.has(b.key))
      for (const { a, b, reason, score } of here) links.push(link(at.get(a.key)!, at.get(b.key)!, reason, score))
      // What joined two spellings may stand with the namesake: the rest is held together by their office.
      const loose = components(
        at.values(),
        here.map(({ a, b }) => [at.get(a.key)!, at.get(b.key)!] as const),
      )
      if (loose.length > 1) links.push(...star(loose.map(([first]) => first!), 'alike in name and office', 0.6))
    }
  }
  return [...links, ...surnames(nodes, people)]
}

/** One name, two offices at one time: two people. Whoever is given no office goes to them only where there is no choice. */
function apart(members: readonly Node[]): Node[][] {
  const described = members.filter(({ head, affiliation }) => head !== '' && affiliation !== undefined)
  const clash = described.some((a, i) => described.slice(i + 1).some((b) => a.article !== b.article && otherOffice(a, b)))
  if (!clash) return [[...members]]
  const offices = new Map<string, string[]>()
  for (const node of described) for (const tag of officeTags(node)) offices.set(tag, [...(offices.get(tag) ?? []), node.key])
  const groups = components(
    described.map(({ key }) => key),
    [...offices.values()].flatMap((keys) => keys.slice(1).map((key) => [keys[0]!, key] as const)),
  )
  if (groups.length < 2) return [[...members]]
  const byKey = new Map(members.map((node) => [node.key, node]))
  const people = groups.map((keys) => keys.map((key) => byKey.get(key)!))
  const rest = members.filter((node) => !described.includes(node))
  const unplaced: Node[] = []
  for (const node of rest) {
    const fits = people.filter((one) => node.head !== '' && one.some(({ head }) => head === node.head))
    if (fits.length === 1) fits[0]!.push(node)
    else unplaced.push(node)
  }
  return unplaced.length ? [...people, unplaced] : people
}

const officeTags = ({ head, affiliation }: Node): string[] => [
  `head ${head}`,
  ...soundKey(affiliation!.name.toLowerCase())
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)
    .map((word) => `word ${word}`),
]

const otherOffice = (a: Node, b: Node): boolean => {
  const tags = new Set(officeTags(a))
  return !officeTags(b).some((tag) => tags.has(tag)) && daysBetween(a.day, b.day) <= MOVE_DAYS
}

const daysBetween = (a: string, b: string): number => (a && b ? Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000 : 0)

/** "Biden, the president" in a report that gives no first name: whoever of that surname holds that office in most reports, if it is plainly one. */
function surnames(nodes: readonly Node[], people: readonly Node[][]): Link[] {
  const byLast = new Map<string, { least: string; heads: Map<string, number> }[]>()
  for (const one of people) {
    const heads = new Map<string, number>()
    for (const { head } of one) if (head) heads.set(head, (heads.get(head) ?? 0) + 1)
    const entry = { least: one.map(({ key }) => key).sort()[0]!, heads }
    for (const last of new Set(one.map(({ person }) => person.parts.at(-1)!))) byLast.set(last, [...(byLast.get(last) ?? []), entry])
  }
  const short = nodes.filter(({ person }) => person.parts.length === 1)
  const links: Link[] = []
  const alone: Node[] = []
  for (const node of short) {
    const fits = (byLast.get(node.person.parts[0]!) ?? [])
      .map(({ least, heads }) => ({ least, times: node.head ? (heads.get(node.head) ?? 0) : 0 }))
      .filter(({ times }) => times > 0)
      .sort((a, b) => b.times - a.times || (a.least < b.least ? -1 : 1))
    if (fits[0] && (!fits[1] || fits[0].times >= 3 * fits[1].times)) links.push(link(fits[0].least, node.key, `one surname, both ${node.head}`, 0.7))
    else if (node.head) alone.push(node)
  }
  for (const same of groupBy(alone, ({ person, head }) => `${person.parts[0]} ${head}`).values())
    links.push(...star(same.map(({ key }) => key), 'one surname and office', 0.6))
  return links
}
