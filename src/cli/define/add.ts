import type { Command } from 'commander'
import { type LedgerOptions, type Run, withCommonOptions } from './common.ts'

export interface AddOptions extends LedgerOptions {
  readonly published?: string
  readonly outlet?: string
  readonly title?: string
  readonly reread?: true
}

const addExamples = `Examples:
  onrecord add reports/                     every report in a folder
  onrecord add https://example.org/news/1   a page on the web
  onrecord add --outlet "The Mur Valley Post" --published 2024-10-29 a.txt
  onrecord add --ledger postgres://db.example.org/desk reports/

Adding again changes nothing; a changed article is kept in both versions.
It may be stopped at any time: what was added stays, and adding again goes on.

Exit code: 0 when everything was added, 1 when an input could not be (the rest
still is), 2 when the command was called in a way that it does not understand.`

export const defineAdd = (program: Command, run?: Run<AddOptions>): void => {
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
    .action((inputs: string[], options: AddOptions) => run?.(inputs, options))
}
