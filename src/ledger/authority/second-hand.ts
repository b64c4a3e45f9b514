import type { Attribution, Reading } from '../../reader/reading.ts'
import type { Span } from '../../text/span.ts'
import type { Known } from './known.ts'
import { statementBefore } from './meant.ts'
import { linkTo, type Told } from './told.ts'

const HAD_TOLD = /^(?:that )?(?=(?!(?:he|she|they|it|I|we|you)\b)(?:[\p{L}\d'’.-]+ ){1,6}had told\b)/u
const WAS_QUOTED = / (?:was|were|is|are) quoted\b/

/** "A doctor said the association had told its members": at the head of the content. */
export function heard(reading: Reading, { content: [first], cue }: Attribution, known: Known): Told[] {
  if (!first || cue.length === 0) return []
  const match = HAD_TOLD.exec(reading.article.text.slice(first.start, Math.min(first.end, first.start + 140)).replace(/\s/g, ' '))
  const party = match ? known.partyAt(reading, first.start + match[0].length) : undefined
  return party ? [{ link: linkTo(party, 'speaker', 'had told it') }] : []
}

/** "Spokesperson Kalina Stoeva was quoted as saying": in the statement of her ministry that was told of before, where one was. */
export function wasQuoted(reading: Reading, attribution: Attribution, frame: Span, known: Known): Told[] {
  const words = reading.article.text.slice(frame.start, frame.end).replace(/\s/g, ' ')
  const match = WAS_QUOTED.exec(words)
  if (!match) return []
  const at = frame.start + match.index
  const quoted = known.entitiesAt(reading, { start: Math.max(frame.start, at - 4), end: at }).findLast(({ span }) => span.end === at)
  const source = quoted && known.sourceAt(reading.article.id, quoted.entity.id)
  if (!source) return []
  const bodies = new Set(source.speaksFor.map(({ institution }) => institution))
  const statement = statementBefore(reading, attribution, 'statement', known)
  return [
    ...(statement && bodies.has(statement.source.id)
      ? [
          {
            link: {
              source: statement.source.id,
              name: statement.source.name,
              part: 'speaker',
              reason: 'made the statement',
              spans: statement.spans,
            },
          } as const,
        ]
      : []),
    { link: linkTo({ source, name: source.name, span: quoted.span }, 'speaker', 'was quoted as saying it') },
  ]
}
