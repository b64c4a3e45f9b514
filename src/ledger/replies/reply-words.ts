/* What replies sound like. Matched against text with folded marks, so quotes are straight. Collected by hand from briefings and agency copy. */

/** Cues that only sound like confirming: a standing commitment is repeated, nothing is answered. */
export const RESTATES = /\bre-?(?:affirm|iterat|commit|stat)|\baffirm|\bprov(?:e|es|ed|ing)\b/i

/** "declined to be named": that asks for cover, it answers nobody. */
export const ASKS_FOR_COVER = /^\s*to be (?:identified|named|quoted)|^\s*to give (?:his|her|their) names?/i

/** What is declined is to speak: nobody answers who declines to run, or refuses a visa. */
export const DECLINES_TO_SPEAK =
  /^\W*(?:(?:to|any|further)\s)*(?:comments?|say(?! the words)|discuss|answers?|elaborate|respond|reply|confirm|deny|disclose|specify|reveal|talk about|speak (?:to|about)|explain|identify|describe|characterize|speculate|be drawn|(?:give|provide|release|offer) (?:(?:a|an|any|more|further|new|the|exact|their) )*(?:figures?|numbers?|details?|names?|reasons?|dates?|tolls?|comments?|breakdown|estimates?|timeline)|(?:a|any|new) (?:figure|toll|number|date|reason|comment)|calls?|questions?|(?:a |repeated )?requests?|(?:a )?messages?|a call|a question|an? e-?mails?|(?:nor|or) (?:deny|confirm)|on|it|that|this|when|whether|how|where|why|who|what|if)\b/i

/** It is the outlet that was told nothing, and of no statement. */
export const FOR_AN_INTERVIEW = /\bbe interviewed\b|\bfor this (?:article|story|report|piece)\b|\binterview requests?\b/i

