import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { projectFiles, root } from './support/project.ts'

/* A reading must not depend on where, in which language or on which day the machine believes to be. */

interface Place {
  readonly timeZone: string
  /** BCP 47; given to the program as POSIX names it. */
  readonly locale: string
  /** ISO 8601. */
  readonly day: string
}

const here: Place = { timeZone: 'America/New_York', locale: 'en-US', day: '2024-10-29' }
/** Turkish folds I and i otherwise; Kiribati is a day ahead; on the last evening of a year even the year is another. */
const elsewhere: readonly Place[] = [
  { ...here, timeZone: 'Pacific/Kiritimati' },
  { ...here, timeZone: 'Asia/Tehran' },
  { ...here, locale: 'tr-TR' },
  { ...here, locale: 'ar-EG' },
  { ...here, day: '1999-12-31' },
  { ...here, day: '2031-03-30' },
  { timeZone: 'Australia/Lord_Howe', locale: 'de-DE', day: '2028-02-29' },
]

/** Texts that tempt a reader to ask the machine: relative days without a date to count from, a bare weekday, I and i, a clock time. */
const tempting = [
  'Officials in Istanbul said on Monday that 1,200 people had left since last week. "İt will take two more days," Ilgın Işık said at 11:30 p.m.',
  'The ministry will publish its count by Friday, a spokesman said yesterday. In March, it had put the number at 40.',
  'PARIS, Dec. 31 (Meridian Press) - Tonight at midnight the levy rises by 3 percent, the Finance Ministry said.',
]

const folder = mkdtempSync(join(tmpdir(), 'determinism-'))
after(() => rmSync(folder, { recursive: true }))
const texts = tempting.map((text, i) => {
  const path = join(folder, `${i + 1}.txt`)
  writeFileSync(path, text)
  return path
})
const inputs = [...texts, ...projectFiles('examples/reports/*').filter((_, i) => i % 6 === 1)]

/** What the command line prints, as bytes, and where it believed to be. */
const readAt = (place: Place): Promise<{ readonly output: string; readonly believed: Place }> =>
  new Promise((resolve, reject) => {
    const env = {
      PATH: process.env['PATH'],
      TZ: place.timeZone,
      LC_ALL: `${place.locale.replace('-', '_')}.UTF-8`,
      ELSEWHERE_DAY: place.day,
    }
    const preload = pathToFileURL(join(root, 'test/support/elsewhere.ts')).href
    const call = ['--import', preload, 'src/cli/main.ts', 'read', '--json', ...inputs]
    execFile(process.execPath, call, { cwd: root, env, maxBuffer: 2 ** 28 }, (error, output, told) => {
      if (error) reject(new Error(`the reading failed: ${told}`, { cause: error }))
      else resolve({ output, believed: JSON.parse(told.split('\n')[0]!) as Place })
    })
  })

const atHome = readAt(here)

for (const place of elsewhere) {
  test(`a reading is the same in ${place.timeZone}, in ${place.locale}, on ${place.day}`, async () => {
    const [home, away] = [await atHome, await readAt(place)]
    assert.deepEqual(home.believed, here, 'the program was where the test meant it to be')
    assert.deepEqual(away.believed, place, 'the program was where the test meant it to be')
    const [readings, awayReadings] = [JSON.parse(home.output) as unknown[], JSON.parse(away.output) as unknown[]]
    assert.equal(readings.length, inputs.length)
    for (const [i, reading] of readings.entries()) assert.deepEqual(awayReadings[i], reading, inputs[i])
    assert.equal(away.output, home.output)
  })
}
