import type { Command } from 'commander'
import { type LedgerOptions, type Run, withCommonOptions } from './common.ts'

export interface StoriesOptions extends LedgerOptions {
  readonly story?: string
  readonly asOf?: string
  readonly limit?: string
  readonly full?: true
  readonly sentences?: true
}

const storiesExamples = `Examples:
  onrecord stories                          the newest first
  onrecord stories dam                      those with that word in a report
  onrecord stories --story story-1f0c --full
                                            one, with its reports
  onrecord stories --as-of 2025-03-10       as they stood on that day
  onrecord merge stories ID ID --why "…"    two that are one`

export const defineStories = (program: Command, run?: Run<StoriesOptions>): void => {
  withCommonOptions(
    program
      .command('stories')
      .summary('the stories in the ledger, and what is new in each')
      .description(
        'Prints the stories in the ledger, that with the newest report first: its days, reports and outlets, and the last new thing in it.',
      )
      .argument('[words...]', 'words that all stand in one sentence of one of its reports')
      .option('--story <story>', 'that story: its id, or words of its title')
      .option('--as-of <day>', 'as the record stood on that day')
      .option('--limit <number>', 'how many stories at most (default: 20)')
      .option('--full', 'with all of its reports')
      .option('--sentences', 'the same, and the exact sentence of the last new thing'),
  )
    .addHelpText('after', `\n${storiesExamples}`)
    .action((words: string[], options: StoriesOptions) => run?.(words, options))
}
