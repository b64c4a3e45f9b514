import { readFileSync } from 'node:fs'

/** The values of a JSON Lines file, in order; blank lines are passed over. Throws with file and line number on a bad line. */
export const readLines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return []
      try {
        return [JSON.parse(line) as T]
      } catch (cause) {
        throw new Error(`${path}:${i + 1} is not JSON`, { cause })
      }
    })
