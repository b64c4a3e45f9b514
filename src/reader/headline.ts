import { foldMarks } from '../text/keys.ts'
import { cut, type Span } from '../text/span.ts'

/** A headline in UTF-16 code units; longer first lines are leads. */
const longest = 220

const plain = (words: string): string =>
  foldMarks(words)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Is the paragraph the article's own title? Marks, case and a final full stop make no difference. */
export const isTitle = (text: string, paragraph: Span, title: string | undefined): boolean => {
  if (!title || paragraph.end - paragraph.start > title.length + 20) return false
  const line = plain(cut(text, paragraph))
  return line !== '' && line === plain(title)
}

/**
 * Does the first line look like a headline: short, no full stop at its end, and a longer paragraph after it?
 * `after` is the paragraph that follows.
 */
export const isHeadline = (text: string, paragraph: Span, after: Span | undefined): boolean => {
  const line = cut(text, paragraph)
  if (!after || line.length > longest || line.length >= after.end - after.start + 40) return false
  // A line that stops on a joining word, or before a small letter, was broken off in mid-sentence.
  if (/\b(?:a|an|and|as|at|by|for|from|has|in|of|on|or|that|the|their|to|was|were|with)$/.test(line) || /\p{Ll}/u.test(text[after.start]!))
    return false
  const words = line.split(/\s+/).length
  return words >= 3 && words <= 32 && /\p{L}/u.test(line) && !/[.:;,]["”’)]*$/.test(line) && !/^["“].*["”]$/s.test(line)
}
