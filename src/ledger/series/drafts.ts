import { singular } from '../../reader/english/plurals.ts'
import { UNIT_WORDS } from '../../reader/english/units.ts'
import type { Figure, Reading } from '../../reader/reading.ts'
import { nameKey } from '../../text/keys.ts'
import { surroundings } from './clauses.ts'
import { isPartState, isPeople, type State, statesIn, synonym } from './states.ts'

/** Where a report says what a figure counts: in its clause, at another figure or in an earlier sentence, or nowhere. */
export type Told = 'here' | 'elsewhere' | 'nowhere'

/** What a figure's own sentence says that it counts. */
export interface Draft {
  readonly head?: string
  readonly states: readonly State[]
  readonly whose?: string
  readonly where?: string
  readonly part: boolean
  readonly flow: boolean
  /** A number alone: what it counts stands elsewhere. */
  readonly bare: boolean
  readonly told: Told
  readonly army: boolean
  /** The place that its own clause names: "13 people were killed in Momchilgrad". */
  readonly at?: string
  /** "the remaining 120": what is left of a number before. */
  readonly isRest: boolean
}

const FLOW = /^\s*(?:[\p{L}]+\s+){0,2}(?:a|per|each|every) (?:day|week|month)\b(?! (?:earlier|ago|before|later|after))/iu
const PART = /\b(?:of|among) (?:(them|those|these)\b|(?:the|its|their) ([\p{L}\d,]+))/iu
const REST = /\b(?:remaining|the (?:other|rest))\b[^.]{0,12}$/i
const ARMY = /\b(?:army|military)\b/i

/** Units that no number of people has, whatever stands beside it. */
const MEASURED =
  /^(?:year|day|week|month|hour|minute|second|fraction|percentage|(?:cubic |square )?(?:kilometre|metre|centimetre|foot|mile|yard)|litre|gallon|tonne|kilogram|(?:dollar|euro|pound|lev|yen|yuan|rouble|ruble|cent)(?: per .*)?|degree)$/

export const isMeasured = (head: string): boolean => MEASURED.test(head)

const PERSON_KINDS =
  /^(?:soldier|child|doctor|pupil|journalist|medic|rescuer|engineer|officer|police|fighter|militant|israeli|palestinian|person)$/

/** "nine apart": a difference counts nothing. */
const NOTHING: Draft = { states: [], part: false, flow: false, bare: false, told: 'nowhere', isRest: false, army: false }

export const isPersonKind = (head: string): boolean => PERSON_KINDS.test(head)

export function draftOf(reading: Reading, index: number): Draft {
  const figure = reading.figures[index]!
  const { before, inside, after, sentence } = surroundings(reading.article.text, reading.figures, index)
  const noun = headNoun(figure, inside)
  // "Plamen Stoyanov, 58, said": an age.
  const bare = noun === undefined && !(/,\s*$/.test(before) && /^(?:[,.]|$)/.test(after))
  const isPart = isPartOf(inside, after)
  if (/^\s*(?:apart|away|times)\b/.test(after)) return NOTHING
  const own = nearStates(before, inside, after, bare, isPart)
  // What the reader says that is counted may come from far off.
  const near = own.length > 0 ? own : unique(statesIn(figure.concept).map(({ state }) => state))
  const whose = nationOf(reading, figure, inside, after)
  const unit = figure.unit ? generic(figure) : undefined
  const head = noun ?? (unit !== undefined && MEASURED.test(unit) ? unit : near.length ? 'person' : unit)
  const states = head === undefined || head === 'person' || isPersonKind(head) ? near : []
  // Of the injured, those in a critical condition are a number of their own; of jobs, those to be cut are.
  const alone = states.length > 0 && ALONE.test(after)
  const part = alone || (isPart && (states.length > 0 ? !states.some(isPartState) : figure.unit === ''))
  const where = part ? placeOfPart(reading, figure, sentence.end) : undefined
  const at = part || head === undefined || !isPersonKind(head) ? undefined : placeNamed(reading, figure, sentence.end)
  return {
    ...(head && { head }),
    states,
    ...(whose && { whose }),
    ...(where && { where }),
    ...(at && { at }),
    part,
    flow: FLOW.test(after) || FLOW.test(inside),
    bare,
    // A unit that the reader guessed for a number alone is no word of this clause.
    told:
      (noun !== undefined && (noun !== 'person' || near.length === 0)) || own.length > 0
        ? 'here'
        : head === undefined
          ? 'nowhere'
          : 'elsewhere',
    isRest: REST.test(before) || REST.test(inside),
    army: head !== undefined && isPersonKind(head) && (ARMY.test(inside) || ARMY.test(figure.concept)),
  }
}

