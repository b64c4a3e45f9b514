import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { figureKey, noRulings } from '../../src/ledger/rulings.ts'
import { contradictionsIn } from '../../src/ledger/series/contrasts.ts'
import type { Measure } from '../../src/ledger/series/measure.ts'
import type { Point } from '../../src/ledger/series/points.ts'
import { type Revision, revise, type Value } from '../../src/ledger/series/revisions.ts'
import { linkSeries, type Series, type SeriesOptions } from '../../src/ledger/series.ts'
import { linesOf } from '../../src/ledger/sources/lines.ts'
import { linkSources } from '../../src/ledger/sources.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { readText } from '../support/reader.ts'

const report = (id: string, day: string, text: string): Reading => readText(text, day, { id, outlet: `Courier of ${id}` })

const landslide: readonly Reading[] = [
  report(
    'Monday',
    '2025-04-07',
    'ARDINO, April 7 — At least 66 people were killed in the landslide, the Ministry of Rescue said on Monday. Another 31 were missing, it said.\n\nThe Harbour Council put the death toll at 80.\n',
  ),
  report(
    'Wednesday',
    '2025-04-09',
    'ARDINO, April 9 — The Ministry of Rescue still says 66. The Harbour Council raised its toll to 84 on Wednesday, up from 80.\n',
  ),
  report(
    'Thursday',
    '2025-04-10',
    'In a joint statement on Thursday, the Ministry of Rescue and the Harbour Council said 82 people had been killed.\n',
  ),
  report(
    'Friday',
    '2025-04-11',
    'The Ministry of Rescue said almost 80 people had died. Six of the injured were in a critical condition, the Ministry of Rescue said. Nineteen of the dead were found in Podkova, it said.\n',
  ),
]

const link = (readings: readonly Reading[], options: SeriesOptions = {}) => {
  const sources = linkSources(readings)
  const series = linkSeries(readings, sources, options)
  const nameOf = (id: string): string => sources.find((source) => source.id === id)?.name ?? id
  return { series, nameOf }
}

/** "2025-04-07 >66 first" of one institution in one series. */
const told = (readings: readonly Reading[], id: string, institution: string, options?: SeriesOptions): string[] => {
  const { series, nameOf } = link(readings, options)
  const records = series.filter((one) => one.id === id).flatMap((one) => one.records)
  const points = records.filter((record) => nameOf(record.institution) === institution).flatMap((record) => record.points)
  return points.map(
    ({ said, bound, low, high, revision }) => `${said} ${bound === '=' ? '' : bound}${low}${high === low ? '' : `-${high}`} ${revision}`,
  )
}

const killed = 'person|killed||||'

const cases: readonly [string, string, string, readonly string[]][] = [
  [
    'a number alone is what its institution gave it for; a joint statement is of both; almost 80 is 82 rounded',
    killed,
    'Ministry of Rescue',
    ['2025-04-07 >66 first', '2025-04-09 66 repeats', '2025-04-10 82 raises', '2025-04-11 ~80 repeats-loosely'],
  ],
  [
    'a number that another replaces is recalled, and makes no point of that day',
    killed,
    'Harbour Council',
    ['2025-04-07 80 first', '2025-04-09 84 raises', '2025-04-10 82 lowers'],
  ],
  ['of the injured, the critical are a number of their own', 'person|critical||||', 'Ministry of Rescue', ['2025-04-11 6 first']],
  ['a part of the dead has its place', 'person|killed||podkova|part|', 'Ministry of Rescue', ['2025-04-11 19 first']],
]

for (const [why, id, institution, expected] of cases) test(why, () => assert.deepEqual(told(landslide, id, institution), expected))

const verbs: readonly [string, string, readonly string[]][] = [
  ['The blast killed at least 12 people and wounded 30, the Ministry of Rescue said on Monday.', killed, ['2025-04-07 >12 first']],
  [
    'The blast killed 12 people and wounded about 30, the Ministry of Rescue said on Monday.',
    'person|injured||||',
    ['2025-04-07 ~30 first'],
  ],
  ['The Ministry of Rescue confirmed the release of 14 hostages on Monday.', 'person|released||||', ['2025-04-07 14 first']],
  ['The Ministry of Rescue called on Monday for the release of 14 hostages.', 'person|released||||', []],
  ['The storm destroyed at least 40 homes, the Ministry of Rescue said on Monday.', 'home|destroyed||||', ['2025-04-07 >40 first']],
  ['The Ministry of Rescue said on Monday that 74 trucks had got in.', 'truck|entered||||', ['2025-04-07 74 first']],
  ['Its army shot down 18 drones, the Ministry of Rescue said on Monday.', 'drone|shot down||||', ['2025-04-07 18 first']],
  ['The Ministry of Rescue said on Monday that 14 people had been moved to safety.', 'person|evacuated||||', ['2025-04-07 14 first']],
]

for (const [text, id, expected] of verbs)
  test(text, () => assert.deepEqual(told([report('Monday', '2025-04-07', `${text}\n`)], id, 'Ministry of Rescue'), expected))

test('institutions that differ on one day are told once, with both numbers', () => {
  const { series } = link(landslide)
  const [found, ...more] = series.find(({ id }) => id === killed)!.contradictions
  assert.deepEqual(more, [])
  assert.deepEqual(
    [found!.day, ...found!.between.map(({ said, low }) => `${said} ${low}`).sort()],
    ['2025-04-09', '2025-04-09 66', '2025-04-09 84'],
  )
})

