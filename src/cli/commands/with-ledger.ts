import * as z from 'zod'
import { openReader, type Reader } from '../../app.ts'
import { settings } from '../../config.ts'
import { OnrecordError } from '../../errors.ts'
import { openLedger } from '../../ledger/ledger.ts'
import type { Context } from '../../operations/operation.ts'
import type { LedgerOptions } from '../define/common.ts'
import { type Io, wantsColor } from '../io.ts'
import { harmlessJson } from '../print/harmless.ts'
import type { View } from '../print/layout.ts'
import { createStyle } from '../print/style.ts'

/** Where a ledger is looked for that nobody named: beside the reports that one works on, where it is seen. */
const defaultLedger = 'onrecord.db'

/** Opens the ledger that is asked for, and closes it whatever happens. */
export const withLedger = async <T>({ ledger: named }: LedgerOptions, create: boolean, io: Io, work: (context: Context) => Promise<T>) => {
  const ledger = await openLedger(named ?? (io.env['ONRECORD_LEDGER'] || defaultLedger), { create })
  let reader: Promise<Reader> | undefined
  try {
    return await work({
      ledger,
      reader: () => {
        reader ??= openReader()
        return reader
      },
      now: () => new Date(),
      stdin: io.stdin,
    })
  } finally {
    await ledger.close()
  }
}

export const viewFor = ({ width, color }: LedgerOptions, io: Io): View => ({
  width: width ?? Math.max(settings.narrowest.value, Math.min(io.columns ?? settings.width.value, settings.widest.value)),
  style: createStyle(wantsColor(color, io)),
})

/** What an operation takes, or a `bad-call` that names the option at fault; `places` has the names of what is given by its place. */
export const inputOf = <Input extends z.ZodObject>(
  schema: Input,
  given: Readonly<Record<string, unknown>>,
  places: Readonly<Record<string, string>> = {},
): z.output<Input> => {
  const { success, data, error } = schema.safeParse(given)
  if (success) return data
  const [issue] = error.issues
  const field = String(issue?.path[0] ?? '')
  const option = places[field] ?? `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  throw new OnrecordError('bad-call', `${option}: ${issue?.message ?? z.prettifyError(error)}`)
}

export const printJson = (answer: unknown, io: Io): Promise<void> =>
  io.print(`${harmlessJson(JSON.stringify(answer, undefined, io.stdoutIsTerminal ? 2 : undefined))}\n`)
