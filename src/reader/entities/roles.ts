import { nameKey } from '../../text/keys.ts'
import { FEMALE_NOUNS, HONORIFICS, MALE_NOUNS, PERSON_NOUNS, SHORT_TITLES } from '../english/roles.ts'
import type { NounPhrase } from '../grammar/noun-phrases.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Service } from './affiliations.ts'
import type { Mention } from './mentions.ts'
import { descriptionWords } from './nominals.ts'
import type { Referent } from './referent.ts'
import { describeBody, describeSeat } from './standing.ts'

type ReferentAt = (mention: Mention) => Referent | undefined

/** A stretch of a sentence that says what a person is. Token indices, `to` exclusive. */
interface Description {
  readonly from: number
  readonly to: number
}

/**
 * Reads roles and affiliations from what stands around names: "Pentagon spokesperson Sabrina Singh", "Kos, a ministry official,",
 * "the tax commissioner, Kevin Sullivan,", "Kos is the mayor of Brno". The first role met is kept; every one is remembered as a
 * description, so that "the former mayor" finds its person.
 */
export function findRoles(
  text: string,
  parsed: readonly Parsed[],
  mentions: readonly (readonly Mention[])[],
  referentAt: ReferentAt,
  bind: (nominal: Mention, person: Referent) => void,
): Service[] {
  const services: Service[] = []
  for (const [i, sentence] of parsed.entries()) {
    for (const mention of mentions[i]!) {
      if (mention.form !== 'name') continue
      const person = referentAt(mention)
      if (person?.kind === 'organization') describeBody(sentence, mention, person)
      if (mention.type !== 'PERSON' || person?.kind !== 'person') continue
      describeSeat(sentence, mention, person)
      for (const description of [before(sentence, mention), after(sentence, mention)]) {
        if (!description) continue
        const head = headOf(sentence, description)
        const nominal = mentions[i]!.find((m) => m.form === 'nominal' && m.head === head)
        if (nominal && !referentAt(nominal)) bind(nominal, person)
        describe(text, sentence, description, person, mentions[i]!, referentAt)
        services.push({ person, mentions: mentions[i]!.filter((m) => inside(description, m)), words: wordsOf(sentence, description) })
      }
      const body = bodyAfter(sentence, mention, mentions[i]!)
      if (body) services.push({ person, mentions: [body], words: [] })
      const led = bodyLed(sentence, mention, mentions[i]!)
      if (led) services.push({ person, mentions: [led], words: [], led: true })
    }
  }
  return services
}

/** The noun that a description is built on: "mayor" of "the mayor of Brno", before any preposition. */
const headOf = ({ phrases }: Parsed, { from, to }: Description): number => phrases.find((p) => p.from === from && p.to <= to)?.head ?? -1

const inside = ({ from, to }: Description, mention: Mention): boolean => mention.from >= from && mention.to <= to

const wordsOf = ({ tokens }: Parsed, { from, to }: Description): string[] => tokens.slice(from, to).map((t) => t.text.toLowerCase())

/** "Dr. Ana Holt of the [Institute of Hydrology]", "Marta Lind, [Baltic Standard]." */
function bodyAfter({ tokens, phrases }: Parsed, mention: Mention, mentions: readonly Mention[]): Mention | undefined {
  if (tokens[mention.to]?.text === ',' && mention.to - mention.from > 1) {
    const beside = mentions.find((m) => m.form === 'name' && m.type === 'ORGANIZATION' && m.from === mention.to + 1)
    // A list of names goes on; an apposition closes.
    return beside && mention.from === 0 && /^[.,:;)]$/.test(tokens[beside.to]?.text ?? '.') ? beside : undefined
  }
  if (!/^(?:of|at|from|with)$/i.test(tokens[mention.to]?.text ?? '')) return undefined
  const phrase = phrases.find((p) => p.from === mention.to + 1)
  return phrase && mentions.find((m) => m.form === 'name' && m.type === 'ORGANIZATION' && m.from <= phrase.head && phrase.head < m.to)
}

/** "hydrologist", "seismologist", "geographer", "statistician": trades by their ending. */
const TRADE = /^\p{Ll}+(?:ologist|ographer|omist|ician|physicist)$/u

/** Those who speak or act for a country or town. */
const OFFICIAL =
  /^(?:.*minister|president|vice-president|premier|chancellor|secretary|undersecretary|king|queen|prince|princess|emir|sultan|monarch|ruler|dictator|leader|ambassador|envoy|diplomat|consul|governor|mayor|sen|senator|rep|representative|congress(?:man|woman)|lawmaker|legislator|delegate|mp|official|spokes\w+|general|gen|admiral|adm|colonel|col|major|maj|captain|capt|lieutenant|commander|commissioner|prosecutor|attorney|judge|justice|sheriff|chief|marshal|inspector|council(?:man|woman|or|lor)|prefect|speaker|coordinator|director|negotiator|police|army)$/i

