/**
 * Verbs and nouns of the events that PLOVER types (Political Language Ontology for Verifiable Event Records, draft 2.0, Open Event Data
 * Alliance). Only unmistakable ones, chosen by hand. PLOVER has no type for saying: that is what attributions are.
 *
 * One pattern a line: TYPE | verbs | how the recipient stands | nouns
 *   object      the direct object is the recipient: "attacked the town"
 *   to with …   the recipient hangs on one of these prepositions: "met with the envoy"
 *   none        there is none: "protested"
 *   object+to   the direct object is the recipient, and says to do something: "asked the army to leave", not "asked the minister"
 *   nouns       the object's head must be one of them, and the recipient hangs on a preposition: "imposed sanctions on the bank"
 * A particle is joined to its verb: "call_on", "pull_out".
 */
const LINES = `
AGREE    | agree vow pledge promise | with to | -
AGREE    | reach strike conclude broker seal finalize finalise | with | agreement deal accord truce ceasefire cease-fire compromise settlement pact
AGREE    | accept | from of | offer proposal deal invitation terms
CONSULT  | meet | object with | -
CONSULT  | visit | object | -
CONSULT  | host welcome receive | object | -
CONSULT  | telephone phone | object | -
CONSULT  | confer negotiate consult | with | -
CONSULT  | hold have begin start open conclude end resume continue | with between | talks negotiations meeting summit consultations discussions call conversation
CONSULT  | pay make begin start conclude end complete | to | visit trip tour
CONSULT  | attend join | with in at | summit talks meeting conference
SUPPORT  | endorse back praise commend applaud recognize recognise congratulate honor honour | object | -
SUPPORT  | sign ratify initial | with | treaty agreement pact accord memorandum deal contract communique declaration convention
SUPPORT  | restore resume establish normalize normalise | with | relations ties
SUPPORT  | express voice offer reaffirm declare | for to with | support solidarity backing condolences sympathy
COOPERATE | cooperate collaborate | with | -
COOPERATE | share exchange swap | with | intelligence information technology prisoners data
COOPERATE | hold conduct stage begin start launch | with | drills exercises maneuvers manoeuvres exercise drill patrols
COOPERATE | sell export supply | to | arms weapons missiles tanks jets aircraft oil gas grain ammunition
AID      | aid assist evacuate rescue | object | -
AID      | send deliver provide donate give supply ship airlift dispatch allocate contribute distribute | to for | aid relief assistance supplies food medicine medicines blankets tents ambulances doctors funds vaccines shelter convoy water weapons arms ammunition missiles tanks help
AID      | grant | to | asylum refuge loan aid
CONCEDE  | lift ease relax repeal suspend | on against | sanctions embargo restrictions curfew blockade tariffs ban siege state
CONCEDE  | release free | to | hostage hostages prisoner prisoners detainee detainees captive captives inmates crew sailors journalist journalists
CONCEDE  | pardon | object | -
CONCEDE  | resign_as resign_from step_down abdicate | none | -
CONCEDE  | declare announce call observe | with | ceasefire cease-fire truce amnesty
RETREAT  | retreat withdraw_from pull_out pull_back surrender_to | from of to | -
RETREAT  | withdraw pull evacuate | from | troops forces soldiers army units
RETREAT  | disarm demobilize demobilise | object | -
REQUEST  | call_on appeal_to | on to | -
REQUEST  | urge implore | object | -
REQUEST  | ask request order | object+to | -
REQUEST  | demand seek request | from of | release withdrawal resignation extradition apology ceasefire help aid assistance compensation inquiry investigation talks
ACCUSE   | accuse blame denounce condemn criticize criticise rebuke censure fault | object | -
ACCUSE   | sue indict impeach charge | object | -
ACCUSE   | file bring | against | lawsuit complaint charges suit
ACCUSE   | launch open begin order | into of | investigation inquiry probe
REJECT   | reject refuse rebuff veto spurn | object | -
REJECT   | break_off suspend cancel halt call_off | with | talks negotiations meeting summit visit cooperation
REJECT   | boycott | object | -
THREATEN | threaten | object with | -
THREATEN | issue give deliver | to | ultimatum threat
PROTEST  | protest | object against at | -
PROTEST  | demonstrate rally march_against strike_against riot | against at | -
PROTEST  | stage hold organize organise begin launch lead | against | protest protests demonstration demonstrations rally sit-in walkout hunger march strikes
PROTEST  | storm block blockade occupy picket burn | object | -
SANCTION | sanction blacklist embargo expel | object | -
SANCTION | impose slap place announce extend | on against | sanctions tariffs embargo restrictions penalties ban duties
SANCTION | sever cut break_off suspend downgrade cut_off | with to | ties relations aid funding contacts
SANCTION | recall | from | ambassador envoy
SANCTION | freeze | of | assets funds accounts
MOBILIZE | mobilize mobilise | none | -
MOBILIZE | deploy send dispatch move mass station rush order | to in near along at into toward towards on across | troops forces soldiers warships ships carrier aircraft jets tanks army fighters battalion battalions brigade division reinforcements bombers submarine submarines marines missiles guard artillery
MOBILIZE | test test-fire launch fire | toward towards over into | missile missiles rocket satellite
MOBILIZE | declare impose | in on over | emergency alert
COERCE   | arrest detain imprison jail deport expel seize confiscate evict raid ban outlaw censor disperse round_up extradite convict sentence ransack occupy annex impound hack | object | -
COERCE   | demolish | object | -
COERCE   | impose declare | on in | curfew martial blockade siege
COERCE   | crack_down | on | -
ASSAULT  | attack bomb shell kill assassinate murder massacre shoot wound injure abduct kidnap ambush torture bombard invade besiege execute behead stab torch strafe behead hijack sink raze destroy capture overrun recapture shoot_down shoot_dead | object | -
ASSAULT  | fire lob hurl launch | at on into toward towards against | missile missiles rocket rockets shots shells mortars artillery drones torpedo torpedoes stones bullets bombs
ASSAULT  | launch carry_out conduct stage mount unleash begin | on against in | attack attacks strike strikes airstrike airstrikes raid raids offensive assault bombing bombardment ambush incursion invasion counteroffensive operation
ASSAULT  | detonate explode plant | in at near outside | bomb bombs device explosives
ASSAULT  | drop | on | bomb bombs
ASSAULT  | open | on | fire
ASSAULT  | clash skirmish | with | -
ASSAULT  | take | - | hostage hostages
`

