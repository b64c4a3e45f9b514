import { groupBy } from '../sources/links.ts'
import { roleHead } from '../sources/roles.ts'
import type { Source } from '../sources.ts'
import { linkOf, type UnitLink } from './link.ts'
import type { Unit } from './units.ts'

/** In one report, nothing sets two unnamed apart of whom the same is said: "officials", "two officials". */
export const ofUnnamed = (units: readonly Unit[]): UnitLink[] => {
  const unnamed = units.filter(({ answerer }) => answerer.isUnnamed && answerer.source === undefined)
  return [...groupBy(unnamed, ({ article }) => article).values()].flatMap((group) =>
    group.flatMap((unit, i) => {
      const other = group.slice(0, i).find((one) => isSaidAlike(one.answerer.name, unit.answerer.name))
      return other ? [linkOf(other, unit, 'authority', `unnamed in one report (“${unit.answerer.name}”): nothing sets them apart`)] : []
    }),
  )
}

/** Offices that one person holds. */
const SINGLE: ReadonlySet<string> = new Set(['governor', 'mayor', 'prime minister', 'president', 'chief executive', 'editor'])

/** In one report, "the mayor" is the mayor that it names. */
export const ofOffices = (units: readonly Unit[], sourceAt: ReadonlyMap<string, Source>): UnitLink[] =>
  [...groupBy(units, ({ article }) => article).values()].flatMap((own) => {
    const people = own.filter(({ answerer }) => answerer.person !== undefined)
    return own.flatMap((unit) => {
      const { name, isUnnamed } = unit.answerer
      const head = isUnnamed && !/^(?:an?|another|one|some)\b/i.test(name) ? roleHead(name) : ''
      if (!SINGLE.has(head)) return []
      const holders = people.filter(({ answerer }) => sourceAt.get(answerer.person!.source)?.roles.some((role) => roleHead(role) === head))
      const isOne = new Set(holders.map(({ answerer }) => answerer.person!.source)).size === 1
      return isOne ? [linkOf(holders[0]!, unit, 'same speaker', `“${name}” is ${holders[0]!.answerer.person!.name} in this report`)] : []
    })
  })

const isSaidAlike = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((name) =>
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2),
  )
  const [less, more] = one!.length <= other!.length ? [one!, other!] : [other!, one!]
  return less.every((word) => more.includes(word))
}
