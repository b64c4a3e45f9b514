import type { Span } from '../../text/span.ts'
import { characterOf } from './characters.ts'

/** A word as BERT splits text: letters and digits together, every mark for itself; `plain` is in lower case without accents. */
export interface Word extends Span {
  readonly plain: string
}

/** The words of a text in order, with their places in the text as it is given. */
export function splitWords(text: string): Word[] {
  const words: Word[] = []
  let start = -1
  let end = 0
  let plain = ''
  const close = (): void => {
    if (start >= 0) words.push({ start, end, plain })
    start = -1
    plain = ''
  }
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!)
    const next = at + character.length
    const found = characterOf(character)
    if (found.kind === 'space') close()
    else if (found.kind === 'alone') {
      close()
      words.push({ start: at, end: next, plain: found.plain })
    } else if (found.kind === 'letter') {
      if (start < 0) start = at
      end = next
      plain += found.plain
    }
    at = next
  }
  close()
  return words
}
