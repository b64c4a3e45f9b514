#!/usr/bin/env node
/**
 * npm run bench                      every part; writes docs/performance.md
 * npm run bench -- read              this part alone
 * npm run bench -- --articles 100    over so many articles
 *
 * Not for continuous integration: a shared machine times its neighbours.
 */
import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { describeCommit, lastCommit } from '../eval/commit.ts'
import { markdownTable, page, plainTable, type Table } from '../eval/table.ts'
import { parts, type Timing } from './parts.ts'
import { writeHalf } from './performance-page.ts'
import { benchTexts } from './texts.ts'

/** What the figures stand for; the load tells how busy the machine was with other work before the first of them. */
const machine = (): string => {
  const cores = cpus()
  const memoryGib = Math.round(totalmem() / 2 ** 30)
  return `${cores.length} cores (${cores[0]?.model.trim() || 'unknown model'}), ${memoryGib} GiB of memory, Node ${process.versions.node} on ${process.platform} ${process.arch}; load average ${loadavg()[0]!.toFixed(1)} at the start`
}

const performancePage = (table: Table, from: string, on: string): string =>
  page(
    '<!-- Made by `npm run bench`; do not edit. -->',
    '# How fast it reads',
    `Measured by \`npm run bench\` on ${describeCommit(lastCommit(['src', 'data', 'package.json']))}, over ${from}.`,
    `The machine: ${on}.`,
    markdownTable(table),
    'Articles a second are those of `onrecord read --jsonl` from its start to its end, loading the reader included. A million articles a day is 11.6 a second.',
  )

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { articles: { type: 'string', default: '400' } } })
  const unknown = positionals.filter((name) => !(name in parts))
  if (unknown.length > 0) throw new Error(`no part named ${unknown.join(', ')}; the parts are ${Object.keys(parts).join(', ')}`)
  const texts = benchTexts(Number(values.articles))
  const on = machine()
  console.log(`${texts.from}\n${on}\n`)
  const timings: Timing[] = []
  for (const [name, part] of Object.entries(parts))
    if (positionals.length === 0 || positionals.includes(name)) timings.push(...(await part(texts)))
  const table: Table = { title: 'Speed', head: ['what', 'measured'], rows: timings.map(({ what, figure }) => [what, figure]) }
  console.log(plainTable(table))
  if (positionals.length === 0) {
    writeHalf('reading', performancePage(table, texts.from, on))
    console.log('\nWritten to docs/performance.md')
  }
}

await main()
