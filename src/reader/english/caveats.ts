import type { Caveat } from '../reading.ts'

const NAMED = '(?:named|identified|quoted)'
const VERIFIED = '(?:verif(?:y|ied)|confirm(?:ed)?|check(?:ed)?|authenticated?|corroborated?)'

/** How reports in English speak of their own sourcing. Written for this project from reading news. */
export const CAVEATS: readonly (readonly [Caveat['kind'], RegExp])[] = [
  [
    'anonymous',
    new RegExp(
      String.raw`\b(?:(?:on (?:the )?)?condition of anonymity|on (?:the )?condition that (?:he|she|they) not be ${NAMED}|not to be ${NAMED}(?: by name)?|not want(?:ed)? to be ${NAMED}(?: by name)?|(?:declined|refused) to be ${NAMED}|asked (?:\w+ )?not to use (?:his|her|their) names?|not authori[sz]ed to (?:speak|talk|discuss|comment)|(?:spoke|speaking) anonymously|insisted on anonymity|(?:unnamed|unidentified|anonymous) (?:\w+ )?(?:sources?|officials?|persons?|people|aides?)|(?:it|he|she|they) did not (?:name|identify))\b`,
      'i',
    ),
  ],
  [
    'unverified',
    new RegExp(
      String.raw`\b(?:(?:could|can|have|has|had) ?(?:not|n['’]t) (?:be |been )?(?:immediately |independently )*(?:be |been )?${VERIFIED}|(?:could|can) be (?:independently )?${VERIFIED}|(?:unable|impossible) to (?:independently )?${VERIFIED}|unverified|unconfirmed|without (?:providing|offering|giving|citing) (?:any )?(?:evidence|proof|details))\b`,
      'i',
    ),
  ],
  [
    'secondhand',
    /\b(?:citing|cited by|quoting|quoted .{2,60}? as (?:saying|telling)|(?:was|were) quoted|as (?:reported|quoted) by|relayed by|carried by|reported by)\b/i,
  ],
  [
    'translated',
    /\b(?:through (?:an?|his|her) (?:interpreter|translator)|per a translator|translated from|speaking (?:in|through) (?:[A-Z]\w+ )?(?:translation|an interpreter))\b/i,
  ],
]
