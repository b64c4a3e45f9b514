import type { Act } from '../reading.ts'

/**
 * What may follow a cue verb as its content:
 * clause  "said (that) the dam held", and quotes before, after or around
 * object  "condemned the strike": the noun phrase and what hangs on it
 * to      "refused to comment", "plans to leave"
 * as      "described the talks as useful"
 * A preposition in `with` opens the content too: "called for a ban", "complained of delays".
 */
export interface CueVerb {
  readonly act: Act
  readonly frames: readonly ('clause' | 'object' | 'to' | 'as')[]
  readonly with: readonly string[]
}

/** Lines of: act | frames | verbs, each verb with the prepositions that open its content after a slash. */
const LINES = `
say | clause | say/of tell/of,about add state/as note/as remark observe comment/on write/of,about declare announce/as explain recount recall retort/with reply/with respond/with answer/with counter/with tweet/about retweet post blog quip joke/about shout yell scream exclaim whisper mutter muse continue conclude testify/about stress emphasize emphasise reiterate repeat maintain contend assert argue/for,against claim allege opine reason elaborate/on inform/of brief/on report point/to,out boast/of,about brag/about signal hint/at,that indicate suggest imply insist/on profess proclaim reveal disclose relate narrate specify clarify remind/of caution/against inform/of advise/of concede acknowledge admit/to confess/to agree/with,on read broadcast text message email advise echo
say | object | cite mention discuss outline detail describe/as announce recount recall reiterate repeat acknowledge concede admit reveal disclose stress emphasize emphasise highlight underline underscore address summarize summarise present unveil publish release issue
say | as | describe depict portray characterize characterise frame cast label brand define hail/as refer/to view/as see/as regard/as dismiss/as
say | object | call dub term
estimate | clause object | estimate/at calculate reckon count gauge put/at
expect | clause to object | expect anticipate predict forecast foresee project/that envision envisage
intend | to clause | intend plan/on,for aim/at,for seek mean want wish hope/for,that decide/on,against resolve opt choose propose/that,to vow
intend | object | seek want propose plan favor favour back support oppose endorse pursue
confirm | clause object | confirm verify corroborate certify affirm reaffirm prove
deny | clause object | deny dispute refute rebut reject repudiate disavow disclaim doubt discount contradict challenge
warn | clause object | warn/of,about,against caution/against,about alert/to fear/for worry/about threaten/with
warn | to | threaten
believe | clause | believe/in think/of,about feel/about consider know/of,about suppose assume presume guess suspect speculate/about,on figure conclude understand imagine realize realise learn/of find determine judge decide dream/of remember hold see wonder/about question show
believe | object | consider know suspect question understand believe
believe | to | appear seem
promise | clause to object | promise pledge vow swear guarantee assure/of,that commit/to undertake offer
ask | clause to object | ask/for,about,whether,if demand urge request beg/for implore plead/for,with inquire/about enquire/about query call/for,on,upon appeal/for,to press/for push/for lobby/for invite order instruct direct recommend advocate/for counsel insist/on
decline | to object | decline refuse/to hesitate
praise | object | praise/for,as applaud/for commend/for,as laud/as,for hail/as welcome salute/for thank/for celebrate congratulate/on,for compliment tout/as defend/as endorse/as honor cheer admire/for
condemn | object | condemn/as,for denounce/as,for criticize/as,for criticise/as,for blast/as,for slam/as,for decry/as deplore/as lambast lambaste/as,for attack/as,for blame/for,on accuse/of assail/as,for rebuke/for chide/for chastise/for berate scold/for mock/as,for ridicule/as,for rap/for rip/as,for excoriate/for lament/that bemoan protest/against denigrate disparage/as fault/for charge/with condemn/for castigate/for skewer knock/for hit/for rail/against,at complain/about,of,that object/to,that vilify insult/as censure/for
condemn | clause | complain/about,of charge lament protest object fume rail/against
praise | clause | rejoice enthuse
`

const table = (): ReadonlyMap<string, CueVerb> => {
  const verbs = new Map<string, CueVerb>()
  for (const line of LINES.trim().split('\n')) {
    const [act, frames, words] = line.split('|').map((part) => part.trim()) as [Act, string, string]
    for (const word of words.split(' ')) {
      const [verb, prepositions] = word.split('/') as [string, string | undefined]
      const known = verbs.get(verb)
      verbs.set(verb, {
        act: known?.act ?? act,
        frames: [...new Set([...(known?.frames ?? []), ...(frames.split(' ') as CueVerb['frames'])])],
        with: [...new Set([...(known?.with ?? []), ...(prepositions?.split(',') ?? [])])],
      })
    }
  }
  return verbs
}

/** Verbs that introduce what somebody said, thought or planned, by base form. Written for this project from reading news. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = table()
