import { said } from '../../operations/said.ts'
import type { SaidOptions } from '../define/said.ts'
import { exit, type Io } from '../io.ts'
import { printSaid } from '../print/said.ts'
import { telling } from './failed-call.ts'
import { inputOf, printJson, viewFor, withLedger } from './with-ledger.ts'

/** `onrecord said`. Resolves to the exit code. */
export const runSaid = (words: readonly string[], options: SaidOptions, io: Io): Promise<number> =>
  telling('said', io, async () => {
    const { by, about, since, until, outlet, asOf, limit } = options
    const given = { words: words.length > 0 ? words.join(' ') : undefined, by, about, since, until, outlet, asOf, limit }
    const input = inputOf(said.input, given)
    const answer = await withLedger(options, false, io, (context) => said.run(context, input, () => {}))
    if (options.json) await printJson(answer, io)
    else await io.print(`${printSaid(answer, viewFor(options, io))}\n`)
    return exit.ok
  })
