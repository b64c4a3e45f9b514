import type { Input } from '../../article/inputs.ts'
import type { Failure } from '../../operations/failure.ts'
import { harmlessJson } from '../print/harmless.ts'
import type { Overrides } from '../readings.ts'

/** What a worker is handed: a record as it stood on its line, or an input with its bytes. `name` is how messages call it. */
export type Task = { readonly name: string; readonly overrides: Overrides } & ({ readonly json: string } | { readonly input: Input })

/** What became of a task: the lines to write, each with its line feed, and what went wrong. */
export interface Done {
  readonly lines: string
  readonly read: number
  readonly failures: readonly Failure[]
}

/** One value as one line of JSON, on which no reader of lines stumbles (U+2028 ends a line for some). */
export const jsonLine = (value: unknown): string => `${harmlessJson(JSON.stringify(value))}\n`

/** The line that stands where a reading would have stood. `id` is the record's own, null where none could be made out. */
export const failed = (id: string | number | null, name: string, failure: Failure): Done => {
  const { code, message } = failure
  return { lines: jsonLine({ id, input: name, error: { code, message } }), read: 0, failures: [failure] }
}
