import stringWidth from 'string-width'
import { daysFrom } from '../../text/days.ts'
import { padEnd, padStart, type View } from './layout.ts'

/** A number on a day: one mark, or a bar from low to high. */
export interface ChartPoint {
  /** ISO day. */
  readonly day: string
  readonly low: number
  readonly high: number
  /** One column wide: ● exactly, ≥ at least, ≤ at most, ~ about, ○ recalled. */
  readonly mark: string
  /** Drawn over others of one place. */
  readonly firm: boolean
}

/** What charts that are to be compared share: their days, their numbers, and how these are written. */
export interface Axes {
  readonly from: string
  readonly to: string
  readonly low: number
  readonly high: number
  readonly formatNumber: (value: number) => string
  readonly formatDay: (day: string) => string
}

const HEIGHT = 5
/** Of a few days, each has so many columns at most. */
const DAY_COLUMNS = 4

/**
 * A small chart in plain characters, its lines at most `columns` wide: days from left to right, a column each or more where there is room and fewer where
 * there is none; numbers from the least at the bottom to the greatest at the top.
 */
export function drawChart(points: readonly ChartPoint[], axes: Axes, columns: number, { style }: View): string[] {
  const { from, to, low, high, formatNumber, formatDay } = axes
  const height = low === high ? 1 : HEIGHT
  const gutter = Math.max(stringWidth(formatNumber(low)), stringWidth(formatNumber(high)))
  const days = daysFrom(from, to)
  const room = Math.max(2, columns - gutter - 3)
  const width = days === 0 ? 1 : Math.min(room, days * Math.max(1, Math.min(DAY_COLUMNS, Math.floor((room - 1) / days))) + 1)
  const columnOf = (day: string): number => (days === 0 ? 0 : Math.round((daysFrom(from, day) / days) * (width - 1)))
  const rowOf = (value: number): number => (height === 1 ? 0 : Math.round(((value - low) / (high - low)) * (height - 1)))

  const grid = Array.from({ length: height }, () => new Array<string>(width).fill(' '))
  for (const { day, low: least, high: most, mark, firm } of [...points].sort((a, b) => Number(a.firm) - Number(b.firm))) {
    const look = firm ? style.amount : style.past
    const [bottom, top] = [rowOf(least), rowOf(most)]
    for (let row = bottom; row <= top; row++) grid[row]![columnOf(day)] = look(bottom === top ? (least === most ? mark : '┃') : '┃')
  }
  const rows = grid.map((cells, row) => {
    const label = row === height - 1 ? formatNumber(high) : row === 0 ? formatNumber(low) : ''
    return `${style.quiet(`${padStart(label, gutter)} ${label === '' ? '│' : '┤'}`)} ${cells.join('')}`.trimEnd()
  })
  const margin = ' '.repeat(gutter + 1)
  return [
    ...rows.reverse(),
    style.quiet(`${margin}└${'─'.repeat(width + 1)}`),
    style.quiet(`${margin}  ${dayLabels(formatDay(from), formatDay(to), width, room)}`.trimEnd()),
  ]
}

/** The first day under its column and the last before the end of its own; only the first where they do not go side by side. */
function dayLabels(first: string, last: string, width: number, room: number): string {
  if (width === 1) return first
  const used = stringWidth(first) + 1 + stringWidth(last)
  if (used > room) return ''
  return padEnd(first, Math.max(stringWidth(first) + 1, width - stringWidth(last))) + last
}
