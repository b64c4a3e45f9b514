/**
 * A program that adds: the readings of a JSON file to the ledger at a location, telling when it is open and the id of each as it is stored, and
 * puts them into stories from time to time. To be killed.
 */
import { readFileSync, writeSync } from 'node:fs'
import { openLedger } from '../../src/ledger/ledger.ts'
import { storeReading } from '../../src/ledger/store.ts'
import { bringUpToDate, linkStories } from '../../src/ledger/stories.ts'
import type { Reading } from '../../src/reader/reading.ts'

const [location = '', file = '', readAt = ''] = process.argv.slice(2)
const ledger = await openLedger(location)
writeSync(1, 'open\n')
for (const [i, reading] of (JSON.parse(readFileSync(file, 'utf8')) as Reading[]).entries()) {
  await storeReading(ledger, reading, { readAt })
  writeSync(1, `${reading.article.id}\n`)
  if (i % 5 === 4) await linkStories(ledger)
}
await bringUpToDate(ledger)
await ledger.close()
