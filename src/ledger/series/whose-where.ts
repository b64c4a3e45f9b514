import type { Figure, Reading } from '../../reader/reading.ts'
import { escaped, nameKey } from '../../text/keys.ts'

/**
 * The nation that is counted: a subject, or a nationality beside the figure. A country's own name before a noun that is no people's ("Bulgaria dam toll")
 * says where it was.
 */
export function nationOf({ entities, article }: Reading, figure: Figure, inside: string, after: string): string | undefined {
  const places = entities.filter(({ kind }) => kind === 'place')
  const subject = places.find(({ id }) => figure.subject.includes(id))
  if (subject && !isWhere(subject, figure, inside + after)) return nameKey(subject.name)
  const beside = places.find(({ mentions }) =>
    mentions.some(
      ({ start, end }) =>
        start >= figure.end && start <= figure.end + 2 && /(?:an|ans|ese|ish|is|ians|nians)$/i.test(article.text.slice(start, end)),
    ),
  )
  return beside && nameKey(beside.name)
}

const isWhere = ({ name }: { name: string }, { concept }: Figure, words: string): boolean =>
  new RegExp(`\\b${escaped(name)}(?!['’]s)\\b`).test(concept) &&
  /\b(?:toll|deaths?)\b/i.test(concept) &&
  !new RegExp(`\\b${escaped(name)}\\b`).test(words)

/** Where a part was found: the place that its own sentence names for it. */
export function placeOfPart({ entities, article }: Reading, figure: Figure, end: number): string | undefined {
  const places = entities.filter(({ kind }) => kind === 'place')
  const given = places.find(({ id }) => id === figure.place)
  if (given) return nameKey(given.name)
  const after = places
    .flatMap(({ name, mentions }) => mentions.map((mention) => ({ name, start: mention.start })))
    .filter(
      ({ start }) =>
        start >= figure.end && start < end && /\b(?:in|at|near|around) (?:the )?$/.test(article.text.slice(Math.max(0, start - 12), start)),
    )
    .sort((a, b) => a.start - b.start)[0]
  return after && nameKey(after.name)
}

const CLAUSE = /^(?:(?! (?:said|says|told|and|but|who|that|when) )[^.,;:\n—“”"])*\b(?:in|at|inside|across) (?:the )?(?:\p{L}+ern )?$/u
/** How far behind a figure its clause can name a place. */
const NAMED = 70

/** The first place after the figure that its clause says it is in. */
export function placeNamed({ entities, article }: Reading, figure: Figure, end: number): string | undefined {
  const named = entities
    .filter(({ kind }) => kind === 'place')
    .flatMap(({ name, mentions }) => mentions.map((mention) => ({ name, start: mention.start })))
    .filter(({ start }) => start >= figure.end && start < Math.min(end, figure.end + NAMED))
    .filter(({ start }) => CLAUSE.test(article.text.slice(figure.end, start)))
    .sort((a, b) => a.start - b.start)[0]
  return named && nameKey(named.name)
}
