/** Words by which a number is seen to be a date, a name or an address, and no quantity. Lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

export const MONTHS = words(`january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`)

/** Nouns that number what follows them: "Flight 370", "page 3", "Title 42", "phase two". */
export const LABELS =
  words(`flight route highway interstate road exit room suite apartment floor gate lane channel platform terminal dock berth bay
  page chapter section article title part paragraph clause rule act bill law amendment proposition prop resolution form schedule appendix annex
  table figure fig exhibit item question number no nos grade class level tier type category phase stage step round game match week day season
  episode volume vol issue edition version model mark mk unit block district ward zone area sector region precinct station engine ladder pier
  squad battalion brigade division regiment group agent apollo formula studio pac channel radio mission boeing airbus covid windows world war
  verse psalm line track tape object planet sol generation gen series court cell ward site reactor pillar protocol seed top last final
  age-group radio bbc itv espn sky tv`)

/** Of these, only before a number that nothing counted follows: "top 10", but "the top three seeds". */
export const LOOSE_LABELS = words(
  'top last final part may unit day week round group area act issue line world war form question item bill game season step series site',
)

/** Indices and lists that are named by their size. */
export const INDICES = words(
  `s&p p nasdaq dow stoxx ftse fortune russell nikkei dax cac topix csi asx tsx ibex ta kospi forbes inc global msci mib aex smi omx sensex nifty eurostoxx`,
)

export const STREETS =
  words(`street st road rd avenue ave boulevard blvd lane ln drive dr way court ct place pl square sq terrace highway hwy parkway pkwy
  crescent alley circus gardens broadway row walk close quay`)

/** What a score decides or is: "a 9-2 lead", "won 3-1". */
export const SCORE_WORDS =
  words(`lead win victory loss defeat draw tie score record vote margin advantage thriller rout decision edge start finish comeback series
  beat beats beating won win wins lost lose led leads tied drew defeated defeating trailed voted ruled`)

/** Words that make "one" a pronoun or a name: "no one", "day one". */
export const BEFORE_PRONOUN_ONE =
  words(`no some any every each this that which another number day square phase part chapter formula air type level tier the
  loved little big young old new good great only wrong right bad evil same last next`)

/** Idioms in which "one" counts nothing: "one another", "one day", "at one point". */
export const AFTER_IDLE_ONE = words('another way thing day time point stage and or by more two on of')

/** Nouns that a hyphened number counts: "a 150-member delegation". With other nouns it only describes ("six-speed", "five-star"). */
export const HYPHENED_NOUNS =
  words(`member man woman person people strong seat bed room page vehicle ship truck plane aircraft soldier troop car boat vessel
  nation country state team student worker employee acre unit store block piece count point cylinder barrel vote delegate head family household home`)
