/** A program that adds: the readings of a JSON file to the ledger at a location, telling when it is open and the id of each as it is stored. To be killed. */
import { readFileSync, writeSync } from 'node:fs'
import { openLedger } from '../../src/ledger/ledger.ts'
import { storeReading } from '../../src/ledger/store.ts'
import type { Reading } from '../../src/reader/reading.ts'

const [location = '', file = '', readAt = ''] = process.argv.slice(2)
const ledger = await openLedger(location)
writeSync(1, 'open\n')
for (const reading of JSON.parse(readFileSync(file, 'utf8')) as Reading[]) {
  await storeReading(ledger, reading, { readAt })
  writeSync(1, `${reading.article.id}\n`)
}
await ledger.close()
