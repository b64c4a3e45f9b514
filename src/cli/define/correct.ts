import type { Command } from 'commander'
import { type LedgerOptions, type Run, withCommonOptions } from './common.ts'

/** Options of every command that corrects. */
export interface CorrectOptions extends LedgerOptions {
  readonly who?: string
  readonly why?: string
}

export interface SettleOptions extends CorrectOptions {
  readonly by?: string[]
  readonly on?: string
}

const ids = `Ids are those that answers print under --sentences and --json: an article's
("3f2a91c0@9c01d2e3"), or that with "#" and what is meant in it: #e3 a name,
#a5 a statement, #f4 a figure, #x2 a forecast, #outlet its outlet. A beginning
that no other article shares is enough ("3f2a#e3"). Offsets do too, as answers
print them: "3f2a 1090–1105" is what stands there.`

const kept = `It is kept with who, when and why, outranks the reader, and holds when reports
are read again. To take it back: onrecord undo NUMBER.`

const withWord = (command: Command): Command =>
  withCommonOptions(
    command
      .option('--why <words>', 'why, for whoever reads it later')
      .option('--who <name>', 'who rules so (default: ONRECORD_WHO, else your login name)'),
  )

export const defineMerge = (program: Command, run?: Run<CorrectOptions>): void => {
  withWord(
    program
      .command('merge')
      .summary('rule that two are one')
      .description('Rules that two or more sources, wires, utterances, series, stories or origins are one.')
      .argument('<what>', 'sources, wires, utterances, series, stories or origins')
      .argument('<ids...>', 'any member of each'),
  )
    .addHelpText(
      'after',
      `\nExamples:
  onrecord merge sources 3f2a#e3 77b0#e1 --why "the Herald spells her so"
  onrecord merge stories story-1f0c9a22 story-88e07d41 --why "one flood"

${ids}

${kept}`,
    )
    .action((what: string, named: string[], options: CorrectOptions) => run?.([what, ...named], options))
}

export const defineSplit = (program: Command, run?: Run<CorrectOptions>): void => {
  withWord(
    program
      .command('split')
      .summary('rule that one is two')
      .description('Rules that some of a source, wire, utterance, series, story or origin do not belong to the rest of it.')
      .argument('<what>', 'source, wire, utterance, series, story or origin')
      .argument('<id>', 'any member of it')
      .argument('<members...>', 'what does not belong to the rest; an article means all of it there'),
  )
    .addHelpText(
      'after',
      `\nExamples:
  onrecord split wire 3f2a 77b0 --why "a report of its own"
  onrecord split source 3f2a#e3 77b0#e1 90ab --why "father and son"

${ids}

${kept}`,
    )
    .action((what: string, id: string, members: string[], options: CorrectOptions) => run?.([what, id, ...members], options))
}

export const defineWrong = (program: Command, run?: Run<CorrectOptions>): void => {
  withWord(
    program
      .command('wrong')
      .summary('rule that a figure, a speaker or a link is wrong')
      .description(
        'Rules that a figure was misread, that a statement was given to the wrong speaker, or that two were linked that are not one.',
      )
      .argument('<what>', 'figure, speaker or link')
      .argument('<ids...>', 'the figure; the statement; or the two'),
  )
    .addHelpText(
      'after',
      `\nExamples:
  onrecord wrong figure 3f2a#f4 --why "a room number"
  onrecord wrong speaker 3f2a#a5 --why "the minister said it, not he"
  onrecord wrong link 3f2a#e3 77b0#e1 --why "two men of one name"

${ids}

${kept}`,
    )
    .action((what: string, named: string[], options: CorrectOptions) => run?.([what, ...named], options))
}

const collect = (value: string, before: string[] = []): string[] => [...before, value]

export const defineSettle = (program: Command, run?: Run<SettleOptions>): void => {
  withWord(
    program
      .command('settle')
      .summary('rule how a forecast came out')
      .description('Rules how a forecast came out. The latest word on it holds.')
      .argument('<id>', 'the forecast')
      .argument('<state>', 'open, reported, denied or lapsed')
      .option('--by <statement>', 'a statement that shows it; may be given more than once', collect)
      .option('--on <day>', 'from which day it counts (default: that of the statement, else today)'),
  )
    .addHelpText(
      'after',
      `\nExamples:
  onrecord settle 3f2a#x2 reported --by 77b0#a9 --why "the bridge opened"
  onrecord settle 3f2a#x2 lapsed --on 2025-03-20 --why "nobody came"

${ids}

${kept}`,
    )
    .action((id: string, state: string, options: SettleOptions) => run?.([id, state], options))
}

export const defineUndo = (program: Command, run?: Run<CorrectOptions>): void => {
  withWord(
    program
      .command('undo')
      .summary('take a correction back')
      .description('Takes a correction back, by its number. That is kept too, and can be undone: nothing is ever deleted.')
      .argument('<number>', 'of the correction, see: onrecord corrections'),
  )
    .addHelpText('after', '\nExamples:\n  onrecord undo 3\n  onrecord undo 3 --why "she is the same after all"')
    .action((number: string, options: CorrectOptions) => run?.([number], options))
}