export interface EventPattern {
  readonly type: string
  /** Where the recipient stands: "object" or prepositions; empty for nowhere. */
  readonly recipient: readonly string[]
  /** Heads that the object must have; empty for any. */
  readonly nouns: ReadonlySet<string>
  readonly particle?: string
  /** "to" or "for" must follow the recipient. */
  readonly asks: boolean
}

const list = (field: string | undefined): string[] =>
  (field ?? '')
    .trim()
    .split(/\s+/)
    .filter((w) => w !== '' && w !== '-' && w !== 'none')

const table = (): ReadonlyMap<string, readonly EventPattern[]> => {
  const verbs = new Map<string, EventPattern[]>()
  for (const line of LINES.trim().split('\n')) {
    const [type = '', forms, recipient, nouns] = line.split('|')
    for (const form of list(forms)) {
      const [verb = '', particle] = form.split('_')
      const pattern = {
        type: type.trim(),
        recipient: list(recipient).map((r) => r.replace('+to', '')),
        nouns: new Set(list(nouns)),
        asks: recipient?.includes('+to') === true,
        ...(particle && { particle }),
      }
      verbs.set(verb, [...(verbs.get(verb) ?? []), pattern])
    }
  }
  // a pattern that asks for more is tried first
  for (const patterns of verbs.values())
    patterns.sort(
      (a, b) => Number(b.particle !== undefined) - Number(a.particle !== undefined) || Number(b.nouns.size > 0) - Number(a.nouns.size > 0),
    )
  return verbs
}

/** Patterns of a verb by its base form, those with more conditions first. */
export const eventVerbs: ReadonlyMap<string, readonly EventPattern[]> = table()

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Verbs with which somebody goes somewhere; with "for talks with …" or "on a visit to …" behind them they tell of a meeting. */
export const travelVerbs = words('leave arrive depart travel fly go come return head land join host sit gather convene')

/** Meetings as nouns, and what joins them to whom they are with. */
export const meetingNouns = words('visit talks meeting summit negotiations trip consultations tour')
export const meetingPrepositions = words('to with between')

/** Assaults that one person does to another in earnest; "attacked", "destroyed" and the like are done with words as often. */
export const personalAssaults = words('assassinate murder abduct kidnap torture stab behead shoot bomb shell bombard invade besiege')

/** What is attacked though nobody is known by it: "killed 12 people", "struck a depot". */
export const assaultedNouns = words(
  'people civilians children child woman women man men family families home homes house houses building buildings base bases plant station depot bridge ship tanker vessel boat drone drones aircraft jet ' +
    'helicopter tank tanks convoy infrastructure facility facilities airport port airfield refinery warehouse school hospital market camp camps checkpoint headquarters positions outpost village villages town city cities area areas others',
)

/** Whom it is no event to meet or to ask: the press does it all day. */
export const pressNouns = words(
  'reporters reporter journalists journalist media press audience crowd viewers readers deadline criteria goal goals target targets needs demand challenge challenges',
)

/** Clauses that these open tell of nothing that has happened. */
export const hypotheticalMarkers = words('if unless whether should would until lest without before')

/** Verbs after which an event has not, or not surely, happened. */
export const unrealVerbs = words(
  'plan expect intend hope want wish aim seek try attempt refuse fail decline threaten vow promise pledge agree prepare propose consider urge ask demand order tell allow warn fear avoid stop prevent prohibit deny oppose',
)
