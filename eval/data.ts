import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where the corpora lie: the folder that ONRECORD_EVAL_DATA names, else `shared/data` beside the project. Undefined where there is none. */
export const findData = (env: Readonly<Record<string, string | undefined>> = process.env): string | undefined => {
  const folder = env['ONRECORD_EVAL_DATA'] || join(import.meta.dirname, '../../shared/data')
  return existsSync(folder) ? resolve(folder) : undefined
}

export const NO_DATA =
  'No corpora here: set ONRECORD_EVAL_DATA to the folder that holds them (eval/README.md says which files). What needs them was not measured.'

/** The path of a file in the folder; undefined where it is absent, or where there is no folder. */
export const fileIn =
  (folder: string | undefined) =>
  (name: string): string | undefined => {
    if (folder === undefined) return undefined
    const path = join(folder, name)
    return existsSync(path) ? path : undefined
  }
