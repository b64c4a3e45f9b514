/** Loaded before a program (`node --import`): when it ends, writes what it used, as JSON, to the file that BENCH_USAGE_FILE names. */
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** Of the whole process, all its threads included. */
export interface Usage {
  /** Highest resident memory. */
  readonly peakMib: number
  /** Time that processors spent on it: unlike the clock, it does not wait for the machine's other work. */
  readonly processorMs: number
}

const path = process.env['BENCH_USAGE_FILE']
if (isMainThread && path)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    const usage: Usage = { peakMib: maxRSS / 1024, processorMs: (userCPUTime + systemCPUTime) / 1000 }
    writeFileSync(path, JSON.stringify(usage))
  })
