import type { FoundPoint, FoundRecord, FoundSeries } from '../../ledger/find-series.ts'
import type { Figures } from '../../operations/figures.ts'
import { formatNumber } from './amount.ts'
import { type Axes, type ChartPoint, drawChart } from './chart.ts'
import { harmlessLine } from './harmless.ts'
import { counted, hanging, heading, indented, parts, prefixed, type View } from './layout.ts'
import { amountOf, type Columns, columnsOf, dayIn, daysOf, printPoint } from './points.ts'
import { formatShort } from './when.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "People killed", "People killed · United States", "Cubic metres". */
const title = ({ counts, whose, where, about }: Pick<FoundSeries, 'counts' | 'whose' | 'where' | 'about'>): string =>
  harmlessLine(parts(capital(counts), whose, where && `in ${where}`, about?.join(', ')))

const MARKS: Readonly<Record<FoundPoint['bound'], string>> = { '=': '●', '>': '≥', '<': '≤', '~': '~', up: '+', down: '-' }

const chartPoint = ({ said, low, high, bound, recalled, revision }: FoundPoint): ChartPoint => ({
  day: said,
  low,
  high,
  mark: recalled ? '○' : MARKS[bound],
  firm: !recalled && revision !== 'repeats-loosely',
})

/** One scale for all institutions of a series, so that their charts can be compared. */
const axesOf = (records: readonly FoundRecord[]): Axes => {
  const days = daysOf(records)
  const points = records.flatMap((record) => record.points)
  return {
    from: days[0]!,
    to: days.at(-1)!,
    low: Math.min(...points.map(({ low }) => low)),
    high: Math.max(...points.map(({ high }) => high)),
    formatNumber,
    formatDay: dayIn(days),
  }
}

/** Fewer days than these are seen at a glance. */
const CHARTED = 3
/** More lines than these of reports' own words tell little. */
const OWN_WORDS = 6

/** What its number takes in or leaves out, in its own words, each once. */
const countingOf = ({ counting }: FoundRecord, view: View, sentences: boolean): string[] => {
  const lines = counting.map(({ text, article, start, end }) => {
    const words = prefixed(harmlessLine(text), `    ${view.style.quiet('│')} `, view)
    const origin = parts(article.outlet && harmlessLine(article.outlet), `${harmlessLine(article.id)} ${start}–${end}`)
    return sentences ? `${words}\n${indented(view.style.quiet(origin), 4, view)}` : words
  })
  return lines.length > 0 ? [...new Set(lines), ''] : []
}

const printRecord = (record: FoundRecord, axes: Axes, columns: Columns, view: View, sentences: boolean): string => {
  const { points, institution } = record
  const own = institution === undefined
  const shown = own && !sentences ? points.slice(-OWN_WORDS) : points
  const name = own ? view.style.quiet(`In ${harmlessLine(record.name)}, naming nobody`) : view.style.name(harmlessLine(record.name))
  const hasChart = !own && new Set(points.map(({ said }) => said)).size >= CHARTED
  const chart = hasChart ? [...drawChart(points.map(chartPoint), axes, view.width - 4, view).map((line) => `    ${line}`), ''] : []
  const hidden = points.length - shown.length
  const lines = shown.map((point) => printPoint(point, record, columns, view, sentences))
  return [
    indented(name, 2, view),
    ...countingOf(record, view, sentences),
    ...chart,
    ...(hidden > 0
      ? [indented(view.style.quiet(`${counted(hidden, 'earlier number')} not shown; --sentences and --json show them`), 4, view)]
      : []),
    lines.join(sentences ? '\n\n' : '\n'),
  ].join('\n')
}

/** Under each two institutions, the days on which they differ: the number of the first against that of the second. */
const printContradictions = ({ contradictions }: FoundSeries, columns: Columns, view: View): string | undefined => {
  if (contradictions.length === 0) return undefined
  const { style } = view
  const against = style.quiet(' against ')
  const pairs = new Map<string, string[]>()
  for (const { day, between } of contradictions) {
    const numbers = between.map(({ said, ...value }) => `${amountOf(value)}${said === day ? '' : ` (${columns.formatDay(said)})`}`)
    const pair = between.map(({ name }) => style.name(harmlessLine(name))).join(against)
    const row = hanging(columns.formatDay(day), numbers.join(against), 6 + columns.day + 2, view, 'left', 6)
    pairs.set(pair, [...(pairs.get(pair) ?? []), row])
  }
  const blocks = [...pairs].map(([pair, rows]) => [indented(pair, 4, view), ...rows].join('\n'))
  return [indented(style.alert('Institutions differ'), 2, view), ...blocks].join('\n')
}

const DIFFERS = { counted: 'counts something else', place: 'of another place or a part', whose: 'of other people' } as const

const printScopes = ({ scopes }: FoundSeries, view: View): string | undefined => {
  if (scopes.length === 0) return undefined
  const rows = scopes
    .slice(0, 6)
    .map((scope) =>
      indented(
        `${title(scope)}${view.style.quiet(` · ${scope.differs === 'whose' && scope.whose === undefined ? 'of everybody' : DIFFERS[scope.differs]}`)}`,
        4,
        view,
      ),
    )
  return [indented(view.style.quiet('Not to be taken for'), 2, view), ...rows].join('\n')
}

const printOne = (series: FoundSeries, view: View, sentences: boolean): string => {
  const { style } = view
  const columns = columnsOf(series.records, view)
  const axes = axesOf(series.records)
  const days = daysOf(series.records)
  const span = days[0] === days.at(-1) ? formatShort(days[0]!) : `${formatShort(days[0]!, days.at(-1))} – ${formatShort(days.at(-1)!)}`
  return [
    `${indented(style.title(title(series)), 0, view)}\n${indented(style.quiet(parts(span, harmlessLine(series.story.title))), 0, view)}`,
    ...series.records.map((record) => printRecord(record, axes, columns, view, sentences)),
    printContradictions(series, columns, view),
    printScopes(series, view),
  ]
    .filter((part) => part !== undefined)
    .join('\n\n')
}

const LEGEND = '● exactly · ≥ at least · ≤ at most · ~ about · ┃ a range · ○ recalled later'

/** Series, each under what it counts: for every institution a chart and its points, then where institutions differ and what is another scope. */
export const printSeries = (
  { total, series }: Figures,
  view: View,
  { sentences = false }: { readonly sentences?: boolean } = {},
): string => {
  const { style } = view
  if (total === 0)
    return indented(
      style.quiet(
        'Nothing in the ledger counts that. Try fewer words: what is counted (killed, missing, soldiers), whose, or where. Without words it shows the longest series.',
      ),
      0,
      view,
    )
  const more = total - series.length
  return [
    heading('FIGURES', counted(total, 'series', 'series'), view),
    ...series.map((one) => printOne(one, view, sentences)),
    indented(style.quiet(LEGEND), 0, view),
    ...(more > 0
      ? [
          indented(
            style.quiet(`${counted(more, 'more series', 'more series')} not shown; --limit ${Math.min(total, 10_000)} shows them.`),
            0,
            view,
          ),
        ]
      : []),
  ].join('\n\n')
}
