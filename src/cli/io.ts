/** What a command may do to the world outside: `main.ts` alone makes one from the process. */
export interface Io {
  /** Writes to standard output; waits while whoever reads it is behind. */
  readonly print: (text: string) => Promise<void>
  /** Writes a line for people to standard error. */
  readonly tell: (line: string) => void
  /** Shows a line in place of the one shown before it, on standard error; an empty one takes it away. */
  readonly show: (line: string) => void
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdinIsTerminal: boolean
  readonly stdoutIsTerminal: boolean
  readonly stderrIsTerminal: boolean
  /** Columns of the terminal; undefined where output goes elsewhere. */
  readonly columns: number | undefined
  readonly env: Readonly<Record<string, string | undefined>>
}

/** How the process ends. */
export const exit = { ok: 0, failed: 1, usage: 2 } as const

/** Colour or none: what the command line says, else FORCE_COLOR, else NO_COLOR, else whether a terminal reads. */
export const wantsColor = (asked: boolean | undefined, { env, stdoutIsTerminal }: Pick<Io, 'env' | 'stdoutIsTerminal'>): boolean => {
  if (asked !== undefined) return asked
  const force = env['FORCE_COLOR']
  if (force !== undefined) return force !== '0' && force !== 'false'
  if (env['NO_COLOR']) return false
  return stdoutIsTerminal && env['TERM'] !== 'dumb'
}

/** How a person here calls onrecord: through npm in a clone, by its name where it is installed. */
export const commandName = (env: Io['env']): string => (env['npm_lifecycle_event'] === undefined ? 'onrecord' : 'npx onrecord')