/** "thirteen dead in the town alone" */
const ALONE = /^[^.;,\d]{0,25}\b(?:in|at|around) (?:the )?[\p{L} ]{2,30} (?:alone|itself)\b/u

/** "34 of the dead", "six of them", "330 of the 450": of people of whom something was said before, not of things as such ("pupils of the school"). */
function isPartOf(inside: string, after: string): boolean {
  const own = PART.exec(inside) ?? (/^\s*(?:of|among)\b/i.test(after) ? PART.exec(after.slice(0, 40)) : null)
  if (!own) return false
  const [, pronoun, noun = ''] = own
  return pronoun !== undefined || /^\d/.test(noun) || isPeople(singular(noun.toLowerCase())) || statesIn(noun).length > 0
}

/** Where a part was found: the place that its own sentence names for it. */
function placeOfPart({ entities, article }: Reading, figure: Figure, end: number): string | undefined {
  const places = entities.filter(({ kind }) => kind === 'place')
  const given = places.find(({ id }) => id === figure.place)
  if (given) return nameKey(given.name)
  const after = places
    .flatMap(({ name, mentions }) => mentions.map((mention) => ({ name, start: mention.start })))
    .filter(
      ({ start }) =>
        start >= figure.end && start < end && /\b(?:in|at|near|around) (?:the )?$/.test(article.text.slice(Math.max(0, start - 12), start)),
    )
    .sort((a, b) => a.start - b.start)[0]
  return after && nameKey(after.name)
}

