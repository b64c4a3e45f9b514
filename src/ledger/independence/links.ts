import { append, groupBy } from '../sources/links.ts'
import type { Source } from '../sources.ts'
import { linkOf, star, type UnitLink } from './link.ts'
import type { Unit } from './units.ts'
import { ofOffices, ofUnnamed } from './unnamed.ts'

/** Every reason that makes two of the units one. A star for each group: linear in the units. */
export const linksBetween = (units: readonly Unit[], sources: readonly Source[]): UnitLink[] => [
  ...ofOneUtterance(units),
  ...ofOneWire(units),
  ...ofOneAnswerer(units),
  ...ofUnnamed(units),
  ...ofOffices(units, new Map(sources.map((source) => [source.id, source]))),
  ...taken(units),
]

const houseOf = ({ chain, report, article }: Unit): string =>
  chain?.links.find(({ part }) => part === 'outlet')?.name ?? report?.outlet ?? article

/** Reports of one utterance; where the reports are prints of one agency's story, that story is the reason. Joint words stay with who answers. */
const ofOneUtterance = (units: readonly Unit[]): UnitLink[] => {
  const told = units.filter(({ utterance }) => utterance !== undefined)
  const keyOf = ({ id, statement, utterance, answerer }: Unit): string =>
    id === statement ? utterance!.id : `${utterance!.id} ${answerer.id}`
  return [...groupBy(told, keyOf).values()].flatMap((group) => [
    ...[
      ...groupBy(
        group.filter(({ wire }) => wire),
        ({ wire }) => wire!.articles[0]!,
      ).values(),
    ].flatMap((prints) =>
      star(prints, (a, b) =>
        a.article === b.article
          ? linkOf(a, b, 'utterance', 'pieces of one saying in one report')
          : linkOf(a, b, 'wire', wireReason(a, units)),
      ),
    ),
    ...star(group, (a, b) => linkOf(a, b, 'utterance', a.article === b.article ? 'pieces of one saying in one report' : sayingReason(a))),
  ])
}

const wireReason = ({ wire }: Unit, units: readonly Unit[]): string => {
  const origin = units.find(({ article }) => article === wire!.origin.id)
  return `prints of one story${origin ? ` of ${houseOf(origin)}` : ''}`
}

const sayingReason = ({ answerer, speakers, utterance }: Unit): string => {
  const who = speakers.length > 0 ? speakers.join(' and ') : answerer.name
  const when = utterance!.from === utterance!.to ? ` on ${utterance!.from}` : ''
  return `both report what ${who} said${when}${utterance!.occasion ? ` (${utterance!.occasion})` : ''}`
}

/** What a print has in other words than its origin can only be its origin's, where that has it from one answerer. */
const ofOneWire = (units: readonly Unit[]): UnitLink[] =>
  [
    ...groupBy(
      units.filter(({ wire }) => wire),
      ({ wire }) => wire!.articles[0]!,
    ).values(),
  ].flatMap((prints) => {
    const ofOrigin = prints.filter(({ article, wire }) => article === wire!.origin.id)
    if (new Set(ofOrigin.map(({ answerer }) => answerer.id)).size !== 1) return []
    const isCarried = ({ chain }: Unit): boolean => chain?.links.some(({ part }) => part === 'carrier') ?? false
    const isOther = (unit: Unit): boolean => !ofOrigin.some(({ utterance }) => utterance === unit.utterance)
    return prints
      .filter((unit) => unit.article !== unit.wire!.origin.id && isCarried(unit) && isOther(unit))
      .map((unit) => linkOf(ofOrigin[0]!, unit, 'wire', wireReason(unit, units)))
  })

const ofOneAnswerer = (units: readonly Unit[]): UnitLink[] =>
  [
    ...groupBy(
      units.filter(({ answerer }) => !answerer.isUnnamed),
      ({ answerer }) => answerer.id,
    ).values(),
  ].flatMap((group) =>
    star(group, (a, b) => {
      const [one, other] = [a.answerer.person, b.answerer.person]
      return one && one.source === other?.source
        ? linkOf(a, b, 'same speaker', `both are ${one.name}’s`)
        : linkOf(a, b, 'authority', `both rest on the word of ${a.answerer.name}`)
    }),
  )

/** What one report has from another outlet is that one's, where nobody answers for it by name, or where that one has it from one answerer alone. */
const taken = (units: readonly Unit[]): UnitLink[] => {
  const byOutlet = new Map<string, Unit[]>()
  for (const unit of units) {
    const outlet = unit.chain?.links[0]
    if (outlet?.part === 'outlet' && outlet.source !== undefined) append(byOutlet, outlet.source, unit)
  }
  return units.flatMap((unit) => {
    const carrier = unit.chain?.links.findLast(({ part, source }) => part === 'carrier' && source !== undefined)
    if (carrier === undefined || !unit.answerer.isUnnamed) return []
    const theirs = (byOutlet.get(carrier.source!) ?? []).filter(({ article }) => article !== unit.article)
    const unnamed = theirs.filter(({ answerer }) => answerer.isUnnamed)
    const isOfOne = new Set(theirs.map(({ answerer }) => answerer.id)).size === 1
    const from = unnamed[0] ?? (isOfOne ? theirs[0] : undefined)
    return from ? [linkOf(from, unit, 'authority', `taken from ${carrier.name}`)] : []
  })
}
