#!/usr/bin/env node
/** npm run generate: writes every file that follows from the code. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatedFiles } from './generate/files.ts'

for (const [path, make] of Object.entries(generatedFiles)) {
  writeFileSync(join(import.meta.dirname, '..', path), make())
  console.log(`wrote ${path}`)
}
