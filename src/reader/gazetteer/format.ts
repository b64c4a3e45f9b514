/**
 * The layout of `data/gazetteer.bin`, shared by the script that writes it and the reader that opens it.
 *
 *   uint32  length of the head in bytes, little-endian (as all numbers here)
 *   head    UTF-8 JSON, see `Head`
 *   places  `head.places` records of `recordBytes` bytes, see `writeRecord` in scripts/gazetteer
 *   keys    sorted folded names with the places that bear them, front-coded in blocks of `blockKeys`
 *   blocks  uint32 a block: where it starts within `keys`
 *
 * One key in a block: bytes shared with the key before (0 for the first), length of the rest, the rest in UTF-8,
 * number of bearers, and a uint24 for each: the place's index, plus `alternative` where the name is not its main one.
 */
export const kinds = [
  'country',
  'division',
  'county',
  'capital',
  'seat',
  'town',
  'suburb',
  'continent',
  'region',
  'water',
  'mountain',
  'building',
] as const

/** What sort of place: a first-level division, a second-level one ("county"), the seat of a division's government, … */
export type PlaceKind = (typeof kinds)[number]

/**
 * Latitude and longitude (uint24 each, see `pack`), geonameId (uint24, 0 for none), country and kind (uint8 each; country 255 for none),
 * division (uint16, `none` for none), population (uint8, see `packPopulation`), name (uint24: its offset in `head.names`, uint8: its length).
 */
export const recordBytes = 18

export const blockKeys = 16
export const alternative = 0x80_0000
export const none = 0xffff
export const noCountry = 255

export interface CountryRow {
  readonly iso2: string
  readonly name: string
  readonly names: readonly string[]
  /** Adjectives and words for its people: "North Korean", "Turk". */
  readonly demonyms: readonly string[]
  readonly capitals: readonly string[]
}

export interface Head {
  readonly made: string
  readonly countries: readonly CountryRow[]
  /** Index of the country and name of each first-level division. */
  readonly divisions: readonly (readonly [number, string])[]
  /** Buildings and quarters that stand for a government: folded name and country code. */
  readonly governments: readonly (readonly [string, string])[]
  readonly places: number
  readonly keyBytes: number
  readonly blocks: number
  readonly nameBytes: number
}

/** A coordinate as a whole number of 24 bits: steps of 360 / 2^24 degrees, under 2.5 m. */
export const pack = (degrees: number): number => Math.min(0xff_ffff, Math.round(((degrees + 180) / 360) * 0x100_0000))
export const unpack = (packed: number): number => Math.round(((packed / 0x100_0000) * 360 - 180) * 1e5) / 1e5

/** Population to within 5 %, in one byte. */
export const packPopulation = (population: number): number => Math.min(255, Math.round(Math.log10(population + 1) * 25))
export const unpackPopulation = (packed: number): number => Math.round(10 ** (packed / 25)) - 1
