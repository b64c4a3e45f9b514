import { singular } from '../../reader/english/plurals.ts'
import { UNIT_WORDS } from '../../reader/english/units.ts'
import type { Figure, Reading } from '../../reader/reading.ts'
import { escaped } from '../../text/keys.ts'
import { nearStates, thingStates, unique } from './clause-states.ts'
import { surroundings } from './clauses.ts'
import { isPartState, isPeople, type State, statesIn, synonym } from './states.ts'
import { nationOf, placeNamed, placeOfPart } from './whose-where.ts'

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
  if (/^\s*(?:apart|away|times)\b/.test(after) || (noun === undefined && isPartOfAnother(reading, index, before))) return NOTHING
  const own = nearStates(before, inside, after, bare, isPart)
  // What the reader says that is counted may come from far off.
  const near = own.length > 0 ? own : unique(statesIn(figure.concept).map(({ state }) => state))
  const whose = nationOf(reading, figure, inside, after)
  const unit = figure.unit ? generic(figure) : undefined
  const head = noun ?? (unit !== undefined && MEASURED.test(unit) ? unit : near.length ? 'person' : unit)
  const isOfPeople = head === undefined || head === 'person' || isPersonKind(head)
  const states = isOfPeople ? near : noun === undefined || isMeasured(noun) ? [] : thingStates(before, inside, after)
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

/** "at age 14", "$12-, $14,000", "10, 15 minutes": an age, a piece of a sum of money, a number whose unit stands with the next. */
function isPartOfAnother({ article, figures }: Reading, index: number, before: string): boolean {
  const [one, next] = [figures[index]!, figures[index + 1]]
  if (/\b(?:age[ds]?|turn(?:ed|ing|s)) $/i.test(before)) return true
  if (isMeasured(one.unit)) return false
  return (
    /[$€£]\s?$/.test(before) ||
    (next !== undefined && isMeasured(next.unit) && /^(?:,| or| to|,? or) $/.test(article.text.slice(one.end, next.start)))
  )
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
