import type { Span } from '../../text/span.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { EntityAt } from './speakers.ts'

/** Sentences at the end of a piece that may tell who wrote it. */
const ENDING = 4
/** "Ana Holt is a professor of …", "Ana Holt teaches …": a line on the author, which stands at the end. */
const TELLS_OF_AUTHOR = /^\s*(?:,|\([^)]*\),?)?\s*(?:is|was|teaches|writes|lives|works|serves|covers|directs|leads|chairs)\b/

/**
 * Who says "I" outside quotation marks: whoever signs under a letter ("Ana Holt. Henderson, Nev."), for the text since the signature before,
 * or whom the last lines of an opinion piece are on. Gives entity ids, one at most.
 */
export function authorsOf(text: string, parsed: readonly Parsed[], index: EntityAt): (span: Span) => string[] {
  const fullName = ({ sentence, tokens }: Parsed) =>
    index.at(sentence).find(({ entity, mention }) => {
      const words = text.slice(mention.start, mention.end).split(/\s+/).length
      return entity.kind === 'person' && mention.start === tokens[0]?.start && words > 1
    })
  const signatures = parsed.flatMap((one, i) => {
    const named = fullName(one)
    if (!named || i === 0) return []
    const rest = text.slice(named.mention.end, one.sentence.end)
    const alone = /^[.,\s]*$/.test(rest) || /^, (?:\p{Lu}[\p{L}.]*[ ,]*){1,4}\.?$/u.test(rest)
    return alone ? [{ end: one.sentence.end, author: named.entity.id }] : []
  })
  const bio = parsed
    .slice(-ENDING)
    .map((one) => ({ one, named: fullName(one) }))
    .findLast(({ one, named }) => named && TELLS_OF_AUTHOR.test(text.slice(named.mention.end, one.sentence.end)))?.named?.entity.id
  return ({ start }) => {
    const signed = signatures.find(({ end }) => end > start)?.author
    const author = signatures.length > 1 ? signed : (bio ?? signed)
    return author === undefined ? [] : [author]
  }
}
