import type { Corrected } from '../../operations/correcting/correct.ts'
import type { Standing } from '../../operations/correcting/standing.ts'
import { harmlessLine } from './harmless.ts'
import { counted, hanging, heading, indented, quietParts, type View } from './layout.ts'
import { formatTime } from './when.ts'

type About = Corrected['about']

const groupings: Readonly<Record<string, string>> = {
  sources: 'source',
  wires: 'wire',
  utterances: 'utterance',
  series: 'series',
  stories: 'story',
  origins: 'origin',
}

/** "one source", "two sources": what was ruled, in a few words. */
export const rulingWords = ({
  kind,
  of,
  state,
  undoes,
}: Pick<About, 'of' | 'state'> & Pick<Corrected['correction'], 'kind' | 'undoes'>): string => {
  switch (kind) {
    case 'together':
      return `one ${groupings[of ?? '']}`
    case 'apart':
      return `not one ${groupings[of ?? '']}`
    case 'wrong-figure':
      return 'a wrong figure'
    case 'wrong-speaker':
      return 'a wrong speaker'
    case 'settle':
      return `a forecast is settled: ${harmlessLine(state ?? '')}`
    case 'undo':
      return `takes back correction ${undoes}`
  }
}

/** What members are called, by the grouping. */
const nouns: Readonly<Record<string, string>> = { sources: 'name', utterances: 'statement', origins: 'statement', series: 'figure' }

const howMuch = ({ members, articles, since }: Standing, { kind, of }: About): string => {
  if (kind === 'settle') return since === undefined ? '' : `since ${formatTime(since)}`
  if (kind === 'wrong-speaker') return ''
  const reports = counted(articles, 'report')
  const noun = kind === 'wrong-figure' ? 'figure' : nouns[of ?? '']
  return noun === undefined ? (of ? reports : '') : `${counted(members, noun)} in ${reports}`
}

/** Longer words of a statement are cut: what was meant is plain from their beginning. */
const longest = 160

const cutShort = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`)

const called: Partial<Record<About['kind'], string>> = { 'wrong-figure': 'figure', 'wrong-speaker': 'words', settle: 'forecast' }

/** Where words begin beside their labels. */
const column = 12

const nothing: Partial<Record<About['kind'], string>> = { 'wrong-figure': 'in no series', 'wrong-speaker': 'nobody' }

const standings = (label: string, all: readonly Standing[], about: About, view: View): string[] => {
  const lines = all.map((one) =>
    quietParts(view.style, view.style.name(cutShort(harmlessLine(one.label))), view.style.quiet(howMuch(one, about))),
  )
  return (lines.length > 0 ? lines : [view.style.quiet(nothing[about.kind] ?? 'nothing')]).map((line, i) =>
    hanging(i === 0 ? view.style.quiet(label) : '', line, column, view),
  )
}

/** What was ruled, what of the record it changed, and how to take it back; `command` is how onrecord is called here. */
export const printCorrected = ({ correction, about, before, now }: Corrected, command: string, view: View): string => {
  const { style } = view
  const { number, who, why, madeAt } = correction
  const ruling = rulingWords({ ...about, ...correction })
  // Of what is put together or kept apart, before and now say the names.
  const named = about.of === undefined ? about.named : []
  const isSame = JSON.stringify(before) === JSON.stringify(now)
  const changed = isSame
    ? [indented('Nothing in the record changes by it today; it is kept, and holds when something does.', 2, view)]
    : [...standings('before', before, about, view), ...standings('now', now, about, view)]
  return [
    heading('CORRECTION', `${number}`, view),
    '',
    indented(
      quietParts(
        style,
        style.title(correction.kind === 'undo' ? `${ruling}: ${rulingWords(about)}` : ruling),
        harmlessLine(who),
        style.quiet(formatTime(madeAt)),
      ),
      2,
      view,
    ),
    ...(why === '' ? [] : [indented(`“${harmlessLine(why)}”`, 2, view)]),
    '',
    ...named.map((words) => hanging(style.quiet(called[about.kind] ?? ''), cutShort(harmlessLine(words)), column, view)),
    ...changed,
    '',
    indented(style.quiet(`To take it back: ${command} undo ${number}`), 0, view),
  ].join('\n')
}
