const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/**
 * Words that some town somewhere is named for, and that news nearly always means otherwise: "Reform", "Peace", "March".
 * Such a name needs its state, its dateline or another firm sign beside it.
 */
export const ordinaryWords = words(`
  abbot accord act advance agency al alert all alliance along alto amen and angel anger angered any apple april arch are arena arrest arsenal as ask
  assumption august aurora avenue bag baker ball ballots band bank banks banner banning bar barn basic bath battle beacon bear begun belt bent best
  betting bias bible bid big bigger bingo bishop black blessing blond blue bona bonanza bond boom boos born boy brand bravo bridge bright brilliant
  broke brook brown buffalo bully burden bureau burst busy but butcher buy came camp can canyon capital car carbon carpenter cars cash casino casinos
  cast cedar celebration center central century chair chamber champion chance change channel charge charm cherry chipping christmas church circle cite
  city clay clear climax clinch coal coast coffee coin college combine come comfort commerce concession concord concrete congress constant content
  contest cook cool corn cotton cougar council court crane cross crown crystal cut cuts daisy date dawn day de deal december deep defiance del delight
  democrat den dent deport der diamond did die dig dire divide dollar door dove drama dream drew driver drug duke eagle earl early earth east easter
  eastern easy echo eclipse economy eden effort el electric elk empire energy enigma enterprise equality era eureka excel experiment export eye faith
  falcon falls fame fancy fare fashion fast fate favor february federal federation fell field fields first fisher fleet for force forest forth fossil
  fountain four fox free freedom friar friday friend friendly friendship front fully gala gaming gang gap garden gardens gas gates gay general get give
  glad globe god goes gold golden golf grab grabs grand grant grants gray great green grey grove guy had hall halloween halls hand happy hard harmony
  has hat haven hawk hazard healing heard hell her hero high hill hills him his hit holiday home homeland hometown honor hope hospital hot hour house
  how hub human hunter hurricane hurt ideal imperial independence index industry intercourse internet iron is islam island islands its ivy january jewel
  job joy july june jupiter jury justice keystone kill king kingdom knight knock koran la lack lake landing landmark lane las late law lay le lead
  leader legacy lemon lens lent les let levy liberal liberty life light lily limit line lion list lit little lives loans lock lone long look loose lord
  los lot love loving low lower loyal luck luna lure mad made magazine magic magnet magnolia major male mall man manage many maple marathon marble march
  mark market marks mars mason may mayor me meadow mecca media memory men mercury mercy mere messy metal midway miles miller mine minor mission mobile
  model mogul mold monday monk monument moon moral more most much mule name naples nectar never new nice nirvana none normal north northern not novelty
  november now oak oasis ocean october odd of office officer oil okay old olive on one onward opportunity orange our out outlook over pace pact page
  paint panic paradise paragon parent park parks patriot peace peach pearl peculiar peer per person phone pill pilot pin pine pink pioneer plain planes
  plaza pleasant plenty plush point police poll polling pool pop pope poses posing post potter power powers prairie pray premium president price pride
  prince progress prospect prosper prosperity protection proven punch purchase purple pursuit quarter queen quest quick quran race rainbow ranch rapid
  reading ready real red reform regal region rein reliance remote republican rescue research rest rich richest right ring ripple river roach road rock
  rocket roles root rose round royal rule rural rush safe sage said sail saint sake sale sales same san sand santa saturday save say scenic school seal
  secretary section sector security see seen sees sells senate send sense sent september service settle seven shade shadow shaping share sharp shell
  shelter shield shop short shot side sides silver sincere sleepy slow smile smith snow snowflake sober soda soften sole son sort soul south southern
  spark spat speed spirit split spoken spring spur spy square stamps standard star stark start state states steel steep still stock stone store storm
  story street strong success sue sugar summer summit sun sunday sunrise sunset superior supreme surprise swan sway sweet table tactic tale talent tank
  taping tapping taylor tea tell temple ten than thanksgiving the them thursday tiger time tin toll tomahawk too tool top torch tour tower town towns
  trade trail train trap trial trip triumph trophy trout truth tuesday tulip tune turn twin two union unity universal university upper uranium   use utility vale valley van velvet venus veteran vice victor victory villa violet vision vista volcano volt von wagon wake wall walls war ward was way
  ways we weaver wedding wednesday welcome well west western wheel white who wide wilderness will wing winner winter wisdom wise wolf wonder wood woods
  work worth yell yellow you young zebra zenith zero zone centre amazon phoenix
`)

