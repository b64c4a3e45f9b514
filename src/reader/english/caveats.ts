import type { Caveat } from '../reading.ts'

const NAMED = '(?:named|identified|quoted)'
const VERIFIED = '(?:verif(?:y|ied|ying)|confirm(?:ed)?|check(?:ed)?|authenticated?|corroborated?)'

/** How reports in English speak of their own sourcing. Written for this project from reading news. */
export const CAVEATS: readonly (readonly [Caveat['kind'], RegExp])[] = [
  [
    'anonymous',
    new RegExp(
      String.raw`\b(?:(?:on (?:the )?)?condition of anonymity|on (?:the )?condition that (?:he|she|they) not be ${NAMED}|not to be ${NAMED}(?: by name)?|not want(?:ed)? to be ${NAMED}(?: by name)?|(?:declined|refused) to be ${NAMED}|asked (?:\w+ )?not to use (?:his|her|their) names?|not (?:been )?authori[sz]ed to (?:speak|talk|discuss|comment)|(?:spoke|speaking) anonymously|insisted on anonymity|(?:unnamed|unidentified|anonymous) (?:\w+ )?(?:sources?|officials?|persons?|people|aides?)|(?:it|he|she|they) did not (?:name|identify))\b`,
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
    /\b(?:citing|cited by|quoting|quoted .{2,60}? as (?:saying|telling)|(?:was|were|is|are) quoted|as (?:reported|quoted) by|relayed by|carried by|reported by|told (?:my|our) (?:paper|newspaper|magazine|station|colleagues?)|through (?:an?|his|her|its|their) (?:spokes(?:woman|man|person)|lawyers?|attorneys?|representatives?|publicist|aides?))\b/i,
  ],
  [
    'translated',
    /\b(?:through (?:an?|his|her|their) (?:\w+ )?(?:interpreter|translator)|per a translator|translated from|speaking (?:in|through) (?:[A-Z]\w+ )?(?:translation|an interpreter))\b/i,
  ],
]

/** The act of citing. */
export const CITING = /^citing\b/i

/** Whom a report may cite: people, papers and bodies, and names; not an inquiry or the cold. */
export const CITED =
  /^ (?:(?:the|an?|two|three|four|five|several|some|many|multiple|its|their|his|her|local|state|unnamed|unidentified|anonymous|senior|military|government|one|other|[\p{Ll}-]+) ){0,3}(?:officials?|sources?|people|persons?|reports?|ministr(?:y|ies)|ministers?|police|agenc(?:y|ies)|newspapers?|media|spokes\p{L}+|authorit(?:y|ies)|witnesses|residents|diplomats?|doctors?|interviews?|statements?|television|radio)\b|^ (?:the )?\p{Lu}/u

/** A caveat on two things at once, and not on the clause that it stands in. */
export const OF_BOTH = /\bneither (?:count|figure|toll|number|claim|account|report|version|side['’]s \w+)\b/i

/** How a sentence begins that tells of the words or the speaker before it. */
export const OPENS_CAVEAT =
  /^(?:He|She|They|It|Both|All|(?:His|Her|Their|Its|The) (?:\w+ )?(?:officials?|sources?|people|person|aides?|men|women|man|woman|diplomats?|employees?|workers?|remarks|comments?|words|quotes|quotations|answers|interview|statement|speech))\b/

/** "two officials", "The officials, who …": the noun of people who go unnamed. */
export const UNNAMED =
  /^(?:the|two|three|four|five|six|several|both|these|those)(?: \p{Ll}[\p{L}-]*){0,2}? (officials?|sources?|people|persons?|aides?|diplomats?|employees|officers?|advisers?|executives?)(?=$|,)/iu

/** One of people spoken of before. */
export const ONE_OF =
  /^(?:(?:one|another|both|two|some) of (?:them|the (?:officials|sources|people|aides|diplomats|officers))|the other)(?=$|,)/i

/** Whose account could not be verified. */
export const ACCOUNT_OF =
  /^ (their|his|her|its|the|these|those) (?:\w+ )?(?:accounts?|claims?|reports?|statements?|figures?|allegations?|assertions?|words)\b/i

/** Anonymity of those whom a speaker cites, not the speaker's own. */
export const OF_ANOTHER = /\bdid not (?:name|identify)\b|^(?:unnamed|unidentified|anonymous)\b/i

/** A mention that only says whose the next noun is. */
export const POSSESSIVE = /^(?:his|her|their|its|my|our)\b|['’]s$/i

/** "said the association had told its members": what somebody else told, at the head of a content. */
export const HEARD = /^(?:that )?(?!(?:he|she|they|it|I|we|you)\b)(?:[\p{L}\d'’.-]+ ){1,5}had told\b/u
