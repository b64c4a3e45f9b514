/** Words of a content by which saying it denies or bears out what somebody else has said. Looked for in its first clause. */

/** "There were never sixty", "There is no such plan", "it was not 14", "her words had been mistranslated". */
export const DENYING =
  /^[\s"“'‘]*(?:that )?(?:no, )?(?:there (?:is|are|was|were|has been|have been|had been) (?:never|no such|no truth)\b|(?:it|that|this|they|he|she|I|we) (?:did|do|does|had|has|have|would) never\b|(?:it|that|this) (?:is|was) (?:simply |just )?not (?:true|so|correct|accurate|the case|\d))|\b(?:untrue|not true|not correct|incorrect|inaccurate|baseless|groundless|false|nonsense|fabricated|mistranslated|misquoted|misrepresented|misunderstood|taken out of context)\b|\b(?:do|does|did)(?: not|n['’]t) recogni[sz]e (?:it|that|the|this|those|these|their|his|her)\b/i

/** A number or claim put right in a second clause: "It may have been a little more, but it was not 14". */
export const DENYING_LATER = /\bbut (?:it|that|they|there) (?:is|was|were|are) (?:not|never)\b/i

/** "stood by its account", "the report was about right", "Your arithmetic is correct". */
export const CONFIRMING =
  /^[\s"“'‘]*(?:that )?(?:(?:it|he|she|they|we|I) (?:stands?|stood) by\b|(?:the|your|his|her|their|its|that|this|those|these)\b[^.,;]{0,40}?\b(?:is|are|was|were) (?:indeed |entirely |quite )?["“'‘]?(?:about |more or less )?(?:right|correct|true|accurate)\b)/i

/** Declines to speak, in the speaker's own words: "I have nothing to add", "I'm not going to comment on that". */
export const DECLINING =
  /^[\s"“'‘]*(?:(?:(?:I|we) (?:have|had|['’]ve(?: got)?) )?(?:no (?:further )?comment|nothing (?:more |further |else )?to (?:add|say))|(?:I|we)(?: am| are|['’]m|['’]re) not (?:going to |gonna )?(?:comment(?:ing)?|say(?:ing)? that|discuss(?:ing)?|get(?:ting)? into|talk(?:ing)? about|speculat(?:e|ing)))\b/i
