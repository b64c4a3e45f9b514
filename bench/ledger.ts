#!/usr/bin/env node
/**
 * npm run bench:ledger                       what one more article costs a ledger, and each question, at 1,000 to 100,000 articles
 * npm run bench:ledger -- --most 10000       up to so many
 * npm run bench:ledger -- --ledger FILE      goes on with that file where it was stopped (default: in the folder for temporary files)
 * npm run bench:ledger -- --write            and writes what is measured so far to docs/performance.md
 *
 * Articles are the beginnings of real ones, read once, then under other names, of other days and with other numbers, 60 a day; words that stand in
 * many reports stay, so that articles share them as in life.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { describeCommit, lastCommit } from '../eval/commit.ts'
import { markdownTable, page, plainTable, type Table } from '../eval/table.ts'
import { openReader } from '../src/app.ts'
import { articleFromRecord } from '../src/article/record.ts'
import { type Ledger, openLedger } from '../src/ledger/ledger.ts'
import { storeReading } from '../src/ledger/store.ts'
import { bringUpToDate, linkStories } from '../src/ledger/stories.ts'
import type { Reading } from '../src/reader/reading.ts'
import { type Answered, askAll } from './ledger-questions.ts'
import { variantOf } from './ledger-variants.ts'
import { writeHalf } from './performance-page.ts'
import { benchTexts } from './texts.ts'

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000]
/** Articles timed at each size, one by one. */
const TIMED = 100
const A_DAY = 60
const FIRST_DAY = Date.parse('2016-01-01T00:00:00Z')
/** Characters of each article: so many statements an article as make a million in 100,000. */
const LENGTH = 1_900
/** So many are put into stories at once while the ledger is filled, as `add` does. */
const AT_ONCE = 500
const TIMES = 5

interface Size {
  readonly articles: number
  readonly statements: number
  readonly stories: number
  readonly megabytes: number
  /** Milliseconds of this process's own work, mean of TIMED articles. */
  readonly store: number
  readonly link: number
  readonly record: number
  readonly answered: readonly Answered[]
}

const readBase = async (): Promise<{ from: string; readings: Reading[] }> => {
  const { from, records } = benchTexts(1_000)
  const reader = await openReader()
  const readings: Reading[] = []
  for (const record of records) {
    const cut = record.text.slice(0, LENGTH)
    readings.push(await reader.read(articleFromRecord({ ...record, text: cut.slice(0, cut.lastIndexOf('. ') + 1) || cut })))
  }
  return { from, readings }
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { most: { type: 'string', default: '100000' }, ledger: { type: 'string' }, write: { type: 'boolean' } },
  })
  const path = values.ledger ?? join(tmpdir(), 'onrecord-bench.db')
  const resultsPath = `${path}.json`
  const sizes: Size[] = existsSync(path) && existsSync(resultsPath) ? (JSON.parse(readFileSync(resultsPath, 'utf8')) as Size[]) : []
  const { from, readings } = await readBase()
  const reading = (n: number): Reading => {
    const day = new Date(FIRST_DAY + Math.floor(n / A_DAY) * 86_400_000).toISOString().slice(0, 10)
    return variantOf(readings[n % readings.length]!, `bench-${n}`, day, Math.floor(n / readings.length))
  }
  const ledger = await openLedger(path)
  const store = (n: number) => storeReading(ledger, reading(n), { readAt: '2017-01-01T00:00:00.000Z' })
  let stored = await countOf(ledger, 'article')
  for (const size of SIZES.filter((one) => one <= Number(values.most) && !sizes.some(({ articles }) => articles === one))) {
    for (; stored < size; stored++) {
      await store(stored)
      if (stored % AT_ONCE === AT_ONCE - 1) {
        await linkStories(ledger)
        await bringUpToDate(ledger)
        console.error(`${stored + 1} articles`)
      }
    }
    await bringUpToDate(ledger)
    const times = { store: 0, link: 0, record: 0 }
    for (let i = 0; i < TIMED; i++, stored++) {
      const next = reading(stored)
      times.store += await worked(() => storeReading(ledger, next, { readAt: '2017-01-01T00:00:00.000Z' }))
      times.link += await worked(() => linkStories(ledger))
      times.record += await worked(() => bringUpToDate(ledger))
    }
    const context = { ledger, reader: openReader, now: () => new Date('2017-01-01T00:00:00Z') }
    sizes.push({
      articles: size,
      statements: await countOf(ledger, 'statement'),
      stories: await countOf(ledger, 'story'),
      megabytes: Math.round(statSync(path).size / 1e6),
      ...{ store: times.store / TIMED, link: times.link / TIMED, record: times.record / TIMED },
      answered: await askAll(context, TIMES),
    })
    writeFileSync(resultsPath, JSON.stringify(sizes))
    console.error(
      `${size} articles: ${(times.store / TIMED).toFixed(1)} + ${(times.link / TIMED).toFixed(1)} + ${(times.record / TIMED).toFixed(1)} ms`,
    )
  }
  await ledger.close()
  const tables = tablesOf(sizes)
  console.log([`${from}, cut to ${LENGTH} characters and varied`, ...tables.map(plainTable)].join('\n\n'))
  if (values.write) writeHalf('ledger', pageOf(from, tables))
}

const countOf = async (ledger: Ledger, table: 'article' | 'statement' | 'story'): Promise<number> =>
  Number(
    (
      await ledger.db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
    ).count,
  )

/** Milliseconds that this process works for it, and nothing of what others do meanwhile. */
const worked = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The p-th of a hundred parts. */
const percentile = (times: readonly number[], p: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil((times.length * p) / 100) - 1] ?? 0

const grouped = (n: number): string => n.toLocaleString('en-US')

const tablesOf = (sizes: readonly Size[]): Table[] => {
  const rows = sizes.map(({ articles, statements, stories, megabytes, store, link, record }) => [
    ...[articles, statements, stories, megabytes].map(grouped),
    ...[store, link, record, store + link + record].map((ms) => ms.toFixed(1)),
  ])
  const names = [...new Set(sizes.flatMap(({ answered }) => answered.map(({ operation }) => operation)))]
  const asked = sizes.map(({ articles, answered }) => [
    grouped(articles),
    ...names.map((name) => {
      const times = answered.flatMap((one) => (one.operation === name ? one.times : []))
      return `${percentile(times, 50).toFixed(0)} / ${percentile(times, 95).toFixed(0)}`
    }),
  ])
  return [
    {
      title: `What one more article costs, in ms of this process's work (mean of ${TIMED})`,
      head: ['articles', 'statements', 'stories', 'MB', 'store', 'put into a story', 'record', 'together'],
      rows,
    },
    { title: 'Answers, in ms: half of them within / 95 % within', head: ['articles', ...names], rows: asked },
  ]
}

const pageOf = (from: string, tables: readonly Table[]): string =>
  page(
    '## The ledger',
    `Measured by \`npm run bench:ledger\` on ${describeCommit(lastCommit(['src', 'data', 'package.json']))}, in a SQLite file. Articles are ${from}, cut to
${grouped(LENGTH)} characters, then under other names and words, of other days and with other numbers, ${A_DAY} a day. Each question is asked in several
ways, ${TIMES} times. The work on an article is this process's own; answers are timed by the clock, on ${cpus().length} cores with a load average of
${loadavg()[1]!.toFixed(0)} in the last five minutes: where that is more than the cores, they waited for others.`,
    ...tables.flatMap((table) => [`${table.title}:`, markdownTable(table)]),
  )

await main()
