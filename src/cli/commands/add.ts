import { settings } from '../../config.ts'
import { type Added, type AddSummary, add } from '../../operations/add.ts'
import { openPooledReader } from '../batch/pooled-reader.ts'
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
      const reader = openPooledReader()
      try {
        return await add.run({ ...context, reader: async () => reader, readers: reader.readers }, input, progress.tell)
      } finally {
        progress.end()
        await reader.close()
      }
    })
    if (options.json) await printJson(summary, io)
    else await io.print(`${printAdded(summary, commandName(io.env), viewFor(options, io))}\n`)
    return summary.failed.length > 0 ? exit.failed : exit.ok
  })

/** How far it is: reading, then putting the reports into stories, then what is new in these. */
const stepWords = (event: Added, done: number): string => {
  if (event.outcome === 'linked') return `${counted(done, 'report')} read · ${event.reports} put into stories`
  if (event.outcome === 'recording') return `${counted(done, 'report')} read · record of story ${event.done + 1} of ${event.of}`
  return `${counted(done, 'report')} so far · ${event.input}`
}

/** Names what fails as it fails; counts the rest in one line that changes on a terminal, in a line now and then elsewhere. */
const startProgress = (io: Io, now: () => number = () => performance.now()) => {
  const every = (io.stderrIsTerminal ? settings.progressOnTerminal : settings.progressInLog).value
  let told = now()
  let done = 0
  return {
    tell: (event: Added): void => {
      if ('input' in event) done++
      if (event.outcome === 'failed') {
        if (io.stderrIsTerminal) io.show('')
        io.tell(`onrecord: ${event.fault.message}`)
      }
      if (now() - told < every) return
      told = now()
      if (io.stderrIsTerminal) io.show(stepWords(event, done))
      else io.tell(`onrecord: ${stepWords(event, done)}`)
    },
    end: (): void => {
      if (io.stderrIsTerminal) io.show('')
    },
  }
}
