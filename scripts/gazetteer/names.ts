/** Which of a place's many names an English news text may use. */

import type { PlaceKind } from '../../src/reader/gazetteer/format.ts'
import { nameKey } from '../../src/text/keys.ts'

/** Countries whose names reach English through a transliteration, so that every spelling counts, also of small places. */
const romanised = new Set(
  'AE AF AM AZ BD BG BH BY CN CY DZ EG ER ET GE GR HK IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MD ME MK MM MN MO MR MV NP OM PK PS QA RS RU SA SD SY TH TJ TM TN TW UA UZ YE'.split(
    ' ',
  ),
)
/** Below it a place is known in English by its own name only. */
const knownAbroad = 50_000

const latinName = /^\p{Lu}[\p{Script=Latin}\p{M}\s.'’ʼ`-]*$/u

/** The names beside the main one, each under another key, without codes and without those of other scripts. */
export const alternativeNames = (
  name: string,
  asciiName: string | undefined,
  alternates: readonly string[],
  iso2: string,
  population: number,
): string[] => {
  const worth = romanised.has(iso2) || population >= knownAbroad
  const seen = new Set([nameKey(name)])
  const kept: string[] = []
  for (const other of [asciiName ?? name, ...saints(name), ...(worth ? alternates : [])]) {
    const key = nameKey(other)
    // three capitals are an airport's code; a name of many words is a description
    if (seen.has(key) || key.length < 4 || !latinName.test(other) || /^[A-Z]{3,}$/.test(other) || key.split(' ').length > 4) continue
    seen.add(key)
    kept.push(other)
  }
  return kept
}

const saints = (name: string): string[] =>
  /^Saint /.test(name) ? [name.replace(/^Saint/, 'St.')] : /^St\.? /.test(name) ? [name.replace(/^St\.?/, 'Saint')] : []

/** "Newcastle upon Tyne" is "Newcastle", and "Frankfurt am Main" is "Frankfurt". */
export const shortened = (name: string): string[] => [name.replace(/[- ](?:upon|on|am|an der|sur)[- ].*$/, '')]

/** Words for the sort of division, in the languages of the sources, at either end of a name. */
const sort =
  'Province|Oblast|oblast|oblast.?|Region|State|Governorate|Prefecture|Department|District|County|Emirate|Municipality|Voivodeship|Krai|kray|Canton|Parish|Division|Autonomous Region|Autonomous Republic|Republic|Territory|Rayon|Raion|Council|Borough|Sheng|Shi|Ken|Departamento|Provincia|Comunidad|Muhafazat|Muhafazah|Ostan|vilayəti|İli'
const after = new RegExp(`\\s+(?:${sort})$`, 'u')
const before =
  /^(?:Province|Region|State|Governorate|Department|District|County|Emirate|Municipality|Canton|Republic|Provincia|Departamento|Departement|Muhafazat|Muhafazah|Wilayat|Wilaya|Ostan-e|Ostān-e|Borough|City|Condado)(?: of| de| d'| di| del| do| da)?\s+/u

/** Division names with and without their word for the sort: "Kursk Oblast" and "Kursk". A county keeps its word ("Monroe County"). */
export const plainDivisionNames = (names: readonly string[], kind: PlaceKind): string[] => {
  const latin = names.filter((n) => latinName.test(n) && nameKey(n).length >= 3 && nameKey(n).split(' ').length <= 4)
  if (kind === 'county') return latin.filter((n) => !/^Condado/.test(n))
  return latin.flatMap((n) => [n, n.replace(after, ''), n.replace(before, '')]).filter((n) => nameKey(n).length >= 3)
}

/** English names where the sources give another. */
export const stateNames: Readonly<Record<string, string>> = {
  'US.DC': 'District of Columbia',
  'CN.SC': 'Sichuan',
  'CN.XJ': 'Xinjiang',
  'CN.XZ': 'Tibet',
}

/** Names by which news calls a town that GeoNames calls otherwise: as good as its own. By geonameId. */
export const everydayNames: Readonly<Record<number, readonly string[]>> = {
  5128581: ['New York', 'NYC', 'New York City'],
  4140963: ['Washington', 'Washington, D.C.', 'Washington D.C.', 'Washington DC', 'D.C.'],
  281133: ['Gaza City'],
  703448: ['Kiev', 'Kyiv'],
  1273294: ['Delhi'],
  1275339: ['Bombay'],
  1264527: ['Madras'],
  1275004: ['Calcutta'],
  1816670: ['Peking'],
  1298824: ['Rangoon'],
  706483: ['Kharkov'],
  698740: ['Odessa'],
  702550: ['Lvov'],
  292968: ['Abu Dhabi'],
  108410: ['Riyadh'],
  360630: ['Cairo'],
  170654: ['Damascus'],
  98182: ['Baghdad'],
}

/** English names in place of GeoNames' own, where that is the name of something else in English. By geonameId. */
export const englishNames: Readonly<Record<number, string>> = { 6325494: 'Quebec City', 3530597: 'Mexico City' }
