import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { runCli } from './run-cli.ts'
import { meanLength, type Texts } from './texts.ts'

/** One line of the performance table. */
export interface Timing {
  readonly what: string
  readonly figure: string
}

export type Part = (texts: Texts) => Promise<Timing[]>

const LAUNCHES = 9
const SHORT_ARTICLE = join(import.meta.dirname, '../examples/reports/01-2025-03-09-continental-press.txt')

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
const perSecond = (articles: number, ms: number): string => ((articles * 1000) / ms).toFixed(1)

/** Whole readings a second by the batch, start-up included: what a person waits for. */
const read: Part = async ({ records }) => {
  const input = records.map((record) => JSON.stringify(record)).join('\n')
  const cores = availableParallelism()
  const timings: Timing[] = [
    { what: 'articles read', figure: `${records.length}, of ${meanLength(records).toLocaleString('en-US')} characters on average` },
  ]
  for (const workers of cores > 1 ? [1, cores] : [1]) {
    const { wholeMs, lines, peakMib, processorMs } = await runCli(['read', '--jsonl', '--workers', `${workers}`], input)
    if (lines !== records.length) throw new Error(`${records.length} records went in, ${lines} lines came out`)
    const on = workers === 1 ? 'one core' : `all ${workers} cores`
    timings.push(
      { what: `articles a second, ${on}`, figure: perSecond(records.length, wholeMs) },
      { what: `processor time an article, ${on}`, figure: `${Math.round(processorMs / records.length)} ms` },
      { what: `peak memory, ${on}`, figure: `${Math.round(peakMib)} MiB` },
    )
  }
  return timings
}

/** From the start of the process to its first byte of output, for one short article. */
const start: Part = async () => {
  const runs = []
  for (let i = 0; i < LAUNCHES; i++) runs.push(await runCli(['read', SHORT_ARTICLE]))
  const firstMs = runs.map(({ firstByteMs }) => firstByteMs)
  return [
    { what: `start-up to the first line, one short article (median of ${LAUNCHES} launches)`, figure: `${Math.round(median(firstMs))} ms` },
    { what: 'slowest of them', figure: `${Math.round(Math.max(...firstMs))} ms` },
    { what: 'peak memory, one short article', figure: `${Math.round(median(runs.map(({ peakMib }) => peakMib)))} MiB` },
  ]
}

/** Every part by the name that the command line takes. */
export const parts: Readonly<Record<string, Part>> = { start, read }
