import { agencies } from '../../reader/english/agencies.ts'
import { nameKey } from '../../text/keys.ts'
import { cut } from '../../text/span.ts'
import type { Print } from './print.ts'

/** Which article of a wire the others repeat, and why it is held to be that one. */
export interface Origin {
  readonly id: string
  readonly by: 'outlet' | 'dateline' | 'credit' | 'time' | 'completeness'
  /** The agency or outlet that the others credit, as they write it. */
  readonly credited?: string
  readonly reason: string
}

/** Initials under which an agency goes: "Continental Press" is "cp". */
const initialsOf = (key: string): string =>
  key
    .split(' ')
    .filter((word) => word !== 'the' && word !== 'of')
    .map((word) => word[0])
    .join('')

/** Do two keys name one house: alike, or one the other's initials? */
const isSameHouse = (a: string, b: string): boolean =>
  a === b || (a.includes(' ') !== b.includes(' ') && (initialsOf(a) === b || initialsOf(b) === a))

const withoutThe = (name: string): string => nameKey(name).replace(/^the /, '')

/** Houses that a wire's articles could come from: their outlets, the agencies of their datelines, agencies known in general. */
const housesOf = (prints: readonly Print[]): string[] => {
  const named = prints.flatMap(({ outlet, agency }) => [outlet, agency].filter((name) => name !== undefined).map(withoutThe))
  const lines = prints.map(linesOf)
  const known = [...agencies].map(withoutThe).filter((key) => key.length > 2 && lines.some((line) => line.includes(` ${key} `)))
  return [...new Set([...named, ...known])].sort()
}

const linesOf = ({ text, lines }: Print): string => ` ${lines.map((line) => nameKey(cut(text, line))).join(' / ')} `

const isOwn = (house: string, { outlet }: Print): boolean => outlet !== undefined && isSameHouse(withoutThe(outlet), house)
const isDatelined = (house: string, { agency }: Print): boolean => agency !== undefined && isSameHouse(withoutThe(agency), house)
const isCredited = (house: string, print: Print): boolean =>
  linesOf(print).includes(` ${house} `) || (house.includes(' ') && linesOf(print).includes(` ${initialsOf(house)} `))

interface Credited {
  readonly house: string
  /** Articles of other outlets that say they have it from this house. */
  readonly by: readonly Print[]
}

/** The house that most of the others credit; of two, the one whose name comes first. */
const mostCredited = (prints: readonly Print[]): Credited | undefined =>
  housesOf(prints)
    .map((house) => ({
      house,
      by: prints.filter((print) => !isOwn(house, print) && (isDatelined(house, print) || isCredited(house, print))),
    }))
    .filter(({ by }) => by.length > 0)
    .sort((a, b) => b.by.length - a.by.length || (a.house < b.house ? -1 : 1))[0]

/**
 * The origin of a wire. First the agency that the others credit: its own article, else one under its dateline, else one that credits it;
 * among several, and where nobody is credited, the earliest, and of one day the fullest. The order of the prints does not matter.
 */
export const originOf = (prints: readonly Print[]): Origin => {
  if (prints.length === 0) throw new RangeError('a wire has at least one article')
  const credited = mostCredited(prints)
  if (credited) {
    const { house, by } = credited
    const name = nameOf(house, prints)
    const own = prints.filter((print) => isOwn(house, print))
    const many = by.length === 1 ? 'another credits' : `${by.length} others credit`
    if (own.length > 0) return { id: first(own).print.id, by: 'outlet', credited: name, reason: `published by ${name}, which ${many}` }
    const dated = by.filter((print) => isDatelined(house, print))
    // An agency's own text often names no outlet; one that an outlet printed keeps the dateline.
    const unplaced = dated.filter(({ outlet }) => outlet === undefined)
    const datelined = unplaced.length > 0 ? unplaced : dated
    const among = datelined.length > 0 ? datelined : by
    const { print, why } = first(among)
    const told = datelined.length > 0 ? `under the dateline of ${name}` : `credits ${name}`
    return {
      id: print.id,
      by: datelined.length > 0 ? 'dateline' : 'credit',
      credited: name,
      reason: among.length === 1 ? told : `${told}, ${why}`,
    }
  }
  const { print, by, why } = first(prints)
  return { id: print.id, by, reason: `nobody is credited; ${why}` }
}

/** The house as an article writes it, the longest form first. */
const nameOf = (house: string, prints: readonly Print[]): string =>
  prints
    .flatMap(({ outlet, agency }) => [outlet, agency].filter((name) => name !== undefined))
    .filter((name) => isSameHouse(withoutThe(name), house))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? house.toUpperCase()

const lengthOf = ({ body }: Print): number => body.reduce((sum, { start, end }) => sum + end - start, 0)
const isTimed = ({ published }: Print): boolean => published?.includes('T') === true

/** Milliseconds; a time without a zone is taken as UTC. */
const instantOf = (published: string): number => Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(published.slice(10)) ? published : `${published}Z`)

/** The earliest by its day; of one day by the clock where all give it, else the fullest. */
const first = (prints: readonly Print[]): { print: Print; by: 'time' | 'completeness'; why: string } => {
  const days = prints.map(({ published }) => published?.slice(0, 10) ?? '9999').sort()
  const day = days[0]!
  const early = prints.filter(({ published }) => (published?.slice(0, 10) ?? '9999') === day)
  const byTime = early.every(isTimed)
  const order = (a: Print, b: Print): number =>
    (byTime ? instantOf(a.published!) - instantOf(b.published!) : 0) || lengthOf(b) - lengthOf(a) || (a.id < b.id ? -1 : 1)
  const print = early.toSorted(order)[0]!
  if (early.length === 1) return { print, by: 'time', why: day === '9999' ? 'the only one' : 'the earliest' }
  return byTime ? { print, by: 'time', why: 'the earliest' } : { print, by: 'completeness', why: 'the fullest of the earliest day' }
}
