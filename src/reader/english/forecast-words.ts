/** Words by which English says what is yet to happen. Lower case, straight apostrophes. */
import type { Certainty } from '../reading.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** Modals of the future. "Can" says what is possible now, "must" and "should" what ought to be: neither foretells. */
export const WILL: ReadonlySet<string> = words("will 'll wo shall")

/** Modals that foretell a possibility, if at all. */
export const MAY: ReadonlySet<string> = words('may might could')

/** Participles and adjectives before "to": "is expected to", "are likely to". */
export const EXPECTED: ReadonlyMap<string, Certainty> = new Map([
  ...[...words('expected likely unlikely projected forecast forecasted predicted anticipated poised tipped certain bound')].map(
    (word) => [word, 'probable'] as const,
  ),
  ...[...words('set due scheduled slated going about')].map((word) => [word, 'certain'] as const),
])

/** Those of them that can also take a time without a verb: "the vote is due on Friday". */
export const DATED: ReadonlySet<string> = words('expected due scheduled slated set planned anticipated')

/** Verbs and nouns of intention before "to". */
export const INTENDING: ReadonlyMap<string, Certainty> = new Map([
  ...[...words('plan plans planning intend intends intending aim aims aiming expect expects expecting agree agrees agreed')].map(
    (word) => [word, 'probable'] as const,
  ),
  ...[
    ...words(
      'vow vows vowed vowing promise promises promised promising pledge pledges pledged pledging swear swears swore commit commits committed prepare prepares preparing',
    ),
  ].map((word) => [word, 'certain'] as const),
  ...[...words('hope hopes hoping threaten threatens threatened threatening')].map((word) => [word, 'possible'] as const),
])

/** The same in the past: what was planned may be over, unless a day to come is named. */
export const INTENDED: ReadonlyMap<string, Certainty> = new Map(
  [...words('planned intended aimed expected prepared hoped decided')].map(
    (word) => [word, word === 'hoped' ? 'possible' : 'probable'] as const,
  ),
)

/** Verbs that foretell a thing: "forecasts growth of 2 percent next year". */
export const PREDICTING: ReadonlySet<string> = words(
  'predict predicts predicted forecast forecasts forecasted project projects projected anticipate anticipates anticipated expect expects expected foresee foresees',
)

/** Verbs whose present tense stands for the future where a day to come is named: "the strike begins Monday". */
export const TIMETABLED: ReadonlySet<string> = words(
  `begins begin starts start opens open closes close ends end expires expire resumes resume leaves leave arrives arrive meets meet travels travel flies fly
  visits visit takes take goes go convenes convene votes vote reopens reopen returns return holds hold launches launch`,
)

/** A plan named by a noun foretells something only after these: "announced plans to build". */
export const ANNOUNCING: ReadonlySet<string> = words(
  'announced announces announce unveiled unveils outlined revealed has have no confirmed detailed',
)

/** After these, a plan is off. */
export const DROPPED: ReadonlySet<string> = words(
  'abandoned scrapped dropped cancelled canceled shelved abandon scrap drop cancel shelve had',
)

export const BE_PRESENT: ReadonlySet<string> = words("am is are 's 're 'm be being")
export const BE_PAST: ReadonlySet<string> = words('was were')

/** What a speaker says he will say: "I'll note", "we'll see". No news of what will be. */
export const TALK: ReadonlySet<string> = words(
  'say tell add note point mention refer repeat reiterate quote acknowledge concede confess admit remind defer see let check respond comment speculate pretend',
)
/** The same of one who speaks for himself alone. */
export const OWN_TALK: ReadonlySet<string> = words(
  'give take start stop turn try go do read ask answer share move talk speak come put begin explain get have call',
)

/** "You will see", "you may remember": the hearer is spoken to, nothing is foretold. */
export const PERCEIVE: ReadonlySet<string> = words(
  'see find notice remember recall know hear understand note recognize recognise think have want like say ask expect guess imagine wonder',
)

/** States. "May be" and "might know" guess at what is; only with a time to come do they foretell. */
export const STATIVE: ReadonlySet<string> = words(
  `be have know mean seem appear need want include contain exist think believe remember like feel look sound resemble own possess deserve understand realize
  realise matter consist belong depend suggest indicate explain imply represent reflect say argue help well`,
)

