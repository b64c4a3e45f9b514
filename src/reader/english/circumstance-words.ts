/** How reports in English tell when and where a statement was made, and that it is an old one. Written for this project from reading news. */

/** "at a Monday briefing", "told a briefing", "in an interview with Radio Rhodope": the first group is the occasion. Bounded repeats only. */
export const OCCASION =
  /\b(?:[Ii]n|[Aa]t|[Dd]uring|[Oo]n|[Vv]ia|[Tt]hrough|[Aa]fter|told|[Aa]ccording to|gave|giving|addressed|addressing|posted)\s+((?:(?:a|an|his|her|its|their|the|one)\s+)(?:[\p{L}\d.'’-]+\s+){0,5}?(?:statements?|briefing|interview|news conference|press conference|conference|speech|address|tweet|post|letter|email|e-mail|report|hearing|rally|meeting|call|debate|memo|message|filing|op-ed|essay|remarks|broadcast|appearance|announcement|testimony|communiqué|communique|podcast|book|video)\b(?:\s+with\s+(?:(?:the|a|an|its|his|her)\s+)?(?:\p{Lu}[\p{L}\d'’-]*\s+){0,4}(?:(?!(?:that|who|which|and|on|in|at|by|as|for|to)\b)\p{Ll}[\p{L}-]*\s+){0,2}\p{Lu}[\p{L}\d'’-]*(?:\s+\p{Lu}[\p{L}\d'’-]*){0,4}|\s+of\s+thanks|\s+on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?)/u

/** Words by source and cue which say that the statement is not of today. */
export const RECALLING_WORDS =
  /\b(?:earlier|previous(?:ly)?|last (?:week|month|year|summer|winter|spring|fall|autumn|night)|in the past|once|ago|initially|originally|at the time|at first|long|first (?:said|told|reported|announced|claimed|estimated|put|gave|spoke)|on that (?:first )?day|(?:days?|weeks?|months?|years?) (?:after|before|since))\b/i

/** A cue noun that names a count: recalled where the words before it compare. */
export const COUNT_NOUN = /\b(?:estimate|figure|count|toll|tally)s?\b/i

/** Nouns for what somebody else said. */
export const CLAIM_NOUN =
  /^(?:statement|claim|report|assertion|account|promise|pledge|allegation|accusation|suggestion|prediction|forecast|announcement)s?$/i

/** Words by which a statement takes up another's: "did not repeat", "rejected". */
export const TAKES_UP = /\b(?:repeat|reject|den(?:y|ie)|dispute|dismiss|contradict|withdr[ae]w|retract|question|refut|rebut)/i

/** Prepositions that make a day the end or the start of a stretch, or a target, and no day of saying. */
export const NO_DAY_OF_SAYING =
  /\b(?:since|until|till|before|than|by|for|from|through|until late|until early)\s+(?:(?:last|next|this|early|late)\s+)?$/i

/** "declared Monday a day of mourning": the day is what was declared. */
export const DAY_AS_OBJECT = /^,? (?:as )?an? \p{L}/u

/** "Singh -- like Kirby last week -- said": the day is Kirby's. */
export const ASIDE = /\b(?:like|unlike|as did|following)\b/i

/** A verb that gives a count a day inside its own clause: "raised its toll to 31 on Monday". */
export const COUNTS = /^(?:has |have |had )?(?:raise|lower|put|place|count|revise|increase|reduce|cut|update|correct)(?:d|s|es|ed|ing)?$/i
