import type { Act, Attribution, Entity, Reading } from '../../reader/reading.ts'
import { hull, inTextOrder, type Span } from '../../text/span.ts'
import { excerpt, surrounding } from './excerpt.ts'
import { heading, indented, narrow, prefixed, quietParts, type View } from './layout.ts'
import { type People, peopleOf, speakersInFull } from './people.ts'
import { formatTime } from './when.ts'

/** Acts as one tells them of one speaker and of several. */
const verbs: Record<Act, readonly [one: string, several: string]> = {
  say: ['says', 'say'],
  estimate: ['estimates', 'estimate'],
  expect: ['expects', 'expect'],
  intend: ['intends', 'intend'],
  confirm: ['confirms', 'confirm'],
  deny: ['denies', 'deny'],
  warn: ['warns', 'warn'],
  believe: ['believes', 'believe'],
  promise: ['promises', 'promise'],
  ask: ['asks', 'ask'],
  decline: ['declines', 'decline'],
  praise: ['praises', 'praise'],
  condemn: ['condemns', 'condemn'],
}

/** "denies", "do not confirm", "does not say"; nothing for plain saying. */
export const actWords = (
  { act, negated, speakers }: Pick<Attribution, 'act' | 'negated' | 'speakers'>,
  people: ReadonlyMap<string, Pick<Entity, 'kind'>>,
): string | undefined => {
  if (act === 'say' && !negated) return undefined
  const several = speakers.length > 1 || people.get(speakers[0] ?? '')?.kind === 'group'
  const [one, base] = verbs[act]
  return negated ? `${several ? 'do' : 'does'} not ${base}` : several ? base : one
}

/** Statements in text order, each followed by those that stand inside it. */
interface Nested {
  readonly attribution: Attribution
  readonly depth: number
}

const firstOf = ({ source, cue, content }: Attribution): Span => hull([...content, ...source, ...cue]) ?? { start: 0, end: 0 }

export const inOrder = (attributions: readonly Attribution[]): Nested[] => {
  const ordered = [...attributions].sort((a, b) => inTextOrder(firstOf(a), firstOf(b)))
  const known = new Set(ordered.map(({ id }) => id))
  const isInside = ({ within }: Attribution): boolean => within !== undefined && known.has(within)
  const inside = new Map<string | undefined, Attribution[]>(ordered.map(({ id }) => [id, []]))
  for (const attribution of ordered) if (isInside(attribution)) inside.get(attribution.within)!.push(attribution)
  const placed = new Set<string>()
  const out: Nested[] = []
  const place = (attribution: Attribution, depth: number): void => {
    if (placed.has(attribution.id)) return
    placed.add(attribution.id)
    out.push({ attribution, depth })
    for (const inner of inside.get(attribution.id) ?? []) place(inner, depth + 1)
  }
  for (const attribution of ordered) if (!isInside(attribution)) place(attribution, 0)
  // Whatever is left stands inside itself by way of others: shown, but as no part of anything.
  for (const attribution of ordered) place(attribution, 0)
  return out
}

/** How and when it was said, and whatever makes it less than plain. */
const circumstances = (attribution: Attribution, people: People, { style }: View): string => {
  const { kind, act, negated, certainty, said, occasion, previous, caveats } = attribution
  const told = actWords(attribution, people)
  const words = [...new Set(caveats.map((caveat) => caveat.kind))]
  return quietParts(
    style,
    told && (act === 'deny' || negated ? style.alert(told) : told),
    previous && style.past('recalled'),
    style.quiet(kind),
    certainty !== 'certain' && style.quiet(certainty),
    said && style.quiet(formatTime(said.value)),
    occasion && style.quiet(occasion),
    ...words.map((word) => style.alert(word)),
  )
}

const printStatement = (
  { attribution, depth }: Nested,
  number: number,
  reading: Reading,
  people: People,
  sentences: readonly Span[],
  view: View,
) => {
  const { style } = view
  const { source, cue, content } = attribution
  const step = view.width < narrow ? 2 : 4
  const indent = 4 + Math.min(depth, 4) * step
  const spans = [...source, ...cue, ...content]
  const stretches = depth === 0 ? surrounding(spans, sentences) : [hull(spans)!]
  const mark = `${depth === 0 ? '' : '└ '}${number}`.padStart(indent - 1)
  const who = indented(speakersInFull(attribution, reading, people, style), indent, view)
  return [
    `${style.quiet(mark)}${who.slice(indent - 1)}`,
    indented(circumstances(attribution, people, view), indent, view),
    prefixed(excerpt(reading.article.text, stretches, content, style), `${' '.repeat(indent)}${style.quiet('│')} `, view),
  ].join('\n')
}

/**
 * Every statement: who, how, when, and the exact sentence with what was said marked in it. One that stands inside another
 * is indented under it. `sentences` are the article's, in text order.
 */
export const printStatements = (reading: Reading, sentences: readonly Span[], view: View): string | undefined => {
  if (reading.attributions.length === 0) return undefined
  const people = peopleOf(reading)
  const printed = inOrder(reading.attributions).map((nested, i) => printStatement(nested, i + 1, reading, people, sentences, view))
  return `${heading('STATEMENTS', `${reading.attributions.length}`, view)}\n\n${printed.join('\n\n')}`
}
