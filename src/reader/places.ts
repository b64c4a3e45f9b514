import type { Candidate, Gazetteer } from './gazetteer/gazetteer.ts'
import { type Located, tieToEntities } from './places/entities.ts'
import { type Home, locate } from './places/locate.ts'
import { recogniseToponyms, type Toponym } from './places/recognise.ts'
import type { Dateline, Entity, Place } from './reading.ts'
import type { Sentence } from './sentences.ts'

export { recogniseToponyms, type Toponym } from './places/recognise.ts'

export interface PlacesInput {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly entities: readonly Entity[]
  readonly gazetteer: Gazetteer
  readonly dateline?: Dateline
  readonly outlet?: string | undefined
  readonly url?: string | undefined
  /** The names to locate, where they are known already (`recogniseToponyms`). */
  readonly toponyms?: readonly Toponym[]
}

export interface FoundPlaces {
  readonly places: Place[]
  /** The entities given, with those behind them that only their place makes known. */
  readonly entities: Entity[]
}

/**
 * The places that the article names, located. Adjectives of countries and regions count ("Turkish troops" is in Turkey), since they say
 * where a report is set as often as names do; words for people ("Turks") do not. A city that stands for its government is a place still.
 *
 * Each name is weighed among the gazetteer's places that bear it: what holds it by the article's word, what else the article names,
 * how near that is, how many people live there. `country` is empty for seas and for regions of several countries.
 */
export const findPlaces = ({ text, sentences, entities, gazetteer, toponyms: known, ...from }: PlacesInput): FoundPlaces => {
  const toponyms = known ?? recogniseToponyms(text, sentences, gazetteer)
  const located = locate(text, toponyms, homeOf(from, gazetteer))
  return tieToEntities(
    entities,
    toponyms.flatMap((toponym, i): Located[] => {
      const place = located[i]
      if (!place) return []
      return [
        {
          start: toponym.start,
          end: toponym.end,
          written: toponym.name,
          name: place.name,
          lat: place.lat,
          lon: place.lon,
          country: place.country,
          ...(place.division && place.kind !== 'division' && { within: place.division }),
          ...(place.geonameId > 0 && { geonameId: place.geonameId }),
        },
      ]
    }),
  )
}

/** Top-level domains of countries that are not their ISO code, and those that are another's business ("co", "tv", "io", "me", "ai"). */
const domains: ReadonlyMap<string, string> = new Map([['uk', 'GB']])
const sold = new Set(['co', 'tv', 'io', 'me', 'ai', 'fm', 'cc', 'ws', 'la', 'ly', 'to', 'gg', 'us'])

const homeOf = ({ dateline, outlet, url }: Pick<PlacesInput, 'dateline' | 'outlet' | 'url'>, gazetteer: Gazetteer): Home => {
  const places: Candidate[] = []
  const first = (name: string): void => {
    const best = [...gazetteer.find(name)].sort((a, b) => Number(a.alternative) - Number(b.alternative) || b.population - a.population)[0]
    if (best) places.push(best)
  }
  if (dateline) for (const name of dateline.place.split(/,|\//)) first(name.trim())
  // "The Winnipeg Clarion" is at home in Winnipeg
  for (const word of (outlet ?? '').split(/\s+/))
    if (/^\p{Lu}\p{L}{4,}$/u.test(word) && gazetteer.find(word).some((c) => !c.alternative && c.population > 100_000)) first(word)
  const domain = /^https?:\/\/[^/\s]*\.([a-z]{2})(?:[:/]|$)/i.exec(url ?? '')?.[1]?.toLowerCase()
  const code = domain && !sold.has(domain) ? (domains.get(domain) ?? domain.toUpperCase()) : undefined
  return {
    countries: [...new Set([...places.map((p) => p.country).filter(Boolean), ...(code && gazetteer.countryByCode(code) ? [code] : [])])],
    points: places.filter((p) => p.kind !== 'country' && p.kind !== 'division'),
  }
}
