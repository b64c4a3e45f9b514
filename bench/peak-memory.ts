/** Loaded before a program (`node --import`): when it ends, writes its peak resident memory in KiB to the file PEAK_MEMORY_FILE. */
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const path = process.env['PEAK_MEMORY_FILE']
if (isMainThread && path) process.on('exit', () => writeFileSync(path, `${process.resourceUsage().maxRSS}`))
