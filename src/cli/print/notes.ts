import type { Reading } from '../../reader/reading.ts'
import { heading, indented, type View } from './layout.ts'

/** Oddities met while reading, with the words they are about. */
export const printNotes = ({ article, notes }: Reading, view: View): string | undefined => {
  if (notes.length === 0) return undefined
  const rows = notes.map(({ start, end, message }) => {
    const words =
      start === undefined || end === undefined
        ? ''
        : article.text
            .slice(start, Math.min(end, start + 80))
            .replace(/\s+/g, ' ')
            .trim()
    return indented(`${message}${words === '' ? '' : view.style.quiet(` “${words}”`)}`, 4, view)
  })
  return `${heading('NOTES', `${notes.length}`, view)}\n\n${rows.join('\n')}`
}
