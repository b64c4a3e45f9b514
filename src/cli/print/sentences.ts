import { hull, type Span } from '../../text/span.ts'
import { excerpt } from './excerpt.ts'
import { harmless } from './harmless.ts'
import type { Style } from './style.ts'

interface Sentence extends Span {
  readonly text: string
}

/** Sentences of one article with stretches of them marked; offsets are the article's. What stands between sentences is shown as a gap. */
export const markedSentences = (sentences: readonly Sentence[], marked: readonly Span[], style: Style): string => {
  const whole = hull(sentences)
  if (whole === undefined) return ''
  const shift = ({ start, end }: Span): Span => ({ start: start - whole.start, end: end - whole.start })
  let text = ''
  const stretches: { start: number; end: number }[] = []
  for (const sentence of sentences) {
    const { start, end } = shift(sentence)
    const last = stretches.at(-1)
    const gap = start - text.length
    // A paragraph's end is no gap.
    if (last && gap <= 2) last.end = end
    else stretches.push({ start, end })
    text += ' '.repeat(Math.max(0, gap)) + sentence.text
  }
  return excerpt(harmless(text), stretches, marked.map(shift), style)
}