/** "Lind, who leads the [Dam Workers' Union]". */
function bodyLed({ tokens, phrases, groups }: Parsed, mention: Mention, mentions: readonly Mention[]): Mention | undefined {
  const who = tokens[mention.to]?.text === ',' ? mention.to + 1 : mention.to
  if (!/^who$/i.test(tokens[who]?.text ?? '')) return undefined
  const group = groups.find((g) => g.from === who + 1)
  if (
    !group ||
    group.passive ||
    !/^(?:leads?|led|heads?|headed|chairs?|chaired|runs?|ran|directs?|directed|represents?|represented|advis(?:es?|ed|ing)|came|works?|worked)$/i.test(
      tokens[group.head]!.text,
    )
  )
    return undefined
  const at = /^(?:from|for|at|with)$/i.test(tokens[group.to]?.text ?? '') ? group.to + 1 : group.to
  const phrase = phrases.find((p) => p.from === at)
  return phrase && mentions.find((m) => (m.type === 'ORGANIZATION' || m.sort === 'body') && m.from <= phrase.head && phrase.head < m.to)
}

const isRoleWord = (word: string): boolean => {
  const key = nameKey(word)
  return (
    PERSON_NOUNS.has(word.toLowerCase()) || PERSON_NOUNS.has(key) || TRADE.test(word) || (SHORT_TITLES.has(key) && !HONORIFICS.has(key))
  )
}

const hasRole = ({ tokens }: Parsed, from: number, to: number): boolean => tokens.slice(from, to).some((t) => isRoleWord(t.text))

/** "Defense Secretary [Lloyd Austin]", "Moscow's ambassador to the country [Alexander Matsegora]", "the commissioner, [Kevin Sullivan],". */
function before(parsed: Parsed, mention: Mention): Description | undefined {
  const { tokens, phrases } = parsed
  const phrase = phrases.find((p) => p.from <= mention.from && mention.from < p.to)
  let from = phrase?.from ?? mention.from
  // "its chair, Dr Eva Lind,": a title of the name itself is no part of the apposition before it.
  const titled = tokens.slice(from, mention.from).every((t) => HONORIFICS.has(nameKey(t.text)) || SHORT_TITLES.has(nameKey(t.text)))
  if (titled && /^(?:,)$/.test(tokens[from - 1]?.text ?? '')) {
    // An apposition before the name ends in a comma of its own; the name closes with one too, or the verb follows.
    const last = phrases.find((p) => p.to === from - 1)
    const title = last && outermost(parsed, last)
    const closes = /^[,.;:]$/.test(tokens[mention.to]?.text ?? '') || /^VB/.test(tokens[mention.to]?.tag ?? '')
    const apposed = title && closes && hasRole(parsed, title.head, title.head + 1) && tokens[title.head]!.name !== 'PERSON'
    if (apposed) return { from: title.from, to: last!.to }
    if (from === mention.from) return undefined
  }
  if (from === mention.from) {
    const title = phrases.find((p) => p.to === from)
    return title && hasRole(parsed, title.from, title.to) && !namesPerson(parsed, title) ? { from: title.from, to: title.to } : undefined
  }
  // "… ambassador to the country Alexander Matsegora": the words right before belong to a phrase that hangs on the role.
  if (!hasRole(parsed, from, mention.from) && /^(?:to|of|for|at|in)$/i.test(tokens[from - 1]?.text ?? '')) {
    const outer = phrases.find((p) => p.to === from - 1)
    if (!outer || !isRoleWord(tokens[outer.head]!.text)) return undefined
    from = outer.from
  }
  return hasRole(parsed, from, mention.from) ? { from, to: mention.from } : undefined
}

/** "the head" of "the head of the regional headquarters": the phrase that a chain of phrases with prepositions hangs on. */
function outermost({ tokens, phrases }: Parsed, last: NounPhrase): NounPhrase {
  let phrase = last
  while (/^(?:of|for|at|to|in)$/i.test(tokens[phrase.from - 1]?.text ?? '')) {
    const outer = phrases.find((p) => p.to === phrase.from - 1)
    if (!outer) break
    phrase = outer
  }
  return phrase
}

