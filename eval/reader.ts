import { loadModel } from '../src/app.ts'
import { readArticles } from '../src/article/formats.ts'
import { openInputs } from '../src/article/inputs.ts'
import { articleFromRecord } from '../src/article/record.ts'
import { isOnrecordError } from '../src/errors.ts'
import { complete, prepare, read } from '../src/reader/read.ts'
import type { Reading } from '../src/reader/reading.ts'
import type { Context } from './part.ts'

/** Reads as the command line does. The same record is read once, whichever parts ask for it. */
export const openEvalReader = async (): Promise<Pick<Context, 'read' | 'readAround' | 'readFile'>> => {
  const model = await loadModel()
  const done = new Map<string, Reading>()
  return {
    read: async (record) => {
      const key = JSON.stringify(record)
      const reading = done.get(key) ?? (await read(articleFromRecord(record), model))
      done.set(key, reading)
      return reading
    },
    readAround: (record, found) => complete(prepare(articleFromRecord(record), model), found, model),
    readFile: async (path) => {
      const readings: Reading[] = []
      for await (const input of openInputs([path])) {
        if (isOnrecordError(input)) throw input
        for (const article of await readArticles(input.bytes, input)) readings.push(await read(article, model))
      }
      return readings
    },
  }
}
