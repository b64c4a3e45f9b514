import { nameKey } from '../text/keys.ts'
import { contains, type Span } from '../text/span.ts'
import { indexSpans } from '../text/span-index.ts'
import type { FoundAttribution } from './attributions/finder.ts'
import { gatherBodies, initials } from './entities/bodies.ts'
import { resolveMentions } from './entities/coreference.ts'
import { findMentions, type Mention } from './entities/mentions.ts'
import { findMetonymy } from './entities/metonymy.ts'
import { gatherPlaces, isNational, type Nations } from './entities/nations.ts'
import { describedPerson } from './entities/nominals.ts'
import { gatherPersons } from './entities/persons.ts'
import { type Referent, referent } from './entities/referent.ts'
import { affiliate, findRoles } from './entities/roles.ts'
import { gatherTurnSpeakers, type TurnLabelAt } from './entities/turn-speakers.ts'
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
  const mentions = parsed.map((sentence, i) => findMentions(text, sentence, i, (name) => nations.country(name) !== undefined))
  addToponyms(text, mentions, parsed, toponyms)
  addAcronyms(mentions, parsed)
  const all = mentions.flat()
  const names = all.filter((m) => m.form === 'name')
  const isPlace = (m: Mention): boolean => m.type === 'LOCATION' || (m.type !== 'PERSON' && isNational(m, nations))
  const places = gatherPlaces(names.filter(isPlace), nations)
  const persons = gatherPersons(names.filter((m) => !isPlace(m) && m.type === 'PERSON'))
  const bodies = gatherBodies(names.filter((m) => !isPlace(m) && m.type === 'ORGANIZATION'))
  const groups = gatherNamedGroups(names.filter((m) => !isPlace(m) && m.type === 'MISC'))
  persons.push(...gatherTurnSpeakers(labels, title ?? '', persons, (label) => labelMention(label, parsed)))
  const referents = new Map<Mention, Referent>()
  const known = [...places, ...persons, ...bodies, ...groups]
  for (const one of known) for (const mention of one.mentions) referents.set(mention, one)
  const services = findRoles(text, parsed, mentions, (mention) => referents.get(mention))
  for (const unnamed of unnamedSources(all, persons, referents, attributions, parsed)) known.push(unnamed)
  const labelled = persons.flatMap((p) => p.mentions).filter((m) => m.from < 0)
  resolveMentions(labelled.length > 0 ? [...all, ...labelled].sort((a, b) => a.start - b.start) : all, {
    parsed,
    referents,
    attributions,
    aside: asideOf(sections),
  })
  affiliate(
    services,
    known.filter((one) => one.kind === 'organization'),
    (mention) => referents.get(mention),
  )
  known.push(...findMetonymy(parsed, names, referents, nations))
  return toEntities(known)
}

/** "Republicans", "Kurds": people under one name. */
function gatherNamedGroups(mentions: readonly Mention[]): Referent[] {
  const known = new Map<string, Referent>()
  for (const mention of mentions) {
    if (!/s$/i.test(mention.text)) continue
    const key = nameKey(mention.text)
    const group = known.get(key)
    if (group) group.mentions.push(mention)
    else known.set(key, referent('group', mention.text, { mentions: [mention] }))
  }
  return [...known.values()]
}

