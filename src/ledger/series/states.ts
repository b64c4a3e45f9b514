/**
 * What becomes of people, each in the words that news has for it. Ours, from reading reports and briefings; word forms are written out so that
 * the pattern is linear. A figure of people in a state is comparable with another of the same state, whatever words either report uses.
 */
export type State =
  | 'killed'
  | 'missing'
  | 'injured'
  | 'displaced'
  | 'evacuated'
  | 'held'
  | 'released'
  | 'arrested'
  | 'sheltered'
  | 'critical'
  | 'deployed'
  | 'rescued'
  | 'trapped'
  | 'hospitalised'
  | 'infected'
  | 'without power'
  | ThingState

/** What becomes of things. */
export type ThingState = 'destroyed' | 'damaged' | 'flooded' | 'entered' | 'launched' | 'shot down'

const WORDS: Readonly<Record<Exclude<State, ThingState>, string>> = {
  killed:
    "dead|deaths?|death toll|died|die|dying|killed|kill|kills|killing|fatalities|fatality|perished|slain|slaughter(?:ed|ing)?|murder(?:ed|ing)|massacr(?:ed|ing)|lost (?:his|her|their) lives|lives[\\s—-]*(?:were |was |have |had |been )*lost|took the lives?|taken the lives?|claimed the lives?|lives have lost|lost lives|won[’']t be coming home|tolls?",
  missing: 'missing|unaccounted[- ]for|unaccounted',
  injured: 'injured|injuries|injuring|wounded|wounding|hurt|hurting',
  displaced: 'displaced|displacing|driven from their homes|fled|left their homes|homeless|forced from their homes',
  evacuated: 'evacuated|evacuating|moved out|moved to safety|taken to safety|brought to safety|evacuees?',
  held: 'hostages?|held (?:hostage|captive|by|in)|being held|captives?|captured|taken hostage|kidnapp(?:ed|ing)|abduct(?:ed|ing)|taking hostage',
  released: 'released|releasing|freed|set free',
  arrested: 'arrested|arresting|detained|detaining|in custody',
  sheltered: 'in tents|in shelters|sheltering',
  critical: 'in a critical condition|in critical condition|critically',
  deployed: 'deployed',
  rescued: 'rescued|rescuing|pulled out alive|pulled alive|dug out alive',
  trapped: 'trapped|stranded|cut off',
  hospitalised: 'hospitali[sz]ed|in hospitals?|in intensive care|taken to hospitals?',
  infected: 'infected|infections|tested positive|fallen ill|fell ill|sickened',
  'without power': 'without (?:power|electricity|heating|running water)',
}

const THING_WORDS: Readonly<Record<ThingState, string>> = {
  destroyed: 'destroyed|destroying|razed|flattened|gutted|burn(?:ed|t) down|collapsed|swept away|washed away|in ruins',
  damaged: 'damaged|damaging',
  flooded: 'flooded|flooding|inundated|under water|submerged',
  entered: 'entered|entering|got in|gotten in|got into|gotten into|crossed into|arrived|let in|allowed in',
  launched: 'launched|launching|fired|firing',
  'shot down': 'shot down|intercepted|downed|brought down',
}

type Patterns = readonly (readonly [State, RegExp])[]

const patternsOf = (words: Readonly<Record<string, string>>): Patterns =>
  Object.entries(words).map(
    ([state, forms]) => [state as State, new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})(?![\\p{L}\\p{N}])`, 'giu')] as const,
  )

const PATTERNS = patternsOf(WORDS)
const THING_PATTERNS = patternsOf(THING_WORDS)

export interface FoundState {
  readonly state: State
  readonly start: number
  readonly end: number
}

/** Where a text tells what becomes of things, in text order. */
export const thingStatesIn = (text: string): FoundState[] => matches(THING_PATTERNS, text)

const matches = (patterns: Patterns, text: string): FoundState[] =>
  patterns
    .flatMap(([state, pattern]) =>
      [...text.matchAll(pattern)].map((match) => ({ state, start: match.index, end: match.index + match[0].length })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)

/** Where a text tells of states, in text order. */
export function statesIn(text: string): FoundState[] {
  const found = matches(PATTERNS, text)
  // "American hostages released": released outranks held; a toll of the missing is one of the missing.
  const states = new Set(found.map(({ state }) => state))
  return states.has('released') && states.has('held') ? found.filter(({ state }) => state !== 'held') : found
}

/** States of some of those in another: of the injured, those in a critical condition; of the displaced, those in tents. */
const PARTS: ReadonlySet<State> = new Set<State>(['critical', 'sheltered'])
export const isPartState = (state: State): boolean => PARTS.has(state)

/** States so near each other that their numbers are easily taken for one another. */
const NEAR: readonly (readonly State[])[] = [
  ['displaced', 'evacuated', 'sheltered', 'rescued'],
  ['missing', 'held', 'trapped'],
  ['destroyed', 'damaged', 'flooded'],
  ['launched', 'shot down'],
  ['injured', 'critical', 'hospitalised'],
]
export const areNear = (a: State, b: State): boolean => a === b || NEAR.some((near) => near.includes(a) && near.includes(b))

/** Nouns for people as such, of whatever kind: figures of these are comparable. */
const PEOPLE = new Set(
  `person people citizen civilian man woman resident villager inhabitant life death toll individual victim innocent human soul national casualty fatality
  missing dead injured wounded killed hostage captive other total lives deaths evacuee refugee unaccounted patient`.split(/\s+/),
)

/** Words for one kind of person or thing, each under one. */
const SYNONYMS: ReadonlyMap<string, string> = new Map(
  'troop soldier, serviceman soldier, servicemember soldier, schoolchild pupil, kid child, schoolboy child, student pupil, worker job, sapper engineer, bucks dollar'
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
)

export const isPeople = (noun: string): boolean => PEOPLE.has(noun)
export const synonym = (noun: string): string => SYNONYMS.get(noun) ?? noun
