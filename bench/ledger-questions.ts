import { operations } from '../src/operations/index.ts'
import type { Context } from '../src/operations/operation.ts'

/** Each question as people ask it: rare and common words, with and without a limit in time, and with nothing at all. */
const ASKED: Readonly<Record<string, readonly object[]>> = {
  said: [
    {},
    { words: 'said' },
    { words: 'campaign' },
    { words: 'president states' },
    { words: 'immigration wall' },
    { words: 'hurricane' },
    { by: 'clinton' },
    { by: 'spokesman' },
    { about: 'trump', limit: 100 },
    { words: 'election', since: '2016-02-01', until: '2016-02-07' },
    { words: 'tax', asOf: '2016-02-15' },
    { by: 'obama', about: 'court' },
  ],
  figures: [{}, { words: 'delegates' }, { words: 'killed' }, { words: 'people' }, { words: 'dollars' }, { words: 'votes' }],
  forecasts: [{}, { words: 'election' }, { words: 'vote' }, { words: 'court decision' }],
  sources: [{}, { words: 'obama' }, { words: 'spokesman' }],
  stories: [{}, { words: 'hurricane' }, { words: 'court decision' }, { words: 'campaign' }],
  wires: [{}, { words: 'court decision' }],
}

export interface Answered {
  readonly operation: string
  readonly question: object
  /** Milliseconds of each time that it was asked. */
  readonly times: readonly number[]
}

/** Asks every question so many times, one after the other, once before it is timed. */
export const askAll = async (context: Context, times: number): Promise<Answered[]> => {
  const answered: Answered[] = []
  for (const operation of operations)
    for (const question of ASKED[operation.name] ?? []) {
      const parsed = operation.input.safeParse(question)
      if (!parsed.success) continue
      const run = operation.run as (context: Context, input: unknown, tell: () => void) => Promise<unknown>
      const taken: number[] = []
      for (let i = 0; i <= times; i++) {
        const started = performance.now()
        await run(context, parsed.data, () => {})
        if (i > 0) taken.push(performance.now() - started)
      }
      answered.push({ operation: operation.name, question, times: taken })
    }
  return answered
}
