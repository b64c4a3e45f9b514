import stringWidth from 'string-width'
import type { FoundEvidence, FoundOutlook } from '../../ledger/find-outlooks.ts'
import type { Forecasts } from '../../operations/forecasts.ts'
import { daysFrom } from '../../text/days.ts'
import { harmlessLine } from './harmless.ts'
import { counted, heading, indented, parts, prefixed, quietParts, type View } from './layout.ts'
import { markedSentences } from './sentences.ts'
import { drawTimeLine, endsOf, type TimeLine } from './time-line.ts'
import { formatShort, formatTime, formatWindow } from './when.ts'

type State = FoundOutlook['state']

const STATES: readonly State[] = ['due', 'open', 'lapsed', 'denied', 'reported']

/** What each state means, in its heading. */
const MEANS: Readonly<Record<State, string>> = {
  due: 'its last day is near',
  open: 'its time has not passed',
  lapsed: 'its time has passed, and no report says that it came by then',
  denied: 'somebody says that it will not be',
  reported: 'a report says that it came',
}

const MARKS: Readonly<Record<FoundEvidence['kind'], string>> = { reported: '●', denied: '×', moved: '→', 'not-yet': '!', late: '◐' }
const LEGEND = '○ said · ━ its time · ● came · ◐ came late · ! had not come · → moved · × denied · ┊ the day asked'

const WORDS: Readonly<Record<FoundEvidence['kind'], string>> = {
  reported: 'reported',
  denied: 'denied',
  moved: 'moved',
  'not-yet': 'had not come',
  late: 'came late',
}

/** Longest time line, in columns; and the shortest that tells anything. */
const LINE = 44
/** Of a sentence that shows how a forecast came out, so much is shown, in UTF-16 code units. */
const SHORT = 180

const speakersOf = ({ speakers }: FoundOutlook, { style }: View): string =>
  speakers.length === 0
    ? style.quiet('nobody named')
    : speakers.map(({ name, role }) => `${style.name(harmlessLine(name))}${role ? `, ${harmlessLine(role)}` : ''}`).join('; ')

/** "due today", "reported Fri 21 Mar 2025", "lapsed since …". */
const standing = ({ state, since, latest }: FoundOutlook, on: string, { style }: View): string => {
  if (state === 'due' && latest !== undefined) {
    const days = daysFrom(on, latest)
    return style.alert(days === 0 ? 'due today' : days === 1 ? 'due tomorrow' : `due in ${days} days`)
  }
  if (since === undefined) return ''
  const words = `${state}${state === 'lapsed' ? ' since' : ''} ${formatTime(since)}`
  return state === 'denied' || state === 'lapsed' ? style.alert(words) : words
}

const lineOf = ({ said, earliest, latest, evidence, state, settled }: FoundOutlook, on: string): TimeLine => ({
  said,
  ...(earliest && { earliest }),
  ...(latest && { latest }),
  marks: [
    ...((state === 'due' || state === 'open') && latest !== undefined ? [{ day: on, mark: '┊', look: 'quiet' as const }] : []),
    ...evidence.map(({ day, kind }) => ({
      day,
      mark: MARKS[kind],
      look: kind === 'denied' || kind === 'not-yet' ? ('alert' as const) : ('amount' as const),
    })),
    ...(settled?.state === 'reported' ? [{ day: settled.on, mark: MARKS.reported, look: 'amount' as const }] : []),
    ...(settled?.state === 'denied' ? [{ day: settled.on, mark: MARKS.denied, look: 'alert' as const }] : []),
  ],
})

/** The line with its first and last day on either side; none where there is nothing on it. */
const printLine = (outlook: FoundOutlook, on: string, column: number, view: View): string | undefined => {
  const line = lineOf(outlook, on)
  const [first, last] = endsOf(line)
  if (first === last || outlook.said === '') return undefined
  const [from, to] = [formatShort(first, last), formatShort(last, first)]
  const room = view.width - column - stringWidth(from) - stringWidth(to) - 2
  return `${' '.repeat(column)}${view.style.quiet(from)} ${drawTimeLine(line, Math.min(LINE, room - 1), view.style)} ${view.style.quiet(to)}`
}

const circumstances = (outlook: FoundOutlook, on: string, view: View): string => {
  const { style } = view
  const { earliest, latest, said, certainty, reports, settled } = outlook
  const articles = new Set(reports.map(({ article }) => article.id)).size
  return quietParts(
    style,
    standing(outlook, on, view),
    settled && `settled by ${harmlessLine(settled.by)}: ${harmlessLine(settled.why)}`,
    (latest !== undefined || (earliest !== undefined && earliest !== said)) && formatWindow(earliest, latest, said),
    said !== '' && style.quiet(`said ${formatTime(said)}`),
    certainty !== 'certain' && style.quiet(certainty),
    articles > 1 && style.quiet(counted(articles, 'report')),
  )
}

const origin = ({ article, start, end }: { article: FoundEvidence['article']; start: number; end: number }, isFull: boolean): string =>
  parts(
    article.outlet ? harmlessLine(article.outlet) : article.title && harmlessLine(article.title),
    isFull && article.outlet && article.title && harmlessLine(article.title),
    article.published && harmlessLine(isFull ? formatTime(article.published) : formatShort(article.published.slice(0, 10))),
    isFull && `${harmlessLine(article.id)} ${start}–${end}`,
  )

