import { BODY_NOUNS } from '../english/roles.ts'
import type { Mention } from './mentions.ts'
import { type Referent, referent } from './referent.ts'

/** A description of a person, to be searched for whom the person serves once nominals and pronouns are resolved. */
export interface Service {
  readonly person: Referent
  readonly mentions: readonly Mention[]
  readonly words: readonly string[]
  /** The body is there even if nothing else speaks of it: "who heads the works council". */
  readonly led?: boolean
}

type ReferentAt = (mention: Mention) => Referent | undefined

/**
 * Gives affiliations to persons without one: "its spokesman", "ministry spokesman" where the article names one ministry, "chief executive"
 * where it names one firm, "prime minister" where one country is what it is about. Returns the bodies that only such words name.
 */
export function affiliate(
  services: readonly Service[],
  known: readonly Referent[],
  countries: readonly Referent[],
  referentAt: ReferentAt,
): Referent[] {
  const bodies = known.filter((one) => one.kind === 'organization')
  const firms = bodies.filter(isFirm)
  const firm = firms.length === 1 ? firms[0] : undefined
  const nation = mainOf(countries)
  const made: Referent[] = []
  for (const { person, mentions, words, led } of services) {
    // "Bulgaria's minister for civil protection" serves the ministry, where the article names it, rather than the country.
    if (person.affiliation && person.affiliation.kind !== 'place') continue
    const meant = mentions.map(referentAt).find((r) => r?.kind === 'organization')
    const called = bodies.filter(
      ({ described }) =>
        words.some((word) => BODY_NOUNS.has(word) && described.has(word)) ||
        isTheirMinistry(words, described) ||
        isTheirOffice(words, described),
    )
    const affiliation = meant ?? (called.length === 1 ? called[0] : undefined) ?? (led ? bodyOf(mentions, made) : undefined)
    if (affiliation && (!person.affiliation || isTheirMinistry(words, affiliation.described))) person.affiliation = affiliation
    else if (person.affiliation === undefined && words.some((word) => FIRM_OFFICE.test(word)) && !words.includes('of')) {
      if (firm) person.affiliation = firm
    } else if (person.affiliation === undefined && nation && NATIONAL.test(words.join(' '))) person.affiliation = nation
  }
  return made
}

function bodyOf(mentions: readonly Mention[], made: Referent[]): Referent | undefined {
  const mention = mentions[0]
  if (!mention) return undefined
  const name = mention.text.replace(/^(?:the|an?)\s+/i, '').replace(/\s+/g, ' ')
  const body = made.find((one) => one.name === name) ?? referent('organization', name, { unnamed: true })
  body.mentions.push(mention)
  if (!made.includes(body)) made.push(body)
  return body
}

/** Offices of a state that words alone give to a country: there is one of each. */
const NATIONAL =
  /^(?:the |its |then-|former |acting |interim )*(?:prime minister|deputy prime minister|foreign minister|defen[cs]e minister|finance minister|interior minister|government (?:spokes\w+)|head of state|chancellor|premier)$/i

/** The country that nearly all mentions of countries are of: where two are told of, whose minister it is must be written. */
function mainOf(countries: readonly Referent[]): Referent | undefined {
  const all = countries.reduce((sum, { mentions }) => sum + mentions.length, 0)
  return countries.find(({ mentions }) => mentions.length * 5 >= all * 4)
}

/** Offices of firms: "chief executive", and the "company's chief executive". */
const FIRM_OFFICE = /^(?:executive|ceo|cfo|coo|company|firm|operator|manufacturer|carrier|airline)$/
const FIRM_NOUNS = ['company', 'firm', 'operator', 'manufacturer', 'carrier', 'airline', 'bank', 'utility', 'retailer', 'maker']
const FIRM_NAME =
  /\b(?:Inc\.?|Corp\.?|Co\.|Ltd\.?|LLC|PLC|plc|AD|AG|SA|GmbH|NV|SpA|AB|Oyj|Holdings?|Group|Hydro|Metals|Steel|Energy|Energie|Power|Electric|Oil|Gas|Mining|Motors|Airlines|Airways|Bank|Industries|Pharma|Foods|Systems|Technologies|Telecom)$/

const isFirm = ({ name, described, unnamed }: Referent): boolean =>
  !unnamed && (FIRM_NAME.test(name) || FIRM_NOUNS.some((noun) => described.has(noun)))

/** The "Ministry of Civil Protection" of a "Civil Protection Minister", and of "the minister" where the article names no other. */
const isTheirMinistry = (words: readonly string[], body: ReadonlySet<string>): boolean =>
  words.includes('minister') &&
  body.has('ministry') &&
  (words.every((word) => /^(?:the|a|minister|,)$/.test(word)) ||
    words.some((word) => word.length > 3 && word !== 'minister' && body.has(word)))

/** The "governor's office" of a governor. */
const isTheirOffice = (words: readonly string[], body: ReadonlySet<string>): boolean =>
  body.has('office') && words.some((word) => OFFICE_HOLDER.test(word) && body.has(word.replace(/^gov\.?$/, 'governor')))

const OFFICE_HOLDER = /^(?:gov\.?|governor|mayor|prosecutor|sheriff|coroner)$/
