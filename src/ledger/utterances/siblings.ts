import { contains, hull, type Span } from '../../text/span.ts'
import { common } from './days.ts'
import { linkOf, type UtteranceLink } from './same.ts'
import type { Statement } from './statement.ts'

/** Of what the outer says, the inner says at least this much, in telling words. */
const MOST_OF_IT = 0.5
const NEARLY_ALL = 0.8
/** Text between two statements of one paragraph: a longer one tells of other things. In UTF-16 code units. */
const NEAR = 400
/** How many statements further on a piece can stand: those inside a statement come before the next one. */
const NEXT = 3

/**
 * Statements of one article that are pieces of one saying: two in one sentence ("declined to comment, citing an inquiry"), a paraphrase with the
 * quotation that bears it out behind it in its paragraph, and one inside another of the same speaker that says no more. Linear but for a sort.
 */
export function siblingLinks(statements: readonly Statement[]): UtteranceLink[] {
  const inOrder = statements
    .flatMap((statement) => {
      const at = hull(statement.spans)
      return at && !statement.inHeadline ? [{ statement, at }] : []
    })
    .sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end || (a.statement.key < b.statement.key ? -1 : 1))
  return inOrder.flatMap(({ statement, at }, i) => {
    const links: UtteranceLink[] = []
    for (const [n, next] of inOrder.slice(i + 1, i + 1 + NEXT).entries()) {
      const reason = reasonOf(statement, at, next.statement, next.at, n === 0)
      if (reason) links.push(linkOf(statement, next.statement, reason, 0.6))
      // Somebody else has spoken in between.
      else if (next.statement.voice.sources.join() !== statement.voice.sources.join()) break
    }
    return links
  })
}

function reasonOf(one: Statement, at: Span, other: Statement, otherAt: Span, isNext: boolean): string | undefined {
  if (one.attribution.act === 'ask' || other.attribution.act === 'ask' || !common(one.window, other.window)) return undefined
  if (one.voice.sources.length === 0 || one.voice.sources.join() !== other.voice.sources.join()) return undefined
  if (one.attribution.previous !== other.attribution.previous) return undefined
  if (contains(at, otherAt)) {
    const told = [...one.telling].filter((word) => other.telling.has(word)).length
    const least = other.attribution.within === one.attribution.id ? MOST_OF_IT : NEARLY_ALL
    return told >= least * one.telling.size ? 'one stands inside the other' : undefined
  }
  if (otherAt.start < at.end || otherAt.start - at.end > NEAR) return undefined
  const between = one.text.slice(Math.max(at.start, at.end - 3), otherAt.start)
  if (/\n\s*\n/.test(between)) return undefined
  if (!/[.!?]["'”’»)]*\s/.test(between)) return 'told in one sentence'
  const isBorneOut = isNext && one.attribution.kind === 'indirect' && other.attribution.kind === 'direct'
  return isBorneOut ? 'told, then quoted, in one paragraph' : undefined
}
