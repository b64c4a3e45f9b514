import type { FoundSource, FoundSources } from '../../ledger/find-sources.ts'
import type { ChainShape } from '../../ledger/sources/chain-shapes.ts'
import { nameKey } from '../../text/keys.ts'
import { harmlessLine } from './harmless.ts'
import { counted, heading, indented, padStart, prefixed, quietParts, type View } from './layout.ts'
import { printSentence } from './said.ts'
import { formatDays, formatShort } from './when.ts'

export interface SourcesView {
  /** With the reasons why names are taken as one. */
  readonly why: boolean
}

/** So many ways of its words are shown. */
const WAYS = 8
/** So many outlets are named; of more, only how many. */
const OUTLETS = 3

/** The usual one of its roles. */
const roleOf = ({ roles: [usual = ''] }: FoundSource): string => harmlessLine(usual)

/** The whole that something is part of, after a comma. */
const partOf = (name: string | undefined): string => (name === undefined ? '' : `, part of ${harmlessLine(name)}`)

const whoWords = (source: FoundSource, { style }: View): string => {
  const role = roleOf(source)
  return quietParts(
    style,
    `${style.name(harmlessLine(source.name))}${partOf(source.within?.name)}${role === '' ? '' : `, ${role}`}`,
    !source.named && style.quiet('no name given'),
  )
}

/** Kept on one line; `printSources` makes them spaces again. */
const noBreak = '\u00a0'
const glued = (text: string): string => text.replaceAll(' ', noBreak)

/** Days of reports, not of an appointment. */
const termOf = (from: string | undefined, until: string | undefined): string =>
  from && until
    ? glued(formatDays(from, until))
    : from
      ? `known since ${glued(formatShort(from))}`
      : until
        ? `until ${glued(formatShort(until))}`
        : ''

/** For whom it speaks, and what that is part of. */
const institutions = ({ name, speaksFor, above }: FoundSource, { style }: View): string[] => {
  const own = new Set([name, ...speaksFor.map(({ institution }) => institution)])
  // Of several institutions it is not known here which is part of what.
  const whole = speaksFor.length === 1 ? above.find((one) => !own.has(one)) : undefined
  return speaksFor.map(({ institution, from, until }) =>
    quietParts(style, `speaks for ${harmlessLine(institution)}${partOf(whole)}`, style.quiet(termOf(from, until))),
  )
}

const outletWords = (outlets: readonly string[]): string =>
  outlets.length === 0 ? '' : outlets.length <= OUTLETS ? ` of ${outlets.map(harmlessLine).join(', ')}` : ` of ${outlets.length} outlets`

const amounts = ({ statements, reports, outlets, first, last, stories }: FoundSource, { style }: View): string =>
  statements === 0
    ? style.quiet('says nothing itself in these reports')
    : quietParts(
        style,
        `${counted(statements, 'statement')} in ${counted(reports, 'report')}${outletWords(outlets)}`,
        first !== undefined && last !== undefined && glued(formatDays(first, last)),
        stories > 1 && counted(stories, 'story', 'stories'),
      )

/** Spellings that hold more than words of the name. */
const otherNames = ({ name, names }: FoundSource): string[] => {
  const own = new Set(nameKey(name).split(' '))
  const byKey = new Map(names.map(harmlessLine).map((one) => [nameKey(one), one] as const))
  return [...byKey].flatMap(([key, one]) => (key === '' || key.split(' ').every((word) => own.has(word)) ? [] : [one]))
}

