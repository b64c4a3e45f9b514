import { readdirSync, readFileSync } from 'node:fs'
import { loadGold } from '../../examples/gold/load.ts'
import { openReader } from '../../src/app.ts'
import { readArticles } from '../../src/article/formats.ts'
import type { Reading } from '../../src/reader/reading.ts'

const folder = new URL('../../examples/reports/', import.meta.url)

/** The readings of the examples, as the command line reads them, by the number of the report. */
export const readExamples = async (): Promise<ReadonlyMap<string, Reading>> => {
  const reader = await openReader()
  const readings = new Map<string, Reading>()
  for (const name of readdirSync(folder).sort())
    for (const article of await readArticles(readFileSync(new URL(name, folder)), { name }))
      readings.set(name.slice(0, 2), await reader.read(article))
  return readings
}

/**
 * The same with each report's outlet, as whoever adds them gives it where the file does not (`--outlet`): an agency's own stories have theirs in the dateline.
 */
export const readAsPublished = async (): Promise<ReadonlyMap<string, Reading>> => {
  const outlets = new Map(loadGold().reports.map(({ report, outlet }) => [report, outlet]))
  return new Map(
    [...(await readExamples())].map(([report, reading]) => {
      const outlet = reading.article.dateline?.agency ? reading.article.outlet : (reading.article.outlet ?? outlets.get(report))
      return [report, { ...reading, article: { ...reading.article, ...(outlet !== undefined && { outlet }) } }] as const
    }),
  )
}

/** A fixed shuffle: the same for one seed on any machine. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const out = [...items]
  let state = seed + 1
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    const j = state % (i + 1)
    ;[out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}