/** "Would like": manners, nothing foretold. */
export const POLITE: ReadonlySet<string> = words('like love prefer rather hate seem appear')
/** The same in the first person: "I would say". */
export const OWN_POLITE: ReadonlySet<string> = words(
  'say argue suggest think hope want imagine guess call describe note point add agree expect urge ask',
)

/** "Would not say", "would not give a figure": refused to, in the past. */
export const REFUSED: ReadonlySet<string> = words(
  'say comment discuss disclose confirm identify elaborate name give reveal specify speculate provide describe',
)

/** What is a habit or a rule rather than news: "he will often sit there". */
export const HABITUAL: ReadonlySet<string> = words(
  'often usually typically generally sometimes normally traditionally regularly ordinarily',
)

export const PROBABLY: ReadonlySet<string> = words('probably likely presumably')
export const POSSIBLY: ReadonlySet<string> = words('possibly perhaps maybe conceivably potentially')

/** Words that open a condition. */
export const CONDITION: ReadonlySet<string> = words('if unless provided assuming')
/** Before "if", these make it no condition. */
export const NO_CONDITION: ReadonlySet<string> = words('as even what only and or not wonder ask asked asks know unclear see clear sure')

/** Before a clause, these make a purpose or a time that is over of it: "so he could see", "before they could act". */
export const NO_OUTLOOK: ReadonlySet<string> = words('so before until till lest after since when')

/** "Would be better": a judgement. */
export const JUDGED: ReadonlySet<string> = words(
  'better worse nice great good easier harder wrong right unfair unwise fair fine wonderful terrible foolish helpful different',
)

/** Before a subject and its modal, these make an open question of it: "unclear whether it will". */
export const OPEN_QUESTION: ReadonlySet<string> = words('whether how why')

/** Stems of cues that leave what they introduce less than certain. */
export const PROBABLE_CUES = /\b(?:expect|believ|think|thought|predict|project|estimat|anticipat|forecast|foresee|suspect|assum)/i
export const POSSIBLE_CUES = /\b(?:hope|hoping|fear|speculat|suggest|worr|wonder|doubt)/i
/** Cues in the past: after them "would" stands for "will". */
export const PAST_CUE = /(?:ed|said|told|wrote|thought|felt|swore|knew|foresaw|heard|saying|telling|adding)$/

/** Words that report, after which "would" stands for "will". */
export const REPORTING =
  /^(?:said|says?|told|announced|added|warned|promised|vowed|pledged|predicted|estimated|believed|thought|expected|declared|insisted|confirmed|indicated|testified|noted|explained|stated|wrote|forecast|projected|hoped|feared|suggested|saying|telling|adding|warning|announcing|predicting|promising|signaled|signalled|agreed|argued)$/

/** After a comma, these end what is foretold. */
export const ENDS_AFTER_COMMA: ReadonlySet<string> = words(
  `which who whose whom but while although though whereas because so said says according he she they it we i as after where yet however
  adding saying citing noting despite amid`,
)

/** Subjects that open a clause of their own after "and". */
export const SUBJECTS: ReadonlySet<string> = words('he she they it we i you this that these those there')

/** Words that can be no base form of a verb: without tags, what follows a modal or "to" is taken for a verb unless it is one of these. */
export const NO_VERB: ReadonlySet<string> = words(
  `the a an his her its their our my your this that these those some any all each every no him them us me it he she they we i you who what which and or but of in on
  at for to from by with as if than then there here more less much many most such other another one two three four five six seven eight nine ten`,
)

/** Words on which nobody ends: a clause that breaks off there was not finished. */
export const UNFINISHED: ReadonlySet<string> = words(
  `the a an to of and or but with for on in at by from as our their his her its my your this that these those about into beyond every some any very be is are
  was going will would not than so because if when which who what through between over under do`,
)

/** Nouns that report, before "that". */
export const REPORTING_NOUNS: ReadonlySet<string> = words(
  'statement claim warning promise pledge forecast prediction report announcement hint assurance rumour rumor estimate assertion hope fear',
)

/** After "should", with a time to come, these tell what is awaited rather than what ought to be done. */
export const AWAITED: ReadonlySet<string> = words(
  'arrive be reach finish end begin start open reopen come fall rise return last complete ease recede improve drop clear peak resume know see',
)