/** "Kos, (the) mayor of Brno," and "Kos, who is the mayor", "Kos is the mayor of Brno". */
function after(parsed: Parsed, mention: Mention): Description | undefined {
  const { tokens, phrases, groups } = parsed
  let at = mention.to
  if (tokens[at]?.text === ',' || tokens[at]?.text === '(') {
    at++
    if (tokens[at]?.text.toLowerCase() === 'who' && groups.some((g) => g.from === at + 1 && isBe(tokens[g.head]!.text))) at += 2
    // "Kos, who took over as the ministry's spokesperson", "Kos, who became mayor"
    const group = tokens[at]?.text.toLowerCase() === 'who' ? groups.find((g) => g.from === at + 1 && g.form === 'finite') : undefined
    if (group) {
      const as = tokens.findIndex((t, i) => i >= group.to && i < group.to + 3 && t.text === 'as')
      if (/^became$/i.test(tokens[group.head]!.text)) at = group.to
      else if (as > 0 && /^(?:took|serves?|served|works?|worked|stepped)$/i.test(tokens[group.head]!.text)) at = as + 1
    }
    // "Kos, 34, a farmer"
    if (tokens[at]?.tag === 'CD' && tokens[at + 1]?.text === ',') at += 2
  } else {
    const group = groups.find((g) => g.from === at)
    if (!group || !isBe(tokens[group.head]!.text)) return undefined
    at = group.to
  }
  if (/^(?:then|now|currently|formerly|also)$/i.test(tokens[at]?.text ?? '')) at++
  const phrase = phrases.find((p) => p.from === at)
  if (!phrase || phrase.pronoun || !isRoleWord(tokens[phrase.head]!.text) || tokens[phrase.head]!.name === 'PERSON') return undefined
  const to = withTail(parsed, phrase.to)
  // "In Lom, the mayor said": what a verb follows right away is its subject, and no apposition.
  const opens = /^(?:in|at|near|from|outside|to)$/i.test(tokens[mention.from - 1]?.text ?? '')
  if (opens && groups.some((g) => g.from === to || (g.from === to + 1 && /^RB/.test(tokens[to]!.tag)))) return undefined
  return { from: phrase.from, to }
}

/** "mayor" + "of Brno", "director" + "at the Institute of Hydrology". */
function withTail({ tokens, phrases }: Parsed, from: number): number {
  let to = from
  while (/^(?:of|at|for|to|in|with|and)$/i.test(tokens[to]?.text ?? '')) {
    const next = phrases.find((p) => p.from === to + 1)
    // "in May", "for two years" is when, and no part of what somebody is.
    if (!next || next.pronoun || WHEN.test(tokens[next.head]!.text)) break
    to = next.to
  }
  return to
}

const WHEN =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4}|days?|weeks?|months?|years?|decades?|mornings?|time)$/i

const isBe = (word: string): boolean => /^(?:is|was|are|were|['’]s)$/i.test(word)
const namesPerson = ({ tokens }: Parsed, { from, to }: Description): boolean => tokens.slice(from, to).some((t) => t.name === 'PERSON')

function describe(
  text: string,
  parsed: Parsed,
  description: Description,
  person: Referent,
  mentions: readonly Mention[],
  referentAt: ReferentAt,
): void {
  const { tokens } = parsed
  const { from } = description
  let { to } = description
  const named = mentions.filter((m) => inside({ from, to }, m) && m.form === 'name')
  const owners = named.map(referentAt).filter((r) => r && r !== person)
  // A "French minister" serves France, a French engineer does not.
  const official = wordsOf(parsed, description).some((word) => OFFICIAL.test(word))
  const owner = owners.find((r) => r?.kind === 'organization') ?? (official ? owners.find((r) => r?.kind === 'place') : undefined)
  let start = from
  while (start < to && /^(?:the|a|an|his|her|their|its|our|,)$/i.test(tokens[start]!.text)) start++
  // "North Korea's Foreign Minister": whom she serves is the affiliation; the role is "Foreign Minister".
  const possessive = tokens.slice(start, to).findIndex((t) => t.tag === 'POS')
  if (possessive >= 0 && hasRole(parsed, start + possessive + 1, to)) start += possessive + 1
  while (to > start && /^[[(,]$/.test(tokens[to - 1]!.text)) to--
  if (start >= to) return
  const role = text.slice(tokens[start]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' ')
  const words = nameKey(role).split(' ')
  if (!words.every((word) => HONORIFICS.has(word)))
    if (person.role === undefined || SHORT_TITLES.has(nameKey(person.role))) person.role = role
  for (const word of descriptionWords(text.slice(tokens[from]!.start, tokens[to - 1]!.end))) person.described.add(word)
  if (words.some((word) => FEMALE_NOUNS.has(word))) person.gender ??= 'female'
  if (words.some((word) => MALE_NOUNS.has(word))) person.gender ??= 'male'
  if (owner) person.affiliation ??= owner
}
