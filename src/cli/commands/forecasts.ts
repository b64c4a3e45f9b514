import { forecasts } from '../../operations/forecasts.ts'
import type { ForecastsOptions } from '../define/forecasts.ts'
import { exit, type Io } from '../io.ts'
import { printOutlooks } from '../print/outlooks.ts'
import { telling } from './failed-call.ts'
import { inputOf, printJson, viewFor, withLedger } from './with-ledger.ts'

/** `onrecord forecasts`. Resolves to the exit code. */
export const runForecasts = (words: readonly string[], options: ForecastsOptions, io: Io): Promise<number> =>
  telling('forecasts', io, async () => {
    const { due, state, by, on, story, asOf, limit, json } = options
    const given = { words: words.length > 0 ? words.join(' ') : undefined, due, state, by, on, story, asOf, limit }
    const input = inputOf(forecasts.input, given)
    const answer = await withLedger(options, false, io, (context) => forecasts.run(context, input, () => {}))
    if (json) await printJson(answer, io)
    else await io.print(`${printOutlooks(answer, viewFor(options, io), { sentences: options.sentences === true })}\n`)
    return exit.ok
  })