/** Cues of one who will say nothing. */
export const DECLINING_CUE =
  /\b(?:won't|will not|wouldn't|would not|can't|cannot|could not) (?:be drawn|comment|discuss|say|give|speculate|elaborate|confirm)\b|\bneither confirm\b|^(?:\w+ ){0,4}?neither (?:of \w+ )?would (?:say|comment|discuss|give)\b|\bdid not (?:immediately )?(?:respond|reply|return|answer)\b/i

/** Said outright: nothing will be said. */
export const DECLINES =
  /\bno comment\b|\bnot (?:going|prepared|able|here) to (?:comment|discuss|speculate|get into|speak (?:to|for|about)|talk about|characterize|weigh in)|\bnothing (?:more |else |further |new )?(?:to (?:add|say|share|read out|announce)|for you)\b|\b(?:I|we) (?:won't|will not|can't|cannot) (?:be drawn|comment|discuss|speak (?:for|to)|speculate|say|get into|confirm or deny)\b|\bcan't say (?:much|more|anything)\b|\bdon't have (?:anything (?:else |more |further |new )?(?:to (?:add|share|say|announce|preview|read out)|for you|on (?:that|this)|beyond)|any (?:updates?|comment|announcements?)|an update|a comment)\b|\brefer you to\b|\bspeaks? for (?:themselves|itself)\b|\bneither confirm nor deny\b|\bnot saying that\b/i

/** "The mayor's claims", "their new toll": what somebody in particular has said. */
export const MEANS_SPEECH =
  /(?:'s?|\b(?:his|her|their|its)) (?:[\w-]+ ){0,2}(?:comments|commentary|remarks?|claims?|allegations?|accusations?|statements?|reports?|words|criticisms?|charges|suggestions?|account|letter|speech|testimony|tweets?)\b/i
export const MEANS_A_FIGURE = /(?:'s?|\b(?:his|her|their|its)) (?:[\w-]+ ){0,2}(?:numbers?|figures?|tolls?|counts?|estimates?|totals?)\b/i

/** Of a denial whose words say nothing of what is denied. */
export const DENIES_WHOLLY =
  /\b(?:that|it|this)(?:'s| is| was) (?:simply |just |absolutely |completely |totally |categorically )*(?:not (?:true|correct|accurate|the case|right)|untrue|false|wrong|a lie|nonsense|fiction)\b|\bno such\b|\bnothing of the (?:kind|sort)\b|\b(?:invented|fabricated|made up)\b|\bdid(?: not|n't) (?:recognise|recognize) (?:it|that|this)\b/i

/** What is denied is something that was said: "that …", "a report", "any role". "Denied them visas" answers nobody. */
export const SOMETHING_SAID =
  /^\W*(?:that\b|as\b|having\b|being\b|any\b|it\b|(?:[\w'-]+ ){0,4}(?:reports?|claims?|allegations?|accusations?|rumou?rs?|suggestions?|statements?|story|stories|charges|account|involvement|responsibility|wrongdoing|plans?)\b)/i

/** A question that asks to be told: "no" declines it, and denies nothing. */
export const ASKS_TO_BE_TOLD =
  /\b(?:can|could|will|would) you (?:\w+ ){0,3}(?:tell|say|give|share|outline|specify|elaborate|describe|explain|talk|provide|offer|confirm|comment|walk)\b|\bis there (?:anything|more|any \w+)\b.{0,40}\byou (?:can|could|have)\b|\b(?:do|have) you (?:have|got) (?:any|a|an)\b|\banything (?:else )?you can\b/i

/** A word that turns a sentence into its opposite. */
export const NEGATES = /\b(?:not|never|nobody|none|nothing|neither|nor)\b|n't\b|\bno such\b/i

/** The speaker of a number says that it was wrong. */
export const WAS_WRONG =
  /\b(?:was|were|am|is|are) (?:wrong|mistaken|in error)\b|\bmistakes?\b|\berrors?\b|\bin fact\b|\bcounted (?:twice|double)|\bentered twice|\bshould (?:not|never) have (?:been|said)|\bcorrect(?:s|ed|ing|ion)\b|\bnot the\b|\bmisspoke|\bmisstat|\bI (?:meant|am now told)\b/i

/** The same of one's own words. */
export const OWN_MISTAKE =
  /\bI (?:am|was|'m|stand) (?:now told|wrong|mistaken|in error|corrected)\b|\bI misspoke\b|\bI (?:made a mistake|got (?:it|that) wrong)\b/i

/** Of a running total that falls: it was corrected. A level ("missing", "displaced") may fall by itself. */
export const LOWERS =
  /\b(?:lower(?:s|ed|ing)|cuts?|cutting|reduc(?:es|ed|ing)|revis(?:es|ed|ing) down\w*|went down|took? down|brought down)\b/i
export const NEVER_FALLS = /\b(?:dead|deaths?|toll|killed|died|lives|bodies|fatalities)\b/i

/** Somebody else's words, or one's own, were not what was meant. */
export const MISTRANSLATED =
  /\b(?:his|her|their|my|our|its) (?:[\w-]+ )?(?:words?|remarks?|comments?|statements?|quotes?|interview|meaning) (?:had been|have been|has been|was|were|is|are|being) (?:\w+ )?(?:mistranslated|misquoted|misreported|misunderstood|misinterpreted|taken out of context|twisted)\b|\b(?:I|we|he|she|they) (?:had been|have been|has been|was|were) (?:mistranslated|misquoted|misunderstood|misinterpreted|taken out of context)\b/i
export const LOOSELY_SAID = /\b(?:round(?:ed)? (?:numbers?|figures?)|figure of speech|misspoke|misspoken|speaking loosely)\b/i

export const RETRACTS =
  /\bretract(?:s|ed|ing|ion)?\b|\bwithdr(?:aws?|ew|awn|awing) (?:its|his|her|their|the|that|this) (?:[\w-]+ ){0,2}(?:report|story|article|statement|remarks?|claim|allegation|accusation|figure|number|account)s?\b|\b(?:report|story|article|statement|claim|allegation|accusation|figure|number)s? (?:is|are|was|were|has been|have been) withdrawn\b|\b(?:take|took|taken|takes) (?:it|that|those words) back\b|\bcould not keep (?:it|that|them|my (?:word|promise))\b|\b(?:not|never) seen the\b/i

export const STANDS_BY =
  /\b(?:stands?|stood|standing) by (?:(?:its|his|her|their|our|my|the|that) (?:[\w-]+ ){0,2}(?:account|statement|report|reporting|words?|claim|figures?|numbers?|story|count|remarks|version|findings)|it\b|what (?:he|she|it|they|we|I) (?:said|told))|\b(?:about|quite|entirely|broadly) right\b|\b(?:is|was|are|were) (?:correct|accurate|right)\b/i

/** The confirmation rests on the other's word. */
export const RELIES =
  /\brel(?:y|ies|ied|ying) on\b|\bno (?:independent )?(?:count|figures?|numbers?) of (?:our|its|their) own\b|\b(?:gave|given|told|provided(?: to)?|reported to) us\b|\bin the sense that\b|\bfigure (?:given|provided) by\b/i

/** A short answer to a question that asks for yes or no. */
export const YES =
  /^\W*(?:yes|correct|exactly|that(?:'s| is) (?:right|correct|true)|it is|we have|i have|they have)\s*(?:[.!]|,[^.?!]{0,60}[.!]|$)/i
export const NO =
  /^\W*(?:no|nope|not at all|absolutely not|that(?:'s| is) not (?:true|right|correct|the case))\s*(?:[.!]|,[^.?!]{0,60}[.!]|$)/i

/** A question that yes or no answers, as its last sentence. */
export const ASKS_YES_OR_NO =
  /(?:^|[.?!,;:–—-]\s*|\b(?:and|but|so|then)\s+)(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)(?:n't)?\s[^.?!]*\?\s*$/i

/** A denial of its own: what another denies is not it. */
export const DENIES_TOO = /\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|rebut\w*|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing))\b/i
