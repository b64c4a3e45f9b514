import { nameKey } from '../../text/keys.ts'
import type { Span } from '../../text/span.ts'
import { regionalAdjectives } from '../english/demonyms.ts'
import { placeHeads, stateWords } from '../english/place-words.ts'
import { loneAbbreviations, stateAbbreviations } from '../english/state-abbreviations.ts'
import type { Candidate, Gazetteer } from '../gazetteer/gazetteer.ts'
import type { Sentence } from '../sentences.ts'
import { isWithin } from './containers.ts'
import { adjectiveEvidence, nameEvidence, type Sight } from './evidence.ts'
import { findPeople } from './people.ts'
import { type Word, wordsOf } from './words.ts'

/** A place name in the text. */
export interface Toponym extends Span {
  /** What to look up: the name as written, or the place of an adjective ("Turkish" is "Turkey") or of a short form ("Ky." is "Kentucky"). */
  readonly name: string
  readonly adjective: boolean
  /** Spoken of as a state or province: "New York Gov. …", "Washington state". */
  readonly stately: boolean
  /** Which places it may be. */
  readonly candidates: readonly Candidate[]
}

const longestName = 6
/** Evidence that is enough to call a name a place's. */
const enough = 2

/** Finds place names: names in the gazetteer that stand where a place may stand, and adjectives of countries and regions. In text order. */
export const recogniseToponyms = (text: string, sentences: readonly Sentence[], gazetteer: Gazetteer): Toponym[] => {
  const sights = sentences.map((sentence) => wordsOf(text, sentence)).flatMap((words) => sightsIn(text, words, gazetteer))
  const people = findPeople(sentences)
  const smallWords = new Set<string>()
  for (const sentence of sentences) for (const token of sentence.tokens) if (/^\p{Ll}+$/u.test(token.text)) smallWords.add(token.text)
  const article = { people, smallWords, surroundings: surroundingsOf(sights) }

  const own = sights.map((sight) => (sight.adjective ? adjectiveEvidence(sight) : nameEvidence(sight, article)))
  const scored = sights.map((sight, i) => ({
    sight,
    evidence: (own[i] ?? 0) + (sight.adjective ? 0 : neighbourEvidence(text, sights, own, i)),
  }))
  // what is surely a place once is a place wherever it is not surely something else
  const sure = new Set(scored.filter((s) => s.evidence >= enough + 1).map((s) => s.sight.key))
  return scored
    .filter(({ sight, evidence }) => evidence + (sure.has(sight.key) && !sight.adjective ? 1.5 : 0) >= enough)
    .map(({ sight }) => ({
      start: sight.start,
      end: sight.end,
      name: sight.name,
      adjective: sight.adjective,
      stately: isStately(sight),
      candidates: sight.candidates,
    }))
}

/** What the names beside it tell: "Alvin, Texas" holds it, "Hornsey, Stoke Newington and Walthamstow" is a list of its like. */
const neighbourEvidence = (text: string, sights: readonly Sight[], own: readonly number[], i: number): number => {
  const gapAfter = (a: number): string => text.slice(sights[a]?.end ?? 0, sights[a + 1]?.start ?? 0)
  const isList = (gap: string): boolean => /^(?:,? (?:and|or) |, |\/| to | - )$/.test(gap)
  const sure = (j: number): boolean => (own[j] ?? 0) >= enough && sights[j]?.adjective === false
  const next = sights[i + 1]
  let sum = 0
  if (
    next &&
    !next.adjective &&
    /^, ?$/.test(gapAfter(i)) &&
    sights[i]!.candidates.some((c) => next.candidates.some((o) => o.kind !== 'town' && isWithin(c, o)))
  )
    sum += 3
  else if (next && isList(gapAfter(i)) && sure(i + 1)) sum += 1.2
  if (i > 0 && isList(gapAfter(i - 1)) && sure(i - 1)) sum += 1.2
  return sum
}

const isStately = ({ words, from, to }: Sight): boolean =>
  stateWords.has(words[to]?.lower.replace(/\.$/, '') ?? '') ||
  (words[from - 1]?.lower === 'of' && words[from - 2]?.lower === 'state') ||
  words[from - 1]?.lower === 'upstate'

/** Every name of a sentence that the gazetteer knows, the longest first; none overlap. */
const sightsIn = (text: string, words: readonly Word[], gazetteer: Gazetteer): Sight[] => {
  const sights: Sight[] = []
  for (let from = 0; from < words.length; ) {
    const sight = words[from]?.capital ? sightAt(text, words, from, gazetteer) : undefined
    if (sight) sights.push(sight)
    from = sight ? sight.to : from + 1
  }
  return sights
}

