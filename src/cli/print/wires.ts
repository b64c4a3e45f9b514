import type { PrintedWire, Reprint } from '../../ledger/find-wires.ts'
import type { Wires } from '../../operations/wires.ts'
import { harmlessLine } from './harmless.ts'
import { counted, heading, indented, quietParts, type View } from './layout.ts'
import { formatDays, formatTime } from './when.ts'
import { printBriefly, printDiff } from './wire-changes.ts'

export interface WiresView {
  /** The changed sentences, before and after. */
  readonly diff: boolean
  /** The same with where they stand, and with ids. */
  readonly sentences: boolean
}

type Head = Reprint['article']

/** The outlet; a report that names none goes by its headline. */
const nameOf = ({ outlet, title, id }: Head, view: View): string =>
  outlet === undefined ? `“${harmlessLine(title ?? id)}”` : view.style.name(harmlessLine(outlet))
const dayOf = ({ published }: Head): string | false => published !== undefined && harmlessLine(formatTime(published.slice(0, 10)))

const printReprint = (wire: PrintedWire, reprint: Reprint, indent: number, view: View, { diff, sentences }: WiresView): string => {
  const { style } = view
  const { article, link } = reprint
  const day = dayOf(article)
  return [
    indented(
      quietParts(style, nameOf(article, view), day && style.quiet(day), sentences && style.quiet(harmlessLine(article.id))),
      indent,
      view,
    ),
    ...(sentences && link ? [indented(style.quiet(harmlessLine(link.reason)), indent + 2, view)] : []),
    ...(diff || sentences ? printDiff(wire, reprint, indent + 2, view, sentences) : printBriefly(reprint, indent + 2, view)),
  ].join('\n')
}

/** "one CP story in 6 outlets"; in reports, where some name none. */
const extent = ({ origin, reprints }: PrintedWire): string => {
  const heads = [origin.article, ...reprints.map(({ article }) => article)]
  const outlets = new Set(heads.map(({ outlet }) => outlet))
  const where = outlets.size === heads.length && !outlets.has(undefined) ? counted(outlets.size, 'outlet') : counted(heads.length, 'report')
  return `one ${origin.credited === undefined ? 'text' : `${harmlessLine(origin.credited)} story`} in ${where}`
}

const printOne = (wire: PrintedWire, number: number, column: number, view: View, shown: WiresView): string => {
  const { style } = view
  const { origin, reprints } = wire
  const days = [origin.article, ...reprints.map(({ article }) => article)].flatMap(({ published }) => published?.slice(0, 10) ?? []).sort()
  const title = indented(style.title(harmlessLine(origin.article.title ?? wire.id)), column, view)
  const day = origin.article.published !== undefined && style.quiet(harmlessLine(formatTime(origin.article.published)))
  return [
    [
      `${style.quiet(`${number}`.padStart(column - 2))}  ${title.slice(column)}`,
      indented(quietParts(style, extent(wire), days.length > 0 && style.quiet(formatDays(days[0]!, days.at(-1)!))), column, view),
      indented(
        quietParts(
          style,
          `${style.quiet('origin:')} ${origin.article.outlet === undefined ? harmlessLine(origin.reason) : style.name(harmlessLine(origin.article.outlet))}`,
          origin.article.outlet !== undefined && style.quiet(harmlessLine(origin.reason)),
          day,
          shown.sentences && style.quiet(harmlessLine(wire.id)),
        ),
        column,
        view,
      ),
    ].join('\n'),
    ...reprints.map((reprint) => printReprint(wire, reprint, column, view, shown)),
  ].join('\n\n')
}

/** Wires, that with the newest article first: where each came from, and what every reprint changed. */
export const printWires = ({ total, wires }: Wires, view: View, shown: WiresView): string => {
  if (total === 0) return indented(view.style.quiet('No two reports in the ledger are one text. Try fewer words or options.'), 0, view)
  const column = Math.max(4, `${wires.length}`.length + 3)
  const more = total - wires.length
  return [
    heading('WIRES', `${total}`, view),
    ...wires.map((wire, i) => printOne(wire, i + 1, column, view, shown)),
    ...(more > 0
      ? [indented(view.style.quiet(`${counted(more, 'more wire')} not shown; --limit ${Math.min(total, 10_000)} shows them.`), 0, view)]
      : []),
  ].join('\n\n')
}
