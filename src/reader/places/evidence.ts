import type { Span } from '../../text/span.ts'
import { languages, languageVerbs, nationlessNouns } from '../english/demonyms.ts'
import { genderOfFirstName } from '../english/first-names.ts'
import {
  calendarWords,
  directions,
  localBodies,
  localNouns,
  mediaHeads,
  ordinaryWords,
  placeBeginnings,
  placeHeads,
  settlementNouns,
  speakingVerbs,
  streetHeads,
  strongPrepositions,
  surnames,
  weakPrepositions,
} from '../english/place-words.ts'
import type { Candidate } from '../gazetteer/gazetteer.ts'
import { isTitle } from './people.ts'
import type { Word } from './words.ts'

/** A name of the gazetteer where it stands in a sentence. */
export interface Sight extends Span {
  readonly key: string
  readonly name: string
  readonly adjective: boolean
  readonly candidates: readonly Candidate[]
  readonly words: readonly Word[]
  /** Its words, half-open. */
  readonly from: number
  readonly to: number
  readonly afterComma: boolean
}

export interface ArticleClues {
  /** Family names of people in the article, lower case. */
  readonly people: ReadonlySet<string>
  /** Words that the article writes small. */
  readonly smallWords: ReadonlySet<string>
  /** Countries ("US") and divisions ("US Kentucky") that it names. */
  readonly surroundings: ReadonlySet<string>
}

/** How surely an adjective means its country here rather than a language or a people. */
export const adjectiveEvidence = ({ words, from, to }: Sight): number => {
  const before = words[from - 1]
  const next = words[to]
  if (next && nationlessNouns.has(next.lower)) return 0
  const written = words[from]?.lower ?? ''
  const attributive = next !== undefined && /^[\p{L}\p{N}'‘"“-]/u.test(next.text) && (next.joined || /^["“‘']/.test(next.text))
  if (languages.has(written) && (!attributive || (before && languageVerbs.has(before.lower)) || before?.lower === 'in'))
    return attributive && before?.lower === 'in' ? 2.5 : 0
  if (before?.lower === 'un') return 0
  if (before?.lower === 'native' || before?.lower === 'african') return 0
  // "a Canadian" is a person; "the Turkish-backed group" is of Turkey
  if (!attributive) return 0
  // inside the name of a body or a work the adjective is only a word: "American Psychological Association"
  if (
    next?.capital &&
    words[to + 1]?.capital &&
    !localBodies.has(next.lower) &&
    next.name === 'ORGANIZATION' &&
    words[from]?.name === 'ORGANIZATION'
  )
    return 1
  return 3
}

const has = (set: ReadonlySet<string>, word: Word | undefined): boolean => word !== undefined && set.has(word.lower.replace(/\.$/, ''))

/** How surely the name is a place's here. Weights were set by hand, from what each clue is worth in news. */
export const nameEvidence = (sight: Sight, article: ArticleClues): number => {
  const { words, from, to, candidates } = sight
  const single = to === from + 1
  const first = words[from]!
  return (
    fame(candidates) +
    tagger(sight) +
    before(sight) +
    after(sight, fame(candidates)) +
    word(sight, single, article) +
    (candidates.some((c) => article.surroundings.has(`${c.country} ${c.division}`))
      ? 1
      : candidates.some((c) => article.surroundings.has(c.country))
        ? 0.5
        : 0) +
    (single ? 0 : 1) +
    // "Metcalfe County" says itself what it is
    (!single && has(placeHeads, words[to - 1]) ? 1.5 : 0) +
    dateline(sight) +
    (from === 0 && single && !sight.afterComma && first.text !== first.text.toUpperCase() ? -0.5 : 0)
  )
}

/** How well known the best-known place of the name is. */
const fame = (candidates: readonly Candidate[]): number => {
  let best = -2
  for (const c of candidates) {
    const size =
      c.kind === 'country' || c.kind === 'continent'
        ? 4
        : c.kind === 'division'
          ? Math.min(3.5, Math.log10(c.population + 10) - 3)
          : c.kind === 'capital'
            ? 3
            : c.kind === 'county'
              ? Math.min(1, Math.log10(c.population + 10) - 4.5)
              : c.kind === 'town' || c.kind === 'seat' || c.kind === 'suburb'
                ? Math.min(3, Math.log10(c.population + 10) - 3.6)
                : 2.5
    best = Math.max(best, c.alternative ? Math.min(size - 1, 1) : size)
  }
  return best
}

