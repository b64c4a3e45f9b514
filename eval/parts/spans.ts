import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleRecord } from '../../src/article/record.ts'
import { reason } from '../../src/errors.ts'
import { type Reading, reading as readingSchema } from '../../src/reader/reading.ts'
import { inspect } from '../invariants.ts'
import type { Context, Disagreement, Outcome, Part } from '../part.ts'

/** A record of the corpora, as far as reading needs it. */
interface Line {
  readonly id?: string
  readonly text?: string
  readonly title?: string
  readonly published?: string
  readonly created?: string
  readonly publisher?: string
}

/**
 * Reads every text of the data folder, whatever it is annotated for, and checks each reading against the schema and the invariants.
 * Files lie one folder down: lines of JSON with a `text`, and Markdown files.
 */
export const spansPart: Part = async (context) => {
  const faults: Disagreement[] = []
  let articles = 0
  let spans = 0
  for await (const { id, read } of texts(context)) {
    articles++
    try {
      for (const reading of await read()) {
        const { spans: checked, faults: broken } = inspect(reading)
        spans += checked
        const shape = readingSchema.safeParse(reading)
        const issues = shape.success ? [] : shape.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
        for (const fault of [...broken, ...issues])
          faults.push({ kind: `reading: ${fault.replace(/[a-z]*\d+/gi, 'N')}`, id, excerpt: fault })
      }
    } catch (error) {
      faults.push({
        kind: `crash: ${reason(error).slice(0, 80)}`,
        id,
        excerpt: error instanceof Error ? (error.stack ?? '') : String(error),
      })
    }
  }
  if (articles === 0) return undefined
  return {
    measures: [
      {
        measure: `readings: faults in ${articles.toLocaleString('en-US')} articles and ${spans.toLocaleString('en-US')} spans`,
        ours: `${faults.length}`,
        atLeast: 'none',
      },
    ],
    details: [],
    disagreements: faults,
  } satisfies Outcome
}

async function* texts({ folder, read, readFile }: Context): AsyncGenerator<{ id: string; read: () => Promise<readonly Reading[]> }> {
  if (folder === undefined) return
  for (const name of globSync('*/*.jsonl', { cwd: folder }).sort()) {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)
    for (const [i, json] of lines.entries()) {
      const line = JSON.parse(json) as Line
      if (typeof line.text !== 'string') continue
      const record = recordOf(line, line.text, `${name}:${i + 1}`)
      yield { id: record.id, read: async () => [await read(record)] }
    }
  }
  for (const name of globSync('*/*.md', { cwd: folder }).sort()) yield { id: name, read: () => readFile(join(folder, name)) }
}

const recordOf = ({ id, title, published, created, publisher }: Line, text: string, place: string): ArticleRecord & { id: string } => {
  const day = published ?? created
  return { id: id ?? place, text, ...(title && { title }), ...(day && { published: day }), ...(publisher && { outlet: publisher }) }
}
