import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome, Part } from '../part.ts'

/** The report that the project started from, held against what a careful person reads in it; by a program beside the data. */
export const seedPart: Part = async ({ folder, readFile }) => {
  if (folder === undefined) return undefined
  const seed = join(folder, '..', 'seed')
  const check = join(seed, 'check.mjs')
  if (!existsSync(check)) return undefined
  const [reading] = await readFile(join(seed, 'article.txt'))
  const { stdout } = spawnSync(process.execPath, [check], { input: JSON.stringify(reading), encoding: 'utf8' })
  const score = /^(\d+) of (\d+)$/m.exec(stdout)
  if (!score) throw new Error(`the seed's check printed no score: ${stdout.slice(0, 200)}`)
  const missing = stdout.split('\n').filter((line) => line.startsWith('missing'))
  return {
    measures: [{ measure: `seed report: facts found, of ${score[2]}`, ours: score[1]!, atLeast: '42' }],
    details: [],
    disagreements: missing.map((line) => ({ kind: 'seed: fact missing', id: 'seed', excerpt: line.replace(/^missing\s+/, '') })),
  } satisfies Outcome
}
