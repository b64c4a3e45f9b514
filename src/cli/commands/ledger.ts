import { type Command, InvalidArgumentError, Option } from 'commander'
import { settings } from '../../config.ts'

/* The commands that ask the ledger: their arguments and options. What they load to answer is loaded by `add.ts` and `said.ts`. */

/** Where the ledger is, and how its answers are printed. */
export interface LedgerOptions {
  readonly ledger?: string
  readonly json?: true
  readonly width?: number
  readonly color?: boolean
}

export interface AddOptions extends LedgerOptions {
  readonly published?: string
  readonly outlet?: string
  readonly title?: string
  readonly reread?: true
}

export interface SaidOptions extends LedgerOptions {
  readonly by?: string
  readonly about?: string
  readonly since?: string
  readonly until?: string
  readonly outlet?: string
  readonly asOf?: string
  readonly limit?: string
}

export interface LedgerActions {
  readonly add: (inputs: string[], options: AddOptions) => Promise<void>
  readonly said: (words: string[], options: SaidOptions) => Promise<void>
}

const width = (value: string): number => {
  const number = Number(value)
  const least = settings.narrowest.value
  if (!Number.isSafeInteger(number) || number < least) throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`)
  return number
}

const withCommonOptions = (command: Command): Command =>
  command
    .option('--ledger <place>', 'a file, or postgres://… (default: ONRECORD_LEDGER, else onrecord.db here)')
    .option('--json', 'print the answer as JSON')
    .option('--width <columns>', 'wrap lines at so many columns', width)
    .addOption(new Option('--color', 'colour even where no terminal reads'))
    .addOption(new Option('--no-color', 'no colour'))

const addExamples = `Examples:
  onrecord add reports/                     every report in a folder
  onrecord add https://example.org/news/1   a page on the web
  onrecord add --outlet "The Mur Valley Post" --published 2024-10-29 a.txt
  onrecord add --ledger postgres://db.example.org/desk reports/

Adding again changes nothing; a changed article is kept in both versions.
It may be stopped at any time: what was added stays, and adding again goes on.

Exit code: 0 when everything was added, 1 when an input could not be (the rest
still is), 2 when the command was called in a way that it does not understand.`

const saidExamples = `Examples:
  onrecord said bridge closed               both words in the sentence
  onrecord said --by "interior ministry"    it and those who speak for it
  onrecord said --about Fenoarivo --since 2025-03-01
  onrecord said --as-of 2025-03-10 killed   as the record stood on that day
  onrecord said --json --limit 1000 > said.json

Words are found in all their forms, whatever case and accents: nothing in them
is a sign of a query language.`

/** Adds `onrecord add` and `onrecord said`. */
export const defineLedgerCommands = (program: Command, actions: Partial<LedgerActions>): void => {
  withCommonOptions(
    program
      .command('add')
      .summary('read reports into the ledger')
      .description('Reads news reports into the ledger, where all that they say is kept together and can be asked for.')
      .argument('<inputs...>', 'files, folders and addresses (http, https); - is standard input'),
  )
    .option('--published <day>', 'the day of publication, where the input does not tell it or is wrong')
    .option('--outlet <name>', 'who put the reports out, likewise')
    .option('--title <text>', 'their title, likewise')
    .option('--reread', 'read again what is there already')
    .addHelpText('after', `\n${addExamples}`)
    .action((inputs: string[], options: AddOptions) => actions.add?.(inputs, options))
  withCommonOptions(
    program
      .command('said')
      .summary('who said what, with the exact sentence')
      .description('Prints the statements in the ledger, newest first, each with its speaker, its exact sentence and where that stands.')
      .argument('[words...]', 'words that all stand in the sentence')
      .option('--by <name>', 'said by: a name, a role, or whom they speak for')
      .option('--about <words>', 'about whom or what: words of what was said')
      .option('--since <day>', 'said on that day or later')
      .option('--until <day>', 'said on that day or before')
      .option('--outlet <name>', 'reported by that outlet')
      .option('--as-of <day>', 'as the record stood on that day')
      .option('--limit <number>', 'how many at most (default: 20)'),
  )
    .addHelpText('after', `\n${saidExamples}`)
    .action((words: string[], options: SaidOptions) => actions.said?.(words, options))
}
