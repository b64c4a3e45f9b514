import { nameKey } from '../text/keys.ts'
import { contains, type Span } from '../text/span.ts'
import type { FoundAttribution } from './attributions/finder.ts'
import { addAcronyms, addSurnames, addToponyms, labelMention } from './entities/added-mentions.ts'
import { affiliate } from './entities/affiliations.ts'
import { gatherBodies } from './entities/bodies.ts'
import { resolveMentions } from './entities/coreference.ts'
import { namedNext } from './entities/leads.ts'
import { findMentions, type Mention } from './entities/mentions.ts'
import { findMetonymy } from './entities/metonymy.ts'
import { gatherPlaces, isNational, type Nations } from './entities/nations.ts'
import { gatherPersons } from './entities/persons.ts'
import { type Referent, referent } from './entities/referent.ts'
import { findRoles } from './entities/roles.ts'
import { gatherTurnSpeakers, type TurnLabelAt } from './entities/turn-speakers.ts'
import { unknownSources, unnamedSources } from './entities/unnamed.ts'
import type { Parsed } from './grammar/parsed.ts'
import type { Entity, Section } from './reading.ts'

export interface EntitiesInput {
  readonly text: string
  readonly parsed: readonly Parsed[]
  readonly attributions: readonly FoundAttribution[]
  readonly nations: Nations
  /** Labels of a transcript's turns, and the article's title, which names in full whom they call by surname. */
  readonly labels: readonly TurnLabelAt[]
  readonly title?: string | undefined
  readonly sections: readonly Section[]
  /** Names of places that the gazetteer knows, whether or not the tagger saw them. */
  readonly toponyms: readonly Span[]
}

/**
 * Who and what the article is about: one entity per referent over names, roles, nominals and pronouns, in order of first mention.
 * Unnamed people become entities only where they speak ("officials", "a source close to the talks").
 */
