import type { Reading } from '../../reader/reading.ts'
import { cut } from '../../text/span.ts'
import { hanging, heading, narrow, parts, type View } from './layout.ts'
import { peopleOf, speakersOf } from './people.ts'
import { formatWindow } from './when.ts'

/** What is said to be coming: when, in the exact words, by whom, how sure. */
export const printForecasts = (reading: Reading, view: View): string | undefined => {
  const { article, forecasts, attributions } = reading
  if (forecasts.length === 0) return undefined
  const people = peopleOf(reading)
  const statements = new Map(attributions.map((attribution) => [attribution.id, attribution]))
  const rows = forecasts.map((forecast) => {
    const by = forecast.attribution === undefined ? undefined : statements.get(forecast.attribution)
    const circumstances = parts(by ? `by ${speakersOf(by, reading, people)}` : 'the report’s own', forecast.certainty)
    const text = `${cut(article.text, forecast).replace(/\s+/g, ' ')}\n${view.style.quiet(circumstances)}`
    const window = formatWindow(forecast.earliest, forecast.latest, article.published)
    return hanging(view.style.name(window), text, view.width < narrow ? 6 : 28, view, 'left', 4)
  })
  return `${heading('FORECASTS', `${forecasts.length}`, view)}\n\n${rows.join('\n')}`
}
