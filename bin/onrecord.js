#!/usr/bin/env node
import { existsSync } from 'node:fs'

// The published package holds dist/; a clone holds src/, which Node runs as it is from 22.18 on.
const built = new URL('../dist/cli/main.js', import.meta.url)
const source = new URL('../src/cli/main.ts', import.meta.url)
const [major, minor] = process.versions.node.split('.').map(Number)

if (existsSync(source) && (major > 22 || (major === 22 && minor >= 18))) await import(source.href)
else if (existsSync(built)) await import(built.href)
else {
  process.stderr.write(
    `onrecord: Node ${process.versions.node} cannot run the sources. Run "npm run build" once, or call it as "npx onrecord", which brings its own Node.\n`,
  )
  process.exitCode = 1
}
