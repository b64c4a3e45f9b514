import type { Entity, Reading } from '../../reader/reading.ts'
import { hanging, heading, indented, narrow, quietParts, type View } from './layout.ts'
import { type People, peopleOf, standing } from './people.ts'

const kinds: Entity['kind'][] = ['person', 'organization', 'group', 'place']

/** What the article tells of them beyond the name. */
const told = (entity: Entity, people: People, said: number, { style }: View): string => {
  const body = entity.standsFor === undefined ? undefined : people.get(entity.standsFor)
  const aliases = entity.aliases.filter((alias) => alias !== entity.name)
  return quietParts(
    style,
    standing(entity, people) || style.quiet(entity.kind),
    body && `stands for ${body.name}`,
    said > 0 && style.quiet(`speaks ${['', 'once', 'twice'][said] ?? `${said} times`}`),
    aliases.length > 0 && style.quiet(`also ${aliases.join(', ')}`),
  )
}

/** Who is who: those who speak or of whom something is told, one a line; the other names together. Plain places stand under PLACES. */
export const printWho = (reading: Reading, view: View): string | undefined => {
  const people = peopleOf(reading)
  const speaks = new Map<string, number>()
  for (const { speakers } of reading.attributions) for (const id of speakers) speaks.set(id, (speaks.get(id) ?? 0) + 1)
  const shown = reading.entities.filter((entity) => entity.kind !== 'place' || entity.standsFor !== undefined || speaks.has(entity.id))
  if (shown.length === 0) return undefined
  const known = (entity: Entity): boolean =>
    speaks.has(entity.id) ||
    Boolean(entity.role ?? entity.affiliation ?? entity.standsFor) ||
    entity.aliases.some((alias) => alias !== entity.name)
  const ordered = [...shown].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  const column = view.width < narrow ? 6 : 32
  const rows = ordered
    .filter(known)
    .map((entity) => hanging(view.style.name(entity.name), told(entity, people, speaks.get(entity.id) ?? 0, view), column, view, 'left', 4))
  const others = ordered.filter((entity) => !known(entity)).map(({ name }) => name)
  if (others.length > 0) rows.push(indented(view.style.quiet(`also named: ${others.join(', ')}`), 4, view))
  return `${heading('WHO IS WHO', `${shown.length}`, view)}\n\n${rows.join('\n')}`
}
