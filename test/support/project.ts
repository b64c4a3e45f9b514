import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The project's root folder. */
export const root = resolve(import.meta.dirname, '../..')

const NOT_OURS = ['node_modules/**', 'dist/**', '.git/**', '.cache/**', '**/__pycache__/**', '**/.venv/**']

/** Paths from the root, with forward slashes, in order. Dot folders that hold files of ours are named in the pattern. */
export const projectFiles = (...patterns: readonly string[]): string[] =>
  globSync(patterns, { cwd: root, exclude: NOT_OURS, withFileTypes: false })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()

export const projectText = (path: string): string => readFileSync(join(root, path), 'utf8')
