import { createReadStream } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { openInputs } from '../../article/inputs.ts'
import { settings } from '../../config.ts'
import { OnrecordError, reason } from '../../errors.ts'
import { type Failure, failureOf } from '../../operations/failure.ts'
import { inOrder } from '../../operations/in-order.ts'
import { exit, type Io } from '../io.ts'
import type { ReadOptions } from '../program.ts'
import type { Overrides } from '../readings.ts'
import { type Line, readLines } from './lines.ts'
import { startProgress } from './progress.ts'
import { type Done, failed, type Task } from './task.ts'

/** Something to do, or what already failed on the way to it. */
type Item = Task | { readonly name: string; readonly failure: Failure }

/** The worker's file, which has the ending that this one has: `.ts` in the sources, `.js` once built. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url).href

/**
 * Reads many documents on all cores and prints a reading a line, in the order of the input. A document that cannot be read has an error
 * line in its place and a message on standard error; memory holds only so many as are under way.
 */
export const writeJsonl = async (inputs: readonly string[], options: ReadOptions, io: Io): Promise<number> => {
  const workers = options.workers ?? availableParallelism()
  const { published, outlet, title } = options
  const overrides: Overrides = { ...(published && { published }), ...(outlet && { outlet }), ...(title && { title }) }
  // A worker that has nothing to do for a moment is kept: a new one would load the model and warm up again.
  const pool = new Piscina<Task, Done>({ filename: workerFile, minThreads: 1, maxThreads: workers, idleTimeout: Number.POSITIVE_INFINITY })
  const progress = startProgress(io)
  let anyFailed = false
  const underWay = new Set<Promise<Done>>()
  const run = async (item: Item): Promise<Done> => {
    if ('failure' in item) return failed(null, item.name, item.failure)
    const done = pool.run(item).catch((error: unknown) => failed(null, item.name, failureOf(error, item.name)))
    underWay.add(done)
    return done.finally(() => underWay.delete(done))
  }
  const bounds = { ahead: workers * settings.ahead.value, aheadWeight: settings.aheadWeight.value, weigh }
  try {
    for await (const { lines, read, failures } of inOrder(itemsOf(inputs, overrides, io), run, bounds)) {
      for (const { message } of failures) io.tell(`onrecord: ${message}`)
      anyFailed ||= failures.length > 0
      if (lines !== '') await io.print(lines)
      progress.count(read, failures.length)
    }
  } finally {
    progress.end()
    // A thread that is ended in the midst of the encoder's work crashes the process.
    await Promise.all(underWay)
    await pool.destroy()
  }
  return anyFailed ? exit.failed : exit.ok
}

/** About how many bytes of memory the item takes. */
const weigh = (item: Item): number => ('json' in item ? item.json.length : 'input' in item ? item.input.bytes.length : 0)

const standardInput = 'standard input'

async function* itemsOf(inputs: readonly string[], overrides: Overrides, io: Io): AsyncGenerator<Item> {
  for (const name of inputs.length === 0 ? ['-'] : inputs) {
    if (name === '-') yield* itemsOfLines(io.stdin, standardInput, overrides)
    else if (/\.(?:jsonl|ndjson)$/i.test(name)) yield* itemsOfLines(createReadStream(name), name, overrides)
    else yield* itemsOfInput(name, overrides)
  }
}

async function* itemsOfLines(chunks: AsyncIterable<Uint8Array>, file: string, overrides: Overrides): AsyncGenerator<Item> {
  const prefix = file === standardInput ? '' : `${file}, `
  try {
    for await (const line of readLines(chunks, settings.maxLine.value)) {
      const name = `${prefix}line ${line.number}`
      yield line.text === undefined ? { name, failure: faultOf(line, name) } : { name, json: line.text, overrides }
    }
  } catch (error) {
    yield { name: file, failure: streamFailure(error, file) }
  }
}

/** The stream itself broke off: nothing more comes of it. */
const streamFailure = (error: unknown, name: string): Failure =>
  (error as NodeJS.ErrnoException).code === 'ENOENT'
    ? { code: 'not-found', message: `${name}: there is no such file; check the path` }
    : { code: 'unreadable', message: `${name}: cannot be read on (${reason(error)})` }

const faultOf = ({ fault }: Line, name: string): Failure =>
  fault === 'too long'
    ? { code: 'too-large', message: `${name}: is longer than ${settings.maxLine.value / 1024 / 1024} MiB, which no report is. Split it` }
    : { code: 'bad-record', message: `${name}: not UTF-8. Convert the file, for instance: iconv -f windows-1252 -t utf-8` }

async function* itemsOfInput(name: string, overrides: Overrides): AsyncGenerator<Item> {
  for await (const input of openInputs([name])) {
    if (input instanceof OnrecordError) yield { name: input.input ?? name, failure: failureOf(input, input.input ?? name) }
    else yield { name: input.name, input, overrides }
  }
}
