import type { Command } from 'commander'
import { type LedgerOptions, type Run, withCommonOptions } from './common.ts'

export interface SourcesOptions extends LedgerOptions {
  readonly story?: string
  readonly asOf?: string
  readonly limit?: string
  readonly sentences?: true
  readonly why?: true
  readonly authority?: true
}

const sourcesExamples = `Examples:
  onrecord sources                          those who say most
  onrecord sources ministry                 it, and those who speak for it
  onrecord sources --why Dobrev             why these names are one
  onrecord sources --authority ministry     through whom its words came here
  onrecord sources --sentences governor     with what each said last
  onrecord split source ID ID --why "…"     two people of one name

In --authority, read from the left: the outlet has it from whoever stands next,
and so on to whoever is first responsible.`

export const defineSources = (program: Command, run?: Run<SourcesOptions>): void => {
  withCommonOptions(
    program
      .command('sources')
      .summary('who speaks, for whom, and how often')
      .description(
        'Prints the people and bodies that speak in the reports: every spelling of their names, for whom they speak and since when, what they are part of, ' +
          'and how many statements of theirs stand in how many reports of how many outlets.',
      )
      .argument('[words...]', 'words that all stand in the names, roles and institutions of one source')
      .option('--story <story>', 'in that story: its id, or words of its title')
      .option('--as-of <day>', 'as the record stood on that day')
      .option('--limit <number>', 'how many at most (default: 20)')
      .option('--why', 'why its names are taken as one, with the id by which to correct it')
      .option('--authority', 'through whom its words came to the reports')
      .option('--sentences', 'what each said last: the exact sentence, its article and where it stands there'),
  )
    .addHelpText('after', `\n${sourcesExamples}`)
    .action((words: string[], options: SourcesOptions) => run?.(words, options))
}
