import type { AddedStory } from '../../operations/add.ts'
import { formatAmount } from './amount.ts'
import { harmlessLine } from './harmless.ts'
import { counted, heading, indented, parts, prefixed, type View } from './layout.ts'
import { formatDays, formatShort, formatWindow } from './when.ts'

type Revised = AddedStory['revised'][number]
type Reply = AddedStory['replies'][number]
type Forecast = AddedStory['forecasts'][number]

/** So many of each kind are shown. */
const SHOWN = { revised: 6, replies: 5, forecasts: 5 }
/** Of a number that moved often, the first and the last steps; in steps. */
const MOST_STEPS = 5
/** Words of a statement; in characters. */
const LONGEST = 160

const shortened = (text: string): string => {
  const line = harmlessLine(text)
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`
}

/** The steps of one institution's number, with the last step last; that which moved last comes first. */
const bySeries = (revised: readonly Revised[]): Revised[][] =>
  [...Map.groupBy(revised, ({ counts, institution }) => `${institution} ${counts}`).values()].sort((a, b) =>
    a.at(-1)!.said > b.at(-1)!.said ? -1 : a.at(-1)!.said < b.at(-1)!.said ? 1 : 0,
  )

/** "31 → 47 → 43 → … → 66": each number as its institution gave it. */
const chain = (steps: readonly Revised[]): string => {
  const values = [steps[0]!.from, ...steps.map(({ to }) => to)].map((value) => formatAmount({ ...value, unit: '' }))
  if (values.length <= MOST_STEPS + 1) return values.join(' → ')
  return [values[0], '…', ...values.slice(-(MOST_STEPS - 1))].join(' → ')
}

const printRevised = (steps: readonly Revised[], view: View): string => {
  const { counts, institution } = steps[0]!
  return [
    prefixed(`${harmlessLine(counts)}: ${view.style.amount(chain(steps))}`, '  ', view),
    indented(view.style.quiet(parts(harmlessLine(institution), formatDays(steps[0]!.said, steps.at(-1)!.said))), 4, view),
  ].join('\n')
}

const REPLY_WORDS: Readonly<Record<Reply['kind'], string>> = {
  confirms: 'confirms',
  denies: 'denies',
  corrects: 'corrects',
  retracts: 'takes back',
  declines: 'does not answer',
}

const outletOf = ({ article }: Reply | Forecast): string => harmlessLine(article.outlet ?? article.title ?? article.given_id)

const printReply = (reply: Reply, view: View): string =>
  [
    prefixed(
      `${reply.who.length === 0 ? 'Somebody' : view.style.name(reply.who.map(harmlessLine).join('; '))} ${view.style.alert(REPLY_WORDS[reply.kind])}: ${shortened(reply.content)}`,
      '  ',
      view,
    ),
    indented(view.style.quiet(outletOf(reply)), 4, view),
  ].join('\n')

const printForecast = (forecast: Forecast, view: View): string => {
  const { state, since, earliest, latest, speakers, words } = forecast
  const stands = state === 'reported' ? 'came' : state === 'denied' ? 'will not come, it is said' : state
  const when = since && state !== 'open' ? formatShort(since) : formatWindow(earliest, latest, undefined)
  return [
    prefixed(`${state === 'denied' ? view.style.alert(stands) : stands}: ${shortened(words)}`, '  ', view),
    indented(view.style.quiet(parts(when, harmlessLine(speakers.join(', ')), outletOf(forecast))), 4, view),
  ].join('\n')
}

const list = <T>(title: string, items: readonly T[], most: number, print: (item: T, view: View) => string, view: View): string[] =>
  items.length === 0
    ? []
    : [
        '',
        indented(view.style.quiet(title), 2, view),
        ...items.slice(0, most).map((item) => print(item, view)),
        ...(items.length > most ? [indented(view.style.quiet(`and ${items.length - most} more`), 2, view)] : []),
      ]

/** What is new in one story: numbers that moved, what was denied or taken back, forecasts that came out or are new. */
export const printAddedStory = ({ story, articles, isNew, revised, replies, forecasts }: AddedStory, view: View): string =>
  [
    heading(isNew ? 'NEW STORY' : 'STORY', counted(articles, 'new report'), view),
    '',
    indented(view.style.title(harmlessLine(story.title)), 0, view),
    ...list('revised', bySeries(revised), SHOWN.revised, printRevised, view),
    ...list('denied, corrected, taken back', replies, SHOWN.replies, printReply, view),
    ...list('forecasts', forecasts, SHOWN.forecasts, printForecast, view),
  ].join('\n')
