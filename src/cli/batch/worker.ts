import { openReader } from '../../app.ts'
import { requireEnglish } from '../../article/language.ts'
import { articleFromLine } from '../../article/record.ts'
import { failureOf } from '../../operations/failure.ts'
import { override, readInput } from '../readings.ts'
import { type Done, failed, jsonLine, type Task } from './task.ts'

/* Runs in a worker thread: one document in, its lines out. Each worker loads the model once. */

const reader = await openReader()

/** The id of a record that is otherwise none, so that whoever sent it finds it again. */
const idIn = (json: string): string | number | null => {
  try {
    const { id } = JSON.parse(json) as { id?: unknown }
    return typeof id === 'string' || typeof id === 'number' ? id : null
  } catch {
    return null
  }
}

const readRecord = async (json: string, name: string, overrides: Task['overrides']): Promise<Done> => {
  try {
    const article = articleFromLine(json, name)
    await requireEnglish(article, name)
    return { lines: jsonLine(await reader.read(override(article, overrides))), read: 1, failures: [] }
  } catch (error) {
    return failed(idIn(json), name, failureOf(error, name))
  }
}

export default async (task: Task): Promise<Done> => {
  if ('json' in task) return readRecord(task.json, task.name, task.overrides)
  const all: Done[] = []
  for await (const outcome of readInput(task.input, reader, task.overrides))
    all.push(
      'reading' in outcome ? { lines: jsonLine(outcome.reading), read: 1, failures: [] } : failed(null, outcome.name, outcome.failure),
    )
  return {
    lines: all.map(({ lines }) => lines).join(''),
    read: all.reduce((sum, { read }) => sum + read, 0),
    failures: all.flatMap(({ failures }) => failures),
  }
}
