import type * as z from 'zod'
import type { Reader } from '../app.ts'
import type { Ledger } from '../ledger/ledger.ts'

/** What an operation works with: put together by whoever calls it. */
export interface Context {
  readonly ledger: Ledger
  /** Loads the reader when it is first needed: most questions never do. */
  readonly reader: () => Promise<Reader>
  /** How many articles it reads at once: one where that is not said. */
  readonly readers?: number
  readonly now: () => Date
  /** What "-" reads. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/**
 * One thing that a person can ask. The command line, the HTTP API, the MCP tools and the docs follow from it, and none of them computes anything.
 * `tell` hears how a long one gets on.
 */
export interface Operation<Input extends z.ZodObject, Answer, Event = never> {
  readonly name: string
  readonly summary: string
  readonly input: Input
  readonly run: (context: Context, input: z.output<Input>, tell: (event: Event) => void) => Promise<Answer>
}

export const defineOperation = <Input extends z.ZodObject, Answer, Event = never>(
  operation: Operation<Input, Answer, Event>,
): Operation<Input, Answer, Event> => operation
