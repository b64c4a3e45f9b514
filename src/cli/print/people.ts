import type { Attribution, Entity, Reading } from '../../reader/reading.ts'
import { cut, type Span } from '../../text/span.ts'
import type { Style } from './style.ts'

/** The entities of a reading by id. */
export type People = ReadonlyMap<string, Entity>

export const peopleOf = (reading: Reading): People => new Map(reading.entities.map((entity) => [entity.id, entity]))

const holds = (words: string | undefined, name: string): boolean => words?.toLowerCase().includes(name.toLowerCase()) ?? false

/** What the article says they are and whom they speak for: "Interior Ministry spokesperson", "country director, Open Hands". */
export const standing = (entity: Entity, people: People): string => {
  const body = entity.affiliation === undefined ? undefined : people.get(entity.affiliation)
  const role = entity.role ?? ''
  if (!body || holds(entity.role, body.name) || body.aliases.some((alias) => holds(entity.role, alias))) return role
  return role === '' ? body.name : `${role}, ${body.name}`
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`

/** The names of these entities, in words; ids that the reading does not hold are left out. */
export const namesOf = (ids: readonly string[], people: People): string => listed(ids.flatMap((id) => people.get(id)?.name ?? []))

const cutLine = (text: string, spans: readonly Span[]): string =>
  spans
    .map((span) => cut(text, span))
    .join(' … ')
    .replace(/\s+/g, ' ')
    .trim()

/** Who speaks, short: the names, else the source as written, else that nobody is named. */
export const speakersOf = (attribution: Attribution, reading: Reading, people: People): string =>
  namesOf(attribution.speakers, people) || cutLine(reading.article.text, attribution.source) || 'nobody named'

/** Who speaks, with what they are: names stand out, the rest is quiet. */
export const speakersInFull = (attribution: Attribution, reading: Reading, people: People, style: Style): string => {
  const known = attribution.speakers.flatMap((id) => people.get(id) ?? [])
  if (known.length === 0) {
    const written = cutLine(reading.article.text, attribution.source)
    return written === '' ? style.quiet('nobody named') : style.name(written)
  }
  return listed(
    known.map((entity) => {
      const words = standing(entity, people)
      return words === '' ? style.name(entity.name) : `${style.name(entity.name)}, ${words}`
    }),
  )
}
