import { contains, type Span } from '../../text/span.ts'
import { isQuoteMark, type Parsed } from '../grammar/parsed.ts'
import type { Act } from '../reading.ts'

/** How many tokens into a content its main verb is looked for. */
const REACH = 14

/**
 * What saying it amounts to, where the cue alone ("said") does not tell: of one's own future an intention ("said he would go"), of
 * anything else's an expectation ("said the rain would ease"). Undefined of the present and the past. The first finite verb decides.
 */
export function actOfFuture(
  content: Span,
  { tokens, groups, phrases }: Parsed,
  isOwn: (subject: Span) => boolean | undefined,
): Act | undefined {
  const start = tokens.findIndex((token) => contains(content, token) && !isQuoteMark(token))
  if (start < 0) return undefined
  // "If it rises, it will be in the second half of the week": the clause after the comma is what is said.
  const comma = /^(?:if|when|once)$/i.test(tokens[start]!.text) ? tokens.findIndex((token, i) => i > start && token.text === ',') : -1
  const first = comma > 0 ? comma + 1 : start
  const group = groups.find((g) => g.from >= first && g.form === 'finite')
  if (!group || group.from - first > REACH || !contains(content, tokens[group.head]!)) return undefined
  const going =
    /^(?:am|is|are|was|were|['’](?:s|re|m))$/i.test(tokens[group.from]!.text) &&
    tokens[group.head]!.text === 'going' &&
    tokens[group.to]?.text === 'to'
  const likely = /^(?:likely|unlikely|due|bound)$/i.test(tokens[group.to]?.text ?? '') && tokens[group.to + 1]?.text === 'to'
  if (likely || /^(?:might|may)$/.test(group.modal ?? '')) return 'expect'
  if (!going && !/^(?:will|would|shall|['’]ll|wo)$/.test(group.modal ?? '')) return undefined
  if (group.perfect) return undefined
  const subject = phrases.findLast((p) => p.to <= group.from && p.from >= first)
  if (!subject) return 'expect'
  const word = tokens[subject.head]!.text
  if (/^(?:I|we)$/i.test(word)) return 'intend'
  return (isOwn(tokens[subject.head]!) ?? /^(?:he|she|they)$/i.test(word)) ? 'intend' : 'expect'
}
