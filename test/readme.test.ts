import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { projectText, root } from './support/project.ts'

/* The README's worked example is what the program prints today; `UPDATE=1 npm run unit` writes it anew, to be looked at. */

/** Runs onrecord as a reader of the README would, in a folder of its own. */
const onrecord = (words: string, cwd: string): string =>
  execFileSync(process.execPath, [join(root, 'src/cli/main.ts'), ...words.split(' ')], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'ignore'],
  })

test('what the README shows is real', () => {
  const readme = projectText('README.md')
  const [, name, report] = /`([\w.]+)`:\n\n```text\n([\s\S]*?)```/.exec(readme)!
  const blocks = [...readme.matchAll(/```console\n\$ onrecord (.*)\n([\s\S]*?)```/g)]
  assert.equal(blocks.length, 2)
  const folder = mkdtempSync(join(tmpdir(), 'readme-'))
  try {
    writeFileSync(join(folder, name!), report!)
    onrecord(`add ${join(root, 'examples/reports')}`, folder)
    let real = readme
    for (const [block, command] of blocks)
      real = real.replace(block, () => `\`\`\`console\n$ onrecord ${command}\n${onrecord(command!, folder)}\`\`\``)
    if (process.env['UPDATE']) writeFileSync(join(root, 'README.md'), real)
    else assert.equal(readme, real)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
