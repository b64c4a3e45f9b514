import type { Span } from '../text/span.ts'

/**
 * Stretches struck out by tags that stand in the text itself (`<s>Seventeen</s>`), tags included, in text order.
 * A tag that is never closed strikes nothing. A struck stretch is a few words; one that goes over a blank line is not believed.
 */
export const findStruck = (text: string): Span[] => {
  const struck: Span[] = []
  const opening = /<(s|strike|del)>/gi
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const stretch = text.slice(opening.lastIndex, opening.lastIndex + longestStruck)
    const closing = stretch.search(new RegExp(`</${match[1]}>|\\n[ \\t]*\\n`, 'i'))
    if (closing < 0 || stretch[closing] !== '<') continue
    const end = opening.lastIndex + closing + `</${match[1]}>`.length
    struck.push({ start: match.index, end })
    opening.lastIndex = end
  }
  return struck
}

/** UTF-16 code units. The longest correction in real transcripts is a sentence; this leaves room for ten. */
const longestStruck = 2000
