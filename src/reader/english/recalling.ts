/** Words before a number by which it is an earlier figure, called to mind. Lower case. */

/** "an earlier estimate of", "the previous toll of", "had earlier said". Bounded, so that each look costs the same. */
export const RECALLS: readonly RegExp[] = [
  /\b(?:earlier|previous|prior|initial|original|preliminary|former|first|old)\s+(?:[\w'’.-]+\s+){0,3}(?:estimates?|figures?|tolls?|counts?|numbers?|reports?|tally|totals?|versions?|statements?|assessments?|forecasts?|targets?|claims?)\b/,
  /\b(?:previously|initially|originally|formerly|earlier)\s+(?:said|put|reported|estimated|given|gave|stated|announced|told|spoke|counted|claimed|been|set|believed|thought)\b/,
  /\b(?:has|have)\s+(?:(?:long|repeatedly|always|consistently)\s+)?(?:said|insisted|maintained|claimed|argued)\b/,
  /\bhad\s+(?:\w+\s+){0,2}(?:said|put|reported|estimated|given|stated|announced|told|spoken|counted|claimed|confirmed|mentioned|talked)\b/,
  /\b(?:said|put|reported|estimated|gave|stated|announced|told|spoke|counted|claimed)\s+(?:\w+\s+){0,4}(?:earlier|previously|initially|originally|at first)\b/,
  /\b(?:up|down) from\b(?! (?:about|around)? ?\d+ (?:to|and)\b)/,
  /\b(?:yesterday|last week|earlier this week|last month),? (?:you|he|she|they|we|i|it) (?:had |have )?(?:\w+ )?(?:said|put|reported|told|estimated|gave)\b/,
]

/** "It was not 14", "there were never sixty pupils": right before a number, it is denied. */
export const DENIES = /\b(?:not|never|n['’]t|no)\s+(?:(?:been|be|the|really|actually|a)\s+){0,2}$/

/** Marks at which one clause ends and the look-back for the words above stops. */
export const CLAUSE_END = /[;:.!?]\s|\bbut\b|\bnow\b|\bwhile\b/g

/** The present day of whoever speaks: "so far", "now". */
export const AS_OF_NOW =
  /\b(?:so far|now|to date|thus far|at this point|at this (?:time|hour)|currently|as of (?:now|today)|already|at present|right now)\b/i
