import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { runFigures } from '../../src/cli/commands/figures.ts'
import type { FiguresOptions } from '../../src/cli/define/figures.ts'
import { openLedger } from '../../src/ledger/ledger.ts'
import { storeReading } from '../../src/ledger/store.ts'
import type { Figures } from '../../src/operations/figures.ts'
import { readText } from '../support/reader.ts'
import { fakeIo } from './fake-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-figures-'))
const path = join(folder, 'desk.db')
after(() => rmSync(folder, { recursive: true, force: true }))

before(async () => {
  const ledger = await openLedger(path, { create: true })
  const text = 'At least 66 people were killed in the landslide, the Ministry of Rescue said on Monday.\n'
  await storeReading(ledger, readText(text, '2025-04-07', { id: 'landslide', outlet: 'The Harbour Courier' }), {
    readAt: '2025-05-01T09:00:00.000Z',
  })
  await ledger.close()
})

const run = async (words: string[], options: FiguresOptions = {}) => {
  const io = fakeIo()
  const code = await runFigures(words, { ledger: path, ...options }, io)
  return { code, printed: io.printed(), told: io.told }
}

test('the words of the line are one question', async () => {
  const { code, printed } = await run(['people', 'killed'])
  assert.equal(code, 0)
  assert.match(printed, /Ministry of Rescue\n {4}7 Apr {2}at least 66/)
  assert.ok(!printed.includes('│ At least'), 'no sentences unless asked')
})

test('--sentences prints the exact sentence, with its article and where the figure stands', async () => {
  const { printed } = await run(['killed'], { sentences: true })
  assert.match(printed, /│ «At least 66 people» were killed in the landslide/)
  assert.match(printed, /landslide@\w{8} 0–18/)
})

test('--json gives everything, sentences too', async () => {
  const { printed } = await run(['killed'], { json: true })
  const { total, series } = JSON.parse(printed) as Figures
  assert.equal(total, 1)
  assert.match(series[0]!.records[0]!.points[0]!.carriers[0]!.sentences![0]!.text, /^At least 66 people/)
})

test('a wrong day is a wrong call that names the option', async () => {
  const { code, told } = await run(['killed'], { since: 'Monday' })
  assert.notEqual(code, 0)
  assert.match(told.join('\n'), /--since: It must be a day/)
})
