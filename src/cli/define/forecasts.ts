import type { Command } from 'commander'
import { type LedgerOptions, type Run, withCommonOptions } from './common.ts'

export interface ForecastsOptions extends LedgerOptions {
  readonly due?: true
  readonly state?: string
  readonly by?: string
  readonly on?: string
  readonly story?: string
  readonly asOf?: string
  readonly limit?: string
  readonly sentences?: true
}

const forecastsExamples = `Examples:
  onrecord forecasts                        those that are due, then the next
  onrecord forecasts road reopen            both words in the sentence
  onrecord forecasts --due --on 2025-03-14  whose last day was near on that day
  onrecord forecasts --state lapsed --by ministry
                                            what it said would come, unseen
  onrecord forecasts --as-of 2025-03-20     as the record stood on that day

A forecast is due when its last day is at most three days away, reported or
denied when a report shows it, and lapsed when its time has passed and no
report says that it came: then somebody should ask. "onrecord settle" rules
how one came out.`

export const defineForecasts = (program: Command, run?: Run<ForecastsOptions>): void => {
  withCommonOptions(
    program
      .command('forecasts')
      .summary('what was said to be coming, by when, and what came of it')
      .description(
        'Prints what was said to be coming, however often it was reported: who said it, in which words, its time, how it stands, and what shows that.',
      )
      .argument('[words...]', 'words that all stand in the sentence')
      .option('--due', 'only those whose last day is near')
      .option('--state <state>', 'only those that are open, due, reported, denied or lapsed')
      .option('--by <name>', 'said by: a name, a role, or whom they speak for')
      .option('--on <day>', 'how they stand on that day (default: that of --as-of, else today)')
      .option('--story <story>', 'of that story: its id, or words of its title')
      .option('--as-of <day>', 'as the record stood on that day')
      .option('--limit <number>', 'how many at most (default: 20)')
      .option('--sentences', 'with every report and the exact sentence of all that shows it, its article and where it stands there'),
  )
    .addHelpText('after', `\n${forecastsExamples}`)
    .action((words: string[], options: ForecastsOptions) => run?.(words, options))
}
