import { stories } from '../../operations/stories.ts'
import type { StoriesOptions } from '../define/stories.ts'
import { exit, type Io } from '../io.ts'
import { printStories } from '../print/stories.ts'
import { telling } from './failed-call.ts'
import { inputOf, printJson, viewFor, withLedger } from './with-ledger.ts'

/** `onrecord stories`. Resolves to the exit code. */
export const runStories = (words: readonly string[], options: StoriesOptions, io: Io): Promise<number> =>
  telling('stories', io, async () => {
    const { story, asOf, limit, full, sentences } = options
    const input = inputOf(stories.input, { words: words.length > 0 ? words.join(' ') : undefined, story, asOf, limit })
    const answer = await withLedger(options, false, io, (context) => stories.run(context, input, () => {}))
    if (options.json) await printJson(answer, io)
    else await io.print(`${printStories(answer, viewFor(options, io), { full: full === true, sentences: sentences === true })}\n`)
    return exit.ok
  })
