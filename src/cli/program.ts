import { Command, InvalidArgumentError, Option } from 'commander'
import { settings } from '../config.ts'
import { type AddOptions, defineAdd } from './define/add.ts'
import type { Run } from './define/common.ts'
import {
  type CorrectOptions,
  defineMerge,
  defineSettle,
  defineSplit,
  defineUndo,
  defineWrong,
  type SettleOptions,
} from './define/correct.ts'
import { type CorrectionsOptions, defineCorrections } from './define/corrections.ts'
import { defineFigures, type FiguresOptions } from './define/figures.ts'
import { defineForecasts, type ForecastsOptions } from './define/forecasts.ts'
import { defineSaid, type SaidOptions } from './define/said.ts'
import { defineSources, type SourcesOptions } from './define/sources.ts'
import { defineStories, type StoriesOptions } from './define/stories.ts'
import { defineWires, type WiresOptions } from './define/wires.ts'

/** What `onrecord read` was asked. */
export interface ReadOptions {
  readonly json?: true
  readonly jsonl?: true
  readonly full?: true
  readonly published?: string
  readonly outlet?: string
  readonly title?: string
  readonly width?: number
  readonly color?: boolean
  readonly workers?: number
}

/** What each command does when it is called: handed in, so that the definitions alone make the help and `docs/cli.md`. */
export interface Actions {
  readonly read: (inputs: string[], options: ReadOptions) => Promise<void>
  readonly add?: Run<AddOptions>
  readonly said?: Run<SaidOptions>
  readonly stories?: Run<StoriesOptions>
  readonly wires?: Run<WiresOptions>
  readonly merge?: Run<CorrectOptions>
  readonly split?: Run<CorrectOptions>
  readonly wrong?: Run<CorrectOptions>
  readonly settle?: Run<SettleOptions>
  readonly corrections?: Run<CorrectionsOptions>
  readonly undo?: Run<CorrectOptions>
  readonly figures?: Run<FiguresOptions>
  readonly sources?: Run<SourcesOptions>
  readonly forecasts?: Run<ForecastsOptions>
}

/** A whole number of at least `least`, or a message that says so. */
const wholeNumber =
  (least: number) =>
  (value: string): number => {
    const number = Number(value)
    if (!Number.isSafeInteger(number) || number < least) throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`)
    return number
  }

const day = (value: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(value)
  const [year, month, date] = (match?.slice(1, 4) ?? []).map(Number)
  const exists = year !== undefined && new Date(Date.UTC(year, month! - 1, date)).toISOString().startsWith(value.slice(0, 10))
  if (!exists) throw new InvalidArgumentError('It must be a day, as in 2024-10-29.')
  return value
}

const readExamples = `Examples:
  onrecord read report.txt                  the record of one report
  onrecord read https://example.org/news/1  of a page on the web
  onrecord read < report.txt                of a text on standard input
  onrecord read reports/                    of each report in a folder, short
  onrecord read --full --color reports/ | less -R
                                            in full, page by page
  onrecord read --published 2024-10-29 report.txt
                                            "Monday" is counted from that day
  onrecord read --json report.html          the reading as JSON

Many at once, a line each; a line in is a record, {"id", "text"} with "title",
"published", "outlet" and "url" if known; a bad one has an error line in its
place, {"id", "input", "error": {"code", "message"}}:
  onrecord read --jsonl < docs.jsonl > readings.jsonl
  onrecord read --jsonl reports/ more.jsonl > readings.jsonl`

const exitCodes = `Exit code: 0 when everything was read, 1 when an input could not be (the rest
still is), 2 when the command was called in a way that it does not understand.`

/** The command line of onrecord: every command, argument and option, with its help. */
export const createProgram = (version: string, actions: Actions): Command => {
  const program = new Command('onrecord')
    .description('Reads news reports and keeps the record: who said what, when, on whose word.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showSuggestionAfterError()
    .addHelpText('after', '\nStart with:\n  onrecord read report.txt\n  onrecord help read')

  program
    .command('read')
    .summary('read reports and print their record')
    .description(
      'Reads news reports and prints what is on record in each: the statements with their speakers, the figures, the forecasts, who is who; ' +
        'always with the exact sentence. Reads English: plain text, Markdown, HTML pages and briefing transcripts.',
    )
    .argument('[inputs...]', 'files, folders and addresses (http, https); - is standard input')
    .option('--json', 'print the reading as JSON; several readings as an array')
    .option('--jsonl', 'print a reading a line, in order, using all cores; without inputs, read records from standard input')
    .option('--full', `print every reading in full, also where there are more than ${settings.inFull.value}`)
    .option('--published <day>', 'the day that the report was published, where the input does not tell it or is wrong', day)
    .option('--outlet <name>', 'who put the report out, likewise')
    .option('--title <text>', 'its title, likewise')
    .option(
      '--width <columns>',
      `wrap lines at so many columns (default: the terminal's, at most ${settings.widest.value})`,
      wholeNumber(settings.narrowest.value),
    )
    .addOption(new Option('--color', 'colour even where no terminal reads; NO_COLOR and FORCE_COLOR are heeded too'))
    .addOption(new Option('--no-color', 'no colour'))
    .option('--workers <number>', 'how many documents --jsonl reads at once (default: the number of cores)', wholeNumber(1))
    .addHelpText('after', `\n${readExamples}\n\n${exitCodes}`)
    .action((inputs: string[], options: ReadOptions) => actions.read(inputs, options))

  defineAdd(program, actions.add)
  defineSaid(program, actions.said)
  defineFigures(program, actions.figures)
  defineForecasts(program, actions.forecasts)
  defineSources(program, actions.sources)
  defineStories(program, actions.stories)
  defineWires(program, actions.wires)
  defineMerge(program, actions.merge)
  defineSplit(program, actions.split)
  defineWrong(program, actions.wrong)
  defineSettle(program, actions.settle)
  defineCorrections(program, actions.corrections)
  defineUndo(program, actions.undo)
  return program
}
