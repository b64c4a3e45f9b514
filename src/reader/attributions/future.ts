import { contains, type Span } from '../../text/span.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Act } from '../reading.ts'

/** How many tokens into a content its main verb is looked for. */
const REACH = 14

/**
 * What saying it amounts to, where the cue alone ("said") does not tell: of one's own future an intention ("said he would go"), of
 * anything else's an expectation ("said the rain would ease"). Undefined of the present and the past. The first finite verb decides.
 */
export function actOfFuture(content: Span, { tokens, groups, phrases }: Parsed): Act | undefined {
  const first = tokens.findIndex((token) => contains(content, token))
  if (first < 0) return undefined
  const group = groups.find((g) => g.from >= first && g.form === 'finite')
  if (!group || group.from - first > REACH || !contains(content, tokens[group.head]!)) return undefined
  const going =
    /^(?:am|is|are|was|were|['’](?:s|re|m))$/i.test(tokens[group.from]!.text) &&
    tokens[group.head]!.text === 'going' &&
    tokens[group.to]?.text === 'to'
  if (!going && !/^(?:will|would|shall|['’]ll|wo)$/.test(group.modal ?? '')) return undefined
  if (group.perfect) return undefined
  const subject = phrases.findLast((p) => p.to <= group.from && p.from >= first)
  return subject && /^(?:I|we|he|she|they|it)$/i.test(tokens[subject.head]!.text) ? 'intend' : 'expect'
}
