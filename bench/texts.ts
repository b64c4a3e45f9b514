import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPolnear } from '../eval/corpora/polnear.ts'
import { fileIn, findData } from '../eval/data.ts'
import { polnearRecord } from '../eval/parts/attributions.ts'
import type { ArticleRecord } from '../src/article/record.ts'

/** What is read: records as a batch takes them, and in words where they come from. */
export interface Texts {
  readonly from: string
  readonly records: readonly ArticleRecord[]
}

/** The first `most` news articles of PolNeAR; where it is absent, the example reports, repeated. */
export const benchTexts = (most: number): Texts => {
  const folder = findData()
  const paths = ['polnear/dev.jsonl', 'polnear/train.jsonl'].flatMap((name) => (folder && fileIn(folder)(name)) ?? [])
  if (paths.length > 0) {
    const records = paths.flatMap((path) => readPolnear(path)).slice(0, most)
    return { from: `${records.length} news articles of PolNeAR`, records: records.map(polnearRecord) }
  }
  const reports = join(import.meta.dirname, '../examples/reports')
  const examples = readdirSync(reports)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ id: name, text: readFileSync(join(reports, name), 'utf8') }))
  const records = Array.from({ length: most }, (_, i) => ({ ...examples[i % examples.length]!, id: `${i}` }))
  return { from: `the ${examples.length} plain-text example reports, repeated to ${most} (PolNeAR is not here)`, records }
}

/** Mean length of a text in characters. */
export const meanLength = (records: readonly ArticleRecord[]): number =>
  Math.round(records.reduce((sum, { text }) => sum + text.length, 0) / records.length)
