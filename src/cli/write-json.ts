import { exit, type Io } from './io.ts'
import { harmlessJson } from './print/harmless.ts'
import type { Outcome } from './readings.ts'

/**
 * Readings as JSON, indented for a terminal: one by itself, several as an array (also where `many` says that several were asked for).
 * What could not be read is told on standard error and left out.
 */
export const writeJson = async (outcomes: AsyncIterable<Outcome>, many: boolean, io: Io): Promise<number> => {
  const json = (reading: unknown): string => harmlessJson(JSON.stringify(reading, undefined, io.stdoutIsTerminal ? 2 : undefined))
  let held: string | undefined
  let written = 0
  let failed = 0
  for await (const outcome of outcomes) {
    if ('failure' in outcome) {
      failed++
      io.tell(`onrecord: ${outcome.failure.message}`)
      continue
    }
    // The first is held back until it is known whether it stays alone.
    if (!many && written === 0 && held === undefined) {
      held = json(outcome.reading)
      continue
    }
    if (held !== undefined) await io.print(`[${held}`)
    await io.print(`${held !== undefined || written > 0 ? ',\n' : '['}${json(outcome.reading)}`)
    written += held === undefined ? 1 : 2
    held = undefined
  }
  if (held !== undefined) await io.print(`${held}\n`)
  else if (many || written > 0) await io.print(written > 0 ? ']\n' : '[]\n')
  return failed > 0 ? exit.failed : exit.ok
}
