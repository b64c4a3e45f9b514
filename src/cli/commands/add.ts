import { settings } from '../../config.ts'
import { type Added, type AddSummary, add } from '../../operations/add.ts'
import type { AddOptions } from '../define/add.ts'
import { commandName, exit, type Io } from '../io.ts'
import { printAdded } from '../print/added.ts'
import { counted } from '../print/layout.ts'
import { telling } from './failed-call.ts'
import { inputOf, printJson, viewFor, withLedger } from './with-ledger.ts'

/** `onrecord add`. Resolves to the exit code. */
export const runAdd = (inputs: readonly string[], options: AddOptions, io: Io): Promise<number> =>
  telling('add', io, async () => {
    const { published, outlet, title, reread } = options
    const input = inputOf(add.input, { inputs, published, outlet, title, reread })
    const summary = await withLedger(options, true, io, async (context): Promise<AddSummary> => {
      const progress = startProgress(io)
      try {
        return await add.run(context, input, progress.tell)
      } finally {
        progress.end()
      }
    })
    if (options.json) await printJson(summary, io)
    else await io.print(`${printAdded(summary, commandName(io.env), viewFor(options, io))}\n`)
    return summary.failed.length > 0 ? exit.failed : exit.ok
  })

/** Names what fails as it fails; counts the rest in one line that changes on a terminal, in a line now and then elsewhere. */
const startProgress = (io: Io, now: () => number = () => performance.now()) => {
  const every = (io.stderrIsTerminal ? settings.progressOnTerminal : settings.progressInLog).value
  let told = now()
  let done = 0
  return {
    tell: (event: Added): void => {
      done++
      if (event.outcome === 'failed') {
        if (io.stderrIsTerminal) io.show('')
        io.tell(`onrecord: ${event.fault.message}`)
      }
      if (now() - told < every) return
      told = now()
      if (io.stderrIsTerminal) io.show(`${counted(done, 'report')} · ${event.input}`)
      else io.tell(`onrecord: ${counted(done, 'report')} so far`)
    },
    end: (): void => {
      if (io.stderrIsTerminal) io.show('')
    },
  }
}
