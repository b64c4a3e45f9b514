import type { Reading } from '../../reader/reading.ts'
import { findSentences } from '../../reader/sentences.ts'
import { printEvents } from './events.ts'
import { printFigures } from './figures.ts'
import { printForecasts } from './forecasts.ts'
import { printHead } from './head.ts'
import type { View } from './layout.ts'
import { printNotes } from './notes.ts'
import { printPlaces } from './places.ts'
import { printStatements } from './statements.ts'
import { printWho } from './who.ts'

/** The whole record of one article, for people: one part under the other, empty ones left out. Expects a harmless reading. */
export const printReading = (reading: Reading, view: View): string => {
  const sentences = findSentences(reading.article.text, reading.article.sections)
  const said = printStatements(reading, sentences, view)
  return [
    printHead(reading, view),
    said ?? view.style.quiet('Nobody is said to have said anything in this text.'),
    printFigures(reading, view),
    printForecasts(reading, view),
    printWho(reading, view),
    printEvents(reading, view),
    printPlaces(reading, view),
    printNotes(reading, view),
  ]
    .filter((part) => part)
    .join('\n\n')
}
