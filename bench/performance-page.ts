import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/* docs/performance.md in two halves, each made by a bench of its own: what one writes leaves the other. */

const path = join(import.meta.dirname, '../docs/performance.md')
const border = '<!-- From here on made by `npm run bench:ledger -- --write`; do not edit. -->'

export const writeHalf = (half: 'reading' | 'ledger', text: string): void => {
  const [reading = '', ledger = ''] = existsSync(path) ? readFileSync(path, 'utf8').split(border) : []
  const halves = half === 'reading' ? [text, ledger] : [reading, text]
  writeFileSync(path, `${halves.map((part) => part.trim()).join(`\n\n${border}\n\n`)}\n`)
}
