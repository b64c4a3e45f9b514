import { verbBases } from '../../reader/grammar/lemma.ts'
import { topicStem } from '../replies/topic-stem.ts'
import { append } from '../sources/links.ts'
import { stem } from '../utterances/words.ts'

/* What tells that something foretold has come, or has not. Matched against text with folded marks. Collected by hand from agency copy. */

/** Verbs by which one report foretells what another, in other words, says has come about. A row is one happening. */
const SAME_HAPPENING = `
open reopen resume restart unlock
close shut
fall drop decline sink recede ease abate subside
stop ease end cease
rise climb increase grow
arrive come reach get land
begin start open commence launch
end finish complete conclude final
leave depart withdraw
stay remain
cut slash axe shed
pay compensate receive
cross enter
speak address tell
travel visit tour
return home
work operate run
evacuate move
vote ballot
publish release issue
sign ink
meet convene
announce unveil
`

const rows = SAME_HAPPENING.trim()
  .split('\n')
  .map((row) => row.split(' '))

/** By verb, the happenings that it can tell. */
const happenings = new Map<string, string[]>()
for (const [row, verbs] of rows.entries()) for (const verb of verbs) append(happenings, verb, `~${row}`)

/** Behind a verb these make another of it: "pay off", "come up". */
const PARTICLES: ReadonlySet<string> = new Set('off up out down away'.split(' '))

/** Is it a verb that is known to tell of a happening? */
export const isHappening = (word: string): boolean => verbBases(word).some((base) => happenings.has(base))

/** Keys of a word of a deed, under which its forms and other words for the same happening meet: "fell" and "drops". `next` is the word behind it. */
export const happeningKeys = (word: string, next?: string): string[] => {
  if (next !== undefined && PARTICLES.has(next)) return verbBases(word).map((base) => `${base} ${next}`)
  const bases = verbBases(word)
  return [...new Set([topicStem(word) ?? stem(word), ...bases.flatMap((base) => happenings.get(base) ?? [])])]
}

/** The report holds what came against what was foretold: "as forecasters had said it would", "as expected". */
export const AS_FORETOLD =
  /\bas (?:[\w.'-]+ ){0,6}?(?:had (?:said|told|announced|warned)|(?:had |was |were )?(?:promised|forecast|predicted|expected|planned|scheduled|pledged))\b/i

/** The same told beside it: "the hospital that it promised last week". Enough only where the time is right. */
export const PROMISED =
  /\b(?:that|which) (?:[\w.'-]+ ){1,7}(?:promised|announced|pledged|predicted)\b|\b(?:we|they|he|she|it) (?:had )?(?:promised|announced|pledged|predicted)\b/i

/** The same, of whoever foretold it: "as the mayor had said they would". */
export const AS_SAID = /\bas (?:[\w.'-]+ ){1,6}(?:said|promised|predicted|announced|pledged|warned|forecast) (?:[\w'-]+ ){1,2}would\b/i

/** Deeds that nobody sees come: talk, and what goes on anyway. */
export const UNSEEN: ReadonlySet<string> = new Set(
  'say talk discuss comment mention repeat ask answer see know think continue keep try seek work support look'.split(' '),
)

/** Before these stands who expects, after them what. */
export const EXPECTING =
  /^(?:[^.;:]{0,80}?)\b(?:expects?|expected|intends?|intended|plans?|planned|hopes?|hoped|promised|vowed|pledged)\b(?: that)?/i

/** Words of a "no" anywhere: what such a sentence shows is not sure. */
export const SAYS_NO = /\b(?:not|never|no|none|nobody|nothing|neither|without|failed|refused|denied|denies)\b|n't\b/i

/** Before a deed: it was not done. */
export const NOT_DONE = /(?:\b(?:not|never|neither)|n't)(?: (?:\w+ly|yet|been|be|had|have|so far))*$/i

/** The whole did not come: "Not one family has …", "the road remained shut". */
export const NOT_COME =
  /^\W*(?:not (?:one|a single|yet)|no|none|nobody|nothing)\b|\b(?:remain(?:s|ed)?|stay(?:s|ed)?|still) (?:shut|closed|blocked|under|unpaid)\b|\b(?:delayed|postponed|cancell?ed|put off|called off)\b/i

/** Words after which a verb tells of no past: "will open", "to open", "may open". */
export const NOT_PAST =
  /\b(?:will|would|shall|should|may|might|could|can|to|'ll|wo|if|unless|whether|until|before|expect\w*|plan\w*|intend\w*)(?: (?:\w+ly|not|also|likely|be|have|soon|then|again))*$/i

/** A forecast that says something will not be. */
export const WILL_NOT =
  /\b(?:will|would|shall|should|may|might|could|is|are|was|were)(?: \w+ly)? (?:not|never)\b|\b(?:wo|would|is|are|was|were|might|could)n't\b|\bcannot\b|^\W*(?:nobody|nothing|no one|none|no)\b|\bno longer\b|\bnot going to\b|\b(?:not |un)likely\b/i

/** Words by which a sentence foretells, whatever it is: they tell nothing of what. Stems. */
export const FORETELLING: ReadonlySet<string> = new Set(
  `expect expected expects plan planned plans intend intends hope hopes hoped promise promised promises vow vowed pledge pledged prepare preparing prepares
  likely probably perhaps try set due scheduled about announced forecast predict latest most first able start`
    .split(/\s+/)
    .map(stem),
)

/** Words that say no deed of anybody's. */
export const NO_DEED: ReadonlySet<string> = new Set(
  `a an the and or but of in on at by for from with to that this it its he she his her they their we our i be is are was were been being have has had having do
  does did not as than then who which whose one so more less fewer`.split(/\s+/),
)

/** Words after which a forecast says what is to happen. */
export const WILL_WORDS: ReadonlySet<string> = new Set("will would shall should may might could to won't wouldn't".split(' '))
