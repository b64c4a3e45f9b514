/**
 * Series over the briefings of October 2023, held against what one annotator found in them: `node eval/briefings.ts`.
 * A row is right when its figure stands in the series of its measure with the value, bound, speaker and day that the annotator gives.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linkSeries, type Observation, type Series } from '../src/ledger/series.ts'
import { sameSpelling } from '../src/ledger/sources/names.ts'
import { linkSources } from '../src/ledger/sources.ts'
import { personName } from '../src/reader/entities/person-names.ts'
import type { Reading } from '../src/reader/reading.ts'
import { fileIn, findData, NO_DATA } from './data.ts'
import { readLines } from './lines.ts'
import { openEvalReader } from './reader.ts'
import { plainTable } from './table.ts'

interface Row {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly speaker: string
  readonly measures: string
  readonly low: number
  readonly high: number
  readonly bound: string
  readonly previous: boolean
  readonly said: string
}

/** The series that is the annotator's measure, by its id. Of the others, it is the one with most rows of that measure and not of another. */
const MEASURES: Readonly<Record<string, RegExp>> = {
  'americans-killed': /^person\|killed\|united states\|\|\|$/,
  'americans-unaccounted': /^person\|missing\|united states\|\|\|$/,
  'americans-held-hostage': /^person\|held\|united states\|\|\|$/,
  'americans-released': /^person\|released\|united states\|\|\|$/,
  'killed-in-israel': /^person\|killed\|(?:israel)?\|\|\|$/,
  'palestinians-killed': /^person\|killed\|palestin\w*\|\|\|$/,
  'hostages-held': /^person\|held\|\|\|\|$/,
  'hostages-released': /^person\|released\|\|\|\|$/,
}

const OFFICE = new Set(['reporter', 'White House'])

interface Verdict {
  readonly row: Row
  readonly series: boolean
  readonly id: string
  readonly value: boolean
  readonly bound: boolean
  readonly speaker: boolean
  readonly day: boolean
  /** Counted as news of somebody other than the press. */
  readonly news: boolean
  readonly found: string
}

const isRight = ({ series, value, bound, speaker, day }: Verdict): boolean => series && value && bound && speaker && day

/** Letters and figures alone, each with its place: under these a Markdown file and the text read from it agree. */
function bareText(text: string): { letters: string; places: number[] } {
  const places: number[] = []
  let letters = ''
  for (let i = 0; i < text.length; i++)
    if (/[\p{L}\p{N}]/u.test(text[i]!)) {
      letters += text[i]
      places.push(i)
    }
  return { letters, places }
}

/** Where a stretch of a file stands in the text that was read from it; undefined where its surroundings are not found. */
function placeIn(read: ReturnType<typeof bareText>, file: string, { start, end }: Row): { start: number; end: number } | undefined {
  const said = bareText(file.slice(start, end).replace(/<s>.*?<\/s>/g, '')).letters
  const [before, after] = [bareText(file.slice(Math.max(0, start - 400), start)).letters, bareText(file.slice(end, end + 400)).letters]
  for (const [left, right] of [
    [60, 60],
    [30, 30],
    [40, 0],
    [0, 40],
    [12, 12],
  ] as const) {
    const lead = left ? before.slice(-left) : ''
    const at = read.letters.indexOf(lead + said + (right ? after.slice(0, right) : ''))
    if (at >= 0) return { start: read.places[at + lead.length]!, end: read.places[at + lead.length + said.length - 1]! + 1 }
  }
  return undefined
}

const main = async (): Promise<void> => {
  const folder = findData()
  const at = folder === undefined ? undefined : fileIn(folder)
  const gold = at?.('briefings-2023-10.gold.jsonl')
  const briefings = at?.('briefings-2023-10')
  if (!gold || !briefings) return void console.log(NO_DATA)
  const { readFile } = await openEvalReader()
  const byFile = new Map<string, Reading>()
  for (const file of readdirSync(briefings).sort()) for (const reading of await readFile(join(briefings, file))) byFile.set(file, reading)
  const readings = [...byFile.values()]
  const sources = linkSources(readings)
  const series = linkSeries(readings, sources)
  const sourceOf = new Map(sources.map((source) => [source.id, source]))
  const rows = readLines<Row>(gold)
  const observations = new Map<string, Observation[]>()
  for (const { observations: own } of series)
    for (const one of own) observations.set(one.article, [...(observations.get(one.article) ?? []), one])
  const seriesOf = new Map(series.flatMap(({ id, observations: own }) => own.map((one) => [keyOf(one), id] as const)))
  const news = new Set(
    series.flatMap(({ records }) => records.flatMap(({ points }) => points.flatMap(({ carriers }) => carriers.filter(isNews)))).map(keyOf),
  )

  const verdicts = rows.map((row): Verdict => {
    const reading = byFile.get(row.file)!
    const place = placeIn(bareText(reading.article.text), readFileSync(join(briefings, row.file), 'utf8'), row)
    const here = place
      ? (observations.get(reading.article.id) ?? []).filter(({ start, end }) => start < place.end && end > place.start)
      : []
    const one = here.find(({ low, high }) => low === row.low && high === row.high) ?? here[0]
    if (!one)
      return {
        row,
        id: '',
        series: false,
        value: false,
        bound: false,
        speaker: false,
        day: false,
        news: false,
        found: place ? 'in no series' : 'not located',
      }
    const names = one.speaker === undefined ? [] : sourceOf.get(one.speaker)!.names.filter((name) => personName(name).parts.length > 1)
    const speaker =
      row.speaker === 'reporter'
        ? one.standing === 'asked'
        : OFFICE.has(row.speaker)
          ? one.speaker === undefined
          : names.some((name) => sameSpelling(personName(name), personName(row.speaker)) !== undefined)
    return {
      row,
      id: seriesOf.get(keyOf(one)) ?? '',
      series: MEASURES[row.measures]?.test(one.key) ?? false,
      value: one.low === row.low && one.high === row.high,
      bound: one.bound === row.bound,
      speaker,
      day: one.told === row.said,
      news: news.has(keyOf(one)) && !(one.speaker === undefined && row.speaker === 'reporter'),
      found: `${one.key} ${one.low}-${one.high} ${one.bound} ${one.standing} ${one.told ?? '?'} ${names[0] ?? '-'}`,
    }
  })

  report(claimed(verdicts), series, (id) => sourceOf.get(id)?.name ?? id)
}

