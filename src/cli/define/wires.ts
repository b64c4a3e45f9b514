import type { Command } from 'commander'
import { type LedgerOptions, type Run, withCommonOptions } from './common.ts'

export interface WiresOptions extends LedgerOptions {
  readonly story?: string
  readonly asOf?: string
  readonly limit?: string
  readonly diff?: true
  readonly sentences?: true
}

const wiresExamples = `Examples:
  onrecord wires                            every text that several printed
  onrecord wires engineers                  those with that word in a sentence
  onrecord wires --diff                     the sentences that were changed
  onrecord wires --sentences                the same, with where they stand
  onrecord split wire ID ARTICLE --why "…"  a report that is no reprint

In --diff, − is the origin's sentence and + the reprint's.`

export const defineWires = (program: Command, run?: Run<WiresOptions>): void => {
  withCommonOptions(
    program
      .command('wires')
      .summary('one text in many outlets, and what each changed')
      .description(
        'Prints the texts that several outlets printed: where each came from and why that is held, and what every reprint cut, changed or added. ' +
          'Figures, hedges, speakers and quotations that were changed are told one by one.',
      )
      .argument('[words...]', 'words that all stand in one sentence of it')
      .option('--story <story>', 'of that story: its id, or words of its title')
      .option('--as-of <day>', 'as the record stood on that day')
      .option('--limit <number>', 'how many wires at most (default: 20)')
      .option('--diff', 'the sentences that were changed, before and after')
      .option('--sentences', 'the same, each with its article and where it stands there'),
  )
    .addHelpText('after', `\n${wiresExamples}`)
    .action((words: string[], options: WiresOptions) => run?.(words, options))
}
