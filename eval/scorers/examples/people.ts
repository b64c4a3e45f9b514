import type { Entity } from '../../../src/reader/reading.ts'
import { nameKey } from '../names.ts'
import { type Example, holds, keysOf } from './example.ts'
import { type Judgement, judge } from './judgement.ts'

/** Whoever the report names: found, as one, with what it says of them. Not scored are those whom it never names, and affiliations to bodies of which it does not speak. */
export const judgePeople = (example: Example): Judgement[] =>
  example.gold.who.filter(({ names }) => names.length > 0).flatMap((who) => judgeWho(example, who))

const judgeWho = (
  { reading, entity, sourcesOf, tells }: Example,
  { names, role, affiliation, standsFor }: Example['gold']['who'][number],
): Judgement[] => {
  const full = names[0]!
  const under = (name: string) => reading.entities.filter((one) => keysOf(one).includes(nameKey(name)))
  const found = [...new Set(names.flatMap(under))]
  const who = under(full)[0] ?? found[0]
  if (!who) return [judge('who: found', false, full)]
  const body = who.affiliation === undefined ? undefined : entity(who.affiliation)
  const government = who.standsFor === undefined ? undefined : entity(who.standsFor)
  const told = (one: Entity) => [one.name, ...one.aliases].join(' / ')
  const judgements = [judge('who: found', true, full)]
  if (names.length > 1) {
    const right = under(full).length === 1 && names.every((name) => keysOf(who).includes(nameKey(name)))
    judgements.push(judge('who: one entity', right, `wanted ${names.join(' / ')}, got ${found.map(told).join('; ')}`))
  }
  if (role)
    judgements.push(
      judge('who: role', holds(role, who.role ?? ''), `${full}: wanted "${role}", got "${who.role ?? ''}"`, who.role ? 'another' : 'none'),
    )
  if (affiliation && tells(affiliation))
    judgements.push(
      judge(
        'who: affiliation',
        body !== undefined && sourcesOf(body).has(affiliation),
        `${full}, "${role ?? 'no role'}": wanted ${affiliation}, got ${body?.name ?? 'none'}`,
        body ? 'another' : 'none',
      ),
    )
  if (standsFor)
    judgements.push(
      judge(
        'who: stands for',
        government !== undefined && sourcesOf(government).has(standsFor),
        `${full}: wanted ${standsFor}, got ${government?.name ?? 'none'}`,
      ),
    )
  return judgements
}
