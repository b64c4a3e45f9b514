#!/usr/bin/env node
/**
 * npm run bench:story   what the record of one story costs, by how many articles are in it
 *
 * News articles of PolNeAR, taken as one story whatever they tell of. What is timed is the record alone: reading comes before it.
 */
import { plainTable } from '../eval/table.ts'
import { openReader } from '../src/app.ts'
import { articleFromRecord } from '../src/article/record.ts'
import { recordOf } from '../src/ledger/record.ts'
import { noRulings } from '../src/ledger/rulings.ts'
import type { Reading } from '../src/reader/reading.ts'
import { benchTexts } from './texts.ts'

const SIZES = [40, 200, 400]

const reader = await openReader()
const { from, records } = benchTexts(SIZES.at(-1)!)
const readings: Reading[] = []
for (const record of records) readings.push(await reader.read(articleFromRecord(record)))
recordOf(readings.slice(0, SIZES[0]!), noRulings)

const rows = SIZES.map((size) => {
  const before = process.cpuUsage()
  recordOf(readings.slice(0, size), noRulings)
  const { user, system } = process.cpuUsage(before)
  const milliseconds = (user + system) / 1000
  return [`${size}`, (milliseconds / 1000).toFixed(1), (milliseconds / size).toFixed(1)]
})
console.log(plainTable({ title: `The record of one story, ${from}`, head: ['articles', 'work, s', 'ms an article'], rows }))
