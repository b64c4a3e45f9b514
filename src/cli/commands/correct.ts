import { userInfo } from 'node:os'
import type * as z from 'zod'
import type { Corrected } from '../../operations/correcting/correct.ts'
import { groupingNamed } from '../../operations/correcting/point.ts'
import { merge } from '../../operations/merge.ts'
import type { Operation } from '../../operations/operation.ts'
import { settle } from '../../operations/settle.ts'
import { split } from '../../operations/split.ts'
import { undo } from '../../operations/undo.ts'
import { wrong } from '../../operations/wrong.ts'
import type { CorrectOptions, SettleOptions } from '../define/correct.ts'
import { commandName, exit, type Io } from '../io.ts'
import { printCorrected } from '../print/corrected.ts'
import { telling } from './failed-call.ts'
import { inputOf, printJson, viewFor, withLedger } from './with-ledger.ts'

/** The login name, where the system knows one. */
const login = (): string | undefined => {
  try {
    return userInfo().username || undefined
  } catch {
    return undefined
  }
}

/** What is given by its place, as the help calls it. */
const places = { of: '<what>', what: '<what>', id: '<id>', ids: '<ids>', members: '<members>', state: '<state>', number: '<number>' }

const run = <Input extends z.ZodObject>(
  operation: Operation<Input, Corrected>,
  given: Readonly<Record<string, unknown>>,
  options: CorrectOptions,
  io: Io,
): Promise<number> =>
  telling(operation.name, io, async () => {
    const { who = io.env['ONRECORD_WHO'] || login(), why } = options
    const input = inputOf(operation.input, { ...given, who, why }, places)
    const corrected = await withLedger(options, false, io, (context) => operation.run(context, input, () => {}))
    if (options.json) await printJson(corrected, io)
    else await io.print(`${printCorrected(corrected, commandName(io.env), viewFor(options, io))}\n`)
    return exit.ok
  })

/** "sources" and "source"; another word is left to the operation, which says what it must be. */
const grouping = (word: string | undefined): string | undefined => (word === undefined ? undefined : (groupingNamed(word) ?? word))

export const runMerge = ([what, ...ids]: readonly string[], options: CorrectOptions, io: Io): Promise<number> =>
  run(merge, { of: grouping(what), ids }, options, io)

export const runSplit = ([what, id, ...members]: readonly string[], options: CorrectOptions, io: Io): Promise<number> =>
  run(split, { of: grouping(what), id, members }, options, io)

export const runWrong = ([what, ...ids]: readonly string[], options: CorrectOptions, io: Io): Promise<number> =>
  run(wrong, { what, ids }, options, io)

export const runSettle = ([id, state]: readonly string[], options: SettleOptions, io: Io): Promise<number> =>
  run(settle, { id, state, by: options.by, on: options.on }, options, io)

export const runUndo = ([number]: readonly string[], options: CorrectOptions, io: Io): Promise<number> => run(undo, { number }, options, io)
