import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { projectText, root } from './support/project.ts'

/* The README's worked example is what the program prints today; `UPDATE=1 npm run unit` writes it anew, to be looked at. */

test('the example in the README is real', () => {
  const readme = projectText('README.md')
  const [, name, report] = /`([\w.]+)`:\n\n```text\n([\s\S]*?)```/.exec(readme)!
  const [block, command, shown] = /```console\n\$ onrecord (.*)\n([\s\S]*?)```/.exec(readme)!
  const folder = mkdtempSync(join(tmpdir(), 'readme-'))
  try {
    writeFileSync(join(folder, name!), report!)
    const printed = execFileSync(process.execPath, [join(root, 'src/cli/main.ts'), ...command!.split(' ')], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    })
    if (process.env['UPDATE'])
      writeFileSync(
        join(root, 'README.md'),
        readme.replace(block!, () => block!.replace(shown!, () => '').replace(/```$/, () => `${printed}\`\`\``)),
      )
    else assert.equal(shown, printed)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
