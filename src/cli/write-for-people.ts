import { settings } from '../config.ts'
import type { Reading } from '../reader/reading.ts'
import { commandName, exit, type Io, wantsColor } from './io.ts'
import { printCard } from './print/card.ts'
import { harmlessLine, harmlessReading } from './print/harmless.ts'
import { rule, type View } from './print/layout.ts'
import { printReading } from './print/reading.ts'
import { createStyle } from './print/style.ts'
import { count, newTally, printSummary } from './print/summary.ts'
import type { ReadOptions } from './program.ts'
import type { Outcome } from './readings.ts'

const viewFor = (options: Pick<ReadOptions, 'width' | 'color'>, io: Io): View => ({
  width: options.width ?? Math.max(settings.narrowest.value, Math.min(io.columns ?? settings.width.value, settings.widest.value)),
  style: createStyle(wantsColor(options.color, io)),
})

/**
 * Readings as text for people, printed as they come: in full, or as cards where there are many; several end with a summary.
 * What could not be read is told on standard error at its place.
 */
export const writeForPeople = async (outcomes: AsyncIterable<Outcome>, options: ReadOptions, io: Io): Promise<number> => {
  const view = viewFor(options, io)
  const tally = newTally()
  let example: string | undefined
  let printed = 0
  const write = async (name: string, reading: Reading, card: boolean): Promise<void> => {
    const shown = harmlessReading(reading)
    const text = card ? printCard(shown, harmlessLine(name), view) : printReading(shown, view)
    await io.print(`${printed > 0 ? (card ? '\n' : `\n${rule(view, '━')}\n\n`) : ''}${text}\n`)
    printed++
    example ??= name
    count(tally, reading)
  }
  // The first few are held back until it is known whether there are many.
  let held: Outcome[] | undefined = []
  const release = async (card: boolean): Promise<void> => {
    for (const outcome of held ?? []) if ('reading' in outcome) await write(outcome.name, outcome.reading, card)
    held = undefined
  }
  for await (const outcome of outcomes) {
    if ('failure' in outcome) {
      tally.failed++
      io.tell(`onrecord: ${outcome.failure.message}`)
    } else if (held === undefined) await write(outcome.name, outcome.reading, !options.full)
    else {
      held.push(outcome)
      if (options.full || held.length > settings.inFull.value) await release(!options.full)
    }
  }
  const cards = held === undefined && !options.full
  await release(false)
  if (tally.articles > 0 && tally.articles + tally.failed > 1) {
    const hint = cards && example !== undefined ? harmlessLine(example) : undefined
    await io.print(`\n${printSummary(tally, hint, commandName(io.env), view)}\n`)
  }
  return tally.failed > 0 ? exit.failed : exit.ok
}
