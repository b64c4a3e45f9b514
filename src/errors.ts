/** Every error that onrecord raises on purpose: its code, what it means, and what a person can do about it. */
export const errorCodes = {
  'empty-input': 'The input holds no text.',
  'binary-input': 'The input is no text: an image, an archive, an office file.',
  'no-article': 'The page holds no article: a front page, a search page, a wall.',
  'not-found': 'There is no file or folder of that name.',
  unreadable: 'The file or folder is there, but could not be read.',
  'url-failed': 'The address did not answer with a page.',
  'not-english': 'The text is in another language; onrecord reads English.',
  'too-large': 'The input is larger than a news report can be.',
  'bad-record': 'A line of the batch is no record that onrecord knows.',
  unsupported: 'The kind of file is known, but onrecord does not read it.',
  'reader-failed': 'Reading stopped at a fault of onrecord itself; a report of it, with the text, is welcome.',
  'no-ledger': 'There is no ledger there yet: add a report first, or name another.',
  'ledger-failed': 'The ledger could not be opened, read or written.',
  'unknown-id': 'Nothing in the ledger has that id, or several have.',
  'bad-call': 'A command or function was called in a way that it does not understand.',
} as const

export type ErrorCode = keyof typeof errorCodes

/**
 * An error with a stable code. Its message names the input, says what came and what was expected, and how to mend it.
 * `input` is the name of the file, address or line at fault, for those who print many.
 */
export class OnrecordError extends Error {
  readonly code: ErrorCode
  readonly input: string | undefined

  constructor(code: ErrorCode, message: string, options: { input?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'OnrecordError'
    this.code = code
    this.input = options.input
  }
}

/** Is it one of ours, of that code if one is given? */
export const isOnrecordError = (error: unknown, code?: ErrorCode): error is OnrecordError =>
  error instanceof OnrecordError && (code === undefined || error.code === code)

/** The words of any thrown thing. */
export const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))
