import { settings } from '../../config.ts'
import type { Io } from '../io.ts'
import { counted } from '../print/layout.ts'

/** Tells how far a batch is: in one line that changes on a terminal, else in a line now and then. */
export interface Progress {
  readonly count: (read: number, failed: number) => void
  readonly end: () => void
}

/** `now` is a clock in milliseconds that never goes back. */
export const startProgress = (io: Io, now: () => number = () => performance.now()): Progress => {
  const started = now()
  let told = started
  let read = 0
  let failed = 0
  // Where readings scroll by on the same terminal, a line that changes would only be in their way.
  const live = io.stderrIsTerminal && !io.stdoutIsTerminal
  const every = (live ? settings.progressOnTerminal : settings.progressInLog).value
  const words = (): string => {
    const seconds = (now() - started) / 1000
    const speed = seconds > 0 ? Math.round(read / seconds) : 0
    return `${counted(read, 'article')} read${failed > 0 ? `, ${failed} failed` : ''}, ${speed} a second`
  }
  return {
    count: (moreRead, moreFailed) => {
      read += moreRead
      failed += moreFailed
      if (now() - told < every) return
      told = now()
      if (live) io.show(words())
      else if (!io.stderrIsTerminal) io.tell(`onrecord: ${words()}`)
    },
    end: () => {
      if (live) io.show('')
      if (live || told !== started) io.tell(`onrecord: ${words()}`)
    },
  }
}
