#!/usr/bin/env node
/**
 * Draws docs/images/terminal-light.svg and terminal-dark.svg: what `onrecord read` prints for one of the examples, as it prints it.
 * `node scripts/picture.ts`, after the views or the reader changed.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dark, light, terminalSvg } from './generate/terminal-svg.ts'

const root = join(import.meta.dirname, '..')
const report = 'examples/reports/10-2025-03-12-danube-radio.md'
const columns = 80
/** As much as a tall window shows; the picture ends at a blank line before that. */
const mostLines = 72

const call = ['src/cli/main.ts', 'read', '--color', '--width', `${columns}`, report]
const printed = execFileSync(process.execPath, call, { cwd: root, encoding: 'utf8' }).split('\n')
const end = printed.length <= mostLines ? printed.length : printed.lastIndexOf('', mostLines)
const output = `\u001b[2m$\u001b[22m onrecord read ${report}\n\n${printed.slice(0, end).join('\n')}`

mkdirSync(join(root, 'docs/images'), { recursive: true })
for (const [name, theme] of Object.entries({ light, dark })) {
  writeFileSync(join(root, `docs/images/terminal-${name}.svg`), terminalSvg(output, columns, theme))
  console.log(`wrote docs/images/terminal-${name}.svg`)
}
