import type { Mention } from './mentions.ts'
import { misspells, type PersonName, personName, sameFullName } from './person-names.ts'
import { type Referent, referent } from './referent.ts'

interface Known {
  readonly referent: Referent
  readonly names: PersonName[]
}

/**
 * One referent per person over full names, surnames, first names and spellings. Full names first, so that a surname in the headline
 * finds the name that the text gives only later.
 */
export function gatherPersons(mentions: readonly Mention[]): Referent[] {
  const known: Known[] = []
  const parsed = new Map(
    mentions.map((mention) => [mention, personName(mention.honorific ? `${mention.honorific} ${mention.text}` : mention.text)]),
  )
  for (const mention of mentions) {
    const name = parsed.get(mention)!
    if (name.parts.length < 2) continue
    const match = known.find((k) => k.names.some((n) => sameFullName(n, name)) && agrees(k.referent, name))
    if (match) add(match, mention, name)
    else
      known.push({
        referent: referent('person', name.text, { mentions: [mention], ...(name.gender && { gender: name.gender }) }),
        names: [name],
      })
  }
  // "Mr. Obama" before "Obama": a title's gender parts namesakes, and a bare surname follows the one so called.
  const single = mentions.filter((mention) => parsed.get(mention)!.parts.length === 1)
  for (const mention of [...single.filter((m) => parsed.get(m)!.gender), ...single.filter((m) => !parsed.get(m)!.gender)]) {
    const name = parsed.get(mention)!
    const match = knownBy(known, name, mention)
    if (match) add(match, mention, name)
    else if (name.parts[0]!.length > 1)
      known.push({
        referent: referent('person', name.text, { mentions: [mention], ...(name.gender && { gender: name.gender }) }),
        names: [name],
      })
  }
  return known.map((k) => k.referent)
}

const agrees = ({ gender }: Referent, name: PersonName): boolean => !gender || !name.gender || gender === name.gender

function add({ referent: known, names }: Known, mention: Mention, name: PersonName): void {
  known.mentions.push(mention)
  if (name.gender) known.gender ??= name.gender
  if (name.text !== known.name) known.aliases.add(name.text)
  if (name.parts.length > 1 && name.text.length > known.name.length && !names.some((n) => n.text === name.text)) {
    known.aliases.add(known.name)
    known.aliases.delete(name.text)
    known.name = name.text
  }
  names.push(name)
}

/** How near, in UTF-16 code units, a full name must stand to claim the bare surname after it from its better known bearer. */
const NEAR = 400

/**
 * Whom a surname or first name means. Reports call by bare surname the one whom they are about, and relatives by more: of several who
 * bear it, the one so called before, or most often named, unless only another was just named in full.
 */
function knownBy(known: readonly Known[], name: PersonName, mention: Mention): Known | undefined {
  const part = name.parts[0]!
  const bears = (place: (parts: readonly string[]) => string | undefined): Known[] =>
    known.filter(
      (k) => agrees(k.referent, name) && k.names.some((n) => (n.parts.length > 1 || k.names.length === 1) && place(n.parts) === part),
    )
  const candidates = [bears((p) => p.at(-1)), bears((p) => p[0]), bears((p) => (p.includes(part) ? part : undefined))].find(
    (c) => c.length > 0,
  )
  if (!candidates) {
    const meant = known.filter((k) => k.referent.mentions.some((m) => m.start < mention.start) && k.names.some((n) => misspells(name, n)))
    return meant.length === 1 ? meant[0] : undefined
  }
  const weight = (k: Known): number => {
    const earlier = k.referent.mentions.filter((m) => m.start < mention.start)
    const near = earlier.some((m) => mention.start - m.start < NEAR && m.text.length > name.text.length)
    const called = k.names.filter((n) => n.parts.length === 1 && n.parts[0] === part)
    const titled = called.some((n) => n.gender !== undefined)
    return k.referent.mentions.length + (titled ? 100 : 0) + (near ? 3 : 0) + (earlier.length > 0 ? 1 : 0)
  }
  return candidates.reduce((best, k) => (weight(k) > weight(best) ? k : best))
}
