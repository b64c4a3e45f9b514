import { nameKey } from '../../text/keys.ts'
import { type Head, kinds, noCountry, none, type PlaceKind, recordBytes, unpack, unpackPopulation } from './format.ts'
import { openKeyTable } from './key-table.ts'

/** A place that a name may mean. */
export interface Candidate {
  /** Index in the gazetteer: the same place, the same number. */
  readonly index: number
  readonly name: string
  readonly kind: PlaceKind
  readonly lat: number
  readonly lon: number
  /** ISO 3166-1 alpha-2; empty for a sea or a region of several countries. */
  readonly country: string
  /** Name of the first-level division; empty for a country and what lies in several. */
  readonly division: string
  /** To within 5 %; of a country or division the sum of its towns; 0 for unknown. */
  readonly population: number
  readonly geonameId: number
  /** The name looked up is not its main one. */
  readonly alternative: boolean
}

export interface Country {
  readonly name: string
  readonly iso2: string
}

export interface Gazetteer {
  /** Places of that name, case, accents and punctuation aside; the most populous first, main names before others. */
  readonly find: (name: string) => readonly Candidate[]
  /** Is there any place of that name? Cheaper than `find`. */
  readonly has: (name: string) => boolean
  /** The country that is called so, or whose people or adjective is called so: "North Korea", "DPRK", "North Korean". */
  readonly country: (nameOrDemonym: string) => Country | undefined
  /** The country of an adjective or a word for its people, and nothing else: "Turkish", "Turks". */
  readonly demonym: (word: string) => Country | undefined
  /** The country whose capital it is: "Moscow", "Washington". */
  readonly capitalOf: (name: string) => Country | undefined
  /** The country whose government it may stand for: a capital, a palace or another building ("Moscow", "the Kremlin"). */
  readonly governmentAt: (name: string) => Country | undefined
  /** The country of a code. */
  readonly countryByCode: (iso2: string) => Country | undefined
}

/** An article repeats its names, and articles of one story share theirs. */
const maxCached = 20_000

/** Opens the bytes of data/gazetteer.bin; they are searched where they are. Throws where they are no gazetteer. */
export const openGazetteer = (bytes: Uint8Array): Gazetteer => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headBytes = bytes.length > 4 ? view.getUint32(0, true) : 0
  if (headBytes === 0 || headBytes > bytes.length) throw new Error('Not a gazetteer: make it again with scripts/gazetteer/make.ts')
  const decoder = new TextDecoder()
  const head = JSON.parse(decoder.decode(bytes.subarray(4, 4 + headBytes))) as Head
  const recordsAt = 4 + headBytes
  const keysAt = recordsAt + head.places * recordBytes
  const blocksAt = keysAt + head.keyBytes
  const namesAt = blocksAt + head.blocks * 4
  const lookUp = openKeyTable(
    bytes.subarray(keysAt, blocksAt),
    new DataView(bytes.buffer, bytes.byteOffset + blocksAt, head.blocks * 4),
    head.blocks,
  )
  const get24 = (at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)

  const candidate = (index: number, alternative: boolean): Candidate => {
    const at = recordsAt + index * recordBytes
    const country = view.getUint8(at + 9)
    const division = view.getUint16(at + 11, true)
    const nameAt = namesAt + get24(at + 14)
    return {
      index,
      name: decoder.decode(bytes.subarray(nameAt, nameAt + view.getUint8(at + 17))),
      kind: kinds[view.getUint8(at + 10)] ?? 'town',
      lat: unpack(get24(at)),
      lon: unpack(get24(at + 3)),
      country: country === noCountry ? '' : (head.countries[country]?.iso2 ?? ''),
      division: division === none ? '' : (head.divisions[division]?.[1] ?? ''),
      population: unpackPopulation(view.getUint8(at + 13)),
      geonameId: get24(at + 6),
      alternative,
    }
  }

  const index = (words: (c: Head['countries'][number]) => readonly string[]): Map<string, Country> => {
    const map = new Map<string, Country>()
    for (const c of head.countries)
      for (const word of words(c)) if (!map.has(nameKey(word))) map.set(nameKey(word), { name: c.name, iso2: c.iso2 })
    return map
  }
  // the few hundred words of countries are indexed when first asked for
  const lazily = <T>(make: () => T): (() => T) => {
    let made: T | undefined
    return () => (made ??= make())
  }
  const names = lazily(() => index((c) => [c.name, ...c.names]))
  const demonyms = lazily(() => index((c) => c.demonyms))
  const capitals = lazily(() => index((c) => c.capitals))
  const codes = lazily(() => new Map(head.countries.map((c) => [c.iso2, { name: c.name, iso2: c.iso2 }])))
  const governments = lazily(() => new Map(head.governments))

  const cache = new Map<string, readonly Candidate[]>()
  const find = (name: string): readonly Candidate[] => {
    const key = nameKey(name)
    const known = cache.get(key)
    if (known) return known
    const found = key ? lookUp(key).map((b) => candidate(b.place, b.alternative)) : []
    if (cache.size >= maxCached) cache.clear()
    cache.set(key, found)
    return found
  }

  const bare = (name: string): string => nameKey(name).replace(/^the /, '')
  const countryByCode = (iso2: string): Country | undefined => codes().get(iso2)
  const demonym = (word: string): Country | undefined => demonyms().get(bare(word))
  const capitalOf = (name: string): Country | undefined => capitals().get(bare(name))
  return {
    find,
    has: (name) => find(name).length > 0,
    country: (word) => names().get(bare(word)) ?? demonym(word),
    demonym,
    capitalOf,
    governmentAt: (name) => capitalOf(name) ?? countryByCode(governments().get(bare(name)) ?? ''),
    countryByCode,
  }
}
