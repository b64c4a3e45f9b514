import { US_STATES } from '../../reader/english/us-states.ts'
import { nameKey } from '../../text/keys.ts'

/* Words that tell what kind of body a name names. Names are folded by `nameKey`. */

/** Of a state, wherever it stands: there is one in its country's government. */
const OF_STATE =
  /\b(?:ministry|ministries|army|navy|air force|armed forces|military|police|gendarmerie|coast ?guard|national guard|border (?:guards?|command|service|police|force)|embassy|consulate|cabinet|prosecutors?|attorney generals?|directorate|(?:interior|foreign|defen[cs]e|justice|finance|treasury|state|labou?r|health|education|energy|agriculture|transportation|commerce|homeland security) department|department of (?!\w+ (?:studies|university))\w+|defen[cs]e forces?|security forces|civil protection|presidency|prime ministers? office|presidents? office|general staff|joint chiefs|national security (?:council|advis[eo]r|affairs)|intelligence (?:agency|service)|security service|customs)\b/

/** Of a state where its report says whose it is: "Bulgaria's geological survey". */
const OF_ITS_OWNER =
  /\b(?:agency|bureau|service|authority|authorities|administration|commission|council|command|corps|brigade|division|headquarters|office|department|forces|delegation|mission|secretariat|inspectorate|survey|government|unit)\b/

/** Speaks for nobody's government, whatever else its name says. */
const OF_ITS_OWN =
  /\b(?:news|press|radio|television|tv|times|post|herald|tribune|observer|courier|bank|university|college|school|hospitals?|church|party|union|association|club|team|federation|foundation|company|group|parliament|congress|senate|house|assembly|court|opposition|campaign|world|international|european|nato|un|united nations|african union|red cross|red crescent|relief|works? council|workers? council|salvation army|air force (?:one|two)|rooms?)\b/

/** Of a part of a country: its counts are its own. */
const LOCAL =
  /\b(?:regional|region|provincial|province|district|county|municipal|municipality|city|town|village|mayors?|governors?|borough)\b/

const ofUsState = new RegExp(`^(?:${[...new Set(US_STATES.values())].join('|')}) `)

/** "regional" of "Regional Emergency Headquarters": what part of a country it is of. */
export const partOfCountry = (name: string): string | undefined =>
  /\b(?:region|provinc|district|county|municipal|city)/.exec(nameKey(name))?.[0]

/** Countries whose government has departments: a ministry in their reports is another's. */
const WITHOUT_MINISTRIES = /^(?:united states|australia|ireland|switzerland|philippines|south africa)$/

export const couldBeOf = (name: string, nation: string): boolean => !WITHOUT_MINISTRIES.test(nation) || !/\bministr/.test(nameKey(name))

/** The one that governs such a part. */
const GOVERNS_PART =
  /\b(?:governors? office|mayors? office|(?:regional|provincial|municipal|city|county|district) (?:government|administration|council|hall))\b/

/** A part of a larger body by its name. */
const UNIT =
  /\b(?:department|division|unit|branch|service|command|bureau|directorate|office|section|desk|headquarters|secretariat|agency|brigade|battalion|staff|inspectorate)\b/

export type BodyKind = 'state' | 'owned' | 'local' | 'own'

/** What kind of body a name names: of a state; of a state if its report says so; of a part of a country; of its own. */
export const bodyKind = (name: string): BodyKind => {
  const key = nameKey(name)
  if (OF_ITS_OWN.test(key)) return 'own'
  if (LOCAL.test(key) || ofUsState.test(key)) return 'local'
  return OF_STATE.test(key) || nationOfKnownBody(name) !== undefined ? 'state' : OF_ITS_OWNER.test(key) ? 'owned' : 'own'
}

export const governsPart = (name: string): boolean => GOVERNS_PART.test(nameKey(name))

export const isUnit = (name: string): boolean => UNIT.test(nameKey(name))

/** Bodies whose name is enough for whoever reads English news, by their country; folded. Written for this project. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        'united states',
        `white house, pentagon, state department, department of state, defense department, department of defense, department of homeland security,
        homeland security department, justice department, department of justice, treasury department, department of the treasury, department of labor,
        labor department, department of energy, department of veterans affairs, department of agriculture, department of commerce,
        department of the interior, department of education, department of transportation, national security council, nsc, cia,
        central intelligence agency, fbi, federal bureau of investigation, fema, federal emergency management agency, epa,
        environmental protection agency, food and drug administration, fda, centers for disease control and prevention, cdc, omb,
        office of management and budget, federal trade commission, consumer financial protection bureau, us central command, centcom, secret service,
        national economic council, national weather service, us geological survey`,
      ],
      ['united kingdom', 'downing street, foreign office, home office, cabinet office, mi5, mi6'],
      ['russia', 'kremlin, fsb, federal security service'],
      ['israel', 'israel defense forces, israeli defense forces, idf, mossad, shin bet'],
      ['ukraine', 'security service of ukraine, sbu'],
      ['germany', 'bundeswehr'],
      ['france', 'elysee, elysee palace, quai dorsay'],
      ['china', 'peoples liberation army'],
      ['iran', 'islamic revolutionary guard corps, irgc, revolutionary guards'],
    ] as const
  ).flatMap(([country, names]) => names.split(',').map((name) => [name.trim(), country] as const)),
)

export const nationOfKnownBody = (name: string): string | undefined => KNOWN.get(nameKey(name).replace(/^the /, ''))
