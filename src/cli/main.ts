import { readFileSync } from 'node:fs'
import * as module from 'node:module'
import { CommanderError } from 'commander'
import { isOnrecordError, reason } from '../errors.ts'
import { exit, type Io } from './io.ts'
import { harmless, harmlessLine } from './print/harmless.ts'
import { createProgram } from './program.ts'

/* The outermost file: the only one that prints or ends the process. */

// Halves the time to the first line from the second call on: compiled modules are kept in the machine's folder for temporary files.
// Node 20 has no such thing.
module.enableCompileCache?.()

const { stdin, stdout, stderr } = process

/** Whoever reads has stopped reading (`| head`): nothing more is to be done, and nothing is wrong. */
class NobodyReads extends Error {}

let closed = false
const onClosed = new Set<() => void>()

const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(new NobodyReads())
    if (closed) return stop()
    if (stdout.write(text)) return resolve()
    onClosed.add(stop)
    stdout.once('drain', () => {
      onClosed.delete(stop)
      resolve()
    })
  })

const io: Io = {
  print,
  tell: (line) => void stderr.write(`${harmlessLine(line)}\n`),
  show: (line) => void stderr.write(`\r\u001b[2K${harmlessLine(line)}`),
  stdin,
  stdinIsTerminal: stdin.isTTY === true,
  stdoutIsTerminal: stdout.isTTY === true,
  stderrIsTerminal: stderr.isTTY === true,
  columns: stdout.columns ?? (Number(process.env['COLUMNS']) || undefined),
  env: process.env,
}

// What is being read then is read to its end: a process that exits in the midst of the encoder's work crashes.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  closed = true
  for (const stop of onClosed) stop()
})
stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }

const program = createProgram(version, {
  read: async (inputs, options) => {
    const { runRead } = await import('./commands/read.ts')
    process.exitCode = await runRead(inputs, options, io)
  },
  add: async (inputs, options) => {
    const { runAdd } = await import('./commands/add.ts')
    process.exitCode = await runAdd(inputs, options, io)
  },
  said: async (words, options) => {
    const { runSaid } = await import('./commands/said.ts')
    process.exitCode = await runSaid(words, options, io)
  },
  figures: async (words, options) => {
    const { runFigures } = await import('./commands/figures.ts')
    process.exitCode = await runFigures(words, options, io)
  },
  sources: async (words, options) => {
    const { runSources } = await import('./commands/sources.ts')
    process.exitCode = await runSources(words, options, io)
  },
  forecasts: async (words, options) => {
    const { runForecasts } = await import('./commands/forecasts.ts')
    process.exitCode = await runForecasts(words, options, io)
  },
  stories: async (words, options) => {
    const { runStories } = await import('./commands/stories.ts')
    process.exitCode = await runStories(words, options, io)
  },
  wires: async (words, options) => {
    const { runWires } = await import('./commands/wires.ts')
    process.exitCode = await runWires(words, options, io)
  },
  merge: async (words, options) => {
    const { runMerge } = await import('./commands/correct.ts')
    process.exitCode = await runMerge(words, options, io)
  },
  split: async (words, options) => {
    const { runSplit } = await import('./commands/correct.ts')
    process.exitCode = await runSplit(words, options, io)
  },
  wrong: async (words, options) => {
    const { runWrong } = await import('./commands/correct.ts')
    process.exitCode = await runWrong(words, options, io)
  },
  settle: async (words, options) => {
    const { runSettle } = await import('./commands/correct.ts')
    process.exitCode = await runSettle(words, options, io)
  },
  corrections: async (words, options) => {
    const { runCorrections } = await import('./commands/corrections.ts')
    process.exitCode = await runCorrections(words, options, io)
  },
  undo: async (words, options) => {
    const { runUndo } = await import('./commands/correct.ts')
    process.exitCode = await runUndo(words, options, io)
  },
})

const commands = program.commands.map((command) => command.name())

for (const command of [program, ...program.commands])
  command
    .exitOverride()
    .configureOutput({ writeErr: () => {}, getOutHelpWidth: () => Math.min(io.columns ?? 80, 100), getErrHelpWidth: () => 80 })

try {
  if (process.argv.length <= 2) program.outputHelp()
  else await program.parseAsync()
} catch (error) {
  if (error instanceof NobodyReads) process.exitCode = exit.ok
  else if (!(error instanceof CommanderError)) {
    io.tell(`onrecord: ${reason(error)}`)
    if (error instanceof Error && !isOnrecordError(error)) stderr.write(`${harmless(error.stack ?? '')}\n`)
    process.exitCode = exit.failed
  } else if (error.exitCode !== 0) {
    // Commander's message is "error: …", with its suggestion on a second line.
    io.tell(`onrecord: ${error.message.replace(/^error: /, '')}`)
    const named = commands.find((name) => process.argv.includes(name))
    io.tell(
      named === undefined
        ? 'To read a report: onrecord read FILE. All commands: onrecord --help'
        : `How to call it: onrecord ${named} --help`,
    )
    process.exitCode = exit.usage
  }
}
