import type { Attribution } from '../../reader/reading.ts'
import { hull, type Span } from '../../text/span.ts'

/** The sentence's words around source and cue: from the stop before them to the stop after. At most this far either way, in UTF-16 code units. */
const reach = 240
export function frameOf(text: string, { source, cue, content }: Attribution): Span {
  const { start, end } = hull([...source, ...cue]) ?? hull(content) ?? { start: 0, end: 0 }
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  const from = Math.max(
    -1,
    ...[...before.matchAll(/\n\s*\n/g)].map(({ index }) => index),
    ...[...before.matchAll(/[.!?]["”’)]* (?=["“‘(]?\p{Lu})/gu)].map(({ index, 0: stop }) =>
      isAbbreviated(before, index) ? -1 : index + stop.length - 1,
    ),
  )
  const stop = /[.!?]["”’)]*(?=\s+["“‘(]?\p{Lu}|\s*$)|\n\s*\n/u.exec(after)
  return { start: start - before.length + from + 1, end: end + (stop?.index ?? after.length) }
}
const isAbbreviated = (text: string, stop: number): boolean =>
  /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Maj|Gen|Col|Capt|Lt|Gov|Sen|Rep|St|Adm|Rev)$/u.test(text.slice(Math.max(0, stop - 6), stop))
