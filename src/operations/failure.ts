import { type ErrorCode, OnrecordError } from '../errors.ts'

/** Why one input could not be read or added. */
export interface Failure {
  readonly code: ErrorCode
  /** Names the input, says what is wrong and what to do. */
  readonly message: string
}

/** `name` is the input's: a path, an address, "line 3". Anything that is not ours is a fault of onrecord, and says so. */
export const failureOf = (error: unknown, name: string): Failure => {
  if (error instanceof OnrecordError) {
    const { code, message } = error
    return { code, message: message.includes(name) ? message : `${name}: ${message}` }
  }
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return {
    code: 'reader-failed',
    message: `${name}: reading stopped at a fault of onrecord itself (${words}). The others go on; please report it with this text`,
  }
}
