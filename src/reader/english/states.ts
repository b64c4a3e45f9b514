/** What has befallen the people and things that news counts. One thing counted in two states is two series: killed, wounded. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** After a counted noun, with or without a form of "be": "27 Americans killed", "27 Americans have been killed". */
export const STATES =
  words(`killed dead murdered slain executed massacred slaughtered drowned wounded injured hurt maimed missing unaccounted displaced homeless stranded
  trapped arrested detained captured abducted kidnapped taken held imprisoned jailed released freed rescued evacuated hospitalized hospitalised
  infected vaccinated sickened deployed destroyed damaged affected sentenced charged buried recovered identified`)

/** In front of the counted noun: "killing at least 30 people". The verb's form, and the state that it brings about. */
export const BRINGS_ABOUT: ReadonlyMap<string, string> = new Map(
  `kill killed, kills killed, killed killed, killing killed, murder murdered, murdered murdered, murdering murdered, wound wounded, wounds wounded,
  wounded wounded, wounding wounded, injure injured, injures injured, injured injured, injuring injured, displace displaced, displaced displaced,
  displacing displaced, arrest arrested, arrested arrested, arresting arrested, detain detained, detained detained, detaining detained,
  capture captured, captured captured, capturing captured, abduct abducted, abducted abducted, abducting abducted, kidnap kidnapped,
  kidnapped kidnapped, kidnapping kidnapped, release released, released released, releasing released, free freed, freed freed, freeing freed,
  rescue rescued, rescued rescued, rescuing rescued, evacuate evacuated, evacuated evacuated, evacuating evacuated, hold held, holding held, held held,
  destroy destroyed, destroyed destroyed, destroying destroyed, damage damaged, damaged damaged, damaging damaged,
  deaths killed, death killed, deploy deployed, deployed deployed, deploying deployed, infect infected, infected infected`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
)

/** States that only people are counted in: "33 dead" is 33 people. */
export const PEOPLE_STATES = words(
  'killed dead murdered slain wounded injured hurt missing unaccounted arrested detained hospitalized hospitalised infected homeless displaced',
)

/** Words of a tally that counts people: "the death toll rose to 45", "claimed the lives of 61". */
export const TALLY =
  /\b(?:toll|dead|deaths?|killed|casualt(?:y|ies)|fatalit(?:y|ies)|victims|people|persons|lives|bodies|survivors|injured|wounded|missing|hostages|evacuees|refugees)\b/i

/** Nouns that announce a number and say nothing of what it counts: "an estimate of 3,000". */
export const NUMBER_NOUNS = words(
  'estimate figure number total count tally average minimum maximum sum amount range level target limit cap record guess assessment projection forecast peak low high',
)
