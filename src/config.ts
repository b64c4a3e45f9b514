/** Every setting: its value, unit and meaning. What a person may change is also an option of the command line. */
interface Setting {
  readonly value: number
  readonly unit: string
  readonly description: string
}

export const settings = {
  width: { value: 80, unit: 'columns', description: 'width of the output where no terminal tells its own' },
  widest: { value: 100, unit: 'columns', description: 'wider terminals leave the rest empty: longer lines read badly' },
  narrowest: { value: 30, unit: 'columns', description: 'least that --width takes' },
  inFull: { value: 5, unit: 'inputs', description: 'more inputs than this are shown as cards, unless --full asks for all' },
  maxLine: { value: 64 * 1024 * 1024, unit: 'bytes', description: 'longest line of a batch; a longer one is an error line' },
  ahead: { value: 8, unit: 'documents for each worker', description: 'how far a batch reads ahead of what it has written' },
  aheadWeight: { value: 128 * 1024 * 1024, unit: 'bytes', description: 'the same by size; one document always fits' },
  progressOnTerminal: { value: 200, unit: 'milliseconds', description: 'how often a batch tells its progress on a terminal' },
  progressInLog: { value: 10_000, unit: 'milliseconds', description: 'how often elsewhere' },
} as const satisfies Record<string, Setting>