/** The exact sentence, what is meant marked in it. */
const sentence = (shown: Pick<FoundEvidence, 'sentences' | 'start' | 'end'>, column: number, view: View): string =>
  prefixed(
    markedSentences(shown.sentences, [{ start: shown.start, end: shown.end }], view.style),
    `${' '.repeat(column)}${view.style.quiet('│')} `,
    view,
  )

/** Its words without what stands around them, the end of a long one cut at a word. */
const briefly = ({ sentences, start, end }: FoundEvidence): string => {
  const text = harmlessLine(sentences.map((one) => one.text.slice(Math.max(0, start - one.start), Math.max(0, end - one.start))).join(' '))
  return text.length > SHORT ? `${text.slice(0, SHORT).replace(/\s+\S*$/, '')} …` : text
}

const printEvidence = (evidence: FoundEvidence, column: number, view: View, isFull: boolean): string => {
  const { style } = view
  const { kind, reason, speakers } = evidence
  const told = kind === 'denied' || kind === 'not-yet' ? style.alert(WORDS[kind]) : style.amount(WORDS[kind])
  const who = speakers.map((name) => style.name(harmlessLine(name))).join('; ')
  const head = quietParts(
    style,
    `${MARKS[kind]} ${told}`,
    who,
    style.quiet(origin(evidence, isFull)),
    isFull && style.quiet(harmlessLine(reason)),
  )
  const words = isFull
    ? sentence(evidence, column + 2, view)
    : prefixed(briefly(evidence), `${' '.repeat(column + 2)}${style.quiet('│')} `, view)
  return `${indented(head, column, view)}\n${words}`
}

/** Every sentence once, with the reports that have it. */
const printReports = ({ reports }: FoundOutlook, column: number, view: View): string[] => {
  const shown = reports.map((report) => ({ words: sentence(report, column, view), report }))
  return [...Map.groupBy(shown, ({ words }) => words)].map(([words, same]) =>
    [
      words,
      ...same.map(({ report }) => indented(view.style.quiet(parts(origin(report, true), report.recalled && 'recalled')), column, view)),
    ].join('\n'),
  )
}

const printOne = (outlook: FoundOutlook, number: number, column: number, on: string, view: View, isFull: boolean): string => {
  const who = indented(speakersOf(outlook, view), column, view)
  const [first] = outlook.reports
  // One of each kind tells; the rest is for whoever asks.
  const evidence = isFull
    ? outlook.evidence
    : outlook.evidence.filter((one, i, all) => all.findIndex(({ kind }) => kind === one.kind) === i)
  return [
    `${view.style.quiet(`${number}`.padStart(column - 1))}${who.slice(column - 1)}`,
    ...(isFull ? printReports(outlook, column, view) : [sentence(first!, column, view)]),
    printLine(outlook, on, column, view),
    indented(circumstances(outlook, on, view), column, view),
    ...evidence.map((one) => printEvidence(one, column, view, isFull)),
    ...(isFull ? [indented(view.style.quiet(harmlessLine(outlook.id)), column, view)] : []),
  ]
    .filter((line) => line !== undefined)
    .join('\n')
}

/** Forecasts under how they stand: who, in which words, a time line, and what shows how it came out. */
export const printOutlooks = (
  { on, states, total, forecasts }: Forecasts,
  view: View,
  { sentences }: { readonly sentences: boolean },
): string => {
  const { style } = view
  const all = STATES.reduce((sum, state) => sum + states[state], 0)
  const count = STATES.filter((state) => states[state] > 0).map((state) => `${states[state]} ${state}`)
  if (total === 0) {
    const others = all > 0 ? ` There are others: ${count.join(', ')}.` : ' Try fewer words or options.'
    return indented(style.quiet(`The ledger has no such forecast.${others}`), 0, view)
  }
  const column = Math.max(4, `${forecasts.length}`.length + 3)
  const blocks = forecasts.map((outlook, i) => {
    const group = groupOf(outlook)
    const isFirst = i === 0 || groupOf(forecasts[i - 1]!) !== group
    const head = isFirst
      ? `${indented(`${style.title(group.toUpperCase())}${style.quiet(`  ${group === NO_DAY ? 'nobody says by when' : MEANS[outlook.state]}`)}`, 0, view)}\n\n`
      : ''
    return head + printOne(outlook, i + 1, column, on, view, sentences)
  })
  const more = total - forecasts.length
  return [
    `${heading('FORECASTS', `${all}`, view)}\n${indented(style.quiet(parts(`on ${formatTime(on)}`, ...count)), 0, view)}`,
    ...blocks,
    ...(forecasts.some(({ latest, evidence }) => latest !== undefined || evidence.length > 0)
      ? [indented(style.quiet(LEGEND), 0, view)]
      : []),
    ...(more > 0
      ? [indented(style.quiet(`${counted(more, 'more forecast')} not shown; --limit ${Math.min(total, 10_000)} shows them.`), 0, view)]
      : []),
  ].join('\n\n')
}

const NO_DAY = 'open, no day given'
const groupOf = ({ state, latest }: FoundOutlook): string => (state === 'open' && latest === undefined ? NO_DAY : state)
