import type { PlaceKind } from '../../src/reader/gazetteer/format.ts'

/** A place on its way into the gazetteer. */
export interface MadePlace {
  name: string
  /** Other names; each is looked up too, and counts for less. */
  others: string[]
  /** Names as good as its main one. */
  equals?: readonly string[]
  kind: PlaceKind
  lat: number
  lon: number
  iso2: string
  /** GeoNames code of the first-level division: "RU.41". */
  division: string
  population: number
  geonameId: number
  /** Country whose government it stands for. */
  government?: string
}
