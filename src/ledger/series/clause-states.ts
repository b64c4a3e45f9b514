import { isPartState, type State, statesIn, thingStatesIn } from './states.ts'

/** The states that a figure's own clause gives: its own words, then what follows a noun, or what stands before a number alone. */
export function nearStates(before: string, inside: string, after: string, bare: boolean, isPart: boolean): State[] {
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
  /^(?:\p{L}+(?:ing|ed)|shot down|brought down) (?:(?:at|least|most|about|some|around|nearly|almost|more|fewer|less|than|over|up|to|an?|another|as|many|estimated) ){0,4}$/iu

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

/** What became of things: in their own words, by the verb that governs them, or by the first that follows: "destroyed 40 homes", "74 trucks have now gotten in". */
export function thingStates(before: string, inside: string, after: string): State[] {
  const own = thingStatesIn(inside)
  if (own.length > 0) return unique(own.map(({ state }) => state))
  const verb = thingStatesIn(before).at(-1)
  if (verb && GOVERNS.test(before.slice(verb.start))) return [verb.state]
  const following = thingStatesIn(clause(after).slice(0, FOLLOWS))
  return following.length > 0 ? joint(following.slice(0, 1), following.slice(1), after) : []
}

/** How far behind its noun a verb can stand. */
const FOLLOWS = 60

/** "dead or missing; on Tuesday it was 250" */
function joinedBefore(preceding: readonly { state: State; start: number; end: number }[], before: string): { state: State }[] {
  const [last, other] = [preceding.at(-1)!, preceding.at(-2)]
  return other && other.state !== last.state && /^ (?:or|and) $/.test(before.slice(other.end, last.start)) ? [other, last] : [last]
}

export const unique = (states: readonly State[]): State[] => [...new Set(states)].sort()

/** Up to where another thing begins to be told. */
const clause = (after: string): string =>
  after.slice(0, after.search(/[;:]|,? (?:and|but|while|as) (?:the|an?|that|it|he|she|they|we|his|her) |$/)).slice(0, 120)
