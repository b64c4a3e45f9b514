import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Series as GoldSeries, Relation } from '../../examples/gold/gold.ts'
import { loadGold } from '../../examples/gold/load.ts'
import { linkSeries, type Point, type Series } from '../../src/ledger/series.ts'
import { linkSources } from '../../src/ledger/sources.ts'
import { readExamples, shuffled } from './examples-readings.ts'
import { MEASURES, NOT_YET } from './gold-series-rows.ts'

const gold = loadGold()
const byNumber = await readExamples()
const readings = [...byNumber.values()]
const articleOf = (report: string): string => byNumber.get(report)!.article.id
const copies = new Map(
  gold.wires.flatMap(({ origin, copies: own }) => own.map(({ report }) => [articleOf(report), articleOf(origin)] as const)),
)
const sources = linkSources(readings)
const series = linkSeries(readings, sources, { copies })

const row = (name: string, id: string, check: () => void): void => {
  const todo = NOT_YET[id]
  test(name, todo === undefined ? {} : { todo }, check)
}

/** Ours that count what the gold's series counts. */
const countsOf = ({ id }: GoldSeries): readonly Series[] => {
  const name = Object.keys(MEASURES)
    .filter((measure) => id === measure || id.startsWith(`${measure}-`))
    .sort((a, b) => b.length - a.length)[0]!
  const key = id.endsWith('-momchilgrad') ? 'dead-momchilgrad' : name
  return series.filter((one) => MEASURES[key]!.test(one.id))
}

/** By the gold's name for an institution, our sources of its names. */
const institutionsOf = (whose: string): ReadonlySet<string> => {
  const names = new Set(gold.sources.find(({ id }) => id === whose)!.names.map((name) => name.toLowerCase()))
  return new Set(sources.filter((source) => source.names.some((name) => names.has(name.toLowerCase()))).map(({ id }) => id))
}

const pointsOf = (one: GoldSeries): readonly Point[] => {
  const institutions = institutionsOf(one.whose)
  return countsOf(one).flatMap(({ records }) =>
    records.filter(({ institution }) => institutions.has(institution)).flatMap(({ points }) => points),
  )
}

const shown = ({ said, low, high, bound, revision }: Point): string => `${said} ${bound}${low}${high === low ? '' : `-${high}`} ${revision}`

for (const one of gold.series)
  for (const { id, said, low, high, bound, revision } of one.points)
    row(`point ${id}`, id, () => {
      const points = pointsOf(one).map(shown)
      const expected = `${said} ${bound}${low}${high === low ? '' : `-${high}`} ${revision}`
      assert.ok(points.includes(expected), `${expected} is not in\n${points.join('\n')}`)
    })

const seriesOf = (id: string): GoldSeries => gold.series.find((one) => one.id === id.replace(/@.*/, ''))!
const pointAt = (id: string) => seriesOf(id).points.find((point) => point.id === id)!

const relations = (kind: Relation['kind']) => gold.relations.filter((relation) => relation.kind === kind)

for (const relation of relations('contradiction')) {
  if (relation.kind !== 'contradiction') continue
  const { day, points } = relation
  const id = points.join(' / ')
  row(`contradiction ${day} ${id}`, `${day} ${id}`, () => {
    const told = countsOf(seriesOf(points[0]!)).flatMap(({ contradictions }) =>
      contradictions.map(
        (one) =>
          `${one.day} ${one.between
            .map(({ said, low, high }) => `${said} ${low}-${high}`)
            .sort()
            .join(' / ')}`,
      ),
    )
    const expected = `${day} ${points
      .map(pointAt)
      .map(({ said, low, high }) => `${said} ${low}-${high}`)
      .sort()
      .join(' / ')}`
    assert.ok(told.includes(expected), `${expected} is not in\n${told.join('\n')}`)
  })
}

for (const relation of relations('scope')) {
  if (relation.kind !== 'scope') continue
  const { differs, series: pair } = relation
  const id = pair.join(' / ')
  row(`scope ${id}`, id, () => {
    const [one, other] = pair.map(seriesOf)
    const [ours, others] = [countsOf(one!), countsOf(other!)]
    if (ours.every(({ id: key }, i) => key === others[i]?.id)) {
      // Of one series: what each institution says that it counts.
      for (const { whose } of [one!, other!])
        assert.ok(
          ours.some(({ records }) =>
            records.some(({ institution, counting }) => institutionsOf(whose).has(institution) && counting.length > 0),
          ),
          whose,
        )
      return
    }
    const tells = (from: readonly Series[], to: readonly Series[]): boolean =>
      from.some(({ scopes }) => scopes.some((scope) => scope.differs === differs && to.some((one) => one.id === scope.series)))
    assert.ok(tells(ours, others) && tells(others, ours), 'told from both')
  })
}

test('what differs on a day is told once for the same two institutions and numbers', () => {
  for (const { id, contradictions } of series) {
    const told = contradictions.map(({ between }) =>
      between.map(({ institution, low, high }) => `${institution} ${low}-${high}`).join(' / '),
    )
    assert.deepEqual(told, [...new Set(told)], id)
  }
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