/** A name in capitals that opens a paragraph, before a dash or with its state: "INNISFAIL - …". */
const dateline = ({ words, from, to }: Sight): number => {
  if (from !== 0 || words.slice(from, to).some((w) => w.text !== w.text.toUpperCase() || w.text.length < 3)) return 0
  return /^(?:[—–-]+|,|\()$/.test(words[to]?.text ?? '') ? 3 : 0
}

const tagger = ({ words, from, to }: Sight): number => {
  const first = words[from]!
  if (!first.tagged) return 0
  const whole = first.nameFrom === from && first.nameTo === to
  switch (first.name) {
    case 'LOCATION':
      return whole || words[to - 1]?.name === 'LOCATION' ? 1.5 : 0.5
    case 'PERSON':
      // nobody is in a person
      return whole && to === from + 1 && has(strongPrepositions, words[from - 1]) ? -0.5 : -2.5
    case 'ORGANIZATION':
      return -0.5
    default:
      return -0.3
  }
}

const before = ({ words, from, to }: Sight): number => {
  const previous = words[from - 1]
  if (!previous) return 0
  if (has(strongPrepositions, previous)) return 1.5
  // "Ann Miller, 43, of McKee"
  if ((previous.lower === 'of' || previous.lower === 'from') && words[from - 2]?.text === ',') return 1.7
  if (has(weakPrepositions, previous)) return previous.lower === 'of' && has(settlementNouns, words[from - 2]) ? 3 : 0.7
  if (previous.lower === 'the' && has(strongPrepositions, words[from - 2])) return 0.5
  if (/^['’]s$/.test(previous.text)) return 0.3
  if (!previous.joined && !/^[,]$/.test(previous.text)) return 0
  const touching = words[from]?.joined === true
  if (touching && has(directions, previous)) return 1
  if (touching && previous.capital) {
    if (isTitle(previous.text)) return -4
    if (has(placeBeginnings, previous)) return from === 1 && previous.lower === 'the' ? 0 : previous.lower === 'the' ? 0.2 : -4
    if (from - 1 === 0 && !genderOfFirstName(previous.text)) return 0
    if (to === from + 1 && genderOfFirstName(previous.text)) return -4
    return -1
  }
  return 0
}

const after = ({ words, from, to }: Sight, fame: number): number => {
  const next = words[to]
  if (!next) return 0
  if (/^['’]s$/.test(next.text)) return /^(?:st|saint)\.?$/.test(words[from]?.lower ?? '') ? -3 : 0.3
  if (next.joined && next.capital && has(streetHeads, next)) return -4
  if (next.joined && !next.capital && has(localNouns, next)) return 1
  if (next.joined && next.capital && !has(calendarWords, next)) {
    const run = wordsOfName(words, to)
    const capitals = run.filter((w) => w.capital)
    if (capitals.some((w) => has(mediaHeads, w)) && !capitals.some((w) => has(localBodies, w) && w.lower !== 'free')) return -4
    if (has(placeHeads, next)) return 0.5
    if (capitals.some((w) => has(localBodies, w))) return 0.5
    if (isTitle(next.text)) return 0.5
    // another capital goes on: "Jordan Peele", "Paris Hilton", "Chelsea Manning"; countries stand before names ("Russia's", "Turkey President")
    const given = genderOfFirstName(words[from]?.text ?? '') !== undefined && to === from + 1
    return given ? -4 : fame >= 2.5 ? -0.5 : -2
  }
  if (to === from + 1 && has(speakingVerbs, next) && fame < 3) return -1.5
  return 0
}

/** How far the name of a body is looked through. */
const longestRun = 10

/** The words of the name that goes on at `from`: capitals, and "of", "and" and possessives between. */
const wordsOfName = (words: readonly Word[], from: number): readonly Word[] => {
  let to = from
  for (; to < words.length && to - from < longestRun; to++) {
    const { text, joined, capital } = words[to]!
    const possessive = /^['’]s$/.test(text)
    if (!(joined || possessive) || !(capital || possessive || text === 'of' || text === 'and')) break
  }
  return words.slice(from, to)
}

const word = ({ words, from, to, key, candidates }: Sight, single: boolean, article: ArticleClues): number => {
  if (!single) {
    // "New Hope", "Big Rock": harmless; but "Great White" or "First Monday" are made of ordinary words only
    return !/^count/.test(words[to - 1]!.lower) &&
      words.slice(from, to).every((w) => ordinaryWords.has(w.lower) || placeHeads.has(w.lower) || directions.has(w.lower)) &&
      fame(candidates) < 2
      ? -3
      : 0
  }
  const own = words[from]!
  let sum = 0
  if (/^\p{Lu}{2}$|\./u.test(own.text)) return 0
  if (directions.has(own.lower)) return -4
  const famous = fame(candidates)
  // "in Reading" and "near Nice" are clear enough
  if (ordinaryWords.has(own.lower)) sum -= famous >= 1.4 && has(strongPrepositions, words[from - 1]) ? 1 : 3
  else if (article.smallWords.has(key) && own.text !== own.text.toUpperCase()) sum -= 2
  if (article.people.has(own.lower)) sum -= 3
  else if (surnames.has(own.lower) || genderOfFirstName(own.text) !== undefined) sum -= famous >= 2.5 ? 0 : famous >= 1.5 ? 0.7 : 1.5
  return sum
}