export function findEntities({ text, parsed, attributions, nations, labels, title, sections, toponyms }: EntitiesInput): Entity[] {
  const seen = parsed.map((sentence, i) => findMentions(text, sentence, i, (name) => nations.country(name) !== undefined))
  addToponyms(text, seen, parsed, toponyms)
  addAcronyms(seen, parsed)
  addSurnames(seen, parsed)
  const mentions = namesOfPersons(seen, new Set(toponyms.map(({ start, end }) => text.slice(start, end))))
  const all = mentions.flat()
  const names = all.filter((m) => m.form === 'name')
  // "Sofia" alone is the capital, however like a first name, where nobody's full name holds it.
  const fullNames = new Set(names.filter((m) => m.type === 'PERSON' && m.to - m.from > 1).flatMap((m) => nameKey(m.text).split(' ')))
  const isPlace = (m: Mention): boolean =>
    m.type === 'LOCATION' ||
    (m.type === 'PERSON'
      ? !m.honorific && nations.governmentAt(m.text) !== undefined && !fullNames.has(nameKey(m.text))
      : isNational(m, nations))
  const places = gatherPlaces(names.filter(isPlace), nations)
  const persons = gatherPersons(names.filter((m) => !isPlace(m) && m.type === 'PERSON'))
  const bodies = gatherBodies(names.filter((m) => !isPlace(m) && (m.type === 'ORGANIZATION' || isOtherPlural(m))))
  const groups = gatherNamedGroups(names.filter((m) => !isPlace(m) && isPeople(m)))
  persons.push(...gatherTurnSpeakers(labels, title ?? '', persons, (label) => labelMention(label, parsed)))
  const referents = new Map<Mention, Referent>()
  const found = [...places, ...persons, ...bodies, ...groups]
  for (const one of found) for (const mention of one.mentions) referents.set(mention, one)
  const bind = (nominal: Mention, person: Referent): void => {
    referents.set(nominal, person)
    person.mentions.push(nominal)
  }
  const services = findRoles(text, parsed, mentions, (mention) => referents.get(mention), bind)
  for (const unnamed of unnamedSources(
    text,
    all,
    { persons, bodies, next: namedNext(text, parsed, persons, attributions) },
    referents,
    attributions,
    parsed,
  ))
    found.push(unnamed)
  const labelled = persons.flatMap((p) => p.mentions).filter((m) => m.from < 0)
  resolveMentions(labelled.length > 0 ? [...all, ...labelled].sort((a, b) => a.start - b.start) : all, {
    parsed,
    referents,
    attributions,
    aside: asideOf(sections),
  })
  found.push(...unknownSources(all, referents, attributions, parsed))
  const countries = places.filter(({ mentions }) =>
    mentions.some(({ text: name }) => nations.country(name.replace(/['’]s?$/, '')) !== undefined),
  )
  found.push(...affiliate(services, found, countries, (mention) => referents.get(mention)))
  found.push(...findMetonymy(parsed, names, referents, nations))
  return toEntities(found)
}

/** "from Ivaylo Dobrev", seen as a place: a name of two words or three whose last is elsewhere a person's alone, and no place that the gazetteer knows. */
function namesOfPersons(mentions: readonly (readonly Mention[])[], toponyms: ReadonlySet<string>): Mention[][] {
  const persons = mentions.flat().filter((m) => m.form === 'name' && m.type === 'PERSON')
  const lastOf = (m: Mention): string => nameKey(m.text).split(' ').at(-1)!
  const surnames = new Set(persons.map(lastOf))
  const misseen = (m: Mention): boolean =>
    m.type === 'LOCATION' && m.to - m.from > 1 && m.to - m.from < 4 && !toponyms.has(m.text) && surnames.has(lastOf(m))
  return mentions.map((ofSentence) => ofSentence.map((m) => (misseen(m) ? { ...m, type: 'PERSON' as const } : m)))
}

/** A plural name of no other type: people ("Republicans", "Bosnian Serbs") unless its last word is a thing ("Perperikon Metals"). */
const isPeople = (m: Mention): boolean => m.type === 'MISC' && /s$/i.test(m.text) && !isOtherPlural(m)
const isOtherPlural = (m: Mention): boolean =>
  m.type === 'MISC' &&
  /\s\S*s$/.test(m.text) &&
  !/(?:ans|ists|crats|ers|ors|eans|serbs|turks|croats|kurds|jews|muslims|arabs|youths?)$/i.test(m.text)

/** "Republicans", "Kurds": people under one name. */
function gatherNamedGroups(mentions: readonly Mention[]): Referent[] {
  const known = new Map<string, Referent>()
  for (const mention of mentions) {
    const key = nameKey(mention.text)
    const group = known.get(key)
    if (group) group.mentions.push(mention)
    else known.set(key, referent('group', mention.text, { mentions: [mention] }))
  }
  return [...known.values()]
}

/** Does a span stand beside the report, in a caption, a credit or the like? */
function asideOf(sections: readonly Section[]): (span: Span) => boolean {
  const asides = sections.filter(({ kind }) => kind === 'caption' || kind === 'credit' || kind === 'contributors' || kind === 'correction')
  return (span) => asides.some((section) => contains(section, span))
}

function toEntities(known: readonly Referent[]): Entity[] {
  const first = (r: Referent): number => Math.min(...r.mentions.map((m) => m.start), Number.MAX_SAFE_INTEGER)
  const ordered = [...known].sort((a, b) => first(a) - first(b) || (a.name < b.name ? -1 : 1))
  const ids = new Map(ordered.map((r, i) => [r, `e${i + 1}`]))
  return ordered.map((r) => ({
    id: ids.get(r)!,
    kind: r.kind,
    name: r.name,
    aliases: [...r.aliases].filter((alias) => alias !== r.name).sort(),
    ...(r.role !== undefined && { role: r.role }),
    ...(r.affiliation && ids.has(r.affiliation) && { affiliation: ids.get(r.affiliation)! }),
    ...(r.standsFor && ids.has(r.standsFor) && { standsFor: ids.get(r.standsFor)! }),
    mentions: [...r.mentions].sort((a, b) => a.start - b.start || a.end - b.end).map(({ start, end }) => ({ start, end })),
  }))
}
