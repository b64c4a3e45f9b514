import { said } from '../../operations/said.ts'
import type { SaidOptions } from '../define/said.ts'
import { exit, type Io } from '../io.ts'
import { printSaid } from '../print/said.ts'
import { printUtterances } from '../print/utterances.ts'
import { telling } from './failed-call.ts'
import { inputOf, printJson, viewFor, withLedger } from './with-ledger.ts'

/** `onrecord said`. Resolves to the exit code. */
export const runSaid = (words: readonly string[], options: SaidOptions, io: Io): Promise<number> =>
  telling('said', io, async () => {
    const { by, about, since, until, outlet, story, asOf, limit, utterances, sentences } = options
    const given = {
      words: words.length > 0 ? words.join(' ') : undefined,
      by,
      about,
      since,
      until,
      outlet,
      story,
      asOf,
      limit,
      utterances,
      sentences,
    }
    const input = inputOf(said.input, given)
    const answer = await withLedger(options, false, io, (context) => said.run(context, input, () => {}))
    const view = viewFor(options, io)
    if (options.json) await printJson(answer, io)
    else
      await io.print(
        `${'utterances' in answer ? printUtterances(answer, view, { sentences: input.sentences ?? false }) : printSaid(answer, view)}\n`,
      )
    return exit.ok
  })
