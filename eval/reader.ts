import { openReader } from '../src/app.ts'
import { articleFromRecord } from '../src/article/record.ts'
import type { Reading } from '../src/reader/reading.ts'
import type { Context } from './part.ts'

/** Reads as the command line does. The same record is read once, whichever parts ask for it. */
export const openEvalReader = async (): Promise<Pick<Context, 'read' | 'readFile'>> => {
  const reader = await openReader()
  const done = new Map<string, Reading>()
  return {
    read: async (record) => {
      const key = JSON.stringify(record)
      const reading = done.get(key) ?? reader.read(articleFromRecord(record))
      done.set(key, reading)
      return reading
    },
    readFile: async (_path) => {
      throw new Error('not joined up yet')
    },
  }
}
