import { wires } from '../../operations/wires.ts'
import type { WiresOptions } from '../define/wires.ts'
import { exit, type Io } from '../io.ts'
import { printWires } from '../print/wires.ts'
import { telling } from './failed-call.ts'
import { inputOf, printJson, viewFor, withLedger } from './with-ledger.ts'

/** `onrecord wires`. Resolves to the exit code. */
export const runWires = (words: readonly string[], options: WiresOptions, io: Io): Promise<number> =>
  telling('wires', io, async () => {
    const { story, asOf, limit, diff, sentences } = options
    const input = inputOf(wires.input, { words: words.length > 0 ? words.join(' ') : undefined, story, asOf, limit })
    const answer = await withLedger(options, false, io, (context) => wires.run(context, input, () => {}))
    if (options.json) await printJson(answer, io)
    else await io.print(`${printWires(answer, viewFor(options, io), { diff: diff === true, sentences: sentences === true })}\n`)
    return exit.ok
  })
