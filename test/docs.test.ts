import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { test } from 'node:test'
import type { Command } from 'commander'
import { generatedFiles } from '../scripts/generate/files.ts'
import { createProgram } from '../src/cli/program.ts'
import { projectFiles, projectText, root } from './support/project.ts'

const pages = projectFiles('*.md', '{docs,eval,bench,examples,data,training,scripts}/**/*.md').filter(
  (path) => !path.startsWith('examples/reports/'),
)

/** GitHub's anchor of a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const anchorsOf = (page: string): string[] => [...projectText(page).matchAll(/^#+ +(.+)$/gm)].map(([, heading]) => anchor(heading!))

for (const page of pages) {
  test(`${page}: every link leads somewhere`, () => {
    const withoutCode = projectText(page).replace(/```[\s\S]*?```|`[^`\n]*`/g, '')
    const links = [...withoutCode.matchAll(/\]\(([^()\s]+)(?:\s+"[^"]*")?\)|(?:src|href)="([^"]+)"/g)].map(
      ([, link, html]) => (link ?? html)!,
    )
    const dead = links
      .filter((link) => !/^(?:https?|mailto):/.test(link))
      .filter((link) => {
        const [path = '', heading] = link.split('#')
        const target = path === '' ? page : posix.join(posix.dirname(page), path)
        if (!existsSync(`${root}/${target}`)) return true
        return heading !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(heading)
      })
    assert.deepEqual(dead, [])
  })
}

for (const page of pages) {
  test(`${page}: every file of ours that it names is there`, () => {
    const named = [
      ...projectText(page).matchAll(/`((?:src|test|eval|bench|scripts|docs|examples|training|bin)\/[\w./-]*|data\/[\w.-]*)`/g),
    ].map(([, path]) => path!)
    assert.deepEqual(
      named.filter((path) => !existsSync(`${root}/${path}`)),
      [],
    )
  })
}

const scripts = (JSON.parse(projectText('package.json')) as { scripts: Record<string, string> }).scripts

/** Lines of shell in a page's code blocks, without prompt, comment and what is printed. */
const shellLines = (page: string): string[] =>
  [...projectText(page).matchAll(/```(?:sh|bash|console|shell)\n([\s\S]*?)```/g)]
    .flatMap(([, block]) => block!.split('\n'))
    .map((line) => line.replace(/^\$ /, '').replace(/\s+#.*$/, ''))

for (const page of pages) {
  test(`${page}: every npm script that it tells to run is there`, () => {
    const text = `${shellLines(page).join('\n')}\n${[...projectText(page).matchAll(/`([^`\n]+)`/g)].map(([, code]) => code).join('\n')}`
    const named = [...text.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => (run ?? short)!)
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
    )
  })

  test(`${page}: every onrecord command and option that it shows is there`, () => {
    const program = createProgram('0.0.0', { read: async () => {} })
    const calls = shellLines(page).flatMap((line) =>
      [...line.matchAll(/(?:^|[|;&(]\s*|npx )onrecord ([^|<>;&)]*)/g)].map(([, words]) => words!),
    )
    assert.deepEqual(
      calls.flatMap((call) => faultOf(program, call) ?? []),
      [],
    )
  })
}

/** What is wrong with a call: "onrecord raed", "onrecord read --jsn". */
const faultOf = (program: Command, call: string): string | undefined => {
  const [name = '', ...words] = call.trim().split(/\s+/)
  if (name.startsWith('-')) return undefined
  const command = program.commands.find((one) => one.name() === name)
  if (!command && name !== 'help') return `onrecord ${name}`
  const known = command?.options.flatMap(({ long, short }) => [long, short]) ?? []
  const unknown = words.find((word) => /^--?[a-z]/.test(word) && ![...known, '--help', '-h'].includes(word.split('=')[0]!))
  return unknown && `onrecord ${name} ${unknown}`
}

test('a wrong command and a wrong option are seen', () => {
  const program = createProgram('0.0.0', { read: async () => {} })
  assert.equal(faultOf(program, 'raed report.txt'), 'onrecord raed')
  assert.equal(faultOf(program, 'read report.txt --jsn'), 'onrecord read --jsn')
  assert.equal(faultOf(program, 'read report.txt --json'), undefined)
})

for (const [path, make] of Object.entries(generatedFiles)) {
  test(`${path} follows from the code as it is; \`npm run generate\` writes it`, () => assert.equal(projectText(path), make()))
}

const ownText = projectFiles(
  '*.{md,json,ts}',
  '.ci/*',
  '.npmrc',
  '{src,test,eval,bench,scripts,docs,bin,examples,training}/**/*.{ts,js,md,json,py,txt,html,sh}',
)

/** What no file of the project may hold, spelt in pieces so that this file does not hold it either. */
const unwanted: readonly [what: string, pattern: RegExp][] = [
  ['a path of one machine', /(?<![\w.:/-])\/(?:home|root|Users|work|mnt)\/[\w.-]/],
  ['a note to oneself', new RegExp(`\\b(?:${['TO', 'FIX', 'XX'].map((word, i) => word + ['DO', 'ME', 'X'][i]).join('|')})\\b`)],
  ['filler', new RegExp(`${'lorem'} ipsum`, 'i')],
]

for (const [what, pattern] of unwanted) {
  test(`no file holds ${what}`, () => {
    const found = ownText
      .filter((path) => path !== 'package-lock.json')
      .flatMap((path) =>
        projectText(path)
          .split('\n')
          .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${pattern.exec(line)![0]}`] : [])),
      )
    assert.deepEqual(found, [])
  })
}

test('only the evaluation looks outside the project', () => {
  const beside = new RegExp(`\\.\\./${'shared'}\\b`)
  assert.deepEqual(
    ownText.filter((path) => !path.startsWith('eval/') && beside.test(projectText(path))),
    [],
  )
})
