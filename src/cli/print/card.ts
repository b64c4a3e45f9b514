import stringWidth from 'string-width'
import type { Attribution, Figure, Reading } from '../../reader/reading.ts'
import { inTextOrder } from '../../text/span.ts'
import { formatAmount, formatConcept } from './amount.ts'
import { counted, indented, parts, prefixed, quietParts, type View } from './layout.ts'
import { type People, peopleOf, speakersInFull, speakersOf } from './people.ts'
import { actWords } from './statements.ts'
import { findTelling } from './telling.ts'
import { formatTime } from './when.ts'

/** Longest quotation on a card, in UTF-16 code units; the end of it is cut at a word. */
const maxQuotation = 220

const shortened = (words: string): string => {
  if (words.length <= maxQuotation) return words
  const end = words.lastIndexOf(' ', maxQuotation)
  return `${words.slice(0, end > maxQuotation / 2 ? end : maxQuotation)} …`
}

const quotation = (attribution: Attribution, text: string): string =>
  shortened(
    [...attribution.content]
      .sort(inTextOrder)
      .map(({ start, end }) => text.slice(start, end))
      .join(' … ')
      .replace(/\s+/g, ' ')
      .trim(),
  )

/** A statement: who, unless the one before it was theirs too, and the words. */
const printStatement = (
  attribution: Attribution,
  before: Attribution | undefined,
  reading: Reading,
  people: People,
  view: View,
): string => {
  const { style } = view
  const told = actWords(attribution, people)
  const alarming = attribution.act === 'deny' || attribution.negated
  const again = before !== undefined && before.speakers.length > 0 && before.speakers.join() === attribution.speakers.join()
  const who = quietParts(
    style,
    !again && speakersInFull(attribution, reading, people, style),
    told && (alarming ? style.alert(told) : told),
    attribution.previous && style.past('recalled'),
    ...new Set(attribution.caveats.map(({ kind }) => style.alert(kind))),
  )
  const words = prefixed(quotation(attribution, reading.article.text), `  ${style.quiet('│')} `, view)
  return who === '' ? words : `${indented(who, 2, view)}\n${words}`
}

const printFigure = (figure: Figure, reading: Reading, people: People, view: View): string => {
  const by = reading.attributions.find(({ id }) => id === figure.attribution)
  const words = `${view.style.amount(formatAmount(figure))} ${formatConcept(figure, reading.article.text)}`
  return indented(
    quietParts(view.style, words, view.style.quiet(by ? `by ${speakersOf(by, reading, people)}` : 'the report’s own')),
    2,
    view,
  )
}

/** One article in a few lines: day, outlet, title, its most telling statements and figures, and how many there are. `name` is the input's. */
export const printCard = (reading: Reading, name: string, view: View): string => {
  const { style } = view
  const { title, outlet, published } = reading.article
  const people = peopleOf(reading)
  const { statements, figures } = findTelling(reading)
  const origin = parts(published && formatTime(published.slice(0, 10)), outlet)
  const room = view.width - stringWidth(origin) - stringWidth(name) - 2
  const line = room < 3 ? parts(origin, name) : `${origin}${origin === '' ? '' : ' '}${'─'.repeat(room + (origin === '' ? 1 : 0))} ${name}`
  const counts = parts(
    counted(reading.attributions.length, 'statement'),
    counted(reading.figures.length, 'figure'),
    counted(reading.forecasts.length, 'forecast'),
  )
  return [
    indented(style.quiet(line), 0, view),
    title && indented(style.title(title), 0, view),
    ...statements.map((attribution, i) => printStatement(attribution, statements[i - 1], reading, people, view)),
    ...figures.map((figure) => printFigure(figure, reading, people, view)),
    indented(style.quiet(counts), 2, view),
  ]
    .filter(Boolean)
    .join('\n')
}
