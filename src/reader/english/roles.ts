const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Titles that stand before a name and are no part of it, lower case without periods; with the gender that they give. */
export const HONORIFICS: ReadonlyMap<string, 'male' | 'female' | undefined> = new Map<string, 'male' | 'female' | undefined>([
  ['mr', 'male'],
  ['mister', 'male'],
  ['sir', 'male'],
  ['lord', 'male'],
  ['king', 'male'],
  ['prince', 'male'],
  ['sheikh', 'male'],
  ['father', 'male'],
  ['brother', 'male'],
  ['mrs', 'female'],
  ['ms', 'female'],
  ['miss', 'female'],
  ['madam', 'female'],
  ['madame', 'female'],
  ['lady', 'female'],
  ['dame', 'female'],
  ['queen', 'female'],
  ['princess', 'female'],
  ['sister', 'female'],
  ['dr', undefined],
  ['prof', undefined],
  ['rev', undefined],
  ['hon', undefined],
  ['st', undefined],
])

/** Short titles of office and rank, lower case without periods. They are a role as well as a title. */
export const SHORT_TITLES = words(`
  president sen senator rep representative congressman congresswoman gov governor lt gen general adm admiral col colonel maj major capt captain
  sgt sergeant corporal cmdr commander cpl lieutenant mayor minister secretary chancellor premier judge justice pope bishop archbishop cardinal imam rabbi
  ambassador professor officer detective chief sheriff speaker chairman chairwoman chairperson director councilman councilwoman councilor councillor
  attorney coach inspector superintendent deputy marshal constable dean brigadier emir sultan ayatollah comrade`)

/** Nouns that name a person by office, trade or part, singular. The head of a role ("Pentagon spokesperson") or of a nominal ("the spokesman"). */
export const PERSON_NOUNS = words(`
  president vice-president senator representative congressman congresswoman governor general admiral colonel major captain sergeant commander lieutenant mayor minister
  secretary chancellor premier judge justice pope bishop archbishop cardinal imam rabbi ambassador professor officer detective chief sheriff speaker
  chairman chairwoman chairperson chair director councilman councilwoman councilor councillor attorney coach inspector superintendent deputy marshal
  spokesman spokeswoman spokesperson adviser advisor aide official leader lawmaker politician candidate nominee frontrunner front-runner incumbent contender
  coordinator envoy diplomat commissioner prosecutor lawyer counsel lawyer solicitor barrister magistrate analyst economist strategist consultant expert researcher scientist
  historian author writer columnist journalist reporter correspondent editor publisher anchor host commentator blogger pundit pollster critic
  executive ceo cfo coo founder co-founder owner entrepreneur businessman businesswoman billionaire mogul tycoon developer investor banker financier donor
  manager boss head operative organizer activist campaigner advocate volunteer supporter protester dissident rebel
  king queen prince princess emir sultan monarch ruler dictator
  doctor physician surgeon nurse epidemiologist paramedic firefighter policeman policewoman trooper soldier veteran pilot engineer driver farmer fisherman
  teacher principal student pupil scholar lecturer dean
  actor actress singer musician rapper comedian filmmaker artist celebrity star player athlete quarterback
  man woman lady boy girl teenager child mother father parent son daughter brother sister wife husband widow widower grandmother grandfather uncle aunt cousin nephew niece friend neighbor neighbour
  resident survivor victim witness suspect gunman attacker hacker defendant plaintiff inmate patient passenger native immigrant refugee
  republican democrat conservative liberal socialist libertarian independent
  member colleague rival opponent successor predecessor partner ally mentor assistant intern staffer clerk treasurer administrator
  whistleblower informant source person priest pastor minister monk nun chaplain chief-of-staff lawmaker legislator delegate undersecretary`)

/** Nouns that name a body. The head of a nominal ("the ministry") or the last word of a name. */
export const BODY_NOUNS = words(`
  ministry department agency bureau office council commission committee authority administration government cabinet parliament congress senate house
  assembly legislature court tribunal police army navy military force guard marines company firm corporation group bank party union association federation
  organization organisation institute institution university college school hospital church newspaper magazine paper network station channel outlet website
  campaign team league club foundation fund charity coalition alliance bloc board panel service secretariat embassy mission consulate centre center
  movement militia regime state country nation city town village province region county district airline carrier manufacturer retailer startup utility operator
  think-tank caucus task-force directorate inspectorate prosecutor's chamber command brigade division junta delegation watchdog regulator lab laboratory`)

/** Plural nouns that name many people, none of them named. The head of a group that speaks ("officials said"). */
export const GROUP_NOUNS = words(`
  officials authorities aides advisers advisors experts analysts critics supporters opponents lawmakers legislators senators representatives leaders ministers
  diplomats investigators prosecutors lawyers attorneys police officers troops soldiers rebels militants fighters forces residents villagers locals witnesses survivors
  victims relatives families parents students teachers workers employees activists protesters demonstrators organizers voters delegates republicans democrats
  conservatives liberals scientists researchers economists doctors nurses medics rescuers firefighters engineers reporters journalists media sources people men women
  children users fans members volunteers donors strategists pollsters commentators respondents participants farmers fishermen refugees migrants allies partners`)

/** Words for women and men in what a person is called. */
export const FEMALE_NOUNS = words(
  `spokeswoman congresswoman chairwoman councilwoman businesswoman policewoman actress queen princess woman girl mother daughter sister wife widow grandmother aunt niece nun lady`,
)
export const MALE_NOUNS = words(
  `spokesman congressman chairman councilman businessman policeman actor king prince man boy father son brother husband widower grandfather uncle nephew fisherman gunman monk priest pope`,
)

/** The singular of a plural noun, by spelling: enough to look nouns up in the lists above. */
export const singular = (noun: string): string => {
  const word = noun.toLowerCase()
  if (/(?:men)$/.test(word) && word.length > 3) return `${word.slice(0, -2)}an`
  if (/people$/.test(word)) return word === 'people' ? 'person' : `${word.slice(0, -6)}person`
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}
