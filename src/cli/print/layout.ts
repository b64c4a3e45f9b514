import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import type { Style } from './style.ts'

/** Where a view is printed: so many columns, in that style. */
export interface View {
  readonly width: number
  readonly style: Style
}

/** Narrower than this, what stands side by side stands one under the other. */
export const narrow = 60

/** Lines of at most `width` columns; words longer than that are broken. */
export const wrap = (text: string, width: number): string[] => wrapAnsi(text, Math.max(8, width), { hard: true }).split('\n')

/** The text wrapped, each line after the prefix. */
export const prefixed = (text: string, prefix: string, { width }: View): string =>
  wrap(text, width - stringWidth(prefix))
    .map((line) => (prefix + line).trimEnd())
    .join('\n')

/** The text wrapped, its lines indented by so many columns. */
export const indented = (text: string, indent: number, view: View): string => prefixed(text, ' '.repeat(indent), view)

export const padEnd = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - stringWidth(text)))
export const padStart = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - stringWidth(text))) + text

/**
 * A label with text hanging beside it: the label in a column that ends at `column`, the text from there on.
 * A label that is too wide stands on its own line.
 */
export const hanging = (label: string, text: string, column: number, view: View, align: 'left' | 'right' = 'left', indent = 2): string => {
  const room = column - indent - 2
  const body = indented(text, column, view)
  if (stringWidth(label) > room) return `${indented(label, indent, view)}\n${body}`
  const padded = align === 'right' ? padStart(label, room) : padEnd(label, room)
  return `${' '.repeat(indent)}${padded}  ${body.trimStart()}`
}

/** Parts in one line, set apart by a point; empty ones are left out. */
export const parts = (...texts: (string | undefined | false)[]): string => texts.filter(Boolean).join(' · ')

/** The same where the parts have looks of their own. */
export const quietParts = (style: Style, ...texts: (string | undefined | false)[]): string => texts.filter(Boolean).join(style.quiet(' · '))

export const rule = (view: View, mark = '─'): string => view.style.quiet(mark.repeat(view.width))

/** The heading of a part of the view: its name, how many, and a rule to the edge. */
export const heading = (title: string, count: string, view: View): string => {
  const used = stringWidth(title) + stringWidth(count) + 2
  const line = '─'.repeat(Math.max(0, view.width - used))
  return `${view.style.title(title)} ${view.style.quiet(`${count} ${line}`)}`
}

/** "1 statement", "3 statements". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toString().replace(/\B(?=(\d{3})+$)/g, ',')} ${n === 1 ? one : many}`
