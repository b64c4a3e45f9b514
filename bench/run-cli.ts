import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Usage } from './usage.ts'

/** One run of the command line, seen from outside. */
export interface Run extends Usage {
  /** From the start of the process to its first byte of output. */
  readonly firstByteMs: number
  readonly wholeMs: number
  readonly lines: number
}

const main = join(import.meta.dirname, '../src/cli/main.ts')
const usage = pathToFileURL(join(import.meta.dirname, 'usage.ts')).href

/** Runs `onrecord` in a process of its own. Throws with what it told where it fails. */
export const runCli = async (args: readonly string[], input = ''): Promise<Run> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const [inputPath, usagePath] = [join(folder, 'input'), join(folder, 'usage')]
  writeFileSync(inputPath, input)
  const stdin = openSync(inputPath, 'r')
  try {
    const started = performance.now()
    const child = spawn(process.execPath, ['--import', usage, main, ...args], {
      stdio: [stdin, 'pipe', 'pipe'],
      env: { ...process.env, BENCH_USAGE_FILE: usagePath },
    })
    let firstByteMs = 0
    let lines = 0
    let told = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      firstByteMs ||= performance.now() - started
      for (const byte of chunk) if (byte === 10) lines++
    })
    child.stderr!.on('data', (chunk: Buffer) => {
      told += chunk
    })
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
    if (code !== 0) throw new Error(`onrecord ${args.join(' ')} ended with ${code}: ${told.slice(-2000)}`)
    const wholeMs = performance.now() - started
    return { firstByteMs, wholeMs, lines, ...(JSON.parse(readFileSync(usagePath, 'utf8')) as Usage) }
  } finally {
    closeSync(stdin)
    rmSync(folder, { recursive: true })
  }
}
