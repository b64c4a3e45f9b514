import type { Command } from 'commander'
import { type LedgerOptions, type Run, withCommonOptions } from './common.ts'

export interface CorrectionsOptions extends LedgerOptions {
  readonly asOf?: string
  readonly standing?: true
  readonly limit?: string
}

export const defineCorrections = (program: Command, run?: Run<CorrectionsOptions>): void => {
  withCommonOptions(
    program
      .command('corrections')
      .summary('what people corrected')
      .description('Prints what people corrected, the latest first, with who, when and why, and what it is about today.')
      .argument('[words...]', 'words that all stand in what was named, in who or in why')
      .option('--standing', 'without those that are undone')
      .option('--as-of <day>', 'made on that day or before')
      .option('--limit <number>', 'how many at most (default: 20)'),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  onrecord corrections\n  onrecord corrections --standing Vlachou\n  onrecord undo 3                           take the third back',
    )
    .action((words: string[], options: CorrectionsOptions) => run?.(words, options))
}
