import { sources } from '../../operations/sources.ts'
import type { SourcesOptions } from '../define/sources.ts'
import { exit, type Io } from '../io.ts'
import { printSources } from '../print/sources.ts'
import { telling } from './failed-call.ts'
import { inputOf, printJson, viewFor, withLedger } from './with-ledger.ts'

/** `onrecord sources`. Resolves to the exit code. */
export const runSources = (words: readonly string[], options: SourcesOptions, io: Io): Promise<number> =>
  telling('sources', io, async () => {
    const { story, asOf, limit, sentences, authority, why } = options
    const given = { words: words.length > 0 ? words.join(' ') : undefined, story, asOf, limit, sentences, authority }
    const input = inputOf(sources.input, given)
    const answer = await withLedger(options, false, io, (context) => sources.run(context, input, () => {}))
    if (options.json) await printJson(answer, io)
    else await io.print(`${printSources(answer, viewFor(options, io), { why: why === true })}\n`)
    return exit.ok
  })
