import { daysFrom } from '../../text/days.ts'
import { grouped } from '../grouping.ts'
import { append, groupBy, type Link, link, pairs, star } from './links.ts'
import { blocks, sameSpelling, soundKey } from './names.ts'
import type { Node } from './nodes.ts'

/** Days over which one name in two offices is more likely two people than one who moved. */
const MOVE_DAYS = 60
/** An office that fewer of the mentions give, beside the commonest, is a reader's slip and no namesake. */
const ODD_SHARE = 0.1

/** Which persons of many articles are one. Each link depends on two nodes, or on how many others a node could belong to; never on their order. */
export function linkPersons(nodes: readonly Node[]): Link[] {
  const full = nodes.filter(({ person }) => person.parts.length > 1)
  const spellings = [...groupBy(full, ({ person }) => person.parts.join(' '))].map(([key, members]) => ({
    key,
    members,
    person: members[0]!.person,
  }))
  const alike = [...pairs(spellings, ({ person }) => blocks(person))].flatMap(([a, b]) => {
    const same = sameSpelling(a.person, b.person)
    return same ? [{ a, b, ...same }] : []
  })
  const byKey = new Map(spellings.map((spelling) => [spelling.key, spelling]))
  const families = grouped(
    byKey.keys(),
    alike.map(({ a, b, score }) => ({ between: [a.key, b.key], score })),
  )
  const links: Link[] = []
  const people: Node[][] = []
  for (const family of families) {
    const members = family.flatMap((key) => byKey.get(key)!.members)
    for (const one of apart(members)) {
      people.push(one)
      const groups = [...groupBy(one, ({ person }) => person.parts.join(' '))].map(([key, same]) => ({
        key,
        keys: same.map((node) => node.key).sort(),
      }))
      for (const { keys } of groups) links.push(...star(keys, 'the same name', 0.95))
      const at = new Map(groups.map(({ key, keys }) => [key, keys[0]!]))
      const here = alike.filter(({ a, b }) => at.has(a.key) && at.has(b.key))
      for (const { a, b, reason, score } of here) links.push(link(at.get(a.key)!, at.get(b.key)!, reason, score))
      // What joined two spellings may stand with the namesake: the rest is held together by their office.
      const loose = grouped(
        at.values(),
        here.map(({ a, b, score }) => ({ between: [at.get(a.key)!, at.get(b.key)!], score })),
      )
      if (loose.length > 1)
        links.push(
          ...star(
            loose.map(([first]) => first!),
            'alike in name and office',
            0.6,
          ),
        )
    }
  }
  return [...links, ...surnames(nodes, people)]
}

/** One name, two offices at one time: two people. Whoever is given no office goes to them only where there is no choice. */
function apart(members: readonly Node[]): Node[][] {
  const described = members.filter(({ head, affiliation }) => head !== '' && affiliation !== undefined)
  const offices = new Map<string, string[]>()
  for (const node of described) for (const tag of officeTags(node)) append(offices, tag, node.key)
  const byKey = new Map(members.map((node) => [node.key, node]))
  const groups = grouped(
    described.map(({ key }) => key),
    [...offices.values()].flatMap((keys) => star(keys, 'one office', 1)),
  ).map((keys) => keys.map((key) => byKey.get(key)!))
  const most = Math.max(0, ...groups.map((group) => group.length))
  const people = groups.filter((group) => group.length >= ODD_SHARE * most)
  if (people.length < 2 || !people.some((a, i) => people.slice(i + 1).some((b) => areTogether(a, b)))) return [[...members]]
  const placed = new Set(people.flat())
  const unplaced: Node[] = []
  for (const node of members) {
    if (placed.has(node)) continue
    const fits = people.filter((one) => node.head !== '' && one.some(({ head }) => head === node.head))
    if (fits.length === 1) fits[0]!.push(node)
    else unplaced.push(node)
  }
  return unplaced.length ? [...people, unplaced] : people
}

/** Do their days overlap, or nearly? */
function areTogether(a: readonly Node[], b: readonly Node[]): boolean {
  const [x, y] = [a, b].map((nodes) =>
    nodes
      .map(({ day }) => day)
      .filter(Boolean)
      .sort(),
  )
  if (!x?.length || !y?.length) return true
  return !(daysFrom(x.at(-1)!, y[0]!) > MOVE_DAYS || daysFrom(y.at(-1)!, x[0]!) > MOVE_DAYS)
}

const officeTags = ({ head, affiliation }: Node): string[] => [
  `head ${head}`,
  ...soundKey(affiliation!.name.toLowerCase())
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)
    .map((word) => `word ${word}`),
]

/** "Biden, the president" in a report that gives no first name: whoever of that surname holds that office in most reports, if it is plainly one. */
function surnames(nodes: readonly Node[], people: readonly Node[][]): Link[] {
  const byLast = new Map<string, { least: string; heads: Map<string, number> }[]>()
  for (const one of people) {
    const heads = new Map<string, number>()
    for (const { head } of one) if (head) heads.set(head, (heads.get(head) ?? 0) + 1)
    const entry = { least: one.map(({ key }) => key).sort()[0]!, heads }
    for (const last of new Set(one.map(({ person }) => person.parts.at(-1)!))) append(byLast, last, entry)
  }
  const inArticle = groupBy(
    people.flatMap((one) => one.map((node) => ({ node, one }))),
    ({ node }) => `${node.article} ${node.person.parts.at(-1)}`,
  )
  const short = nodes.filter(({ person }) => person.parts.length === 1)
  const links: Link[] = []
  const alone: Node[] = []
  for (const node of short) {
    const here = inArticle.get(`${node.article} ${node.person.parts[0]}`) ?? []
    const fits = (byLast.get(node.person.parts[0]!) ?? [])
      .map(({ least, heads }) => ({ least, times: node.head ? (heads.get(node.head) ?? 0) : 0 }))
      .filter(({ times }) => times > 0)
      .sort((a, b) => b.times - a.times || (a.least < b.least ? -1 : 1))
    if (fits[0] && (!fits[1] || fits[0].times >= 3 * fits[1].times))
      links.push(link(fits[0].least, node.key, `one surname, both ${node.head}`, 0.7))
    else if (new Set(here.map(({ one }) => one)).size === 1)
      links.push(link(here[0]!.node.key, node.key, 'the only one of that surname in its report', 0.8))
    else if (node.head) alone.push(node)
  }
  for (const same of groupBy(alone, ({ person, head }) => `${person.parts[0]} ${head}`).values())
    links.push(
      ...star(
        same.map(({ key }) => key),
        'one surname and office',
        0.6,
      ),
    )
  return links
}
