import type { Figure, Reading } from '../../reader/reading.ts'
import { escaped, nameKey } from '../../text/keys.ts'
import { entityOf, mentionsIn } from './near.ts'

/**
 * The nation that is counted: a subject, or a nationality beside the figure. A country's own name before a noun that is no people's ("Bulgaria dam toll")
 * says where it was.
 */
export function nationOf(reading: Reading, figure: Figure, inside: string, after: string): string | undefined {
  const { article } = reading
  const subject = figure.subject.map((id) => entityOf(reading, id)).find((entity) => entity?.kind === 'place')
  if (subject && !isWhere(subject, figure, inside + after)) return nameKey(subject.name)
  const beside = mentionsIn(reading, figure.end, figure.end + 3).find(
    ({ entity, start, end }) => entity.kind === 'place' && /(?:an|ans|ese|ish|is|ians|nians)$/i.test(article.text.slice(start, end)),
  )
  return beside && nameKey(beside.entity.name)
}

const isWhere = ({ name }: { name: string }, { concept }: Figure, words: string): boolean =>
  new RegExp(`\\b${escaped(name)}(?!['’]s)\\b`).test(concept) &&
  /\b(?:toll|deaths?)\b/i.test(concept) &&
  !new RegExp(`\\b${escaped(name)}\\b`).test(words)

/** Where a part was found: the place that its own sentence names for it. */
export function placeOfPart(reading: Reading, figure: Figure, end: number): string | undefined {
  const { text } = reading.article
  const given = entityOf(reading, figure.place)
  if (given?.kind === 'place') return nameKey(given.name)
  const after = mentionsIn(reading, figure.end, end).find(
    ({ entity, start }) => entity.kind === 'place' && /\b(?:in|at|near|around) (?:the )?$/.test(text.slice(Math.max(0, start - 12), start)),
  )
  return after && nameKey(after.entity.name)
}

const CLAUSE = /^(?:(?! (?:said|says|told|and|but|who|that|when) )[^.,;:\n—“”"])*\b(?:in|at|inside|across) (?:the )?(?:\p{L}+ern )?$/u
/** How far behind a figure its clause can name a place. */
const NAMED = 70

/** The first place after the figure that its clause says it is in. */
export function placeNamed(reading: Reading, figure: Figure, end: number): string | undefined {
  const { text } = reading.article
  const named = mentionsIn(reading, figure.end, Math.min(end, figure.end + NAMED)).find(
    ({ entity, start }) => entity.kind === 'place' && CLAUSE.test(text.slice(figure.end, start)),
  )
  return named && nameKey(named.entity.name)
}
