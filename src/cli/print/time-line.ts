import { daysFrom } from '../../text/days.ts'
import type { Style } from './style.ts'

/** What stands on a time line: from the day when something was said to the last that matters. Days are ISO 8601. */
export interface TimeLine {
  readonly said: string
  /** When it should be. */
  readonly earliest?: string
  readonly latest?: string
  /** One column wide each; of one column the last is seen. */
  readonly marks: readonly { readonly day: string; readonly mark: string; readonly look: keyof Pick<Style, 'amount' | 'alert' | 'quiet'> }[]
}

/** Of a few days, each has so many columns at most. */
const DAY_COLUMNS = 2

/** The first and the last day of the line. */
export const endsOf = ({ said, earliest, latest, marks }: TimeLine): readonly [string, string] => {
  const days = [said, ...(earliest ? [earliest] : []), ...(latest ? [latest] : []), ...marks.map(({ day }) => day)].sort()
  return [days[0]!, days.at(-1)!]
}

/** The line in plain characters, at most so many columns wide: "○──━━━━━━●──×". */
export function drawTimeLine(line: TimeLine, columns: number, style: Style): string {
  const [first, last] = endsOf(line)
  const days = daysFrom(first, last)
  const width = Math.min(columns, days * DAY_COLUMNS) + 1
  const columnOf = (day: string): number => (days === 0 ? 0 : Math.round((daysFrom(first, day) / days) * (width - 1)))
  const cells = Array.from({ length: width }, () => style.quiet('─'))
  const { said, earliest = said, latest, marks } = line
  if (latest !== undefined) cells.fill('━', columnOf(earliest < said ? said : earliest), columnOf(latest) + 1)
  cells[columnOf(said)] = '○'
  for (const { day, mark, look } of marks) cells[columnOf(day)] = style[look](mark)
  return cells.join('')
}
