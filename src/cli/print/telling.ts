import type { Attribution, Figure, Reading } from '../../reader/reading.ts'
import { hull, inTextOrder, overlaps, type Span } from '../../text/span.ts'
import { formatNumber } from './amount.ts'
import { type People, peopleOf } from './people.ts'

/** What a card shows of a reading: a few statements and figures, in text order. */
export interface Telling {
  readonly statements: readonly Attribution[]
  readonly figures: readonly Figure[]
}

const emphatic = new Set(['deny', 'confirm', 'warn', 'condemn', 'estimate', 'promise'])

const holds = (content: readonly Span[], spans: readonly Span[]): boolean =>
  content.some((part) => spans.some((span) => overlaps(part, span)))

/**
 * How much a statement tells on its own. News before what is recalled, named people before unnamed ones, denials and warnings, numbers
 * and forecasts before talk; `place` is 0 at the head of the text and 1 at its end: reports put first what matters.
 */
const weigh = (attribution: Attribution, reading: Reading, people: People, place: number): number => {
  const { kind, act, negated, content, speakers, previous, within, score } = attribution
  const length = content.reduce((sum, span) => sum + span.end - span.start, 0)
  const speaker = people.get(speakers[0] ?? '')
  let weight = 2 * score - 3 * place
  if (kind !== 'indirect') weight += 2
  if (speaker) weight += speaker.kind === 'person' ? 2 : 1
  else weight -= 2
  if (speaker?.role !== undefined) weight += 1
  if (emphatic.has(act) || negated) weight += 2
  if (
    holds(
      content,
      reading.figures.filter((figure) => !figure.previous),
    )
  )
    weight += 2
  if (holds(content, reading.forecasts)) weight += 1
  if (previous) weight -= 3
  if (within !== undefined) weight -= 4
  if (length < 25) weight -= 3
  if (length > 400) weight -= 4
  return weight
}

const lives = new Set(['person', 'death', 'body', 'dead', 'casualty', 'victim'])
const passing = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'count', 'number', 'official', 'source'])

/** How much a figure tells: what the headline has, of people before things, large before small, and of no ages, spans of time and counts of counts. */
const weighFigure = ({ start, low, unit, attribution }: Figure, { article }: Reading): number => {
  let weight = (-2 * start) / Math.max(1, article.text.length)
  if (attribution !== undefined) weight += 1
  if (lives.has(unit)) weight += 1
  if (article.title?.includes(formatNumber(low))) weight += 2
  if (low < 10) weight -= 1
  if (passing.has(unit)) weight -= 3
  return weight
}

const best = <T extends Span>(items: readonly { readonly item: T; readonly weight: number }[], n: number): T[] =>
  [...items]
    .sort((a, b) => b.weight - a.weight || inTextOrder(a.item, b.item))
    .slice(0, n)
    .map(({ item }) => item)
    .sort(inTextOrder)

/** The two most telling statements, and the one figure (three where nobody speaks) that they do not already hold. */
export const findTelling = (reading: Reading): Telling => {
  const people = peopleOf(reading)
  const length = Math.max(1, reading.article.text.length)
  const statements = best(
    reading.attributions.flatMap((attribution) => {
      const span = hull(attribution.content)
      return span ? [{ item: { ...span, attribution }, weight: weigh(attribution, reading, people, span.start / length) }] : []
    }),
    2,
  ).map(({ attribution }) => attribution)
  const shown = statements.flatMap(({ content }) => content)
  const figures = best(
    reading.figures
      .filter((figure) => !figure.previous && figure.concept !== '' && !holds(shown, [figure]))
      .map((item) => ({ item, weight: weighFigure(item, reading) })),
    statements.length === 0 ? 3 : 1,
  )
  return { statements, figures }
}
