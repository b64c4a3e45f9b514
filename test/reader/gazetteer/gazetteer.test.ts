import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { pack, packPopulation, unpack, unpackPopulation } from '../../../src/reader/gazetteer/format.ts'
import { openGazetteer } from '../../../src/reader/gazetteer/gazetteer.ts'

const gazetteer = openGazetteer(readFileSync(new URL('../../../data/gazetteer.bin', import.meta.url)))

const found: readonly (readonly [name: string, kind: string, country: string, lat: number, lon: number, why: string])[] = [
  ['Kursk', 'seat', 'RU', 51.7, 36.2, 'a seat of government before its oblast'],
  ['Kursk Oblast', 'division', 'RU', 51.7, 36.4, 'a division with its word'],
  ['KYIV', 'capital', 'UA', 50.5, 30.5, 'case aside'],
  ['Kiev', 'capital', 'UA', 50.5, 30.5, 'an older spelling'],
  ['São Paulo', 'seat', 'BR', -23.5, -46.6, 'accents'],
  ['Sao Paulo', 'seat', 'BR', -23.5, -46.6, 'and without'],
  ['Metcalfe County', 'county', 'US', 37, -85.6, 'a second-level division'],
  ['West Bank', 'region', 'PS', 32, 35.2, 'a region that no list of towns has'],
  ['Kremlin', 'building', 'RU', 55.8, 37.6, 'a building'],
  ['Newcastle upon Tyne', 'town', 'GB', 55, -1.6, 'several words'],
  ['Türkiye', 'country', 'TR', 39, 35, 'a country’s other name'],
]

for (const [name, kind, country, lat, lon, why] of found)
  test(`finds ${name} (${why})`, () => {
    const place = gazetteer.find(name).find((c) => c.kind === kind && c.country === country)
    assert.ok(place, JSON.stringify(gazetteer.find(name).slice(0, 3)))
    assert.ok(Math.abs(place.lat - lat) < 0.6 && Math.abs(place.lon - lon) < 0.6, `${place.lat}, ${place.lon}`)
  })

test('the first places of a name are those called so, the largest before the others', () => {
  const [first, second] = gazetteer.find('London')
  assert.deepEqual([first?.country, second?.country], ['GB', 'CA'])
  const alternatives = gazetteer.find('Paris').map((c) => c.alternative)
  assert.deepEqual(alternatives, [...alternatives].sort())
})

for (const nowhere of ['', ' ', 'Xyzzyville', 'zzzzzzzz', '\u0000', '𝔘', 'a'.repeat(500)])
  test(`finds nothing of ${JSON.stringify(nowhere.slice(0, 12))}`, () => assert.deepEqual(gazetteer.find(nowhere), []))

const countries: readonly (readonly [word: string, name: string | undefined])[] = [
  ['North Korean', 'North Korea'],
  ['DPRK', 'North Korea'],
  ["Democratic People's Republic of Korea", 'North Korea'],
  ['the Netherlands', 'Netherlands'],
  ['U.S.', 'United States'],
  ['American', 'United States'],
  ['Turks', 'Turkey'],
  ['Moscow', undefined],
  ['Kurdish', undefined],
]
for (const [word, name] of countries) test(`country of ${word}: ${name}`, () => assert.equal(gazetteer.country(word)?.name, name))

const governments: readonly (readonly [word: string, name: string | undefined])[] = [
  ['Moscow', 'Russia'],
  ['Washington', 'United States'],
  ['the Kremlin', 'Russia'],
  ['Downing Street', 'United Kingdom'],
  ['Munich', undefined],
]
for (const [word, name] of governments) test(`government at ${word}: ${name}`, () => assert.equal(gazetteer.governmentAt(word)?.name, name))

test('a capital is no palace', () => {
  assert.equal(gazetteer.capitalOf('Paris')?.iso2, 'FR')
  assert.equal(gazetteer.capitalOf('Kremlin'), undefined)
})

test('refuses what is no gazetteer', () => {
  assert.throws(() => openGazetteer(new Uint8Array([1, 2])), /Not a gazetteer/)
  assert.throws(() => openGazetteer(new Uint8Array(100).fill(255)), /Not a gazetteer/)
})

test('any text may be looked up', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
      for (const c of gazetteer.find(name)) assert.ok(Math.abs(c.lat) <= 90 && Math.abs(c.lon) <= 180)
    }),
  )
})

test('points keep to 3 m, populations to 5 %', () => {
  fc.assert(
    fc.property(fc.double({ min: -180, max: 180, noNaN: true }), fc.integer({ min: 1, max: 100_000_000 }), (degrees, people) => {
      assert.ok(Math.abs(unpack(pack(degrees)) - degrees) < 0.00003)
      assert.ok(Math.abs(unpackPopulation(packPopulation(people)) - people) <= Math.max(1, people * 0.05))
    }),
  )
})