/** "the same name, 10 times", "two transliterations of one name: Ivailo Dobrev, Ivaylo Dobrev". */
const reasons = ({ why, within, id, mentions }: FoundSource): string[] => [
  ...why.map(({ reason, times, names, score }) => {
    const joined = new Set(names.map(nameKey)).size > 1 ? `: ${names.map(harmlessLine).join(', ')}` : ''
    return `${score.toFixed(2)}  ${harmlessLine(reason)}${joined}${times > 1 ? ` (${times} times)` : ''}`
  }),
  ...(within ? [`${within.score.toFixed(2)}  part of ${harmlessLine(within.name)}: ${harmlessLine(within.reason)}`] : []),
  `id ${harmlessLine(id)}${mentions.length > 1 ? `; ${counted(mentions.length - 1, 'more mention')}, see --json` : ''}`,
]

/** "Tasman Herald ← Continental Press ← “two officials”": from the outlet to whoever is first responsible. */
const wayWords = ({ links }: ChainShape, { style }: View): string =>
  links
    .map(({ name, source, joint }, i) => {
      const shown = source === undefined && i > 0 ? `“${harmlessLine(name)}”` : harmlessLine(name)
      return i === 0 ? shown : `${joint ? ' and ' : style.quiet(' ← ')}${shown}`
    })
    .join('')

/** Its words as outlets had them themselves, then as they took them from others. */
const ways = ({ chains = [] }: FoundSource, column: number, view: View): string[] => {
  const width = Math.max(...chains.map(({ times }) => `${times}`.length), 1) + 1
  const text = column + width + 2
  const quiet = (words: string, indent: number): string => indented(view.style.quiet(words), indent, view)
  return [false, true].flatMap((taken) => {
    const own = chains.filter((way) => way.taken === taken)
    const shown = own.slice(0, WAYS).map((way) => {
      const body = indented(wayWords(way, view), text, view)
      return `${' '.repeat(column)}${view.style.quiet(padStart(`${way.times}×`, width))}  ${body.trimStart()}`
    })
    const more = own.slice(WAYS)
    const rest = more.reduce((sum, { times }) => sum + times, 0)
    if (own.length === 0) return []
    return [
      quiet(taken ? 'as outlets took it from others' : 'as outlets had it themselves', column),
      ...shown,
      ...(more.length > 0 ? [quiet(`and ${counted(more.length, 'other way')}, ${counted(rest, 'statement')}`, text)] : []),
    ]
  })
}

const printOne = (source: FoundSource, number: number, column: number, view: View, { why }: SourcesView): string => {
  const { style } = view
  const line = (text: string): string => indented(text, column, view)
  const who = line(whoWords(source, view))
  const others = otherNames(source)
  const parts = institutions(source, view)
  const blocks = [
    [
      `${style.quiet(`${number}`.padStart(column - 1))}${who.slice(column - 1)}`,
      ...parts.map(line),
      line(amounts(source, view)),
      ...(others.length > 0 ? [line(style.quiet(`also ${others.join(', ')}`))] : []),
    ],
    why ? reasons(source).map((reason) => prefixed(style.quiet(reason), `${' '.repeat(column)}${style.quiet('│')} `, view)) : [],
    ways(source, column, view),
    ...(source.latest ?? []).map((statement) => [printSentence(statement, column, view)]),
  ]
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join(blocks.slice(1).some((lines) => lines.length > 0) ? '\n\n' : '\n')
}

/** People and bodies, those who say most first: who, for whom, how much; why their names are one, through whom their words came, and what they said last. */
export const printSources = ({ total, sources }: FoundSources, view: View, shown: SourcesView): string => {
  const { style } = view
  if (total === 0) return indented(style.quiet('Nobody in the ledger is called so. Try fewer words or options.'), 0, view)
  const column = Math.max(4, `${sources.length}`.length + 3)
  const more = total - sources.length
  const lines = [
    heading('SOURCES', `${total}`, view),
    ...sources.map((source, i) => printOne(source, i + 1, column, view, shown)),
    ...(more > 0
      ? [indented(style.quiet(`${counted(more, 'more source')} not shown; --limit ${Math.min(total, 10_000)} shows them.`), 0, view)]
      : []),
  ]
  return lines.join('\n\n').replaceAll(noBreak, ' ')
}
