import type { Command } from 'commander'
import { createProgram } from '../../src/cli/program.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')

const table = (head: string, rows: readonly (readonly [string, string])[]): string[] =>
  rows.length === 0 ? [] : ['', `| ${head} | |`, '| --- | --- |', ...rows.map(([name, words]) => `| \`${cell(name)}\` | ${cell(words)} |`)]

/** The text that stands under a command's help, which commander keeps to itself: taken from what it prints. */
const textAfter = (command: Command): string => {
  const printed: string[] = []
  command.configureOutput({ writeOut: (text) => void printed.push(text) }).outputHelp()
  return printed.join('').slice(command.helpInformation().length).trim()
}

const commandSection = (command: Command): string[] => {
  const help = command.createHelp()
  return [
    `## onrecord ${command.name()}`,
    '',
    command.description(),
    '',
    '```',
    help.commandUsage(command),
    '```',
    ...table(
      'argument',
      help.visibleArguments(command).map((argument) => [help.argumentTerm(argument), help.argumentDescription(argument)]),
    ),
    ...table(
      'option',
      help.visibleOptions(command).map((option) => [help.optionTerm(option), help.optionDescription(option)]),
    ),
    '',
    '```',
    textAfter(command),
    '```',
    '',
  ]
}

/** docs/cli.md: every command, argument and option, out of the definitions that run and that print the help. */
export const cliPage = (): string => {
  const program = createProgram('', { read: async () => {} })
  return [
    '<!-- Made by `npm run generate`; do not edit. -->',
    '# Command line',
    '',
    `${program.description()} In a clone call it as \`npx onrecord\`.`,
    '',
    ...program.commands.flatMap(commandSection),
  ].join('\n')
}
