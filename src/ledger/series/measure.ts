import { singular } from '../../reader/english/plurals.ts'
import type { Figure, Reading } from '../../reader/reading.ts'
import { nameKey } from '../../text/keys.ts'
import { surroundings } from './clauses.ts'
import { isPeople, type State, statesIn, synonym } from './states.ts'

/** What a figure counts. Two figures measure the same thing when their keys are equal. */
export interface Measure {
  /** "person", or the kind of person or thing: "engineer", "cubic metre". */
  readonly head: string
  /** More than one where a figure joins them: the dead and missing. */
  readonly states: readonly State[]
  /** Folded name of the nation that is counted: "united states". */
  readonly whose?: string
  /** Of a part ("34 of the dead were found in Momchilgrad"): its place. */
  readonly where?: string
  /** Of a figure that describes an earlier year: that year. What happened then is another matter. */
  readonly year?: string
  /** A part of a total, never comparable with it. */
  readonly part: boolean
  readonly nature: 'total' | 'level' | 'flow' | 'amount'
}

export const measureKey = ({ head, states, whose, where, part, nature, year }: Measure): string =>
  [head, states.join('+'), whose ?? '', where ?? '', part ? 'part' : '', nature === 'flow' ? 'flow' : '', ...(year ? [year] : [])].join('|')

/** Figures that count nothing that could be revised. */
const NO_MEASURE =
  /^(?:year|day|week|month|hour|second|fraction|percentage|kilometre|mile|metre|centimetre|time|count|number|list|source|official|option|one|thing|way|side|name)$/
const TOTALS: ReadonlySet<State> = new Set<State>(['killed', 'injured', 'evacuated', 'released', 'arrested'])
const FLOW = /^\s*(?:[\p{L}]+\s+){0,2}(?:a|per|each|every) (?:day|week|month)\b/iu
const PART = /\b(?:of|among) (?:the|them|those|these)\b/i

/** Units that no number of people has, whatever stands beside it. */
const MEASURED =
  /^(?:year|day|week|month|hour|minute|second|fraction|percentage|(?:cubic |square )?(?:kilometre|metre|centimetre|foot|mile|yard)|litre|gallon|tonne|kilogram|(?:dollar|euro|pound|lev|yen|yuan|rouble|ruble|cent)(?: per .*)?|degree)$/

export const isMeasured = (head: string): boolean => MEASURED.test(head)

interface Draft {
  readonly head?: string
  readonly states: readonly State[]
  readonly whose?: string
  readonly where?: string
  readonly part: boolean
  readonly flow: boolean
  /** A number alone: what it counts stands elsewhere. */
  readonly bare: boolean
}

/** What each figure of a reading counts, in its own order; undefined where that cannot be told. */
export function measuresOf(reading: Reading): (Measure | undefined)[] {
  const drafts: Draft[] = []
  for (const index of reading.figures.keys()) drafts.push(completed(reading, index, draftOf(reading, index), drafts))
  return drafts.map(({ head, states, whose, where, part, flow }, index) => {
    if (!head || NO_MEASURE.test(head) || (states.length === 0 && head === 'person')) return undefined
    const nature = flow ? 'flow' : states.length === 0 ? 'amount' : states.every((state) => TOTALS.has(state)) ? 'total' : 'level'
    return { head, states, ...(whose && { whose }), ...(where && { where }), ...yearOf(reading, index), part, nature }
  })
}

/** Two years or more back: what began in December may go on in January. */
function yearOf({ article, figures }: Reading, index: number): { year?: string } {
  const year = /^\d{4}/.exec(figures[index]!.asOf ?? '')?.[0]
  const now = /^\d{4}/.exec(article.published ?? '')?.[0]
  return year && now && Number(year) < Number(now) - 1 ? { year } : {}
}

function draftOf(reading: Reading, index: number): Draft {
  const figure = reading.figures[index]!
  const { before, inside, after } = surroundings(reading.article.text, reading.figures, index)
  const noun = headNoun(figure, inside)
  const bare = noun === undefined
  const near = nearStates(figure, before, inside, after, bare)
  const whose = nationOf(reading, figure)
  const place = figure.place === undefined ? undefined : reading.entities.find(({ id }) => id === figure.place)?.name
  const part = PART.test(inside) || /^\s*of (?:the|them|those|these)\b/i.test(after)
  const unit = figure.unit ? generic(figure) : undefined
  const head = noun ?? (unit !== undefined && MEASURED.test(unit) ? unit : near.length ? 'person' : unit)
  return {
    ...(head && { head }),
    states: head === undefined || head === 'person' || PERSON_KINDS.test(head) ? near : [],
    ...(whose && { whose }),
    ...(part && place && { where: nameKey(place) }),
    part,
    flow: FLOW.test(after) || FLOW.test(inside),
    bare,
  }
}

const PERSON_KINDS =
  /^(?:soldier|child|doctor|pupil|journalist|medic|rescuer|engineer|officer|police|fighter|militant|israeli|palestinian|person)$/