/** Nominals that speak and name nobody: "a ministry spokesman", "three officials", "the foreign ministry". */
function unnamedSources(
  mentions: readonly Mention[],
  persons: readonly Referent[],
  referents: Map<Mention, Referent>,
  attributions: readonly FoundAttribution[],
  parsed: readonly Parsed[],
): Referent[] {
  const made = new Map<string, Referent>()
  for (const mention of mentions) {
    if (mention.form !== 'nominal' || referents.has(mention)) continue
    const source = attributions.flatMap((a) => a.source).find((s) => contains(s, mention))
    if (!source || mentions.some((m) => m.form === 'name' && m.type === 'PERSON' && contains(source, m))) continue
    const { tokens } = parsed[mention.sentence]!
    const described =
      mention.sort === 'person' && !/^(?:an?|one|another|some)$/i.test(tokens[mention.from]!.text)
        ? describedPerson(mention, persons)
        : undefined
    if (described) {
      described.mentions.push(mention)
      referents.set(mention, described)
      continue
    }
    const definite = /^(?:the|this|that|his|her|its|their)$/i.test(tokens[mention.from]!.text)
    const modified = mention.to - mention.from > (definite ? 2 : 1)
    // "the minister" alone looks back first; "the health ministry", "a spokesman", "officials" stand for themselves.
    if (definite && !(modified && mention.sort === 'body') && mention.sort !== 'group') continue
    const name = mention.text.replace(/^(?:the|a|an)\s+/i, '').replace(/\s+/g, ' ')
    const kind = mention.sort === 'body' ? 'organization' : mention.sort === 'group' ? 'group' : 'person'
    const shared = mention.sort === 'person' ? undefined : made.get(nameKey(name))
    const one = shared ?? referent(kind, name, { unnamed: true })
    for (const word of nameKey(name).split(' ')) one.described.add(word)
    one.mentions.push(mention)
    referents.set(mention, one)
    made.set(mention.sort === 'person' ? `${nameKey(name)} ${mention.start}` : nameKey(name), one)
  }
  return [...new Set(made.values())]
}

/** Adds to each sentence's mentions the places that no name among them overlaps. */
function addToponyms(text: string, mentions: Mention[][], parsed: readonly Parsed[], toponyms: readonly Span[]): void {
  const names = indexSpans(
    // Of other names ("Iraq War", "African-American") no referent is made, but of the place in them.
    mentions.flat().filter((m) => m.form === 'name' && (m.type !== 'MISC' || /s$/i.test(m.text))),
    (m) => m,
  )
  const sentences = indexSpans([...parsed.keys()], (i) => parsed[i]!.sentence)
  for (const toponym of toponyms) {
    const sentence = sentences.at(toponym)[0]
    if (sentence === undefined || names.at(toponym).length > 0) continue
    const { tokens } = parsed[sentence]!
    const from = tokens.findIndex((t) => t.end > toponym.start)
    const to = tokens.findLastIndex((t) => t.start < toponym.end) + 1
    const { start, end } = toponym
    const mention: Mention = {
      form: 'name',
      type: 'LOCATION',
      sentence,
      from,
      to,
      head: to - 1,
      start,
      end,
      text: text.slice(start, end),
      quoted: false,
      subject: false,
    }
    mentions[sentence]!.push(mention)
    mentions[sentence]!.sort((a, b) => a.start - b.start)
  }
}

/** Adds acronyms that the tagger took for words: "WHO" in an article that names the World Health Organization. */
function addAcronyms(mentions: Mention[][], parsed: readonly Parsed[]): void {
  const known = new Set(mentions.flat().flatMap((m) => (m.type === 'ORGANIZATION' ? [initials(m.text)] : [])))
  for (const [sentence, { tokens, quoted }] of parsed.entries()) {
    for (const [from, { start, end, text, name }] of tokens.entries()) {
      if (name || !/^[A-Z]{3,6}$/.test(text) || !known.has(text.toLowerCase())) continue
      mentions[sentence]!.push({
        form: 'name',
        type: 'ORGANIZATION',
        sentence,
        from,
        to: from + 1,
        head: from,
        start,
        end,
        text,
        quoted: quoted[from] === true,
        subject: false,
      })
      mentions[sentence]!.sort((a, b) => a.start - b.start)
    }
  }
}

/** Does a span stand beside the report, in a caption, a credit or the like? */
function asideOf(sections: readonly Section[]): (span: Span) => boolean {
  const asides = sections.filter(({ kind }) => kind === 'caption' || kind === 'credit' || kind === 'contributors' || kind === 'correction')
  return (span) => asides.some((section) => contains(section, span))
}

/** A label as a mention of its speaker: a name that acts, at the first sentence of the turn. Its token indices are -1: it has no sentence. */
function labelMention(label: TurnLabelAt, parsed: readonly Parsed[]): Mention {
  const after = parsed.findIndex(({ sentence }) => sentence.end > label.end)
  const { start, end, text } = label
  return {
    form: 'name',
    sentence: after < 0 ? parsed.length - 1 : after,
    from: -1,
    to: -1,
    head: -1,
    start,
    end,
    text,
    quoted: false,
    subject: true,
    type: 'PERSON',
  }
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
