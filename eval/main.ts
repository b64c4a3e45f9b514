#!/usr/bin/env node
/**
 * npm run eval                       every part; writes docs/accuracy.md
 * npm run eval -- times figures      these parts alone
 * npm run eval -- times --errors 10  the ten commonest kinds of disagreement, with examples
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { accuracyPage } from './accuracy-page.ts'
import { fileIn, findData, NO_DATA } from './data.ts'
import type { Context, Disagreement, Measure, Outcome } from './part.ts'
import { parts } from './parts.ts'
import { openEvalReader } from './reader.ts'
import { plainTable, type Table } from './table.ts'

const EXAMPLES_A_KIND = 6

const measuresTable = (measures: readonly Measure[]): Table => ({
  title: '',
  head: ['measure', 'ours', 'at least', 'published best'],
  rows: measures.map(({ measure, ours, atLeast = '', published = '' }) => [measure, ours, atLeast, published]),
})

/** The commonest kinds first, each with its first examples, spread over documents. */
const printDisagreements = (disagreements: readonly Disagreement[], kinds: number): void => {
  const byKind = Object.entries(Object.groupBy(disagreements, ({ kind }) => kind)).sort(([, a], [, b]) => b!.length - a!.length)
  console.log(`\n${disagreements.length} disagreements of ${byKind.length} kinds`)
  for (const [kind, list = []] of byKind.slice(0, kinds)) {
    console.log(`\n${list.length} × ${kind}`)
    const step = Math.max(1, Math.floor(list.length / EXAMPLES_A_KIND))
    for (const { id, excerpt } of list.filter((_, i) => i % step === 0).slice(0, EXAMPLES_A_KIND)) console.log(`  ${id}\n    ${excerpt}`)
  }
}

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { errors: { type: 'string' } } })
  const unknown = positionals.filter((name) => !(name in parts))
  if (unknown.length > 0) throw new Error(`no part named ${unknown.join(', ')}; the parts are ${Object.keys(parts).join(', ')}`)
  const folder = findData()

  const context: Context = { folder, file: fileIn(folder), ...(await openEvalReader()) }
  const chosen = Object.entries(parts).filter(([name]) => positionals.length === 0 || positionals.includes(name))
  const outcomes: Outcome[] = []
  for (const [name, part] of chosen) {
    const started = performance.now()
    const outcome = await part(context)
    process.stderr.write(outcome ? `${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n` : `${name}: no data for it\n`)
    if (outcome) outcomes.push(outcome)
  }
  if (!folder) console.log(NO_DATA)
  if (outcomes.length === 0) return
  const measures = measuresTable(outcomes.flatMap((outcome) => outcome.measures))
  const details = outcomes.flatMap((outcome) => outcome.details)
  console.log(`\n${plainTable(measures).trim()}`)
  for (const table of details) console.log(`\n${plainTable(table)}`)
  if (values.errors)
    printDisagreements(
      outcomes.flatMap((outcome) => outcome.disagreements),
      Number(values.errors),
    )
  // Without the corpora the page would lose what others measured.
  if (positionals.length === 0 && folder) {
    writeFileSync(join(import.meta.dirname, '../docs/accuracy.md'), accuracyPage(measures, details))
    console.log('\nWritten to docs/accuracy.md')
  }
}

await main()