/** The noun in the figure's own words: "at least 300 of our engineers" → engineer. */
function headNoun(figure: Figure, inside: string): string | undefined {
  const unit = synonym(figure.unit)
  const words = inside.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []
  const nouns: string[] = words.map((word) => singular(word))
  if (
    figure.unit &&
    (words.some((word) => word === figure.unit) || nouns.includes(figure.unit) || nouns.some((word) => synonym(word) === unit))
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
function nearStates(figure: Figure, before: string, inside: string, after: string, bare: boolean): State[] {
  // "27 American lives have lost", "has taken 61 lives": the noun belongs to what became of them.
  const isLives = /\blives$/i.test(inside)
  if (isLives && TAKEN.test(before)) return ['killed']
  const own = statesIn(isLives ? inside + after.slice(0, 40) : inside)
  if (own.length) return joint(own, statesIn(after.slice(0, 30)), after)
  const following = statesIn(clause(after))
  const preceding = statesIn(before)
  if (preceding.length && WITHIN.test(before)) return [preceding.at(-1)!.state]
  const leads = bare && preceding.length > 0 && (LEADS.test(before) || following.length === 0)
  const told = leads
    ? [preceding.at(-1)!]
    : following.length
      ? joint(following.slice(0, 1), following.slice(1), after)
      : preceding.slice(-1)
  if (told.length) return unique(told.map((one) => (typeof one === 'string' ? one : one.state)))
  return unique(statesIn(figure.concept).map(({ state }) => state))
}

const TAKEN = /\b(?:claim(?:s|ed|ing)?|took|takes?|taken|taking|cost|lost|loss of)\W+(?:\p{L}+ ){0,3}$/iu

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

const unique = (states: readonly State[]): State[] => [...new Set(states)].sort()

/** Up to where another thing begins to be told. */
const clause = (after: string): string =>
  after.slice(0, after.search(/[;:]|,? (?:and|but|while|as) (?:the|an?|that|it|he|she|they|we|his|her) |$/)).slice(0, 120)

/** The nation that is counted: a subject, or a nationality beside the figure. */
function nationOf({ entities, article }: Reading, figure: Figure): string | undefined {
  const places = entities.filter(({ kind }) => kind === 'place')
  const subject = places.find(({ id }) => figure.subject.includes(id))
  if (subject) return nameKey(subject.name)
  const beside = places.find(({ mentions }) =>
    mentions.some(
      ({ start, end }) =>
        start >= figure.end && start <= figure.end + 2 && /(?:an|ans|ese|ish|is|ians|nians)$/i.test(article.text.slice(start, end)),
    ),
  )
  return beside && nameKey(beside.name)
}

/** A number alone takes what it counts from the figure before it, or from the same number told earlier. */
function completed(reading: Reading, index: number, draft: Draft, before: readonly Draft[]): Draft {
  const figure = reading.figures[index]!
  const { text } = reading.article
  const last = reading.figures[index - 1]
  const between = last ? text.slice(last.end, figure.start) : ''
  const previous = before[index - 1]
  let { head, states, whose, where, part } = draft
  // "1,300 people killed, including 31 Americans": what befell all befell these.
  if (
    states.length === 0 &&
    head === 'person' &&
    previous?.states.length &&
    between.length < 260 &&
    /\b(?:including|among them|and|of whom)\b[^.]{0,30}$/i.test(between)
  )
    states = previous.states
  const same = [...before.keys()]
    .reverse()
    .find(
      (i) =>
        isSame(reading.figures[i]!, figure) &&
        before[i]!.states.length > 0 &&
        (states.length === 0 || before[i]!.states.join() === states.join()) &&
        fits(before[i]!),
    )
  if ((draft.bare || head === 'person') && same !== undefined && figure.low >= 5) {
    const known = before[same]!
    if (states.length === 0 && !(draft.head && draft.head !== 'person')) ({ head, states } = known)
    whose ??= known.whose
  }
  // "How many unaccounted, exactly?" "Ten.": the question says what is counted.
  if (draft.bare && alone(text, figure)) {
    const asked = statesIn(text.slice(Math.max(0, figure.start - ASKED), figure.start)).at(-1)
    if (asked) {
      states = [asked.state]
      head = 'person'
      if (last && figure.start - last.end < ASKED) whose ??= previous?.whose
    }
  }
  // "12, then 13, now 14": the same count.
  if (draft.bare && states.length === 0 && previous?.states.length && /^,?\s*(?:and |then |now |to |from )*(?:then |now )?$/i.test(between))
    ({ head, states, whose, where, part } = previous)
  return { ...draft, ...(head && { head }), states, ...(whose && { whose }), ...(where && { where }), part }
}

/** An answer of one number: "Ten." */
const alone = (text: string, { start, end }: Figure): boolean =>
  /(?:[:—–.?]|^)\s*$/.test(text.slice(Math.max(0, start - 4), start)) && /^\s*[.?!—–]/.test(text.slice(end, end + 3))

/** How far back a question can stand. */
const ASKED = 120

const isSame = (a: Figure, b: Figure): boolean => a.low === b.low && a.high === b.high
const fits = ({ part, flow }: Draft): boolean => !part && !flow
