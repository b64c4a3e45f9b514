import { nameKey } from '../../text/keys.ts'
import { singular } from '../english/roles.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Mention } from './mentions.ts'
import { agreesInGender, descriptionWords } from './nominals.ts'
import type { Referent } from './referent.ts'

/** A referent as it was last met, while the article is read from the start. */
export interface Met {
  /** Undefined for a nominal that stands for nobody known: it bars the way to those before it. */
  readonly referent: Referent | undefined
  readonly mention: Mention
}

/** Whose the person is: the "his" of "his lawyer", the Obama of "Obama's former strategist". */
export function ownerOf(nominal: Mention, met: readonly Met[], { tokens }: Parsed): Referent | undefined {
  const possessive = tokens.findIndex((t, i) => i >= nominal.from && i < nominal.head && (t.tag === 'PRP$' || t.tag === 'POS'))
  if (possessive < 0) return undefined
  const { start } = tokens[possessive]!
  return met.findLast(({ mention }) => mention.sentence === nominal.sentence && mention.start <= start && mention.end >= start)?.referent
}

/** Is somebody described as another's: the "Clinton lawyer" when it is Pagliano's that is meant? */
export function isOthers(one: Referent, owner: Referent, known: ReadonlyMap<Referent, Mention>): boolean {
  if (owner.kind !== 'person' || one.kind !== 'person') return false
  const names = (person: Referent): boolean =>
    nameKey(person.name)
      .split(' ')
      .some((part) => one.described.has(part))
  return !names(owner) && [...known.keys()].some((other) => other !== one && other.kind === 'person' && names(other))
}

const KIN = /^(?:ex-)?(?:wife|husband|daughter|son|sister|brother|mother|father|widow|widower|spouse|niece|nephew|cousin|uncle|aunt)$/

/** "His ex-wife": the one other person of the owner's surname, and of the sex that the word tells, whom the article names in full. */
export function relativeOf(nominal: Mention, owner: Referent, referents: ReadonlyMap<Mention, Referent>): Referent | undefined {
  const head = descriptionWords(nominal.text).at(-1)!
  const noun = nominal.text.split(/\s+/).at(-1)!.toLowerCase()
  if (owner.kind !== 'person' || !KIN.test(noun)) return undefined
  const surname = nameKey(owner.name).split(' ').at(-1)!
  const kin = [...new Set(referents.values())].filter(
    (one) =>
      one !== owner &&
      one.kind === 'person' &&
      !one.unnamed &&
      nameKey(one.name).split(' ').slice(1).at(-1) === surname &&
      agreesInGender(one, singular(head)),
  )
  return kin.length === 1 ? kin[0] : undefined
}
