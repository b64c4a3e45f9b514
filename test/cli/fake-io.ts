import type { Io } from '../../src/cli/io.ts'

/** An Io that keeps what is written to it. */
export interface FakeIo extends Io {
  readonly printed: () => string
  readonly told: readonly string[]
  readonly shown: readonly string[]
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

export const fakeIo = (rest: Partial<Io> = {}): FakeIo => {
  const printed: string[] = []
  const told: string[] = []
  const shown: string[] = []
  return {
    print: async (text) => void printed.push(text),
    tell: (line) => void told.push(line),
    show: (line) => void shown.push(line),
    stdin: nothing(),
    stdinIsTerminal: false,
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    columns: undefined,
    env: {},
    ...rest,
    printed: () => printed.join(''),
    told,
    shown,
  }
}
