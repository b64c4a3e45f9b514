import stringWidth from 'string-width'
import type { FoundPoint, FoundRecord } from '../../ledger/find-series.ts'
import { formatAmount } from './amount.ts'
import { excerpt } from './excerpt.ts'
import { harmless, harmlessLine } from './harmless.ts'
import { counted, hanging, indented, narrow, padEnd, padStart, parts, prefixed, quietParts, type View } from './layout.ts'
import { formatShort, formatTime } from './when.ts'

export const daysOf = (records: readonly FoundRecord[]): string[] => records.flatMap(({ points }) => points.map(({ said }) => said)).sort()

/** Days of one year go without it: the heading has it. */
export const dayIn = (days: readonly string[]): ((day: string) => string) => {
  const [first, last] = [days[0]!, days.at(-1)!]
  return (day) => formatShort(day, first.slice(0, 4) === last.slice(0, 4) ? first : undefined)
}

/* Numbers. The heading says what they are of. */
export const amountOf = (point: { low: number; high: number; bound: FoundPoint['bound'] }): string => formatAmount({ ...point, unit: '' })

const STEPS: Readonly<Record<NonNullable<FoundPoint['revision']>, string>> = {
  first: 'first number',
  raises: 'raises',
  lowers: 'lowers',
  narrows: 'narrows',
  repeats: 'repeats',
  'repeats-loosely': 'repeats loosely',
}

const step = ({ revision, from, recalled, confirms }: FoundPoint, { style }: View): string | false => {
  if (recalled) return style.past('recalled later')
  if (revision === undefined) return confirms && 'confirms'
  if (confirms && revision === 'first') return 'confirms'
  return `${confirms ? 'confirms, ' : ''}${STEPS[revision]}${from ? ` from ${amountOf(from)}` : ''}`
}

const speakersOf = ({ speakers }: FoundPoint, record: FoundRecord, view: View): string =>
  speakers
    .filter(({ id }) => id !== record.institution)
    .map(({ name, role }) => `${view.style.name(harmlessLine(name))}${role ? `, ${harmlessLine(role)}` : ''}`)
    .join('; ')

/** So many outlets are named; the rest are counted with the reports. */
const OUTLETS = 2

const outletsOf = ({ carriers }: FoundPoint): string =>
  [...new Set(carriers.map(({ article: { outlet, title, id } }) => outlet ?? title ?? id))].slice(0, OUTLETS).map(harmlessLine).join(', ')

/** "7 reports of 1 origin": one report says nothing of independence. */
const reportsOf = ({ reports, origins }: FoundPoint): string =>
  counted(reports, 'report') + (origins !== undefined && reports > 1 ? ` of ${counted(origins, 'origin')}` : '')

export const printPoint = (point: FoundPoint, record: FoundRecord, columns: Columns, view: View, sentences: boolean): string => {
  const { style } = view
  const label = `${padEnd(columns.formatDay(point.said), columns.day)}  ${padStart(amountOf(point), columns.amount)}`
  const inOwnWords = record.institution === undefined
  const text = quietParts(
    style,
    step(point, view),
    inOwnWords ? outletsOf(point) : speakersOf(point, record, view),
    !(inOwnWords && point.reports === 1) && style.quiet(reportsOf(point)),
  )
  const isNarrow = view.width < narrow
  const line = isNarrow
    ? `${indented(style.amount(label), 4, view)}\n${indented(text, 6, view)}`
    : hanging(style.amount(label), text, columns.text, view, 'left', 4)
  return sentences ? `${line}\n${printSentences(point, view)}` : line
}

export interface Columns {
  readonly formatDay: (day: string) => string
  readonly day: number
  readonly amount: number
  /** Where the words begin. */
  readonly text: number
}

export const columnsOf = (records: readonly FoundRecord[], view: View): Columns => {
  const formatDay = dayIn(daysOf(records))
  const points = records.flatMap((record) => record.points)
  const day = Math.max(...points.map(({ said }) => stringWidth(formatDay(said))))
  const amount = Math.min(view.width < narrow ? 14 : 26, Math.max(...points.map((point) => stringWidth(amountOf(point)))))
  return { formatDay, day, amount, text: 4 + day + 2 + amount + 2 }
}

/** Every sentence once, with the articles that print it; a copy's sentence is its origin's. */
const printSentences = ({ carriers }: FoundPoint, view: View): string => {
  const { style } = view
  const blocks = carriers.map(({ article, sentences = [], start, end, standing, copied }) => {
    const origin = parts(
      article.outlet && harmlessLine(article.outlet),
      article.title && harmlessLine(article.title),
      article.published && harmlessLine(formatTime(article.published)),
      standing === 'recalled' && 'recalled',
      copied && 'copy',
      `${harmlessLine(article.id)} ${start}–${end}`,
    )
    const sentence = sentences.find((one) => one.end > start)
    if (copied || sentence === undefined) return indented(style.quiet(origin), 6, view)
    const at = start - sentence.start
    const marked = excerpt(
      harmless(sentence.text),
      [{ start: 0, end: sentence.text.length }],
      [{ start: at, end: at + end - start }],
      style,
    )
    return `${prefixed(marked, `      ${style.quiet('│')} `, view)}\n${indented(style.quiet(origin), 6, view)}`
  })
  return [...new Set(blocks)].join('\n')
}
