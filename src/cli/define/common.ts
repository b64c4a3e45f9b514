import { type Command, InvalidArgumentError, Option } from 'commander'
import { settings } from '../../config.ts'

/* What the commands that ask the ledger have in common. Each is defined by a file of this folder, and run by one of `../commands/`, loaded when it is called. */

/** Where the ledger is, and how its answers are printed. */
export interface LedgerOptions {
  readonly ledger?: string
  readonly json?: true
  readonly width?: number
  readonly color?: boolean
}

/** Runs a command with its arguments and options. */
export type Run<Options extends LedgerOptions> = (words: string[], options: Options) => Promise<void>

const width = (value: string): number => {
  const number = Number(value)
  const least = settings.narrowest.value
  if (!Number.isSafeInteger(number) || number < least) throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`)
  return number
}

/** Where the ledger is and how the answer is printed: options of every command that asks it. */
export const withCommonOptions = (command: Command): Command =>
  command
    .option('--ledger <place>', 'a file, or postgres://… (default: ONRECORD_LEDGER, else onrecord.db here)')
    .option('--json', 'print the answer as JSON')
    .option('--width <columns>', 'wrap lines at so many columns', width)
    .addOption(new Option('--color', 'colour even where no terminal reads'))
    .addOption(new Option('--no-color', 'no colour'))