/** Family names (and some given names) that towns bear too: "Jackson said". Without a sign of place they mean people. */
export const surnames = words(`
  abbott acosta adams alexander allan allen anderson arnold austin bailey baker baldwin barnes barry bauer beck bell bennett berg berger bernstein bishop blair bolton boyd boyle bradley
  brady brooks brown bruce bryan bryant buchanan buckley burke burns burton bush butler byrd cameron campbell carlson carney carroll carson carter castro chamberlain chandler chavez
  cheney christie clark clarke clay clinton coleman collins compton conway cooper cox craig crawford crist crowley cruz cuomo curtis daniels davidson davis dean devine diaz dixon donovan
  douglas doyle duncan dunn duncan edison edwards elliott ellis emanuel erdogan ernst evans fallon farley ferguson fernandez fields fisher fleming fletcher flores flynn forbes ford foster
  fox francis franklin fraser freeman fuller garcia gardner garland gates gibson gilbert gilmore glenn goldberg gomez gonzalez gordon gore graham grant gray grayson greene gregory griffin
  griffith hamilton hammond hanson harding harper harris harrison hart harvey hassan hawkins hayes haynes henderson hendricks henry hernandez hill hoffman holder holmes hoover houston
  howard hudson hughes humphrey hunt hunter hussein irving jackson jacob jefferson jenkins jenner jimenez johnson johnston jones jordan joseph kagan kaplan keller kelly kendall kennedy
  kerry kim king klein knight koch lambert lane larson lawrence lee leon lewis lincoln lopez lynch macdonald macron madison marshall martin martinez mason matthews maxwell may mayer mccain
  mcconnell mendoza mercer merkel meyer miller miranda mitchell modi montgomery moore morales moran morgan morris morrison morton mueller murphy murray myers nelson newton nixon obama
  oliver ortega ortiz osborne owens palin palmer parker patterson paul pelosi pence perez perkins perry peters peterson phillips pierce pitt polk porter potter powell price putin quinn
  ramirez ramos randolph raymond reagan reed reid reyes reynolds rhodes rice richards richardson riley rivera roberts robertson robinson rodriguez rogers romney roosevelt rosenberg ross roy
  rubio rudd russell ryan salazar sanchez sanders santos schneider schultz schumer scott shaw shelby sheridan sherman silva simon simpson sinclair snyder solomon soto spencer stanley starr
  stein stephens stevens stewart stone stuart sullivan sutton taylor thatcher thomas thompson todd torres trudeau truman trump tucker turner tyler vargas vega wagner walker wallace walsh
  walton ward warren washington watson wayne weaver weber webster weiss welch wells west wheeler whitman wilkinson williams williamson wilson winston wolf wood woods wright wyatt yates york
  young zimmerman ali abu omar ahmed mohammed mohamed hussain khan malik
`)

/** Nouns and adjectives that a place name may follow with a capital of their own: "North Queensland", "Downtown Houston", "Greater London". */
export const directions = words(`
  north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central
  downtown uptown midtown greater upper lower inner outer mainland metro rural urban suburban coastal nearby former neighboring neighbouring`)

/** Words that begin the name of another place: "Fort Washington" is not Washington. */
export const placeBeginnings = words(`
  fort ft port lake mount mt camp cape glen san santa santo st ste saint sao los las el la le new old river point bay isle villa rio ciudad nueva nuevo puerto port-au bad kfar tel tell ain bir wadi jebel jabal`)

/** Head words that make a place's name with the word before them. */
export const placeHeads = words(`
  county counties province oblast region district governorate prefecture parish borough township canton emirate krai voivodeship raion state territory
  river lake bay island islands peninsula valley mountains mountain hills coast beach desert gulf strait sea ocean canal creek falls gorge
  city town village airport port harbor harbour border crossing park forest reserve base camp`)

/** Head words that turn a name into that of a newspaper, a broadcaster or a product: no place is meant by "The Washington Post". */
export const mediaHeads = words(`
  times post journal herald tribune globe guardian observer mail chronicle dispatch examiner monitor weekly magazine today gazette telegraph
  inquirer courier bulletin sentinel reporter enquirer advertiser mirror`)

/** Words of place before a name. The stronger the word, the surer that a place follows. */
export const strongPrepositions = words('in near outside around across throughout toward towards into via inside')
export const weakPrepositions = words(
  'at from to of over through between and off along by leaving left visit visited visiting visits reach reached',
)

/** Verbs whose subject speaks: a town does not, a government may. */
export const speakingVerbs = words(
  'said says say told tells added adds asked asks replied wrote writes tweeted argued testified recalled explained insisted thinks believes knows wants joked smiled laughed died married was',
)

/** What a town is said to be: "the Syrian town of …", "the city of …". */
export const settlementNouns = words(
  'city town village suburb hamlet capital province state county district region neighborhood neighbourhood municipality port island borough community area stronghold enclave peninsula territory republic township settlement resort quarter',
)

/** Bodies that are called by where they are: the name before them is the place's. */
export const localBodies = words(`
  police fire sheriff court courts council government department school schools university college hospital airport museum mayor governor senator president premier
  minister ministry embassy ambassador consulate parliament legislature assembly army navy troops forces authority authorities commission committee board association society club
  church cathedral mosque temple center centre medical district attorney judge justice coroner prosecutor bank exchange stock symphony zoo library theatre theater
  state national international regional general municipal supreme superior circuit provincial federal royal foreign prime interior defense defence finance health energy secretary
  representative rep sen gov congressman congresswoman mla mp mpp mna mps ndp conservative liberal democrats republicans democratic
  detention jail prison correctional chamber commerce federation union institute academy foundation partnership coalition alliance network service services agency bureau office
  valley county province city coast region street road highway river lake park stadium arena marathon festival open cup championships games olympics
  public private high animal emergency traders schools sector squad brigade militia rebels coast guard observatory free extension fish transit transport railway rail metro water power hydro health social`)

/** Words after a name by which it is a state's or a province's rather than a city's: "New York Gov.", "Washington state". */
export const stateWords = words(
  'state gov governor lawmakers legislature legislators legislator senator sen rep representative premier troopers statehouse delegation primary caucus electors',
)

/** Head words of a street: "Hertford Road" is in no Hertford. */
export const streetHeads = words(
  'road rd street st avenue ave lane ln drive dr highway hwy boulevard blvd way court terrace crescent close expressway parkway',
)

/** Words that a town's name follows or goes before in a report from there: "Danbury police", "a Regina teenager". */
export const localNouns = words(
  'police mayor council councillor school schools airport airports hospital court residents resident suburb suburbs area region neighbourhood neighborhood district man woman teenager teen boy girl couple ' +
    'family doctor firefighters paramedics officials authorities prison jail zoo stadium university streets downtown metro-area home office headquarters businesses rally businessman native',
)

/** Capitals that begin no name. */
export const calendarWords = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept oct nov dec',
)
