import type { Mention } from './mentions.ts'
import { type PersonName, personName, sameFullName } from './person-names.ts'
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

/** Whom a surname or first name means: of those who bear it, the one last named in full before it, else the first to come. */
function knownBy(known: readonly Known[], name: PersonName, mention: Mention): Known | undefined {
  const part = name.parts[0]!
  const bears = (place: (parts: readonly string[]) => string | undefined): Known[] =>
    known.filter(
      (k) => agrees(k.referent, name) && k.names.some((n) => (n.parts.length > 1 || k.names.length === 1) && place(n.parts) === part),
    )
  const candidates = [bears((p) => p.at(-1)), bears((p) => p[0]), bears((p) => (p.includes(part) ? part : undefined))].find(
    (c) => c.length > 0,
  )
  if (!candidates) return undefined
  const before = (k: Known): number => Math.max(-1, ...k.referent.mentions.filter((m) => m.start < mention.start).map((m) => m.start))
  const full = (k: Known): number =>
    Math.max(-1, ...k.referent.mentions.filter((m) => m.start < mention.start && /\s/.test(m.text.trim())).map((m) => m.start))
  return candidates.reduce((best, k) => (weight(k) > weight(best) ? k : best))
  function weight(k: Known): number {
    const recent = full(k) >= 0 ? full(k) + before(k) / 1e9 : before(k) >= 0 ? 0 : -1 - k.referent.mentions[0]!.start
    const calledSo = k.names.some((n) => n.parts.length === 1 && n.parts[0] === part && n.gender !== undefined)
    return calledSo && candidates!.length > 1 ? recent + 1e9 : recent
  }
}