const CLAUSE = /^(?:(?! (?:said|says|told|and|but|who|that|when) )[^.,;:\n—“”"])*\b(?:in|at|inside|across) (?:the )?(?:\p{L}+ern )?$/u
/** How far behind a figure its clause can name a place. */
const NAMED = 70

/** The first place after the figure that its clause says it is in. */
function placeNamed({ entities, article }: Reading, figure: Figure, end: number): string | undefined {
  const named = entities
    .filter(({ kind }) => kind === 'place')
    .flatMap(({ name, mentions }) => mentions.map((mention) => ({ name, start: mention.start })))
    .filter(({ start }) => start >= figure.end && start < Math.min(end, figure.end + NAMED))
    .filter(({ start }) => CLAUSE.test(article.text.slice(figure.end, start)))
    .sort((a, b) => a.start - b.start)[0]
  return named && nameKey(named.name)
}

/** The noun in the figure's own words: "at least 300 of our engineers" → engineer. */
function headNoun(figure: Figure, inside: string): string | undefined {
  const unit = synonym(figure.unit)
  const words = inside.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []
  const nouns: string[] = words.map((word) => singular(word))
  if (
    figure.unit &&
    (words.some((word) => word === figure.unit || UNIT_WORDS.get(word)?.name === figure.unit) ||
      nouns.includes(figure.unit) ||
      nouns.some((word) => synonym(word) === unit))
  )
    return generic(figure)
  return nouns.some(isPeople) ? 'person' : undefined
}

function generic(figure: Figure): string {
  const unit = synonym(figure.unit)
  return isPeople(unit) || isNationality(figure) ? 'person' : unit
}

/** "22 Americans": the noun is a nationality, so they are people. */
const isNationality = ({ unit, subject, concept }: Figure): boolean =>
  subject.length > 0 &&
  new RegExp(`\\b${escaped(unit)}s?\\b`, 'i').test(concept) &&
  concept.split(' ').some((word) => /^[A-Z]/.test(word) && singular(word) === unit)

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** The states that a figure's own clause gives: its own words, then what follows a noun, or what stands before a number alone. */
function nearStates(before: string, inside: string, after: string, bare: boolean, isPart: boolean): State[] {
  // "27 American lives have lost", "has taken 61 lives": the noun belongs to what became of them.
  const isLives = /\blives$/i.test(inside)
  if (isLives && TAKEN.test(before)) return ['killed']
  if (RELEASE.test(before) && !WISHED.test(before)) return ['released']
  const following = statesIn(clause(after))
  // "six of the injured were in a critical condition"
  const further = isPart ? following.find(({ state }) => isPartState(state)) : undefined
  if (further) return [further.state]
  const own = statesIn(isLives ? inside + after.slice(0, 40) : inside)
  if (own.length) return joint(own, statesIn(after.slice(0, 30)), after)
  const preceding = statesIn(before)
  if (preceding.length && WITHIN.test(before)) return [preceding.at(-1)!.state]
  const verb = preceding.at(-1)
  if (verb && GOVERNS.test(before.slice(verb.start))) return [verb.state]
  const leads = bare && preceding.length > 0 && (LEADS.test(before) || following.length === 0)
  const told = leads
    ? joinedBefore(preceding, before)
    : following.length
      ? joint(following.slice(0, 1), following.slice(1), after)
      : preceding.slice(-1)
  return unique(told.map((one) => (typeof one === 'string' ? one : one.state)))
}

const TAKEN = /\b(?:claim(?:s|ed|ing)?|took|takes?|taken|taking|cost|lost|loss of)\W+(?:\p{L}+ ){0,3}$/iu

/** "secured the release of two hostages", not "called for the release". */
const RELEASE = /\brelease of (?:the |another )?$/iu
const WISHED =
  /\b(?:call\w* (?:\p{L}+ ){0,3}for|demand\w*|efforts?|to secure|until|urg\w+|if|for) (?:\p{L}+ ){0,4}release of (?:the |another )?$/iu

/** "killed at least 12 people and wounded 30", "wounding about 40": a verb and its number. */
const GOVERNS =
  /^\p{L}+(?:ing|ed) (?:(?:at|least|most|about|some|around|nearly|almost|more|fewer|less|than|over|up|to|an?|another|as|many|estimated) ){0,4}$/iu

/** "murdered, including 11 Americans": what befell all befell these. */
const WITHIN = /\b(?:including|among them)\W*(?:\p{L}+ ){0,3}$/iu

/** "killed to 27", "the toll: 58": a number that what stands before it leads to. */
const LEADS = /(?:\b(?:to|at|is|was|of|from|than|reach\w*|stands?|stood)|[:—–-])\s*(?:\p{L}+ ){0,2}$/u

/** "dead or missing", "killed and wounded": one figure for both. */
function joint(first: readonly { state: State }[], rest: readonly { state: State; start: number }[], after: string): State[] {
  const with2 = rest.filter(
    ({ state, start }) => first.every((one) => one.state !== state) && /\b(?:or|and)\s*$/.test(after.slice(0, start)),
  )
  return unique([...first, ...with2.slice(0, 1)].map(({ state }) => state))
}

/** "dead or missing; on Tuesday it was 250" */
function joinedBefore(preceding: readonly { state: State; start: number; end: number }[], before: string): { state: State }[] {
  const [last, other] = [preceding.at(-1)!, preceding.at(-2)]
  return other && other.state !== last.state && /^ (?:or|and) $/.test(before.slice(other.end, last.start)) ? [other, last] : [last]
}

const unique = (states: readonly State[]): State[] => [...new Set(states)].sort()

/** Up to where another thing begins to be told. */
const clause = (after: string): string =>
  after.slice(0, after.search(/[;:]|,? (?:and|but|while|as) (?:the|an?|that|it|he|she|they|we|his|her) |$/)).slice(0, 120)

/**
 * The nation that is counted: a subject, or a nationality beside the figure. A country's own name before a noun that is no people's ("Bulgaria dam toll")
 * says where it was.
 */
function nationOf({ entities, article }: Reading, figure: Figure, inside: string, after: string): string | undefined {
  const places = entities.filter(({ kind }) => kind === 'place')
  const subject = places.find(({ id }) => figure.subject.includes(id))
  if (subject && !isWhere(subject, figure, inside + after)) return nameKey(subject.name)
  const beside = places.find(({ mentions }) =>
    mentions.some(
      ({ start, end }) =>
        start >= figure.end && start <= figure.end + 2 && /(?:an|ans|ese|ish|is|ians|nians)$/i.test(article.text.slice(start, end)),
    ),
  )
  return beside && nameKey(beside.name)
}

const isWhere = ({ name }: { name: string }, { concept }: Figure, words: string): boolean =>
  new RegExp(`\\b${escaped(name)}(?!['’]s)\\b`).test(concept) &&
  /\b(?:toll|deaths?)\b/i.test(concept) &&
  !new RegExp(`\\b${escaped(name)}\\b`).test(words)