/** Measures that no id names take the series with most of their rows; a series is one measure's only. */
function claimed(verdicts: readonly Verdict[]): Verdict[] {
  const counts = new Map<string, number>()
  for (const { row, id } of verdicts)
    if (id && !(row.measures in MEASURES)) counts.set(`${row.measures} ${id}`, (counts.get(`${row.measures} ${id}`) ?? 0) + 1)
  const taken = new Map<string, string>()
  for (const [claim] of [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))) {
    const [measure, ...rest] = claim.split(' ')
    const id = rest.join(' ')
    const isNamed = Object.values(MEASURES).some((pattern) => pattern.test(id))
    if (!isNamed && ![...taken.values()].includes(measure!) && !taken.has(id)) taken.set(id, measure!)
  }
  return verdicts.map((one) => ({ ...one, series: one.series || taken.get(one.id) === one.row.measures }))
}

const isNews = ({ standing }: Observation): boolean => standing === 'news'
const keyOf = ({ article, figure }: Observation): string => `${article}#${figure}`
const share = (part: number, whole: number): string => (whole ? `${part}/${whole} ${((100 * part) / whole).toFixed(1)} %` : '–')

function report(verdicts: readonly Verdict[], series: readonly Series[], nameOf: (id: string) => string): void {
  const measures = [...new Set(verdicts.map(({ row }) => row.measures))].sort()
  const line = (name: string, list: readonly Verdict[]): string[] => {
    const old = list.filter(({ row }) => row.previous || row.speaker === 'reporter')
    const count = (test: (verdict: Verdict) => boolean): string => String(list.filter(test).length)
    return [
      name,
      String(list.length),
      count(({ series: right }) => right),
      count(({ value }) => value),
      count(({ bound }) => bound),
      count(({ speaker }) => speaker),
      count(({ day }) => day),
      share(list.filter(isRight).length, list.length),
      share(old.filter((one) => one.news).length, old.length),
    ]
  }
  const two = verdicts.filter(({ row }) => row.measures === 'americans-killed' || row.measures === 'americans-unaccounted')
  console.log(
    plainTable({
      title: 'Rows of the annotator in their series',
      head: ['measure', 'rows', 'series', 'value', 'bound', 'speaker', 'day', 'all right', 'recalled or asked, taken for news'],
      rows: [
        ...measures.map((name) =>
          line(
            name,
            verdicts.filter(({ row }) => row.measures === name),
          ),
        ),
        line('americans-killed and -unaccounted', two),
        line('all', verdicts),
      ],
    }),
  )
  if (process.argv.includes('--errors'))
    for (const one of verdicts.filter((verdict) => !isRight(verdict)))
      console.log(
        `${one.row.measures} ${one.row.low}-${one.row.high} ${one.row.bound} ${one.row.speaker} ${one.row.said}${one.row.previous ? ' recalled' : ''}\n    ${one.found}`,
      )
  for (const { id, records } of series.filter((one) => verdicts.some(({ id, series: right }) => right && id === one.id))) {
    const points = records.flatMap((record) => record.points.map((point) => ({ ...point, institution: record.institution })))
    if (points.length < 3) continue
    console.log()
    console.log(
      plainTable({
        title: id,
        head: ['who', 'day', 'low', 'high', 'bound', 'step', 'carriers'],
        rows: points.map((point) => [
          nameOf(point.institution),
          point.said,
          String(point.low),
          String(point.high),
          point.bound,
          point.revision + (point.recalled ? ' (recalled)' : ''),
          String(point.carriers.length),
        ]),
      }),
    )
  }
}

await main()
