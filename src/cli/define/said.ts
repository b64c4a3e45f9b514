import type { Command } from 'commander'
import { type LedgerOptions, type Run, withCommonOptions } from './common.ts'

export interface SaidOptions extends LedgerOptions {
  readonly by?: string
  readonly about?: string
  readonly since?: string
  readonly until?: string
  readonly outlet?: string
  readonly story?: string
  readonly asOf?: string
  readonly limit?: string
  readonly utterances?: true
  readonly sentences?: true
}

const saidExamples = `Examples:
  onrecord said bridge closed               both words in the sentence
  onrecord said --by "interior ministry"    it and those who speak for it
  onrecord said --about Fenoarivo --since 2025-03-01
  onrecord said --as-of 2025-03-10 killed   as the record stood on that day
  onrecord said --utterances weeks          what was said once, in every wording
  onrecord said --json --limit 1000 > said.json

Words are found in all their forms, whatever case and accents: nothing in them
is a sign of a query language.`

export const defineSaid = (program: Command, run?: Run<SaidOptions>): void => {
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
      .option('--story <story>', 'of that story: its id, or words of its title')
      .option('--as-of <day>', 'as the record stood on that day')
      .option('--limit <number>', 'how many at most (default: 20)')
      .option(
        '--utterances',
        'what was said once with all its reports, how its wording drifted, and how many independent origins there are',
      )
      .option('--sentences', 'with --utterances: the exact sentence of every report, its article and where it stands there'),
  )
    .addHelpText('after', `\n${saidExamples}`)
    .action((words: string[], options: SaidOptions) => run?.(words, options))
}
