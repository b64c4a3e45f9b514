/** Words before a number by which it is an earlier figure, called to mind. Lower case. */

/** "an earlier estimate of", "the previous toll of", "had earlier said". Bounded, so that each look costs the same. */
export const RECALLS: readonly RegExp[] = [
  /\b(?:earlier|previous|prior|initial|original|preliminary|former|first|old)\s+(?:[\w'’.-]+\s+){0,3}(?:estimates?|figures?|tolls?|counts?|numbers?|reports?|tally|totals?|versions?|statements?|assessments?|forecasts?|targets?|claims?)\b/,
  /\b(?:previously|initially|originally|formerly|earlier)\s+(?:said|put|reported|estimated|given|gave|stated|announced|told|spoke|counted|claimed|been|set|believed|thought)\b/,
  /\b(?:has|have)\s+(?:(?:long|repeatedly|always|consistently)\s+)?(?:said|insisted|maintained|claimed|argued)\b/,
  /\bhad\s+(?:\w+\s+){0,2}(?:said|put|reported|estimated|given|stated|announced|told|spoken|counted|claimed|confirmed|mentioned|talked)\b/,
  /\b(?:said|put|reported|estimated|gave|stated|announced|told|spoke|counted|claimed)\s+(?:\w+\s+){0,4}(?:earlier|previously|initially|originally|at first)\b/,
  /\b(?:to|at)\s+(?:(?:about|around|at least|more than|nearly|almost|some)\s+)?[\d,.]+(?:\s+[\w-]+)?,?\s+from$/,
  /\blast (?:figure|number|count|toll|estimate) (?:that )?(?:I|we|he|she|they) (?:had|have|saw|heard|got)\b/,
  /\bbegan (?:with|at)$|\bwent (?:as high as|as low as)$|\bpeaked at$/,
  /(?:^|[\s"“'‘])(?:i|we) (?:said|gave|told you)\b/,
  /\buntil (?:last \w+|yesterday|recently|\w+day)\b/,
  /\b(?:not|n['’]t|never) (?:yet )?(?:changed|updated|revised)(?: (?:its|their|the|his|her|our)(?: [\w-]+){1,3})?(?: of| at| from)?$/,
  /\b(?:up|down) from\b(?! (?:about|around)? ?\d+ (?:to|and)\b)/,
  /\b(?:yesterday|last week|earlier this week|last month),? (?:you|he|she|they|we|i|it) (?:had |have )?(?:\w+ )?(?:said|put|reported|told|estimated|gave)\b/,
]

/** "It was not 14", "there were never sixty pupils": right before a number, it is denied. */
export const DENIES =
  /\b(?:not|never|n['’]t|no)\s+(?:(?:been|be|the|really|actually|a)\s+){0,2}["“‘']?$|\b(?:instead of|rather than)\s+(?:the\s+)?["“‘']?$/

/** Right after a number, it is denied: "fourteen is not possible", "Forty is not". */
export const DENIES_AFTER =
  /^[”"’']?\s+(?:is|was|are|were)(?:\s+not|n['’]t|\s+never)(?=[.,!?]|\s+(?:possible|true|right|correct|believable|credible|plausible|accurate|(?:the|a|our|my) (?:real |true )?(?:number|figure|count|toll)))/

/** "whose count stood at 40 on Monday", "it was about 120 yesterday": between these words and a day gone by. */
export const STOOD =
  /\b(?:was|were|stood at|had been|gave(?: it)? as|counted|numbered)\s+(?:(?:about|around|at least|more than|some|only|nearly|almost)\s+)*["“]?$/
export const DAY_AFTER =
  /^[”"]?(?:\s+(?!and|but|said|killed|dead)[\w-]+){0,3}?\s+(?:on |at |as of )?(?=(?:yesterday|mon|tues|wednes|thurs|fri|satur|sun|last|a (?:day|week|month)|the (?:day|week) before|two|three|earlier))/i

/** Marks at which one clause ends and the look-back for the words above stops. */
export const CLAUSE_END = /[;:.!?]\s|\bbut\b|\bnow\b|\bwhile\b/g

/** The present day of whoever speaks: "so far", "now". */
export const AS_OF_NOW =
  /\b(?:so far|now|to date|thus far|at this point|at this (?:time|hour)|currently|as of (?:now|today)|already|at present|right now)\b/i
