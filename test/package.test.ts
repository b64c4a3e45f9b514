import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { projectText, root } from './support/project.ts'

/* What npm publishes: built, laid out as in the package, without the sources beside it. */

/** Below the project, so that packages are found in its node_modules. */
const folder = join(root, '.cache/package-test')
const { files, exports, bin } = JSON.parse(projectText('package.json')) as {
  files: string[]
  exports: Record<string, string>
  bin: { onrecord: string }
}
const record = { id: 'first', text: 'Mayor Hanna Moser said on Monday that 40 homes had been flooded.', published: '2024-10-29' }

before(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [compiler, '--project', 'tsconfig.build.json', '--outDir', join(folder, 'dist')], { cwd: root })
  for (const path of ['package.json', ...files.filter((path) => path !== 'dist')])
    cpSync(join(root, path), join(folder, path), { recursive: true })
})
after(() => rmSync(folder, { recursive: true, force: true }))

const built = (...args: string[]): string =>
  execFileSync(process.execPath, [join(folder, bin.onrecord), ...args], { input: JSON.stringify(record), encoding: 'utf8' })

test('the built command reads, alone and in worker threads, as the sources do', () => {
  const fromSource = execFileSync(process.execPath, [join(root, 'src/cli/main.ts'), 'read', '--jsonl'], {
    input: JSON.stringify(record),
    encoding: 'utf8',
  })
  assert.equal(built('read', '--jsonl'), fromSource)
  assert.equal(built('read', '--json', '-'), fromSource)
})

test('every entry that package.json names can be imported', async () => {
  const names = await Promise.all(
    Object.values(exports).map(async (path) => Object.keys((await import(pathToFileURL(join(folder, path)).href)) as object)),
  )
  assert.ok(names.every((found) => found.length > 3))
})
