import { append } from '../sources/links.ts'
import { daysBefore, RECALLED } from './days.ts'
import { kinship } from './speakers.ts'
import type { Statement } from './statement.ts'

/** So many words in a row nobody says twice, but is quoted with twice. */
const STRETCH = 10
/** At least so many of them tell something by themselves. */
const TELLING = 4
/** No more than so many earlier quotations are looked at: reprints hold many of one. */
const MOST = 20

/**
 * Statements with the time in which they can have been made widened where a report quotes what another had months before, and does not say that it is
 * old. Only what stands in quotation marks: in a transcript, people do say things again. Linear in the words.
 */
export function quotedAgain(statements: readonly Statement[]): Statement[] {
  const holders = new Map<string, Statement[]>()
  for (const statement of statements) for (const stretch of stretchesOf(statement)) append(holders, stretch, statement)
  const widened = new Map<string, Statement>()
  for (const held of holders.values()) {
    if (held.length < 2) continue
    const inTime = held.toSorted((a, b) => (a.window.to < b.window.to ? -1 : a.window.to > b.window.to ? 1 : a.key < b.key ? -1 : 1))
    for (const [i, later] of inTime.entries()) {
      if (widened.has(later.key) || later.window.from === '' || !isInMarks(later)) continue
      const from = daysBefore(later.window.to, RECALLED)
      const isOld = inTime
        .slice(0, Math.min(i, MOST))
        .some(({ window, voice }) => window.to < later.window.from && window.to >= from && kinship(voice, later.voice) === 'same')
      if (isOld) widened.set(later.key, { ...later, window: { from, to: later.window.to } })
    }
  }
  return statements.map((statement) => widened.get(statement.key) ?? statement)
}

const stretchesOf = ({ words }: Statement): Set<string> => {
  const stretches = new Set<string>()
  for (let i = 0; i + STRETCH <= words.length; i++) {
    const stretch = words.slice(i, i + STRETCH)
    if (stretch.every(({ quoted }) => quoted) && stretch.filter(({ telling }) => telling).length >= TELLING)
      stretches.add(stretch.map(({ key }) => key).join(' '))
  }
  return stretches
}

/** A turn of a transcript is quoted without marks. */
const isInMarks = ({ attribution, text, spans }: Statement): boolean =>
  attribution.kind === 'mixed' || spans.some(({ start }) => /^["“”«'‘]/.test(text.slice(start, start + 1)))
