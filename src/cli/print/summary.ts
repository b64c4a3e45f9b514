import type { Reading } from '../../reader/reading.ts'
import { counted, hanging, indented, parts, rule, type View } from './layout.ts'
import { formatTime } from './when.ts'

/** What was read so far, over many inputs. Holds counts only, so that it stays small however many there are. */
export interface Tally {
  articles: number
  statements: number
  figures: number
  forecasts: number
  failed: number
  readonly outlets: Set<string>
  first: string | undefined
  last: string | undefined
}

export const newTally = (): Tally => ({
  articles: 0,
  statements: 0,
  figures: 0,
  forecasts: 0,
  failed: 0,
  outlets: new Set(),
  first: undefined,
  last: undefined,
})

/** Adds one reading. */
export const count = (tally: Tally, { article, attributions, figures, forecasts }: Reading): void => {
  tally.articles++
  tally.statements += attributions.length
  tally.figures += figures.length
  tally.forecasts += forecasts.length
  if (article.outlet !== undefined) tally.outlets.add(article.outlet)
  const day = article.published?.slice(0, 10)
  if (day === undefined || day.length < 10) return
  if (tally.first === undefined || day < tally.first) tally.first = day
  if (tally.last === undefined || day > tally.last) tally.last = day
}

const span = ({ first, last }: Tally): string | undefined => {
  if (first === undefined || last === undefined) return undefined
  return first === last ? formatTime(first) : `${formatTime(first)} to ${formatTime(last)}`
}

/** The path as one word of a shell's command. */
const quoted = (path: string): string => (/^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`)

/** How many of everything, and the commands to go on with: `example` is one of the inputs, `command` how onrecord is called here. */
export const printSummary = (tally: Tally, example: string | undefined, command: string, view: View): string => {
  const { style } = view
  const outlets = tally.outlets.size === 0 ? '' : ` from ${counted(tally.outlets.size, 'outlet')}`
  const what = `${style.title(`${counted(tally.articles, 'report')}${outlets}`)}${span(tally) === undefined ? '' : `, ${span(tally)}`}`
  const counts = parts(
    counted(tally.statements, 'statement'),
    counted(tally.figures, 'figure'),
    counted(tally.forecasts, 'forecast'),
    tally.failed > 0 && style.alert(`${counted(tally.failed, 'input')} could not be read`),
  )
  const next = (label: string, words: string): string => hanging(style.quiet(label), words, 18, view, 'left', 0)
  return [
    rule(view, '━'),
    indented(what, 0, view),
    indented(counts, 0, view),
    '',
    indented(style.quiet('Every statement and figure points at exact characters of its report.'), 0, view),
    example && next('one in full', `${command} read ${quoted(example)}`),
    next('your own', `${command} read FILE, FOLDER or URL`),
    next('as data', `${command} read FILE --json`),
  ]
    .filter((line) => line !== undefined)
    .join('\n')
}