test('a copy adds carriers to points, and no point', () => {
  const copy = { ...landslide[0]!, article: { ...landslide[0]!.article, id: 'copy', published: '2025-04-08' } }
  const plain = told(landslide, killed, 'Harbour Council')
  assert.deepEqual(told([...landslide, copy], killed, 'Harbour Council', { copies: new Map([['copy', 'Monday']]) }), plain)
  const { series } = link([...landslide, copy], { copies: new Map([['copy', 'Monday']]) })
  const points = series.find(({ id }) => id === killed)!.records.flatMap((record) => record.points)
  assert.ok(points.some(({ low, carriers }) => low === 80 && carriers.some(({ article }) => article === 'copy')))
})

const keyOf = (article: string, low: number): string => {
  const reading = landslide.find((one) => one.article.id === article)!
  return figureKey(
    article,
    reading.figures.findIndex((figure) => figure.low === low),
  )
}
const holding = (series: readonly Series[], article: string, low: number): string[] =>
  series.filter(({ observations }) => observations.some((one) => one.article === article && one.low === low)).map(({ id }) => id)

test('a figure that a person marked wrong stands in no series', () => {
  const rulings = { ...noRulings, wrongFigures: new Set([keyOf('Monday', 80)]) }
  assert.deepEqual(holding(link(landslide, { rulings }).series, 'Monday', 80), [])
})

test('a statement whose speaker a person marked wrong counts for nobody', () => {
  const [joint] = landslide[2]!.attributions
  const rulings = { ...noRulings, wrongSpeakers: new Set([`Thursday#${joint!.id}`]) }
  assert.ok(!told(landslide, killed, 'Harbour Council', { rulings }).some((point) => point.startsWith('2025-04-10')))
})

test('figures that a person took apart stand in two series, and those put together in one', () => {
  const [these, those] = [keyOf('Monday', 80), keyOf('Wednesday', 84)]
  const apart = link(landslide, { rulings: { ...noRulings, series: { together: [], apart: [{ these: [these], those: [those] }] } } }).series
  assert.notDeepEqual(holding(apart, 'Monday', 80), holding(apart, 'Wednesday', 84))
  assert.equal(new Set(apart.map(({ id }) => id)).size, apart.length, 'every series has its own id')
  const missing = keyOf('Monday', 31)
  const together = link(landslide, { rulings: { ...noRulings, series: { together: [[these, missing]], apart: [] } } }).series
  assert.deepEqual(holding(together, 'Monday', 31), holding(together, 'Monday', 80))
})

test('the order of readings changes nothing', () => {
  const expected = JSON.stringify(link(landslide).series)
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...landslide], { minLength: landslide.length }),
      (readings) => JSON.stringify(link(readings).series) === expected,
    ),
    { numRuns: 24 },
  )
})

const value: fc.Arbitrary<Value> = fc
  .record({
    low: fc.integer({ min: 0, max: 200 }),
    more: fc.integer({ min: 0, max: 20 }),
    bound: fc.constantFrom('=' as const, '~' as const, '>' as const, '<' as const),
  })
  .map(({ low, more, bound }) => ({ low, high: low + more, bound }))

test('a revision that changes a number tells which, and it goes that way', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), fc.constantFrom('total' as const, 'level' as const), (values, nature) => {
      const steps = revise(values, nature)
      const changes: readonly Revision[] = ['raises', 'lowers', 'narrows']
      assert.equal(steps.length, values.length)
      assert.deepEqual(
        steps.map(({ revision }) => revision === 'first'),
        values.map((_, i) => i === 0),
      )
      for (const [i, { revision, from }] of steps.entries()) {
        assert.equal(from !== undefined, changes.includes(revision))
        const { low, high } = values[i]!
        if (revision === 'raises') assert.ok(low + high >= from!.low + from!.high)
        if (revision === 'lowers') assert.ok(low + high < from!.low + from!.high)
        if (revision === 'narrows') assert.ok(low >= from!.low && high <= from!.high)
      }
    }),
  )
})

const strangers = linesOf([])
const measure: Measure = { head: 'person', states: ['killed'], part: false, nature: 'total' }
const point = fc
  .tuple(value, fc.integer({ min: 1, max: 9 }))
  .map(([given, day]): Point => ({ ...given, said: `2025-04-0${day}`, revision: 'raises', recalled: false, carriers: [] }))
const voice = (institution: string) =>
  fc.array(point, { maxLength: 6 }).map((points) => ({ institution, points: points.sort((a, b) => (a.said < b.said ? -1 : 1)) }))

test('what differs does so from both sides, once, and never within what a bound leaves open', () => {
  fc.assert(
    fc.property(voice('a'), voice('b'), (a, b) => {
      const found = contradictionsIn([a, b], measure, strangers)
      assert.deepEqual(contradictionsIn([b, a], measure, strangers), found)
      const pairs = found.map(({ between: [x, y] }) => `${x.low}-${x.high} ${y.low}-${y.high}`)
      assert.equal(new Set(pairs).size, pairs.length)
      for (const { day, between } of found) {
        assert.ok(between.every(({ said }) => said <= day))
        const [x, y] = between
        assert.ok(x.low > y.high || y.low > x.high)
        if (x.bound === '>' && y.bound === '=') assert.ok(y.high < x.low)
      }
    }),
  )
})

test('a ministry and its government do not contradict each other', () => {
  const one = (institution: string, low: number) => ({
    institution,
    points: [{ said: '2025-04-01', low, high: low, bound: '=' as const, revision: 'first' as const, recalled: false, carriers: [] }],
  })
  const records = [one('a', 40), one('b', 60)]
  assert.equal(contradictionsIn(records, measure, strangers).length, 1)
  assert.deepEqual(contradictionsIn(records, measure, { ...strangers, sameLine: () => true }), [])
})
