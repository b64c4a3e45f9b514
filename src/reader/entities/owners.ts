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
  for (let i = met.length - 1; i >= 0 && met[i]!.mention.sentence === nominal.sentence; i--)
    if (met[i]!.mention.start <= start && met[i]!.mention.end >= start) return met[i]!.referent
  return undefined
}

/** The persons whom an article names, by the parts of their names. */
export type Named = ReadonlyMap<string, readonly Referent[]>

export const byNamePart = (referents: Iterable<Referent>): Named => {
  const parts = new Map<string, Referent[]>()
  for (const one of new Set(referents)) {
    if (one.kind !== 'person' || one.unnamed) continue
    for (const part of new Set(partsOf(one))) {
      const bearers = parts.get(part)
      if (bearers) bearers.push(one)
      else parts.set(part, [one])
    }
  }
  return parts
}

const partsOf = ({ name }: Referent): string[] => nameKey(name).split(' ')

/** Is somebody described as another's: the "Clinton lawyer" when it is Pagliano's that is meant? */
export function isOthers(one: Referent, owner: Referent, named: Named): boolean {
  if (owner.kind !== 'person' || one.kind !== 'person' || partsOf(owner).some((part) => one.described.has(part))) return false
  const own = new Set(partsOf(one))
  return [...one.described].some((part) => !own.has(part) && named.has(part))
}

/** More bearers of one surname than a report has kin. */
const MOST_KIN = 20
const KIN = /^(?:ex-)?(?:wife|husband|daughter|son|sister|brother|mother|father|widow|widower|spouse|niece|nephew|cousin|uncle|aunt)$/

/** "His ex-wife": the one other person of the owner's surname, and of the sex that the word tells, whom the article names in full. */
export function relativeOf(nominal: Mention, owner: Referent, named: Named): Referent | undefined {
  const head = singular(descriptionWords(nominal.text).at(-1)!)
  if (owner.kind !== 'person' || !KIN.test(nominal.text.split(/\s+/).at(-1)!.toLowerCase())) return undefined
  const surname = partsOf(owner).at(-1)!
  const bearers = named.get(surname) ?? []
  if (bearers.length > MOST_KIN) return undefined
  const kin = bearers.filter((one) => one !== owner && partsOf(one).slice(1).at(-1) === surname && agreesInGender(one, head))
  return kin.length === 1 ? kin[0] : undefined
}
