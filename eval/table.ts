import stringWidth from 'string-width'

/** Rows of text cells under a head. */
export interface Table {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const isNumeric = (cell: string): boolean => /^[\d.,/ %–-]*$/.test(cell)

/** Columns padded for a terminal; a column of numbers stands to the right. */
export const plainTable = ({ title, head, rows }: Table): string => {
  const widths = head.map((cell, i) => Math.max(...[cell, ...rows.map((row) => row[i] ?? '')].map((text) => stringWidth(text))))
  const toRight = head.map((_, i) => i > 0 && rows.every((row) => isNumeric(row[i] ?? '')))
  const line = (row: readonly string[]) =>
    widths
      .map((width, i) => {
        const cell = row[i] ?? ''
        const gap = ' '.repeat(width - stringWidth(cell))
        return toRight[i] ? gap + cell : cell + gap
      })
      .join('  ')
      .trimEnd()
  return [title, line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

/** The same as Markdown, without the title. */
export const markdownTable = ({ head, rows }: Table): string => {
  const line = (row: readonly string[]) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rule = head.map((_, i) => (i > 0 && rows.every((row) => isNumeric(row[i] ?? '')) ? '---:' : '---'))
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n')
}

/** A page of Markdown out of its blocks. */
export const page = (...blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`
