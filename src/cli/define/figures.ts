import type { Command } from 'commander'
import { type LedgerOptions, type Run, withCommonOptions } from './common.ts'

export interface FiguresOptions extends LedgerOptions {
  readonly by?: string
  readonly since?: string
  readonly until?: string
  readonly story?: string
  readonly asOf?: string
  readonly limit?: string
  readonly sentences?: true
}

const figuresExamples = `Examples:
  onrecord figures killed                   how the toll moved, by institution
  onrecord figures Americans killed         of these people only
  onrecord figures missing --by ministry    as one institution gave it
  onrecord figures killed --sentences       with the exact sentence of each
  onrecord figures --as-of 2025-03-10 killed
                                            as the record stood on that day

Words say what is counted, whose, where, or by which institution; dead, killed
and toll mean the same. A chart's days and numbers are the same for all
institutions of a series.`

export const defineFigures = (program: Command, run?: Run<FiguresOptions>): void => {
  withCommonOptions(
    program
      .command('figures')
      .summary('how a number moved, according to whom, and since when')
      .description(
        'Prints the series of figures that measure the same thing: for each institution a chart and every number with its day, its speaker and what it ' +
          'did to the one before; then where institutions differ.',
      )
      .argument('[words...]', 'what is counted, whose, where, or by whom')
      .option('--by <name>', 'as given by that institution or speaker')
      .option('--since <day>', 'said on that day or later')
      .option('--until <day>', 'said on that day or before')
      .option('--story <story>', 'of that story: its id, or words of its title')
      .option('--as-of <day>', 'as the record stood on that day')
      .option('--limit <number>', 'how many series at most (default: 5)')
      .option('--sentences', 'with the exact sentence of every figure, its article and where it stands there'),
  )
    .addHelpText('after', `\n${figuresExamples}`)
    .action((words: string[], options: FiguresOptions) => run?.(words, options))
}
