import { figures } from '../../operations/figures.ts'
import type { FiguresOptions } from '../define/figures.ts'
import { exit, type Io } from '../io.ts'
import { printSeries } from '../print/series.ts'
import { telling } from './failed-call.ts'
import { inputOf, printJson, viewFor, withLedger } from './with-ledger.ts'

/** `onrecord figures`. Resolves to the exit code. */
export const runFigures = (words: readonly string[], options: FiguresOptions, io: Io): Promise<number> =>
  telling('figures', io, async () => {
    const { by, since, until, story, asOf, limit, json } = options
    const sentences = options.sentences === true
    const given = {
      words: words.length > 0 ? words.join(' ') : undefined,
      by,
      since,
      until,
      story,
      asOf,
      limit,
      sentences: sentences || json === true,
    }
    const input = inputOf(figures.input, given)
    const answer = await withLedger(options, false, io, (context) => figures.run(context, input, () => {}))
    if (json) await printJson(answer, io)
    else await io.print(`${printSeries(answer, viewFor(options, io), { sentences })}\n`)
    return exit.ok
  })
