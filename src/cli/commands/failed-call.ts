import { isOnrecordError } from '../../errors.ts'
import { exit, type Io } from '../io.ts'

/** Runs a command; what was wrong with its call or its ledger is told in one line, and is the exit code. */
export const telling = async (name: string, io: Io, run: () => Promise<number>): Promise<number> => {
  try {
    return await run()
  } catch (error) {
    if (!isOnrecordError(error)) throw error
    io.tell(`onrecord: ${error.message}`)
    if (error.code !== 'bad-call') return exit.failed
    io.tell(`How to call it: onrecord ${name} --help`)
    return exit.usage
  }
}