const sightAt = (text: string, words: readonly Word[], from: number, gazetteer: Gazetteer): Sight | undefined => {
  let last = from + 1
  while (last < words.length && last - from < longestName && words[last]?.joined) last++
  for (let to = last; to > from; to--) {
    const first = words[from]
    const end = words[to - 1]
    if (!first || !end || (!end.capital && !placeHeads.has(end.lower))) continue
    // "Kentucky State Police" are a state's police
    if (to > from + 1 && end.text === 'State' && words[to]?.capital) continue
    const span = { start: first.start, end: end.end }
    const written = text.slice(span.start, span.end)
    const sight = (name: string, adjective: boolean, candidates: readonly Candidate[]): Sight => ({
      ...span,
      key: nameKey(name),
      name,
      adjective,
      candidates,
      words,
      from,
      to,
      afterComma: from > 0 && words[from - 1]?.text === ',',
    })
    const adjective = adjectiveOf(written, gazetteer)
    if (adjective) return sight(adjective.name, true, adjective.candidates)
    const short = to === from + 1 ? stateAbbreviations.get(written) : undefined
    if (short && (words[from - 1]?.text === ',' || loneAbbreviations.has(written))) {
      const found = gazetteer.find(short[0]).filter((c) => c.country === short[1] && c.kind === 'division')
      if (found.length > 0) return sight(short[0], false, found)
    }
    if (!mayBeName(written, end)) continue
    const candidates = gazetteer.find(written)
    if (candidates.length > 0) return sight(written, false, candidates)
    const plain = withoutHead(words, from, to, text)
    const divisions = plain ? gazetteer.find(plain).filter((c) => c.kind === 'division' || c.kind === 'county') : []
    if (plain && divisions.length > 0) return sight(written, false, divisions)
  }
  return undefined
}

/** "US" is a country and "us" is not; other names of two or three letters need a small letter ("Ada") or to be initials of a state. */
const mayBeName = (written: string, last: Word): boolean => {
  const key = nameKey(written)
  if (last.lower !== last.text && !last.capital && written === last.text) return false
  if (key.length > 3) return true
  return key.length === 3
    ? /^(?:\p{Lu}\p{Ll}{2}|UAE|USA|U\.A\.E\.|U\.S\.A\.|DRC|GTA|DMZ|ROK|PRC)$/u.test(written)
    : /^(?:US|U\.S\.|UK|U\.K\.)$/.test(written)
}

/** "Kursk Oblast" and "Nineveh province" without the word for their sort, where the gazetteer has them so. */
const withoutHead = (words: readonly Word[], from: number, to: number, text: string): string | undefined => {
  const head = words[to - 1]
  if (
    !head ||
    to - from < 2 ||
    !/^(?:province|oblast|region|district|governorate|prefecture|county|state|department|krai)$/.test(head.lower)
  )
    return undefined
  const start = words[from]
  const end = words[to - 2]
  return start && end ? text.slice(start.start, end.end) : undefined
}

const adjectiveOf = (written: string, gazetteer: Gazetteer): { name: string; candidates: readonly Candidate[] } | undefined => {
  if (/^the\s/i.test(written)) return undefined
  const region = regionalAdjectives.get(written)
  if (region) return { name: region, candidates: gazetteer.find(region) }
  // people are no place: "Turks", "Russians", "a Swede"
  if (/(?:men|man|woman|women)$/.test(written) && !/(?:German|Roman|Oman|Yemen|Turkmen)$/.test(written)) return undefined
  const country = gazetteer.demonym(written)
  if (!country || !isAdjective(written) || !/^\p{Lu}/u.test(written)) return undefined
  return { name: country.name, candidates: gazetteer.find(country.name).filter((c) => c.kind === 'country') }
}

const peopleOnly = new Set(
  'turk turks swede swedes dane danes finn finns pole poles spaniard spaniards briton britons brit brits icelander serb serbs slovene croat croats scot scots'.split(
    ' ',
  ),
)
const isAdjective = (written: string): boolean => !peopleOnly.has(written.toLowerCase()) && !/(?:ans|is|ers|ns|ots|ks|ds|ts)$/.test(written)

/** Countries and divisions that the article surely speaks of: countries as codes, divisions as "US Kentucky". */
const surroundingsOf = (sights: readonly Sight[]): ReadonlySet<string> => {
  const known = new Set<string>()
  for (const { candidates } of sights) {
    for (const c of candidates.slice(0, 3)) {
      if (c.alternative) continue
      if (c.kind === 'country') known.add(c.country)
      if (c.kind === 'division' && c.population > 300_000) known.add(`${c.country} ${c.division}`).add(c.country)
    }
  }
  return known
}
