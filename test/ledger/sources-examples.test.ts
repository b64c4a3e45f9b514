import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadGold } from '../../examples/gold/load.ts'
import { linkSources } from '../../src/ledger/sources.ts'
import { nameKey } from '../../src/text/keys.ts'
import { readExamples, shuffled } from './examples-readings.ts'

const gold = loadGold()
const readings = [...(await readExamples()).values()]
const sources = linkSources(readings)

const key = (name: string): string => nameKey(name).replace(/^(?:the|mr|ms) /, '')
const isFull = (name: string): boolean => name.includes(' ')

/** "the ministry": a name that other bodies have too. */
const isCommon = (names: readonly string[]): boolean => names.includes('Ministry')
/** "its workers' union", "Bulgaria's ministry": no name, and not marked as one. */
const isNominal = (name: string): boolean => /^(?:its|their|his|her|\p{Lu}\p{L}+['’]s) /u.test(name)
/** The sources that have a name; a spelling that no reading has found is no fault of linking. */
const ours = (name: string) => sources.filter(({ names }) => names.some((one) => key(one) === name))

/** What of a row of the gold does not hold; empty when all does. */
function faults(id: string): string[] {
  const row = gold.sources.find((one) => one.id === id)!
  const spellings = new Set(row.names.map(key))
  const told =
    row.kind === 'organization' && !isCommon(row.names) ? row.names : row.names.filter((name) => isFull(name) || row.names.length === 1)
  const full = [...new Set(told.map(key))].filter((name) => ours(name).length > 0 || told.length === 1)
  const found = [...new Set(full.flatMap(ours))]
  if (found.length !== 1) return [`${found.length} sources`]
  const [one] = found
  const strange = one!.names.filter((name) => isFull(name) && !spellings.has(key(name)) && !isNominal(name))
  return [
    ...strange.map((name) => `also ${name}`),
    ...full.filter((name) => !one!.names.map(key).includes(name)).map((name) => `without ${name}`),
  ]
}

/** Rows of the gold that are not asserted, since what linking is given does not hold them. */
const OPEN: Readonly<Record<string, string>> = {
  'northern-examiner': 'no reading names it: it is the outlet alone',
  'works-council': 'the reader finds no body in "works council"',
}

for (const { id } of gold.sources.filter((row) => !(row.id in OPEN)))
  test(`source ${id}`, () => {
    assert.deepEqual(faults(id), [])
  })

const named = (name: string) => sources.find(({ names }) => names.includes(name))!

test('a spokesperson’s successor continues the record of the institution', () => {
  const [dobrev, stoeva] = [named('Ivaylo Dobrev'), named('Kalina Stoeva')]
  const ministry = named('Ministry of Civil Protection')
  assert.equal(dobrev.speaksFor[0]?.institution, ministry.id)
  assert.equal(stoeva.speaksFor[0]?.institution, ministry.id)
  assert.ok(dobrev.speaksFor[0]?.until, 'he is known to have ended')
  assert.ok(dobrev.speaksFor[0].until < stoeva.speaksFor[0]!.from!)
})

test('every link has its reason and a score', () => {
  for (const { links, mentions } of sources) {
    assert.ok(links.length >= mentions.length - 1)
    for (const { reason, score, between } of links) {
      assert.ok(reason.length > 0 && score > 0 && score <= 1)
      assert.ok(between.every((end) => mentions.includes(end)))
    }
  }
})

test('ten orders of the readings give the same sources', () => {
  const expected = JSON.stringify(sources)
  for (let seed = 0; seed < 10; seed++) assert.equal(JSON.stringify(linkSources(shuffled(readings, seed))), expected)
})
