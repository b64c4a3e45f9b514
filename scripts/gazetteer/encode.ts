/** Writes the gazetteer in the layout of src/reader/gazetteer/format.ts. */

import type { Head } from '../../src/reader/gazetteer/format.ts'
import { alternative, blockKeys, kinds, noCountry, none, pack, packPopulation, recordBytes } from '../../src/reader/gazetteer/format.ts'
import { nameKey } from '../../src/text/keys.ts'
import type { MadePlace } from './made-place.ts'
import type { MadeCountry } from './sources.ts'

const maxBearers = 60

export const encodeGazetteer = (known: readonly MadeCountry[], listed: readonly MadePlace[]): Uint8Array => {
  const populations = new Map<string, number>()
  for (const p of listed)
    if (p.kind === 'town' || p.kind === 'seat' || p.kind === 'capital')
      populations.set(p.iso2, (populations.get(p.iso2) ?? 0) + p.population)
  // where two countries share a word for their people, it is the larger's: "American"
  const countries = [...known].sort((a, b) => (populations.get(b.iso2) ?? 0) - (populations.get(a.iso2) ?? 0))
  const places: MadePlace[] = [
    ...countries.map((c) => ({
      name: c.name,
      others: c.names,
      kind: 'country' as const,
      lat: c.lat,
      lon: c.lon,
      iso2: c.iso2,
      division: '',
      population: populations.get(c.iso2) ?? 0,
      geonameId: 0,
    })),
    ...listed,
  ]

  const countryIndex = new Map(countries.map((c, i) => [c.iso2, i]))
  const divisionIndex = new Map<string, number>()
  const divisions: [number, string][] = []
  for (const p of places)
    if (p.kind === 'division') {
      divisionIndex.set(p.division, divisions.length)
      divisions.push([countryIndex.get(p.iso2) ?? noCountry, p.name])
    }

  const names = new Map<string, number>()
  const nameParts: Uint8Array[] = []
  let nameBytes = 0
  const encoder = new TextEncoder()
  const nameAt = (name: string): [number, number] => {
    const bytes = encoder.encode(name)
    let at = names.get(name)
    if (at === undefined) {
      at = nameBytes
      names.set(name, at)
      nameParts.push(bytes)
      nameBytes += bytes.length
    }
    return [at, bytes.length]
  }

  const records = new Uint8Array(places.length * recordBytes)
  const view = new DataView(records.buffer)
  const put24 = (at: number, value: number) => {
    view.setUint16(at, value & 0xffff, true)
    view.setUint8(at + 2, value >>> 16)
  }
  const bearers = new Map<string, Map<number, boolean>>()
  const bear = (name: string, place: number, main: boolean) => {
    const key = nameKey(name)
    if (!key) return
    const list = bearers.get(key) ?? new Map<number, boolean>()
    list.set(place, main || list.get(place) === true)
    bearers.set(key, list)
  }
  places.forEach((p, i) => {
    const at = i * recordBytes
    const [nameOffset, nameLength] = nameAt(p.name)
    put24(at, pack(p.lat))
    put24(at + 3, pack(p.lon))
    put24(at + 6, p.geonameId)
    view.setUint8(at + 9, countryIndex.get(p.iso2) ?? noCountry)
    view.setUint8(at + 10, kinds.indexOf(p.kind))
    view.setUint16(at + 11, divisionIndex.get(p.division) ?? none, true)
    view.setUint8(at + 13, packPopulation(p.population))
    put24(at + 14, nameOffset)
    view.setUint8(at + 17, Math.min(255, nameLength))
    bear(p.name, i, true)
    for (const equal of p.equals ?? []) bear(equal, i, true)
    // every name of a country or of a hand-written place is one that news uses
    for (const other of p.others) bear(other, i, p.kind === 'country' || p.geonameId === 0)
  })

  const keyParts: number[] = []
  const blocks: number[] = []
  let before = new Uint8Array()
  const byBytes = [...bearers].map(([key, list]) => ({ bytes: encoder.encode(key), list })).sort((a, b) => Buffer.compare(a.bytes, b.bytes))
  byBytes.forEach(({ bytes, list }, i) => {
    if (i % blockKeys === 0) {
      blocks.push(keyParts.length)
      before = new Uint8Array()
    }
    let shared = 0
    while (shared < before.length && shared < bytes.length && before[shared] === bytes[shared]) shared++
    const borne = [...list].sort(
      ([a, am], [b, bm]) => Number(bm) - Number(am) || (places[b]?.population ?? 0) - (places[a]?.population ?? 0),
    )
    keyParts.push(shared, bytes.length - shared, ...bytes.subarray(shared), Math.min(borne.length, maxBearers))
    for (const [place, main] of borne.slice(0, maxBearers)) {
      const value = main ? place : place | alternative
      keyParts.push(value & 0xff, (value >>> 8) & 0xff, value >>> 16)
    }
    before = bytes
  })

  const head: Head = {
    made: 'scripts/gazetteer/make.ts',
    countries: countries.map(({ iso2, name, names, demonyms, capitals }) => ({ iso2, name, names, demonyms, capitals })),
    divisions,
    governments: listed.flatMap((p) =>
      p.government ? [p.name, ...p.others].map((n): [string, string] => [nameKey(n), p.government ?? '']) : [],
    ),
    places: places.length,
    keyBytes: keyParts.length,
    blocks: blocks.length,
    nameBytes,
  }
  const headBytes = encoder.encode(JSON.stringify(head))
  const headLength = new Uint8Array(new Uint32Array([headBytes.length]).buffer)
  return Buffer.concat([
    headLength,
    headBytes,
    records,
    Uint8Array.from(keyParts),
    new Uint8Array(new Uint32Array(blocks).buffer),
    ...nameParts,
  ])
}
