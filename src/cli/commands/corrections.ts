import { corrections } from '../../operations/corrections.ts'
import type { CorrectionsOptions } from '../define/corrections.ts'
import { exit, type Io } from '../io.ts'
import { printCorrections } from '../print/corrections.ts'
import { telling } from './failed-call.ts'
import { inputOf, printJson, viewFor, withLedger } from './with-ledger.ts'

/** `onrecord corrections`. Resolves to the exit code. */
export const runCorrections = (words: readonly string[], options: CorrectionsOptions, io: Io): Promise<number> =>
  telling('corrections', io, async () => {
    const { asOf, standing, limit } = options
    const input = inputOf(corrections.input, { words: words.length > 0 ? words.join(' ') : undefined, asOf, standing, limit })
    const answer = await withLedger(options, false, io, (context) => corrections.run(context, input, () => {}))
    if (options.json) await printJson(answer, io)
    else await io.print(`${printCorrections(answer, viewFor(options, io))}\n`)
    return exit.ok
  })
