import type { Span } from '../../text/span.ts'
import type { Attribution, Entity, Figure } from '../reading.ts'
import { type EntityMention, mentionsIn } from './links.ts'

/** A figure of people, with what tells where they are when its own clause does not. */
export interface Unplaced {
  readonly figure: Figure
  readonly sentence: Span
  readonly paragraph: number
}

/** Units of what a place has: people, and what they live in. */
const OF_A_PLACE =
  /^(?:person|death|body|casualty|fatality|victim|resident|villager|family|household|home|house|child|pupil|survivor|evacuee|refugee)$/
/** Counts of harm: reports of one disaster mean one place by them. */
const HARM = /\b(?:dead|deaths?|toll|killed|died|bod(?:y|ies)|missing|injured|wounded|hurt|casualties|fatalities|victims|unaccounted)\b/i
/** "in the province", "the toll in the town". */
const KIND_OF_PLACE =
  /\b(?:in|at|inside|across|throughout|around|within|for|from) the (?:whole |entire |same |affected |flooded |stricken )?(province|valley|region|town|city|village|district|county|state|country|island|camp|port|municipality)\b/gi
/** Characters around a figure in which such words are of its clause. */
const REACH = 90
/** UTF-16 code units back to which "the province" may look for its name. */
const FURTHEST = 20_000
/** Figures back whose place one may take. */
const FIGURES_BACK = 12
/** Holders of local offices that are looked at. */
const MOST_HOLDERS = 20
/** Offices whose holders count what is in one place. */
const LOCAL =
  /\b(?:mayor|governor|sheriff|prefect|municipality|municipal|council(?:l?or)?|county|provincial|regional|city hall|town hall|police chief|fire chief)\b/i

/**
 * Where figures of people are whose own clause does not say: "the province" that a sentence before names, the province of the governor
 * who gives them, the place of the figures before in the paragraph, or the one place where the report has its dead and missing.
 * Gives entity ids by the figure's index; nothing without such evidence.
 */
export const placesFromSetting = (
  text: string,
  figures: readonly Unplaced[],
  entities: readonly Entity[],
  mentions: readonly EntityMention[],
  attributions: readonly Attribution[],
): ReadonlyMap<number, string> => {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const told = new Map(attributions.map((attribution) => [attribution.id, attribution]))
  const placed = new Map<number, string>()
  const offices = new Map<string, string | undefined>()
  const placeAt = (i: number): string | undefined => figures[i]!.figure.place ?? placed.get(i)
  figures.forEach(({ figure, sentence, paragraph }, i) => {
    if (figure.place !== undefined || !OF_A_PLACE.test(figure.unit)) return
    const speaker = figure.attribution === undefined ? undefined : byId.get(told.get(figure.attribution)?.speakers[0] ?? '')
    const place = called(text, figure, sentence, mentions) ?? (speaker && officePlace(speaker)) ?? before(i, paragraph, sentence, figure)
    if (place !== undefined) placed.set(i, place)
  })
  const harmed = figures.flatMap(({ figure }, i) => {
    const place = HARM.test(figure.concept) ? placeAt(i) : undefined
    return place === undefined ? [] : [{ place, by: bodyOf(figure) }]
  })
  const ofBody = new Map([...Map.groupBy(harmed, ({ by }) => by)].map(([by, all]) => [by, oneOf(all)]))
  const everywhere = harmed.length > 1 ? oneOf(harmed) : undefined
  figures.forEach(({ figure }, i) => {
    if (placeAt(i) !== undefined || !OF_A_PLACE.test(figure.unit) || !HARM.test(figure.concept)) return
    const by = bodyOf(figure)
    const place = (by === undefined ? undefined : ofBody.get(by)) ?? everywhere
    if (place !== undefined) placed.set(i, place)
  })
  return placed

  /** The institution on whose word a figure is. */
  function bodyOf({ attribution }: Figure): string | undefined {
    const speaker = told.get(attribution ?? '')?.speakers[0]
    return speaker === undefined ? undefined : (byId.get(speaker)?.affiliation ?? speaker)
  }

  function officePlace(speaker: Entity): string | undefined {
    if (!offices.has(speaker.id)) offices.set(speaker.id, placeOfOffice(speaker, entities))
    return offices.get(speaker.id)
  }

  /** The place of the last figure of people in the paragraph, unless this sentence leads to another place. */
  function before(i: number, paragraph: number, sentence: Span, figure: Figure): string | undefined {
    for (let k = i - 1; k >= Math.max(0, i - FIGURES_BACK) && figures[k]!.paragraph === paragraph; k--) {
      const place = placeAt(k)
      if (place === undefined || !OF_A_PLACE.test(figures[k]!.figure.unit)) continue
      const between = mentionsIn(mentions, { start: Math.max(figures[k]!.figure.end, sentence.start), end: figure.start })
      return between.some(({ entity, start }) => entity.kind === 'place' && entity.id !== place && start < figure.start) ? undefined : place
    }
    return undefined
  }
}

const oneOf = (all: readonly { readonly place: string }[]): string | undefined =>
  all.every(({ place }) => place === all[0]!.place) ? all[0]?.place : undefined

/** "the toll in [the province] at 22": the last place before that the report calls a province, "Kardzhali province". */
const called = (text: string, figure: Figure, sentence: Span, mentions: readonly EntityMention[]): string | undefined => {
  const from = Math.max(sentence.start, figure.start - REACH)
  for (const [, noun] of text.slice(from, Math.min(sentence.end, figure.end + REACH)).matchAll(KIND_OF_PLACE)) {
    const named = new RegExp(`^\\s+${noun}\\b`, 'i')
    const of = new RegExp(`\\b${noun}\\s+of\\s+$`, 'i')
    const found = mentionsIn(mentions, { start: figure.start - FURTHEST, end: figure.start }).findLast(
      ({ entity, start, end }) =>
        entity.kind === 'place' &&
        start < figure.start &&
        (named.test(text.slice(end, end + 20)) || of.test(text.slice(Math.max(0, start - 20), start))),
    )
    if (found) return found.entity.id
  }
  return undefined
}

/**
 * The place that a local official's role names, or that a local body bears in its name: "mayor of Momchilgrad", "Kardzhali police"; of
 * "the governor's office" that of the governor.
 */
const placeOfOffice = (speaker: Entity, entities: readonly Entity[]): string | undefined => {
  const office = officeOf(speaker)
  const local = LOCAL.exec(office)?.[0].toLowerCase()
  if (local === undefined) return undefined
  const holders = entities
    .filter((one) => one === speaker || (one.kind === 'person' && officeOf(one).toLowerCase().includes(local)))
    .slice(0, MOST_HOLDERS)
  const places = entities.filter(({ kind }) => kind === 'place')
  const named = holders.flatMap((one) => [
    ...places.filter(({ name, aliases }) => [name, ...aliases].some((written) => officeOf(one).includes(written))),
    ...places.filter(({ id }) => id === one.affiliation),
  ])
  return named[0]?.id
}

const officeOf = ({ name, role = '' }: Entity): string => `${name} ${role.replace(/\bGov\./, 'governor')}`
