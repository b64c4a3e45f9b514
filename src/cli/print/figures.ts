import stringWidth from 'string-width'
import type { Attribution, Figure, Reading } from '../../reader/reading.ts'
import { formatAmount, formatConcept } from './amount.ts'
import { hanging, heading, narrow, quietParts, type View } from './layout.ts'
import { namesOf, type People, peopleOf, speakersOf } from './people.ts'
import { formatTime } from './when.ts'

/** Widest column that amounts get; wider ones stand on their own line. */
const maxAmount = 24

/** By whom, of whom, where, as of when, and whether it is news. */
const circumstances = (figure: Figure, reading: Reading, people: People, by: Attribution | undefined, { style }: View): string => {
  const { subject, place, asOf, previous } = figure
  const where = place === undefined ? undefined : people.get(place)?.name
  return quietParts(
    style,
    previous ? style.past('recalled') : style.quiet('new'),
    style.quiet(by ? `by ${speakersOf(by, reading, people)}` : 'the report’s own'),
    subject.length > 0 && style.quiet(`of ${namesOf(subject, people)}`),
    where && style.quiet(`in ${where}`),
    asOf && style.quiet(`as of ${formatTime(asOf)}`),
  )
}

/** Every figure: the number with its bound in words, what it counts, and whose word it is. */
export const printFigures = (reading: Reading, view: View): string | undefined => {
  const { figures, attributions } = reading
  if (figures.length === 0) return undefined
  const people = peopleOf(reading)
  const statements = new Map(attributions.map((attribution) => [attribution.id, attribution]))
  const amounts = figures.map(formatAmount)
  const widest = Math.min(maxAmount, view.width < narrow ? 16 : maxAmount, Math.max(...amounts.map((amount) => stringWidth(amount))))
  const rows = figures.map((figure, i) => {
    const by = figure.attribution === undefined ? undefined : statements.get(figure.attribution)
    const text = [formatConcept(figure, reading.article.text), circumstances(figure, reading, people, by, view)].filter(Boolean).join('\n')
    return hanging(view.style.amount(amounts[i]!), text, widest + 6, view, 'right', 4)
  })
  return `${heading('FIGURES', `${figures.length}`, view)}\n\n${rows.join('\n')}`
}
