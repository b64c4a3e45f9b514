import { openReader } from '../../app.ts'
import { exit, type Io } from '../io.ts'
import type { ReadOptions } from '../program.ts'
import { type Outcome, readInputs } from '../readings.ts'

/** `onrecord read`: in which of its three ways, and of what. Resolves to the exit code. */
export const runRead = async (inputs: readonly string[], options: ReadOptions, io: Io): Promise<number> => {
  const wrong = misuse(inputs, options, io)
  if (wrong !== undefined) {
    io.tell(`onrecord: ${wrong}`)
    io.tell('How to call it: onrecord read --help')
    return exit.usage
  }
  if (options.jsonl) {
    const { writeJsonl } = await import('../batch/write-jsonl.ts')
    return writeJsonl(inputs, options, io)
  }
  const outcomes = readAll(inputs.length === 0 ? ['-'] : inputs, options, io)
  if (options.json) {
    const { writeJson } = await import('../write-json.ts')
    return writeJson(outcomes, await holdsMany(inputs), io)
  }
  const { writeForPeople } = await import('../write-for-people.ts')
  return writeForPeople(outcomes, options, io)
}

/** What is wrong with the call, if anything is. */
const misuse = (inputs: readonly string[], options: ReadOptions, io: Io): string | undefined => {
  if (options.json && options.jsonl) return '--json and --jsonl exclude each other: --jsonl prints a reading a line.'
  if (inputs.length === 0 && io.stdinIsTerminal)
    return options.jsonl
      ? 'nothing to read. Give files or folders, or records on standard input: onrecord read --jsonl < docs.jsonl'
      : 'nothing to read. Give a file, a folder or an address, or pipe a text in: onrecord read < report.txt'
  return undefined
}

async function* readAll(inputs: readonly string[], options: ReadOptions, io: Io): AsyncGenerator<Outcome> {
  yield* readInputs(inputs, await openReader(), options, io.stdin)
}

/** Several inputs, or a folder: then JSON is an array, however many readings there are in the end. */
const holdsMany = async (inputs: readonly string[]): Promise<boolean> => {
  if (inputs.length !== 1) return inputs.length > 1
  const { stat } = await import('node:fs/promises')
  return stat(inputs[0]!).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
