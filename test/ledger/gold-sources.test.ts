import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkSources, type Source } from '../../src/ledger/sources.ts'
import { nameKey } from '../../src/text/keys.ts'
import { gold } from '../examples-gold.ts'
import { readAsPublished, shuffled } from './examples-readings.ts'

/* The sources of the examples, row by row: names, institution, what it is part of, whom it could be taken for. */

const readings = [...(await readAsPublished()).values()]
const sources = linkSources(readings)
const byId = new Map(sources.map((source) => [source.id, source]))

const key = (name: string): string => nameKey(name).replace(/^(?:the|mr|ms) /, '')
const isFull = (name: string): boolean => name.includes(' ')

/** "the ministry": a name that other bodies have too. */
const isCommon = (names: readonly string[]): boolean => names.includes('Ministry')
/** "its workers' union", "Bulgaria's ministry": no name, and not marked as one. */
const isNominal = (name: string): boolean => /^(?:its|their|his|her|\p{Lu}\p{L}+['’]s) /u.test(name)
/** The sources that have a name; a spelling that no reading has found is no fault of linking. */
const ours = (name: string) => sources.filter(({ names }) => names.some((one) => key(one) === name))

const rowOf = (id: string) => gold.sources.find((one) => one.id === id)!

/** The names by which a row is told from others. */
const telling = (id: string): string[] => {
  const row = rowOf(id)
  const told =
    row.kind === 'organization' && !isCommon(row.names) ? row.names : row.names.filter((name) => isFull(name) || row.names.length === 1)
  const keys = [...new Set(told.map(key))]
  return keys.filter((name) => ours(name).length > 0 || keys.length === 1)
}

/** The one source of ours that a row is; undefined where none or several are. */
const oursOf = (id: string): Source | undefined => {
  const found = new Set(telling(id).flatMap(ours))
  return found.size === 1 ? [...found][0] : undefined
}

/** What of a row of the gold does not hold; empty when all does. */
function faults(id: string): string[] {
  const row = rowOf(id)
  const spellings = new Set(row.names.map(key))
  const full = telling(id)
  const found = [...new Set(full.flatMap(ours))]
  if (found.length !== 1) return [`${found.length} sources`]
  const [one] = found
  const strange = one!.names.filter((name) => isFull(name) && !spellings.has(key(name)) && !isNominal(name))
  return [
    ...strange.map((name) => `also ${name}`),
    ...full.filter((name) => !one!.names.map(key).includes(name)).map((name) => `without ${name}`),
  ]
}

/** Rows that are not right yet, with the reason. */
const OPEN: Readonly<Record<string, string>> = {
  'lambrou: speaks for greece as government spokesman': 'the reader gives him no role',
  'sarri: speaks for evros-observer as editor': 'the reader gives whoever signs a report no role',
  'pappas: speaks for cp as reporter': 'the reader takes a byline in capitals for a body',
}

const row = (name: string, run: () => void): void => {
  test(name, { ...(OPEN[name] && { todo: OPEN[name] }) }, run)
}

for (const { id, within, speaksFor, unlike } of gold.sources) {
  row(`${id}: its names`, () => assert.deepEqual(faults(id), []))
  if (within)
    row(`${id}: is part of ${within}`, () => {
      const part = oursOf(id)?.within
      assert.ok(part, 'part of nothing')
      assert.equal(part.source, oursOf(within)?.id)
      assert.ok(part.reason !== '' && part.score > 0 && part.score <= 1)
    })
  for (const { institution, role } of speaksFor ?? [])
    row(`${id}: speaks for ${institution} as ${role}`, () => {
      const found = oursOf(id)?.speaksFor.map((service) => byId.get(service.institution)?.name)
      assert.deepEqual(found, [oursOf(institution)?.name])
    })
  for (const other of unlike ?? []) row(`${id}: is not ${other}`, () => assert.notEqual(oursOf(id)?.id, oursOf(other)?.id ?? 'no other'))
}

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
