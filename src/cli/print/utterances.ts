import type { FoundStatement } from '../../ledger/find-statements.ts'
import type { FoundUtterance, FoundUtterances, FoundWording } from '../../ledger/find-utterances.ts'
import { harmless, harmlessLine } from './harmless.ts'
import { counted, heading, indented, prefixed, quietParts, type View } from './layout.ts'
import { printSentence, standing } from './said.ts'
import { formatShort, formatTime } from './when.ts'

const DRIFTS: Readonly<Record<FoundWording['drift'][number]['kind'], string>> = {
  'hedge-dropped': 'hedge dropped',
  'hedge-added': 'hedge added',
  'hedge-changed': 'hedge changed',
  'figure-changed': 'number changed',
  mistranslated: 'mistranslated',
  'probably-lost': 'likelihood lost',
  'probably-added': 'likelihood added',
  'quote-altered': 'quotation altered',
  reworded: 'reworded',
  misattributed: 'put in the mouth of',
}

/** Longer words of a drift are cut: the wordings stand above. In UTF-16 code units. */
const LONGEST = 60

const short = (text: string): string => {
  const line = harmlessLine(text)
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`
}

const speakersOf = (speakers: FoundUtterance['speakers'], { style }: View): string =>
  speakers.length === 0
    ? style.quiet('nobody named')
    : speakers
        .map((speaker) => {
          const words = standing(speaker)
          return `${style.name(harmlessLine(speaker.name))}${words === '' ? '' : `, ${words}`}`
        })
        .join('; ')

/** "10 Mar 2025 Continental Press, The Evros Observer; 11 Mar 2025 Lakeshore Tribune". */
const reporters = (reports: readonly FoundStatement[]): string => {
  const nameOf = ({ article }: FoundStatement): string => short(article.outlet ?? article.title ?? article.id)
  const byDay = Map.groupBy(reports, ({ article }) => article.published?.slice(0, 10) ?? '')
  return [...byDay].map(([day, own]) => `${day === '' ? '' : `${formatShort(day)} `}${[...new Set(own.map(nameOf))].join(', ')}`).join('; ')
}

/** The wording with the words standing out that the one it departs from has not. */
const marked = ({ content, changed }: FoundWording, { style }: View): string => {
  let out = ''
  let at = 0
  for (const { start, end } of changed) {
    out += harmless(content.slice(at, start)) + style.said(harmless(content.slice(start, end)))
    at = end
  }
  return (out + harmless(content.slice(at))).replace(/\s+/g, ' ')
}

const driftWords = ({ kind, from, to }: FoundWording['drift'][number], { reports }: FoundWording, { style }: View): string => {
  if (kind === 'misattributed')
    return `${style.alert(DRIFTS[kind])} ${[...new Set(reports.flatMap(({ speakers }) => speakers.map(({ name }) => harmlessLine(name))))].join(', ')}`
  return `${style.alert(DRIFTS[kind])}: “${short(from)}” → “${short(to)}”`
}

const printWording = (wording: FoundWording, column: number, view: View, sentences: boolean): string => {
  const { style } = view
  const margin = ' '.repeat(column)
  const isInPart = wording.against !== undefined && wording.changed.length === 0 && wording.drift.length === 0
  return [
    prefixed(marked(wording, view), `${margin}${style.quiet('│')} `, view),
    indented(quietParts(style, style.quiet(reporters(wording.reports)), isInPart && style.quiet('in part')), column, view),
    ...wording.drift.map((drift) => indented(driftWords(drift, wording, view), column, view)),
    ...(sentences ? wording.reports.map((report) => printSentence(report, column + 2, view)) : []),
  ].join('\n')
}

const printOne = (utterance: FoundUtterance, number: number, column: number, view: View, sentences: boolean): string => {
  const { speakers, reports, articles, wordings, occasion } = utterance
  const who = indented(speakersOf(speakers, view), column, view)
  const told = quietParts(
    view.style,
    reports === 1 ? '1 report' : `${counted(reports, 'report')} in ${counted(articles, 'article')}`,
    wordings.length > 1 && counted(wordings.length, 'wording'),
    occasion && view.style.quiet(harmlessLine(occasion)),
  )
  return [
    `${view.style.quiet(`${number}`.padStart(column - 1))}${who.slice(column - 1)}\n${indented(told, column, view)}`,
    ...wordings.map((wording) => printWording(wording, column, view, sentences)),
  ].join('\n\n')
}

const dayOf = ({ from, to, wordings }: FoundUtterance): string =>
  from === to ? to : (wordings[0]?.reports[0]?.article.published?.slice(0, 10) ?? to)

const ISO_DAY = /\b\d{4}-\d{2}-\d{2}\b/g

const printOrigins = ({ origins }: FoundUtterances, view: View, sentences: boolean): string[] => {
  const { style } = view
  return origins.map(({ story, count, origins: all }) => {
    const statements = new Set(all.flatMap((origin) => origin.statements)).size
    const lead = `${counted(statements, 'statement')} of “${harmlessLine(story.title)}” ${statements === 1 ? 'goes' : 'go'} back to ${counted(count, 'independent origin')}.`
    const each = all.map(({ restsOn, statements, reasons, links }) =>
      [
        indented(`${style.name(harmlessLine(restsOn.name))} ${style.quiet(`· ${counted(statements.length, 'statement')}`)}`, 2, view),
        ...reasons.map((reason) => indented(style.quiet(harmlessLine(reason.replace(ISO_DAY, (day) => formatShort(day)))), 4, view)),
        ...(sentences ? links.map(({ between }) => indented(style.quiet(between.map(harmlessLine).join(' and ')), 6, view)) : []),
      ].join('\n'),
    )
    return [indented(lead, 0, view), ...each].join('\n')
  })
}

/**
 * What was said once, under the days when it was said: who, every wording oldest first with the words that differ marked, who reported it so, and what
 * drifted; then where the statements that were found come from.
 */
export const printUtterances = (
  found: FoundUtterances,
  view: View,
  { sentences = false }: { readonly sentences?: boolean } = {},
): string => {
  const { total, utterances, origins } = found
  const claims = new Set(origins.flatMap((one) => one.origins.flatMap(({ statements }) => statements))).size
  if (total === 0) return indented(view.style.quiet('Nothing in the ledger says that. Try fewer words or options.'), 0, view)
  const column = Math.max(4, `${utterances.length}`.length + 3)
  const blocks = utterances.map((utterance, i) => {
    const day = dayOf(utterance)
    const isSame = i > 0 && day === dayOf(utterances[i - 1]!)
    const title = isSame ? '' : `${indented(view.style.title(harmlessLine(formatTime(day))), 0, view)}\n\n`
    return title + printOne(utterance, i + 1, column, view, sentences)
  })
  const more = total - utterances.length
  return [
    heading('SAID ONCE', `${total}`, view),
    ...blocks,
    ...(more > 0
      ? [indented(view.style.quiet(`${counted(more, 'more saying')} not shown; --limit ${Math.min(total, 10_000)} shows them.`), 0, view)]
      : []),
    ...(claims > 0
      ? [heading('ORIGINS', `${origins.reduce((sum, { count }) => sum + count, 0)} of ${counted(claims, 'statement')}`, view)]
      : []),
    ...printOrigins(found, view, sentences),
  ].join('\n\n')
}
