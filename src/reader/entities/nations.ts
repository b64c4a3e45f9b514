import { nameKey } from '../../text/keys.ts'
import type { Mention } from './mentions.ts'
import { type Referent, referent } from './referent.ts'

/** What the gazetteer knows of states: names, adjectives and short forms ("U.S.", "North Korean"), capitals and other seats of government. */
export interface Nations {
  readonly country: (name: string) => { readonly name: string; readonly iso2: string } | undefined
  readonly governmentAt: (name: string) => { readonly name: string; readonly iso2: string } | undefined
}

/** One referent per place; the names and adjectives of one country are one referent. */
export function gatherPlaces(mentions: readonly Mention[], nations: Nations): Referent[] {
  const known = new Map<string, Referent>()
  for (const mention of mentions) {
    const written = mention.text
      .replace(/^the\s+/i, '')
      .replace(/['’]s?$/i, '')
      .replace(/[[\]]/g, '')
    const country = nations.country(written)
    const key = country ? `country ${country.iso2}` : nameKey(written)
    if (!key) continue
    const place = known.get(key)
    if (place) {
      place.mentions.push(mention)
      place.aliases.add(written)
    } else {
      known.set(key, referent('place', country?.name ?? written, { mentions: [mention], aliases: new Set([written]) }))
    }
  }
  for (const place of known.values()) place.aliases.delete(place.name)
  return [...known.values()]
}

/** Is the mention a country's adjective or people: "North Korean", "Russians"? */
export const isNational = (mention: Mention, nations: Nations): boolean => nations.country(mention.text) !== undefined
