import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** One run of the command line, seen from outside. */
export interface Run {
  /** From the start of the process to its first byte of output. */
  readonly firstByteMs: number
  readonly wholeMs: number
  readonly lines: number
  /** Highest resident memory of the process, all its threads included. */
  readonly peakMib: number
}

const main = join(import.meta.dirname, '../src/cli/main.ts')
const peakMemory = pathToFileURL(join(import.meta.dirname, 'peak-memory.ts')).href

/** Runs `onrecord` in a process of its own. Throws with what it told where it fails. */
export const runCli = async (args: readonly string[], input = ''): Promise<Run> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const [inputPath, peakPath] = [join(folder, 'input'), join(folder, 'peak')]
  writeFileSync(inputPath, input)
  const stdin = openSync(inputPath, 'r')
  try {
    const started = performance.now()
    const child = spawn(process.execPath, ['--import', peakMemory, main, ...args], {
      stdio: [stdin, 'pipe', 'pipe'],
      env: { ...process.env, PEAK_MEMORY_FILE: peakPath },
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
    return { firstByteMs, wholeMs: performance.now() - started, lines, peakMib: Number(readFileSync(peakPath, 'utf8')) / 1024 }
  } finally {
    closeSync(stdin)
    rmSync(folder, { recursive: true })
  }
}
