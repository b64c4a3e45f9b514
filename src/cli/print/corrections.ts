import type { Corrections, NamedTarget, ToldCorrection } from '../../operations/corrections.ts'
import { rulingWords } from './corrected.ts'
import { harmlessLine } from './harmless.ts'
import { counted, hanging, heading, indented, quietParts, type View } from './layout.ts'
import { formatTime } from './when.ts'

/** Longer words are cut: what was meant is plain from their beginning. */
const longest = 120

const target = ({ part, words, article, id, kind }: NamedTarget, column: number, view: View): string => {
  const { style } = view
  const line = harmlessLine(words)
  const short = line.length <= longest ? line : `${line.slice(0, longest).replace(/\s+\S*$/, '')} …`
  const mark = part === 'these' ? '·' : part === 'those' ? '◦' : 'by'
  return hanging(
    style.quiet(mark),
    quietParts(
      style,
      short,
      kind !== 'article' && style.quiet(harmlessLine(article.outlet ?? article.title ?? '')),
      kind === 'article' && style.quiet(harmlessLine(article.outlet ?? '')),
      style.quiet(harmlessLine(article.published?.slice(0, 10) ?? '')),
      id === undefined ? style.alert('no longer there') : style.quiet(harmlessLine(id)),
    ),
    column + 4,
    view,
    'left',
    column,
  )
}

const printOne = (one: ToldCorrection, column: number, view: View): string => {
  const { style } = view
  const { number, who, why, madeAt, undoneBy, on, targets, others } = one
  const ruling = rulingWords(one)
  return [
    `${style.quiet(`${number}`.padStart(column - 2))}  ${indented(
      quietParts(
        style,
        undoneBy === undefined ? style.title(ruling) : ruling,
        on !== undefined && style.quiet(`from ${formatTime(on)}`),
        undoneBy !== undefined && style.alert(`taken back by ${undoneBy}`),
      ),
      column,
      view,
    ).trimStart()}`,
    indented(quietParts(style, harmlessLine(who), style.quiet(formatTime(madeAt))), column, view),
    ...(why === '' ? [] : [indented(`“${harmlessLine(why)}”`, column, view)]),
    ...targets.map((each) => target(each, column, view)),
    ...(others > 0 ? [indented(style.quiet(`and ${counted(others, 'other')} of the same`), column + 4, view)] : []),
  ].join('\n')
}

/** Corrections, the latest first: what was ruled, who, when and why, and what it is about. */
export const printCorrections = ({ total, corrections }: Corrections, view: View): string => {
  if (total === 0) return indented(view.style.quiet('Nothing is corrected. How to: onrecord merge, split, wrong, settle --help'), 0, view)
  const column = Math.max(4, `${corrections[0]?.number ?? ''}`.length + 3)
  const more = total - corrections.length
  return [
    heading('CORRECTIONS', `${total}`, view),
    ...corrections.map((one) => printOne(one, column, view)),
    ...(more > 0
      ? [
          indented(
            view.style.quiet(`${counted(more, 'more correction')} not shown; --limit ${Math.min(total, 10_000)} shows them.`),
            0,
            view,
          ),
        ]
      : []),
  ].join('\n\n')
}
