import { openReader } from '../src/app.ts'
import { readArticles } from '../src/article/formats.ts'
import { openInputs } from '../src/article/inputs.ts'
import { articleFromRecord } from '../src/article/record.ts'
import { isOnrecordError } from '../src/errors.ts'
import type { Reading } from '../src/reader/reading.ts'
import type { Context } from './part.ts'

/** Reads as the command line does. The same record is read once, whichever parts ask for it. */
export const openEvalReader = async (): Promise<Pick<Context, 'read' | 'readFile'>> => {
  const reader = await openReader()
  const done = new Map<string, Reading>()
  return {
    read: async (record) => {
      const key = JSON.stringify(record)
      const reading = done.get(key) ?? (await reader.read(articleFromRecord(record)))
      done.set(key, reading)
      return reading
    },
    readFile: async (path) => {
      const readings: Reading[] = []
      for await (const input of openInputs([path])) {
        if (isOnrecordError(input)) throw input
        for (const article of await readArticles(input.bytes, input)) readings.push(await reader.read(article))
      }
      return readings
    },
  }
}
