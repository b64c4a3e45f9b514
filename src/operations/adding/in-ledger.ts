import { isOnrecordError, OnrecordError, reason } from '../../errors.ts'

/** What a database throws is no fault of an article, nor of its reader. */
export const inLedger = async <T>(name: string, work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (cause) {
    if (isOnrecordError(cause)) throw cause
    const remedy = 'see that there is room, that you may write there and that a server runs; what was added before is kept'
    throw new OnrecordError('ledger-failed', `the ledger ${name} could not be written (${reason(cause)}); ${remedy}`, { cause })
  }
}
