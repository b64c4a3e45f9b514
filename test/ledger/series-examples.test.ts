import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadGold } from '../../examples/gold/load.ts'
import { linkSeries, type Point } from '../../src/ledger/series.ts'
import { linkSources } from '../../src/ledger/sources.ts'
import { readExamples, shuffled } from './examples-readings.ts'
import { HOLDS } from './series-examples-rows.ts'

const gold = loadGold()
const byNumber = await readExamples()
const readings = [...byNumber.values()]
const articleOf = (report: string): string => byNumber.get(report)!.article.id
const copies = new Map(
  gold.wires.flatMap(({ origin, copies: own }) => own.map(({ report }) => [articleOf(report), articleOf(origin)] as const)),
)
const sources = linkSources(readings)
const series = linkSeries(readings, sources, { copies })

/** What the gold's series count, in the key of ours: the part before the institution. */
const MEASURES: Readonly<Record<string, RegExp>> = {
  dead: /^person\|killed\|\|\|\|$/,
  'dead-momchilgrad': /^person\|killed\|\|momchilgrad\|part\|$/,
  'dead-or-missing': /^person\|killed\+missing\|\|\|\|$/,
  missing: /^person\|missing\|\|\|\|$/,
  evacuated: /^person\|evacuated\|\|\|\|$/,
  'left-homes': /^person\|displaced\|\|\|\|$/,
  displaced: /^person\|displaced\|\|\|\|$/,
  'in-tents': /^person\|sheltered\|\|\|\|$/,
  bodies: /^(?:body|person\|body)/,
  injured: /^person\|injured\|\|\|\|$/,
  critical: /^person\|critical/,
  engineers: /^engineer\|/,
  soldiers: /^soldier\|/,
  water: /^cubic metre\|/,
  warning: /^minute\|/,
  pupils: /^pupil\|/,
  damage: /^lev\|/,
  jobs: /^job\|/,
}

const measureOf = (id: string, whose: string): RegExp => {
  const short: Readonly<Record<string, string>> = {
    'dead-governor-momchilgrad': 'dead-momchilgrad',
    'water-company': 'water',
    'warning-company': 'warning',
    'warning-union': 'warning',
  }
  const bare = short[id] ?? id.replace(`-${whose}`, '').replace(/-(?:ministry|governor|wrco|rha|command|iws|mayor|perperikon)$/, '')
  return MEASURES[bare]!
}

const pointsOf = (id: string, whose: string): readonly Point[] => {
  const names = gold.sources.find((one) => one.id === whose)!.names.map((name) => name.toLowerCase())
  const institutions = new Set(sources.filter((one) => one.names.some((name) => names.includes(name.toLowerCase()))).map((one) => one.id))
  const same = series.filter((one) => measureOf(id, whose).test(one.id))
  return same.flatMap(({ records }) => records.filter(({ institution }) => institutions.has(institution)).flatMap(({ points }) => points))
}

const rows = gold.series.flatMap(({ id, whose, points }) => points.map((point) => ({ series: id, whose, ...point })))
const told = (row: (typeof rows)[number], isWhole: boolean): boolean =>
  pointsOf(row.series, row.whose).some(
    (point) =>
      point.said === row.said &&
      point.low === row.low &&
      point.high === row.high &&
      (!isWhole || (point.bound === row.bound && point.revision === row.revision)),
  )

for (const id of HOLDS)
  test(`point ${id}`, () => {
    const row = rows.find((one) => one.id === id)
    assert.ok(row, 'a row of the gold')
    assert.ok(told(row, true), JSON.stringify(pointsOf(row.series, row.whose)))
  })

const nameOf = (institution: string): string => sources.find(({ id }) => id === institution)?.name ?? institution

/** Contradictions of the gold that ours tell, between institutions that the gold names. */
test('institutions that differ on one day are told', () => {
  const told = series
    .filter(({ id }) => /^person\|(?:killed|missing)\|\|\|\|$|^cubic metre\||^minute\|/.test(id))
    .flatMap(({ contradictions }) =>
      contradictions.map(
        ({ day, between }) =>
          `${day} ${between
            .map(({ low, institution }) => `${nameOf(institution)} ${low}`)
            .sort()
            .join(' / ')}`,
      ),
    )
  for (const expected of [
    "2025-03-09 Ministry of Civil Protection 14 / regional governor's office 22",
    "2025-03-19 Ministry of Civil Protection 57 / regional governor's office 66",
    '2025-03-11 Ministry of Civil Protection 22000000 / Varbitsa Hydro AD 14000000',
    '2025-03-20 Institute for Water Studies 20000000 / Varbitsa Hydro AD 17000000',
    "2025-03-11 Varbitsa Dam Workers' Union 10 / Varbitsa Hydro AD 40",
  ])
    assert.ok(told.includes(expected), `${expected}\n${told.join('\n')}`)
})

test('the dead and missing together are another scope than the dead, told from both', () => {
  const scopes = (id: string) => series.find((one) => one.id === id)!.scopes
  assert.ok(scopes('person|killed+missing||||').some((scope) => scope.series === 'person|killed||||' && scope.differs === 'counted'))
  assert.ok(scopes('person|killed||||').some((scope) => scope.series === 'person|killed+missing||||' && scope.differs === 'counted'))
})

test('questions and denials make no point', () => {
  for (const { records } of series)
    for (const { points } of records)
      for (const { carriers } of points) assert.ok(carriers.every(({ standing }) => standing === 'news' || standing === 'recalled'))
})

test('ten orders of the readings give the same series', () => {
  const expected = JSON.stringify(series)
  for (let seed = 0; seed < 10; seed++) {
    const other = shuffled(readings, seed)
    assert.equal(JSON.stringify(linkSeries(other, linkSources(other), { copies })), expected)
  }
})
